"""The register of changes, out of recorded histories: what git did stands there in human words, and nothing else."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bank.contribute.history import LOG, read_history, texts_named
from bank.contribute.register import Entry, Register, Registers
from bank.contribute.registrar import Registrar
from bank.schema.front_matter import front_matter
from bank.source.repository import Repository
from bank.text.language import Language
from tests import invented

HOUSE = invented.text("Otwarto w 2020 roku.[^a]\n", title="Chata zmyślona")
PATH, SETTINGS = "practices/przykladowo/dom.md", "mkdocs.yml"


class Recorder:
    """A repository in which each commit is made on the day that it says."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q", "-b", "main", day="2024-01-01")

    def git(self, *arguments: str, day: str) -> None:
        at = f"{day}T12:00:00Z"
        own = {
            "GIT_AUTHOR_DATE": at,
            "GIT_COMMITTER_DATE": at,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        named = ("-c", "user.name=Nikt", "-c", "user.email=nikt@bank.example")
        subprocess.run(
            ["git", *named, *arguments], cwd=self.root, env={**os.environ, **own}, check=True, capture_output=True
        )

    def commit(self, day: str, message: str = "x", **files: str | None) -> None:
        """Write files by their paths, delete those that are None, and commit."""
        for path, text in files.items():
            file = self.root / path
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8", newline="\n")
        self.git("add", "--all", day=day)
        self.git("commit", "-q", "-m", message, day=day)

    def registers(self) -> dict[str, Register]:
        repository = Repository(self.root)
        told = repository.ask(*LOG, "--relative", "--", "practices", SETTINGS)
        assert told is not None
        began = repository.last_change("^site_url:", SETTINGS)
        history = read_history(told.decode(), lambda path: path.endswith(".md"), began)
        registrar = Registrar(front_matter(invented.VOCABULARY), Language("pl"), repository.texts(texts_named(history)))
        return {path: registrar.register(path, steps) for path, steps in history.items()}


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    return Recorder(tmp_path)


def lines(register: Register) -> list[str]:
    """The entries as a reader would see them, the oldest first."""
    return [" ".join(words(entry)) for entry in reversed(register.entries)]


def words(entry: Entry) -> Iterator[str]:
    yield from (str(entry.day), entry.what.name)
    if entry.moved:
        yield f"from {entry.moved}"
    for change in entry.fields:
        yield f"[{change.title}: {change.before!r} > {change.after!r}]" if change.is_short else f"[{change.title}]"


def test_a_change_of_a_field_is_told_with_what_it_said_and_says(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: HOUSE.replace("Chata zmyślona", "Chata wymyślona")})
    register = recorder.registers()[PATH]
    assert lines(register) == [
        "2024-02-01 ENTERED",
        "2024-03-01 REWORDED [Tytuł: 'Chata zmyślona' > 'Chata wymyślona']",
    ]
    assert (str(register.entered), str(register.published), str(register.changed)) == (
        "2024-02-01",
        "2024-02-01",
        "2024-03-01",
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Dom otwarto w 2020 roku.[^a]\n", "REWORDED"),
        ("Otwarto w 2021 roku.[^a]\n", "CHANGED"),
        ("Otwarto w 2020 roku.[^b]\n", "CHANGED"),
    ],
)
def test_other_words_are_told_apart_from_other_facts(recorder: Recorder, text: str, what: str) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: HOUSE.replace("Otwarto w 2020 roku.[^a]\n", text)})
    assert recorder.registers()[PATH].entries[0].what.name == what


