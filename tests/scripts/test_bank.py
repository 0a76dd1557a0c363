"""bank: one command in the language of the bank, which tells a mistake in a sentence and never as a traceback."""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from bank.site.settings import read_settings
from commands.group import NAMES
from commands.libraries import NEEDED
from commands.main import main
from tests.scripts.command import BARE_PYTHON, run, run_script
from tests.sites import ROOT, change, copy_of_second_bank

KITE = "examplewick/kite-hour.md"
SOUND, PROBLEMS, UNREADABLE = 0, 1, 2
OWN = read_settings(ROOT, {}).language


def test_the_commands_are_told_in_one_line_each(tmp_path: Path) -> None:
    done = run("--help", here=tmp_path)
    assert done.returncode == SOUND
    _, _, lines = done.stdout.partition(f"{OWN.text('Commands')}:\n")
    assert [line.split()[0] for line in lines.splitlines()] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_command_tells_all_of_its_options_in_the_language_of_the_bank(name: str, tmp_path: Path) -> None:
    done = run(name, "--help", here=tmp_path)
    assert done.returncode == SOUND
    assert done.stdout.startswith(f"{OWN.text('Usage')}: bank {name} ")
    assert OWN.text("tell all this") in done.stdout


@pytest.mark.this_bank
@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_a_polish_bank_has_no_english(name: str, tmp_path: Path) -> None:
    help = run(name, "--help", here=tmp_path).stdout
    assert [word for word in (" the ", " of ", " and ", " when ", " to ") if word in help] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_script_is_a_name_for_its_command(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    script, command = run_script(f"{name}.py", "--help", here=tmp_path), run(name, "--help", here=tmp_path)
    assert "".join(script.stdout.split()) == "".join(command.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "message", "values", "near"),
    [
        (["chekc"], "There is no command “{name}”.", {"name": "chekc"}, "check"),
        (["check", "--fxi"], "There is no option “{name}”.", {"name": "--fxi"}, "--fix"),
        (
            ["check", "--format", "xml"],
            "“{name}” has to be one of: {values}.",
            {"name": "--format", "values": "text, github"},
            "",
        ),
        (["check", "--practices"], "“{name}” needs a value after it.", {"name": "--practices"}, ""),
        (["upkeep", "--minutes", "few"], "The value of “{name}” will not do.", {"name": "--minutes"}, ""),
        (["proposal"], "“{name}” is missing.", {"name": "event"}, ""),
        (["derive", "now"], "There are more words than the command knows what to do with.", {}, ""),
    ],
)
def test_what_is_typed_wrongly_is_told_with_a_way_on(
    arguments: list[str], message: str, values: dict[str, str], near: str, tmp_path: Path
) -> None:
    done = run(*arguments, here=tmp_path)
    assert (done.returncode, done.stdout) == (UNREADABLE, "")
    told, way = done.stderr.splitlines()
    hint = " " + OWN.text("Did you mean “{suggestion}”?").format(suggestion=near) if near else ""
    assert told == OWN.text(message).format(**values) + hint
    assert way.endswith("--help")


@pytest.mark.parametrize("command", ["derive", "pdf", "changes"])
def test_a_folder_without_settings_is_told(command: str, tmp_path: Path) -> None:
    done = run(command, "--root", tmp_path, here=tmp_path)
    assert done.returncode == UNREADABLE
    assert f"There is no mkdocs.yml in {tmp_path}." in done.stderr


def test_all_that_is_wrong_in_the_settings_is_told_at_once(tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    change(root / "mkdocs.yml", "themes: topics", "topics: topics")
    change(root / "mkdocs.yml", "to: gitea", "to: gitee")
    done = run("derive", "--root", root, here=tmp_path)
    assert done.returncode == UNREADABLE
    assert re.findall(r"^mkdocs\.yml:\d+: error: ([\w.\[\]]+):", done.stderr, re.MULTILINE) == [
        "extra.bank.addresses.topics",
        "extra.bank.ways[2].to",
    ]


def test_another_folder_of_practices_is_that_of_the_settings(tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    (root / "practices").rename(root / "told")
    change(root / "mkdocs.yml", "practices: practices", "practices: told")
    assert run("derive", "--root", root, here=tmp_path).returncode == SOUND
    assert run("check", "--practices", root / "told", here=tmp_path).returncode == SOUND


@pytest.mark.parametrize("charset", ["cp1250", "ascii"])
def test_letters_that_a_pipe_lacks_come_out_plain(charset: str, practices: Path) -> None:
    change(practices / KITE, "kind: Recipe", "kind: Łąka 🪁")
    done = run("check", "--practices", practices, "--language", "pl", here=practices.parent, charset=charset)
    assert done.returncode == PROBLEMS
    assert ("„Łąka ?”" if charset == "cp1250" else '"Laka ?"') in done.stdout


def test_the_c_locale_is_enough(practices: Path) -> None:
    odd = practices / "examplewick/zażółć 🪁.md"
    odd.write_bytes((practices / KITE).read_bytes())
    variables = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_script("check.py", "--practices", practices, here=practices.parent, **variables)
    assert done.returncode == PROBLEMS
    assert "Traceback" not in done.stderr


def test_who_stops_listening_gets_no_traceback(practices: Path) -> None:
    for file in practices.glob("*/*.md"):
        change(file, "title:", "titel:")
    command = [sys.executable, "-u", str(ROOT / "scripts/check.py"), "--practices", str(practices)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert "Traceback" not in told
    assert "BrokenPipe" not in told


def test_an_interpreter_with_half_of_the_libraries_is_told_what_it_lacks(tmp_path: Path) -> None:
    """A copy of the project without an environment, whose interpreter finds click alone."""
    for name in ("bank", "commands", "mkdocs.yml", "practices", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    half = tmp_path / "half"
    half.mkdir()
    for name in ("click", "yaml"):
        (half / name).mkdir()
        (half / name / "__init__.py").touch()
    code = (
        "import sys; from commands import libraries; from pathlib import Path; "
        f"libraries.ROOT = Path({str(tmp_path)!r}); from commands.main import main; sys.exit(main(['check']))"
    )
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(half)])}
    done = subprocess.run([BARE_PYTHON, "-c", code], env=variables, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == UNREADABLE
    begun = OWN.text("This Python lacks libraries: {libraries}. Run first: make check (on Windows see the README).")
    assert done.stderr.startswith(begun.partition("{")[0] + "babel, ")
    assert "click" not in done.stderr


def plain(package: str) -> str:
    """The name of a package as all ways to write it come to."""
    return package.casefold().replace("_", "-")


def test_every_library_that_the_bank_cannot_do_without_is_looked_for() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    needed = {plain(re.split(r"[<>=]", one)[0]) for one in told if ";" not in one} - {"setuptools"}
    found = packages_distributions()
    assert needed - {plain(name) for library in NEEDED for name in found[library]} == set()


def test_a_python_that_is_too_old_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert main(["check"]) == UNREADABLE
    assert "Python 3.11" in capsys.readouterr().err


def test_letters_lost_on_the_way_are_told_and_not_written(practices: Path) -> None:
    done = run(
        "new", "--practices", practices, "--language", "en", "--kind", "recipe", "--city", "Fauxford",
        here=practices.parent, answers="Za\ufffd\ufffd\n",
    )  # fmt: skip
    assert done.returncode == PROBLEMS
    assert "has lost letters on its way here" in done.stderr
