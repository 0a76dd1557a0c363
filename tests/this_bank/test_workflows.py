"""The workflows: valid, with no more rights than they need, pinned, and made of commands that a person types."""

import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bank.text.language import Language
from tests.scripts.command import BARE_PYTHON
from tests.sites import ROOT
from tests.this_bank.test_documented import TOLD
from tests.vendored import vendored

FOLDER = ROOT / ".github/workflows"
# YAML reads the key “on” as true.
WORKFLOWS: dict[str, Any] = {
    file.stem: yaml.load(file.read_text("utf-8"), yaml.CBaseLoader) for file in sorted(FOLDER.glob("*.yml"))
}
GITLAB = yaml.load((ROOT / ".gitlab-ci.yml").read_text("utf-8"), yaml.CSafeLoader)
EVENT = ROOT / "tests/golden/proposals"
# Every right to write there is, by workflow and job; all else may only read the code.
WRITES = {
    ("banks", "fetch"): {"contents", "pull-requests"},
    ("proposal", "draft"): {"contents", "pull-requests"},
    ("publish", "deploy"): {"pages", "id-token"},
    ("weekly", "upkeep"): {"contents", "issues", "pull-requests"},
}
ANYBODYS_CODE = {"pull_request"}  # what is run then is a contributor's
COMMANDS = {"make", "python3", "gh", "git", "grep", "tee"}
SHELL_WORDS = re.compile(r"^(if|elif|fi|else)\b")


JOBS = [
    pytest.param(name, id, workflow, job, id=f"{name}-{id}")
    for name, workflow in WORKFLOWS.items()
    for id, job in workflow["jobs"].items()
]


def steps(key: str) -> list[tuple[str, dict[str, Any]]]:
    """The steps of all workflows that have a key, with the workflow's name."""
    every = [(name, step) for name, flow in WORKFLOWS.items() for job in flow["jobs"].values() for step in job["steps"]]
    return [(name, step) for name, step in every if key in step]


