"""The press: it makes again what changed and nothing else, and one failure stays one."""

import datetime
from pathlib import Path

import pytest

from bank.print.build import Press
from bank.print.document import PrintJob
from bank.print.typesetter import NotTypesetError, Typesetter


class CountingTypesetter(Typesetter):
    """Makes of a document its own text, and counts."""

    version = "1"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.made: list[str] = []

    def pdf(self, document: PrintJob) -> bytes:
        source = document.sources[0]
        self.made.append(source)
        if source == "broken.typ":
            raise NotTypesetError("zmyślony powód")
        return (self.root / source).read_bytes()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "pdf").mkdir(parents=True)
    (root / "pdf/handout.typ").write_text("template")
    for name in ("first", "second"):
        (root / name / "print").mkdir(parents=True)
        (root / name / "practice.typ").write_text(name)
    return root


def document(source: str) -> PrintJob:
    return PrintJob("handout", (source,), datetime.date(2024, 5, 6))


DOCUMENTS = {name: document(f"{name}/practice.typ") for name in ("first", "second")}


def printed(site: Path) -> list[str]:
    """The sources that were typeset in a build."""
    typesetter = CountingTypesetter(site)
    press = Press(typesetter, site.parent / "kept")
    assert dict(press.make(DOCUMENTS)) == {name: (site / name / "practice.typ").read_bytes() for name in DOCUMENTS}
    press.forget_unused()
    return sorted(typesetter.made)


def test_nothing_is_made_again_while_nothing_changes(site: Path) -> None:
    assert printed(site) == ["first/practice.typ", "second/practice.typ"]
    assert printed(site) == []


def test_what_changed_is_made_again_alone(site: Path) -> None:
    printed(site)
    (site / "first/practice.typ").write_text("other")
    assert printed(site) == ["first/practice.typ"]


def test_another_picture_is_a_change(site: Path) -> None:
    printed(site)
    (site / "second/print/house.png").write_bytes(b"house")
    assert printed(site) == ["second/practice.typ"]


def test_another_template_changes_everything(site: Path) -> None:
    printed(site)
    (site / "pdf/handout.typ").write_text("another")
    assert len(printed(site)) == 2


def test_what_nobody_needs_any_more_is_not_kept(site: Path) -> None:
    printed(site)
    (site / "first/practice.typ").write_text("other")
    printed(site)
    assert len(list((site.parent / "kept").iterdir())) == 2


def test_a_document_that_cannot_be_made_leaves_the_others_alone(site: Path) -> None:
    press = Press(CountingTypesetter(site), site.parent / "kept")
    (site / "broken.typ").write_text("")
    made = dict(press.make({"broken": document("broken.typ"), **DOCUMENTS}))
    assert isinstance(made["broken"], NotTypesetError)
    assert made["first"] == b"first"


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7 half", b"first, and more"])
def test_a_damaged_file_is_made_again_and_counted(site: Path, damage: bytes) -> None:
    printed(site)
    for file in (site.parent / "kept").iterdir():
        if file.read_bytes() == b"first":
            file.write_bytes(damage)
    press = Press(CountingTypesetter(site), site.parent / "kept")
    assert dict(press.make(DOCUMENTS)) == {"first": b"first", "second": b"second"}
    assert press.damaged == 1
    assert printed(site) == []


def test_what_strangers_have_put_there_harms_nothing(site: Path) -> None:
    kept = site.parent / "kept"
    (kept / "folder.pdf").mkdir(parents=True)
    (kept / "notes.txt").write_text("mine")
    printed(site)
    assert printed(site) == []
    assert (kept / "notes.txt").read_text() == "mine"


def test_a_folder_where_a_file_would_be_kept_harms_nothing(site: Path) -> None:
    printed(site)
    for file in (site.parent / "kept").iterdir():
        file.unlink()
        file.mkdir()
    press = Press(CountingTypesetter(site), site.parent / "kept")
    assert dict(press.make(DOCUMENTS)) == {"first": b"first", "second": b"second"}
