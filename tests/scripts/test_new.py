"""bank new: a contributor answers three questions and has a file that becomes sound by being filled in."""

import subprocess
from pathlib import Path

import pytest
import yaml

from tests.scripts.command import BARE_PYTHON, run, run_script

WRITTEN, REFUSED, UNREADABLE = 0, 1, 2
SUMMARY = (
    "Invented neighbours tell invented stories in an invented yard, and whoever tells none brings an invented cake."
)


def new(practices: Path, *arguments: str, answers: str = "") -> subprocess.CompletedProcess[str]:
    """Run it over a folder of practices, from beside it."""
    return run("new", "--practices", practices, "--language", "en", *arguments, here=practices.parent, answers=answers)


def begin(practices: Path, title: str, *arguments: str, city: str = "Fauxford") -> subprocess.CompletedProcess[str]:
    """Run it with all that it asks for as arguments."""
    return new(practices, "--kind", "recipe", "--city", city, "--title", title, *arguments)


def fill_in(file: Path) -> None:
    """Put what is required into a skeleton."""
    lines = file.read_text("utf-8").split("\n")
    answers = {
        "summary:": f"summary: {SUMMARY}",
        "  -": "  - Small money",
        '  state: ""': '  state: "over"',
        '  #as_of: ""': '  as_of: "2020"',
        '  - name: ""': '  - name: "Yard Tellers"',
        '    role: ""': '    role: "host"',
        '  - id: ""': '  - id: "yard"',
        '    title: ""': '    title: "The book of the yard"',
    }
    lines = [answers.get(line.split("  # ")[0].rstrip(), line) for line in lines]
    file.write_text("\n".join(lines).replace("## Why\n", "## Why\n\nFor the cake.[^yard]\n"), "utf-8")


def test_arguments_are_enough(practices: Path) -> None:
    done = begin(practices, "Tales in the yard")
    file = practices / "fauxford/tales-in-the-yard.md"
    assert done.returncode == WRITTEN
    assert str(file) in done.stdout
    assert file.is_file()


def test_answers_are_enough(practices: Path) -> None:
    done = new(practices, answers="recipe\nfauxford-on-sea\nTales in the yard\n")
    assert done.returncode == WRITTEN, done.stderr
    assert "Recipe" in done.stdout
    assert (practices / "fauxford/tales-in-the-yard.md").is_file()


def test_a_bare_python_asks_too(practices: Path) -> None:
    answers = "recipe\nFauxford\nTales in the yard\n"
    done = run_script("new.py", "--practices", practices, here=practices.parent, answers=answers, python=BARE_PYTHON)
    assert done.returncode == WRITTEN, done.stderr
    assert (practices / "fauxford/tales-in-the-yard.md").is_file()


def test_only_what_is_missing_is_asked_for(practices: Path) -> None:
    done = new(practices, "--kind", "Recipe", "--title", "Tales in the yard", answers="Fauxford\n")
    assert done.returncode == WRITTEN
    assert "kind" not in done.stdout.lower().split("fauxford")[0]


@pytest.mark.parametrize("answers", ["", "recipe\n", "recipy\n", "recipe\nFauxfort\n"])
def test_no_more_answers_is_no_endless_question(practices: Path, answers: str) -> None:
    done = new(practices, answers=answers)
    assert done.returncode == REFUSED
    assert "nothing was written" in done.stderr


def test_who_answers_wrongly_is_asked_again(practices: Path) -> None:
    done = new(practices, answers="recipy\nrecipe\nFauxford\nTales in the yard\n")
    assert done.returncode == WRITTEN
    assert "Did you mean" in done.stderr


@pytest.mark.parametrize("answers", ["\n", "recipe\n \n", "recipe\nFauxford\n\n"])
def test_an_empty_answer_is_refused(practices: Path, answers: str) -> None:
    assert new(practices, answers=answers).returncode == REFUSED


def test_a_file_is_never_overwritten(practices: Path) -> None:
    kite = practices / "examplewick/kite-hour.md"
    before = kite.read_bytes()
    for city in ("Examplewick", "Fauxford"):
        done = begin(practices, "Kite hour", city=city)
        assert done.returncode == REFUSED
        assert str(kite) in done.stderr
    assert kite.read_bytes() == before
    assert not (practices / "fauxford/kite-hour.md").exists()


def test_another_id_makes_room(practices: Path) -> None:
    assert begin(practices, "Kite hour", "--id", "kite-hour-again").returncode == WRITTEN
    assert (practices / "fauxford/kite-hour-again.md").is_file()


@pytest.mark.parametrize("id", ["../../escape", "Ąę", "a b", "a/b", "-", "CAPITALS", ".hidden"])
def test_an_id_that_is_no_address_is_refused(practices: Path, id: str) -> None:
    done = begin(practices, "Tales in the yard", f"--id={id}")
    assert done.returncode == REFUSED
    assert id in done.stderr


def test_a_misspelt_city_is_refused_with_a_suggestion(practices: Path) -> None:
    done = begin(practices, "Tales", city="Fauxfrod")
    assert done.returncode == REFUSED
    assert "Did you mean “Fauxford”?" in done.stderr
    assert not list(practices.rglob("tales.md"))


def test_a_city_without_practices_gets_its_folder(practices: Path) -> None:
    for file in (practices / "fauxford").iterdir():
        file.unlink()
    (practices / "fauxford").rmdir()
    assert begin(practices, "Tales in the yard").returncode == WRITTEN


@pytest.mark.parametrize("title", ["?!…", "🎉🎉", "---"])
def test_a_title_that_gives_no_address_asks_for_an_id(practices: Path, title: str) -> None:
    refused = new(practices, "--kind", "recipe", "--city", "fauxford", f"--title={title}")
    assert refused.returncode == REFUSED
    written = new(practices, "--kind", "recipe", "--city", "fauxford", f"--title={title}", "--id", "party")
    assert written.returncode == WRITTEN


@pytest.mark.parametrize(
    "title",
    ['Tales: "the" yard', "It's a yard #1", "'single'", "- yard", "{yard}", "@yard & *yard*", "Yard 🎉", "12:30", "No"],
)
def test_a_title_is_written_so_that_it_is_read_back(practices: Path, title: str) -> None:
    assert begin(practices, title, "--id", "odd").returncode == WRITTEN
    front = (practices / "fauxford/odd.md").read_text("utf-8").split("---\n")[1]
    assert yaml.safe_load(front)["title"] == title


def test_a_long_title_does_not_make_a_long_file_name(practices: Path) -> None:
    assert begin(practices, "tale " * 30).returncode == WRITTEN
    (file,) = practices.glob("fauxford/tale-*.md")
    assert len(file.stem) <= 60
    assert not file.stem.endswith("-")


@pytest.mark.parametrize("kind", ["place", "table-talk", "recipe", "pact", "gathering", "purse"])
def test_a_file_of_each_kind_passes_the_check_once_filled_in(practices: Path, kind: str) -> None:
    done = new(practices, "--kind", kind, "--city", "Fauxford", "--title", "Tales: in the “yard”")
    assert done.returncode == WRITTEN
    file = practices / "fauxford/tales-in-the-yard.md"
    check = ("check", "--practices", practices, "--language", "en", file)
    assert run(*check, here=practices.parent).returncode == 1
    fill_in(file)
    checked = run(*check, here=practices.parent)
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stderr


def test_an_unsound_vocabulary_is_told_first(practices: Path) -> None:
    (practices / "vocabulary/kinds.yml").unlink()
    done = begin(practices, "Tales")
    assert done.returncode == REFUSED
    assert "kinds.yml" in done.stderr
