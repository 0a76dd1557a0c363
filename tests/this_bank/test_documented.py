"""What is documented: each command with each of its options, and each field of the front matter."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bank.check.vocabulary_files import read_vocabulary
from bank.schema.front_matter import front_matter
from commands.group import NAMES
from tests.fields import fields
from tests.scripts.command import run, run_script
from tests.sites import ROOT

README = (ROOT / "README.md").read_text("utf-8")
TOLD = (ROOT / "docs-dev/commands.md").read_text("utf-8")
FIELDS = (ROOT / "docs/jak-dodac-praktyke.md").read_text("utf-8")
# A script with a first line for the shell is a command.
COMMANDS = sorted(file for file in (ROOT / "scripts").iterdir() if file.is_file() and file.read_bytes()[:2] == b"#!")


def options(script: Path, here: Path) -> set[str]:
    """The long options that a command tells of itself, in an empty folder."""
    if script.suffix != ".py":
        return set(re.findall(r"(?<=[\s(\"])--[a-z][a-z-]*(?=\))", script.read_text("utf-8")))
    is_command = script.stem in NAMES  # then the script says what the command does: tests/scripts/test_bank
    help = run(script.stem, "--help", here=here) if is_command else run_script(script.name, "--help", here=here)
    assert help.returncode == 0, help.stderr
    return set(re.findall(r"--[a-z][a-z-]*", help.stdout))


@pytest.mark.parametrize("script", COMMANDS, ids=lambda script: script.name)
def test_each_command_is_told_of_with_all_its_options(script: Path, tmp_path: Path) -> None:
    _, heading, rest = TOLD.partition(f"\n### scripts/{script.name}\n")
    assert heading
    own = re.split(r"\n##", rest)[0]
    assert [option for option in sorted(options(script, tmp_path)) if f"`{option}`" not in own] == []


def test_no_command_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"^### scripts/(\S+)$", TOLD, re.MULTILINE)) == {script.name for script in COMMANDS}


def documented() -> Iterator[tuple[str, bool]]:
    """The fields in the tables of the contributor's page, in which a – stands for a level of nesting."""
    above: list[str] = []
    for dashes, key, required in re.findall(r"^\| ((?:– )*)`([a-z_]+)`( \*\*[^*|]+\*\*)? \|", FIELDS, re.MULTILINE):
        above = [*above[: dashes.count("–")], key]
        yield ".".join(above), bool(required)


def test_each_field_is_on_the_contributors_page_where_it_belongs_and_marked_when_required() -> None:
    vocabulary, _ = read_vocabulary(ROOT / "practices/vocabulary", "practices/vocabulary", date.today())
    assert sorted(documented()) == sorted(fields(front_matter(vocabulary)))


def test_each_target_of_make_is_in_the_readme() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert phony
    assert [target for target in phony[1].split() if f"`make {target}`" not in README] == []


def test_the_readme_is_read_in_one_go() -> None:
    assert README.count("\n") <= 150
    assert README.index("make site") < README.index("make test") < README.index("make serve")


def test_every_page_for_developers_is_led_to() -> None:
    pages = [*(ROOT / "docs-dev").glob("*.md"), *(ROOT / "docs-dev/decisions").glob("*.md")]
    leading = README + "".join(page.read_text("utf-8") for page in pages)
    assert [page.name for page in pages if page.name not in leading] == []
