"""Editing help: what runs before a commit and what an editor runs are the commands that a person types."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scripts.command import run_script
from tests.sites import ROOT

HOOKS = {
    hook["id"]: hook
    for repository in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    for hook in repository["hooks"]
}
TASKS = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
SOUND = "practices/gdansk/goscinna-przystan.md"


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_before_a_commit_runs_a_script_of_the_project(hook: str, tmp_path: Path) -> None:
    python, script, *arguments = shlex.split(HOOKS[hook]["entry"])
    named = [ROOT / SOUND] if HOOKS[hook].get("pass_filenames", True) else []
    done = run_script(Path(script).name, *arguments, *named, here=tmp_path)
    assert python == "python3"
    assert (ROOT / script).is_file()
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("changed", "hooks"),
    [
        (SOUND, {"practices"}),
        ("practices/vocabulary/kinds.yml", {"bank", "derived"}),
        ("practices/gdansk/dom.jpg", {"bank"}),
        ("practices/gdansk/notatki.txt", {"bank"}),
        ("docs/jak-dodac-praktyke.md", {"derived"}),
        ("bank/schema/objects.py", {"derived"}),
        (".github/editors.yml", {"derived"}),
        ("README.md", set()),
    ],
)
def test_what_changed_tells_which_hooks_run(changed: str, hooks: set[str]) -> None:
    assert {id for id, hook in HOOKS.items() if re.search(hook["files"], changed)} == hooks


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["label"])
def test_an_editor_finds_file_line_and_message_in_what_its_task_prints(task: dict[str, Any], practices: Path) -> None:
    wrong = practices / "examplewick/kite-hour.md"
    wrong.write_text(wrong.read_text("utf-8").replace("kind: Recipe", "kind: Recipy"), "utf-8")
    script, *arguments = (argument.replace("${file}", str(wrong)) for argument in task["args"])
    done = run_script(Path(script).name, "--practices", practices, *arguments, here=practices.parent)
    pattern = task["problemMatcher"]["pattern"]
    (found,) = filter(None, (re.search(pattern["regexp"], line) for line in done.stdout.splitlines()))
    told = {name: found[number] for name, number in pattern.items() if name != "regexp"}
    assert (told["severity"], told["line"]) == ("error", "4")
    assert told["file"].endswith("examplewick/kite-hour.md")
    assert told["message"].startswith("kind: ")