def test_it_knows_when_facts_changed_last(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    assert recorder.registers()[PATH].changed_in_fact is None
    recorder.commit("2024-03-01", **{PATH: HOUSE.replace("2020", "2021")})
    recorder.commit("2024-04-01", **{PATH: HOUSE.replace("2020", "2021").replace("zmyślona", "wymyślona")})
    assert str(recorder.registers()[PATH].changed_in_fact) == "2024-03-01"


def test_words_in_another_language_are_no_fact_whatever_they_count(recorder: Recorder) -> None:
    abstracts = {"en": {**invented.ABSTRACT, "title": "The kitchen of 2020"}}
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit(
        "2024-03-01", **{PATH: invented.text("Otwarto w 2020 roku.[^a]\n", title="Chata zmyślona", abstracts=abstracts)}
    )
    entry = recorder.registers()[PATH].entries[0]
    assert entry.what.name == "REWORDED"
    assert [change.title for change in entry.fields] == [
        "W innych językach – English – Tytuł",
        "W innych językach – English – Streszczenie",
    ]


def test_blanks_quotes_and_comments_are_no_change(recorder: Recorder) -> None:
    requoted = HOUSE.replace("title: Chata zmyślona", 'title: "Chata zmyślona" # tytuł')
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: requoted + "\n\n"})
    assert lines(recorder.registers()[PATH]) == ["2024-02-01 ENTERED"]


def test_a_file_that_once_had_no_front_matter_is_read_all_the_same(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: "Otwarto."})
    recorder.commit("2024-03-01", **{PATH: HOUSE})
    assert lines(recorder.registers()[PATH])[0] == "2024-02-01 ENTERED"


def test_a_moved_file_keeps_its_register(recorder: Recorder) -> None:
    moved = "practices/gdzie-indziej/dom.md"
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: None, moved: HOUSE})
    assert list(recorder.registers()) == [moved]
    assert lines(recorder.registers()[moved]) == ["2024-02-01 ENTERED", f"2024-03-01 MOVED from {PATH}"]


def test_what_was_merged_is_told_once_on_the_day_it_was_published(recorder: Recorder) -> None:
    other = "practices/przykladowo/kuchnia.md"
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.git("checkout", "-q", "-b", "side", day="2024-02-02")
    recorder.commit("2024-02-03", **{other: HOUSE})
    recorder.commit("2024-02-04", **{other: HOUSE.replace("2020", "2022")})
    recorder.git("checkout", "-q", "main", day="2024-02-05")
    recorder.commit("2024-02-06", **{PATH: HOUSE.replace("2020", "2021")})
    recorder.git("merge", "-q", "--no-ff", "-m", "x", "side", day="2024-03-01")
    registers = recorder.registers()
    assert lines(registers[other]) == ["2024-03-01 ENTERED"]
    assert lines(registers[PATH]) == ["2024-02-01 ENTERED", "2024-02-06 CHANGED [Tekst]"]


def test_a_draft_is_entered_and_published_later(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE.replace("---\n", "---\ndraft: true\n", 1)})
    recorder.commit("2024-03-01", **{PATH: HOUSE})
    register = recorder.registers()[PATH]
    assert (str(register.entered), str(register.published)) == ("2024-02-01", "2024-03-01")


def test_what_was_taken_out_is_told_and_may_come_back(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: None})
    assert lines(recorder.registers()[PATH]) == ["2024-02-01 ENTERED", "2024-03-01 DELETED"]
    recorder.commit("2024-04-01", **{PATH: HOUSE})
    assert [entry.what.name for entry in recorder.registers()[PATH].entries] == ["ENTERED", "DELETED", "ENTERED"]


def test_days_come_with_the_newest_first(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: HOUSE.replace("2020", "2021")})
    days = Registers(recorder.registers()).days
    assert [(str(day), [entry.what.name for _, entry in entries]) for day, entries in days] == [
        ("2024-03-01", ["CHANGED"]),
        ("2024-02-01", ["ENTERED"]),
    ]


def test_a_shallow_clone_and_a_folder_without_git_know_it(recorder: Recorder, tmp_path: Path) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: HOUSE + "\nI tyle."})
    assert Repository(recorder.root).is_shallow is False
    clone = tmp_path / "clone"
    recorder.git("clone", "-q", "--depth", "1", recorder.root.as_uri(), str(clone), day="2024-04-01")
    assert Repository(clone).is_shallow
    assert Repository(Path("/")).is_shallow is None
    assert Repository(Path("/")).ask(*LOG) is None