def lines(run: str) -> Iterator[list[str]]:
    """The commands of a step as words; conditions and variables are left out."""
    for line in run.splitlines():
        for part in re.split(r"\s\|\s|;\s+then|&&", line):
            command = re.sub(r"^(\w+=)?\$\(|\)$", "", SHELL_WORDS.sub("", part.strip()).strip())
            words = [word for word in shlex.split(command) if not re.match(r"[A-Z_]+=", word)]
            if words and words[0] != "[":
                yield words


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        *((file, "github-workflows") for file in sorted(FOLDER.glob("*.yml"))),
        (ROOT / ".github/ISSUE_TEMPLATE/config.yml", "github-issue-config"),
        (ROOT / ".gitlab-ci.yml", "gitlab-ci"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_a_file_is_valid_by_the_published_schema(file: Path, schema: str) -> None:
    told = yaml.load(file.read_text("utf-8"), _Core)
    assert [error.message for error in vendored(schema).iter_errors(told)] == []


class _Core(yaml.SafeLoader):
    """YAML as GitHub reads it: on is a word."""


_Core.yaml_implicit_resolvers = {
    letter: [(tag, shape) for tag, shape in found if not (tag.endswith(":bool") and letter in "oO")]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def test_every_action_is_pinned_by_its_commit_with_the_version_beside_it(file: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.+)$", file.read_text("utf-8"), re.MULTILINE)
    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_one_action_has_one_commit() -> None:
    used = {step["uses"] for _, step in steps("uses")}
    assert len({one.partition("@")[0] for one in used}) == len(used)


@pytest.mark.parametrize(("name", "id", "workflow", "job"), JOBS)
class TestEachJob:
    def test_it_has_no_more_rights_than_it_needs(self, name: str, id: str, workflow: Any, job: Any) -> None:
        rights = job.get("permissions", workflow["permissions"])
        assert {right for right, level in rights.items() if level == "write"} == WRITES.get((name, id), set())
        assert {right for right, level in rights.items() if level != "write"} <= {"contents"}

    def test_a_contributors_code_has_neither_a_secret_nor_a_token(
        self, name: str, id: str, workflow: Any, job: Any
    ) -> None:
        assert not {"pull_request_target", "workflow_run"} & workflow["on"].keys()
        if ANYBODYS_CODE & workflow["on"].keys():
            assert workflow["permissions"] == {"contents": "read"}
            assert not re.search(r"secrets|github\.token", json.dumps(workflow))

    def test_it_ends_and_gives_way(self, name: str, id: str, workflow: Any, job: Any) -> None:
        assert 0 < int(job["timeout-minutes"]) <= 40
        assert workflow["concurrency"]["group"]

    def test_only_the_event_of_an_editor_starts_what_writes(self, name: str, id: str, workflow: Any, job: Any) -> None:
        if (name, id) in WRITES:
            assert workflow["on"].keys() <= {"push", "schedule", "workflow_dispatch", "issues"}
            gates = [job.get("if", ""), *(workflow["jobs"][need].get("if", "") for need in [job.get("needs")] if need)]
            assert any("refs/heads/main" in gate or "label.name" in gate for gate in gates)


def test_no_secret_is_asked_for() -> None:
    assert [name for name in WORKFLOWS if "secrets." in (FOLDER / f"{name}.yml").read_text("utf-8")] == []


def test_nothing_is_expanded_into_a_command() -> None:
    """An expression in a command is text before the shell reads it, whoever wrote the text."""
    assert [step["run"] for _, step in steps("run") if "${{" in step["run"]] == []


def test_commands_learn_nothing_but_the_token() -> None:
    given = [step["env"] for _, step in steps("env")]
    assert given
    assert [env for env in given if env != {"GH_TOKEN": "${{ github.token }}"}] == []
    assert [
        flow for flow in WORKFLOWS.values() if "env" in flow or any("env" in job for job in flow["jobs"].values())
    ] == []


def test_code_never_runs_beside_the_token() -> None:
    """The token is there only where nothing but git and gh runs."""
    commands = [words for _, step in steps("env") for words in lines(step["run"])]
    assert {words[0] for words in commands} <= {"gh", "git", "grep"}


def test_the_token_does_not_stay_behind_in_the_clone() -> None:
    clones = [step for _, step in steps("uses") if step["uses"].startswith("actions/checkout@")]
    assert clones
    assert [step for step in clones if step["with"]["persist-credentials"] != "false"] == []


ALL_RUNS = [
    *(step["run"] for _, step in steps("run")),
    *(line for job in GITLAB.values() if isinstance(job, dict) for line in job.get("script", ())),
]


@pytest.mark.parametrize("run", ALL_RUNS)
def test_what_ci_types_a_person_can_type(run: str) -> None:
    targets = re.findall(r"^([.a-z/]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for words in lines(run):
        assert words[0] in COMMANDS
        if words[0] == "make":
            assert words[1] in targets
        if words[0] == "python3":
            assert (ROOT / words[1]).is_file()
            own = TOLD.partition(f"\n### {words[1]}\n")[2].split("\n##")[0]
            assert [word for word in words if word.startswith("--") and f"`{word}`" not in own] == []


def test_gitlab_checks_and_publishes_with_the_same_commands() -> None:
    check, publish = GITLAB["sprawdzenie"]["script"], GITLAB["pages"]["script"]
    ours = [" ".join(words) for _, step in steps("run") for words in lines(step["run"])]
    assert [line for line in (*check, *publish) if not any(own.startswith(line) for own in ours)] == []


def test_each_workflow_is_told_of() -> None:
    hosting = (ROOT / "docs-dev/hosting.md").read_text("utf-8")
    assert [name for name in WORKFLOWS if f"`{name}.yml`" not in hosting] == []


def test_the_link_beside_the_issue_forms_leads_to_this_site() -> None:
    config = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/config.yml").read_text("utf-8"))
    site = re.search(r"^site_url: (.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert site
    for link in config["contact_links"]:
        page = link["url"].removeprefix(site[1]).strip("/")
        assert (ROOT / f"docs/{page}.md").is_file()


FAKE_GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$GH_LOG"
case "$*" in
  "api repos"*) echo "$GH_PERMISSION" ;;
  "issue list"*) echo "$GH_NUMBER" ;;
  "pr create"*--body-file*) cat "$(echo "$*" | sed 's/.*--body-file //')" >> "$GH_LOG" ;;
esac
"""


class Runner:
    """Runs the steps of a workflow as GitHub does, with a bare python, and a gh of our own that only takes notes."""

    def __init__(self, folder: Path, event: Path) -> None:
        self.folder, self.log = folder, folder.parent / "gh.log"
        tools = folder.parent / "tools"
        shutil.rmtree(tools, ignore_errors=True)
        tools.mkdir()
        (tools / "python3").symlink_to(BARE_PYTHON)
        (tools / "gh").write_text(FAKE_GH, "utf-8")
        (tools / "gh").chmod(0o755)
        self.variables = {
            **os.environ,
            "PATH": f"{tools}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "przyklad/bank",
            "GITHUB_ACTOR": "redaktorka",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"),
            "GH_LOG": str(self.log),
            "GH_PERMISSION": "write",
            "GH_NUMBER": "",
        }

    def run(self, workflow: str, **variables: str) -> int:
        """Run the commands until one fails that must not; what sets the libraries up has been done."""
        (job,) = WORKFLOWS[workflow]["jobs"].values()
        for step in (step for step in job["steps"] if "run" in step):
            if step["run"] == "make .venv/site":
                continue
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            done = subprocess.run(shell, cwd=self.folder, env={**self.variables, **variables}, check=False)
            if done.returncode and step.get("continue-on-error") != "true":
                return done.returncode
        return 0

    @property
    def told(self) -> str:
        """What gh was told."""
        return self.log.read_text("utf-8") if self.log.exists() else ""


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def repositories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with what the scripts need, made of the files as they stand, and a clone of it."""
    folder = tmp_path_factory.mktemp("repositories")
    clone = folder / "clone"
    for name in ("bank", "commands", "scripts", "practices/vocabulary"):
        shutil.copytree(ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, clone / name)
    (clone / ".venv").symlink_to(ROOT / ".venv")
    git(folder, "init", "--bare", "--initial-branch", "main", "origin.git")
    git(clone, "init", "--initial-branch", "main")
    git(clone, "remote", "add", "origin", "../origin.git")
    (clone / ".git/info/exclude").write_text(".venv\n", "utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "--message", "The bank")
    git(clone, "push", "origin", "main")
    for repository in (clone, folder / "origin.git"):  # each test copies a file then, and not one for each object
        git(repository, "gc", "--quiet")
    return folder


@pytest.fixture
def clone(repositories: Path, tmp_path: Path) -> Path:
    """The clone, to do with as one likes, with the repository beside it."""
    shutil.copytree(repositories, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path / "clone"


def event_here(case: str, folder: Path) -> Path:
    """A golden event as it would be in this bank: its author chose one of this bank's cities."""
    told = json.loads((EVENT / case / "event.json").read_text("utf-8"))
    cities = yaml.load((ROOT / "practices/vocabulary/cities.yml").read_text("utf-8"), yaml.CSafeLoader)
    told["issue"]["body"] = told["issue"]["body"].replace("Przykładowo", cities[0]["labels"]["pl"], 1)
    file = folder / "event.json"
    file.write_text(json.dumps(told), "utf-8")
    return file


@pytest.mark.parametrize("case", ["told-in-full", "hostile-name", "hostile-front-matter", "another-place"])
def test_a_proposal_with_the_editors_label_becomes_a_pull_request(case: str, clone: Path, tmp_path: Path) -> None:
    around = {file.name for file in tmp_path.iterdir()}
    runner = Runner(clone, event_here(case, tmp_path))
    assert runner.run("proposal") == 0
    branches = git(tmp_path / "origin.git", "branch", "--format", "%(refname:short)").split()
    assert branches == ["main", "propozycja-12"]
    changed = git(clone, "diff", "--name-status", "main", "propozycja-12").splitlines()
    assert len(changed) == 1
    assert re.fullmatch(r"A\tpractices/[a-z-]+/[a-z0-9-]+\.md", changed[0])
    assert "api repos/przyklad/bank/collaborators/redaktorka/permission --jq .permission\n" in runner.told
    request = "pr create --draft --base main --head propozycja-12 --title Szkic praktyki ze zgłoszenia #12 "
    assert request in runner.told
    assert "Closes #12\n" in runner.told
    new = {file.name for file in tmp_path.iterdir()} - around
    assert new == {"event.json", "gh.log", "tools", "summary.md"}


@pytest.mark.parametrize("permission", ["read", "none", "", "writer"])
def test_a_label_by_anybody_else_does_nothing(permission: str, clone: Path, tmp_path: Path) -> None:
    runner = Runner(clone, event_here("told-in-full", tmp_path))
    assert runner.run("proposal", GH_PERMISSION=permission) != 0
    assert "pr create" not in runner.told
    assert git(clone, "status", "--porcelain") == ""


def test_a_refused_proposal_ends_with_the_reason_and_no_branch(clone: Path, tmp_path: Path) -> None:
    runner = Runner(clone, event_here("private-details", tmp_path))
    assert runner.run("proposal") == 1
    assert "pr create" not in runner.told
    assert "600 700 800" in (tmp_path / "summary.md").read_text("utf-8")
    assert git(tmp_path / "origin.git", "branch", "--format", "%(refname:short)").split() == ["main"]


def test_a_second_label_leaves_the_editors_branch_alone(clone: Path, tmp_path: Path) -> None:
    runner = Runner(clone, event_here("told-in-full", tmp_path))
    assert runner.run("proposal") == 0
    first = git(tmp_path / "origin.git", "rev-parse", "propozycja-12")
    git(clone, "switch", "main")
    git(clone, "branch", "--delete", "--force", "propozycja-12")
    runner.variables["GIT_COMMITTER_DATE"] = "2030-01-01T00:00:00Z"
    assert runner.run("proposal") != 0
    assert git(tmp_path / "origin.git", "rev-parse", "propozycja-12") == first


@pytest.mark.parametrize(
    ("report", "open_issue", "told"),
    [
        ("- [ ] something\n", "", "issue create --title Do sprawdzenia --label do-sprawdzenia --body-file .upkeep.md"),
        ("- [ ] something\n", "7", "issue edit 7 --body-file .upkeep.md"),
        ("", "7", "issue close 7 --comment W tym tygodniu nie ma nic do sprawdzenia."),
        ("", "", "issue list"),
    ],
)
def test_there_is_one_issue_of_upkeep_at_most(
    report: str, open_issue: str, told: str, clone: Path, tmp_path: Path
) -> None:
    upkeep_says(clone, report, "kept")
    runner = Runner(clone, tmp_path)
    assert runner.run("weekly", GH_NUMBER=open_issue) == 0
    assert runner.told.splitlines()[-1].startswith(told)


def test_what_the_rounds_kept_waits_in_one_pull_request(clone: Path, tmp_path: Path) -> None:
    origin, request = tmp_path / "origin.git", "pr create --base main --head kopie-zrodel"
    for kept in ("a week", "a week\nanother"):
        upkeep_says(clone, "", kept)
        runner = Runner(clone, tmp_path)
        assert runner.run("weekly") == 0
        assert request in runner.told
        assert git(origin, "show", "kopie-zrodel:sources.tsv") == kept
        git(clone, "switch", "--discard-changes", "main")
        git(clone, "branch", "--delete", "--force", "kopie-zrodel")
    assert git(origin, "diff", "--name-only", "main", "kopie-zrodel") == "sources.tsv\n"


def upkeep_says(clone: Path, report: str, kept: str) -> None:
    """A stand-in for the script, which finds in the clone what the round before it left, if there was one."""
    lines = ("import sys, pathlib", f"pathlib.Path(sys.argv[-1]).write_text({report!r})")
    ledger = ("ledger = pathlib.Path('sources.tsv')", f"ledger.write_text({kept!r})")
    before = "assert not ledger.exists() or ledger.read_text() == 'a week', ledger"
    (clone / "scripts/upkeep.py").write_text("\n".join((*lines, ledger[0], before, ledger[1])), "utf-8")
    if git(clone, "status", "--porcelain"):
        git(clone, "commit", "--all", "--message", "A stand-in")
        git(clone, "push", "origin", "main")


def test_what_other_banks_publish_waits_in_one_pull_request(clone: Path, tmp_path: Path) -> None:
    origin, request = tmp_path / "origin.git", "pr create --base main --head inne-banki"
    for names in ({"zarzecze": "a week"}, {"pagorki": "another week"}):
        fetching_keeps(clone, names, lacking=True)
        runner = Runner(clone, tmp_path)
        assert runner.run("banks") == 0
        assert request in runner.told
        git(clone, "switch", "--discard-changes", "main")
        git(clone, "branch", "--delete", "--force", "inne-banki")
    waiting = git(origin, "diff", "--name-only", "main", "inne-banki").split()
    assert waiting == ["banks/pagorki.json", "banks/zarzecze.json"]
    assert "a bank gave nothing" in (tmp_path / "summary.md").read_text("utf-8")


def test_a_bank_that_names_no_other_proposes_nothing(clone: Path, tmp_path: Path) -> None:
    runner = Runner(clone, tmp_path)
    assert runner.run("banks") == 0
    assert "pr create" not in runner.told
    assert git(tmp_path / "origin.git", "branch", "--format", "%(refname:short)").split() == ["main"]


def fetching_keeps(clone: Path, kept: dict[str, str], lacking: bool) -> None:
    """A stand-in for the script, which keeps data of banks; where one is `lacking`, it says so and ends with 1."""
    lines = ["import pathlib, sys", "folder = pathlib.Path('banks')", "folder.mkdir(exist_ok=True)"]
    lines += [f"(folder / {f'{name}.json'!r}).write_text({content!r})" for name, content in kept.items()]
    lines += ["print('a bank gave nothing')", "sys.exit(1)"] if lacking else []
    (clone / "scripts/fetch.py").write_text("\n".join(lines), "utf-8")
    git(clone, "commit", "--all", "--message", "A stand-in")
    git(clone, "push", "origin", "main")


def test_the_label_of_editors_is_not_the_one_that_the_form_gives() -> None:
    """The form gives its label to anybody's proposal."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/praktyka.yml").read_text("utf-8"))
    gate = WORKFLOWS["proposal"]["jobs"]["draft"]["if"]
    assert gate == "github.event.label.name == 'przyjęte'"
    assert form["labels"] == [Language("pl").text("proposal")]
