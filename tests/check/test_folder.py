"""The folder of practices: nothing that could be meant as a practice or a picture vanishes without a word."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from bank.check.bank import read_bank
from bank.check.folder import list_folder
from tests import drawn
from tests.check.test_bank import KITE, TODAY

TOWN = "examplewick"


def told(practices: Path) -> set[tuple[str, str]]:
    """What is told of the files: the path within the folder and the code."""
    _, problems = read_bank(practices, TODAY)
    return {(problem.path.removeprefix("practices/"), problem.code) for problem in problems}


def copied(name: Path) -> None:
    practices = next(folder for folder in name.parents if folder.name == "practices")
    name.parent.mkdir(exist_ok=True)
    name.write_bytes((practices / KITE).read_bytes())


def unlisted(name: Path) -> None:
    """A folder with a practice in it, named as a practice is."""
    copied(name / "inside.md")


MISFITS: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "dangling link": ("a.md", lambda name: name.symlink_to("nowhere.md"), "link-for-file"),
    "looping link": ("a.md", lambda name: name.symlink_to("a.md"), "link-for-file"),
    "link out of the bank": ("a.md", lambda name: name.symlink_to("/etc/passwd"), "link-for-file"),
    "link to a device": ("a.md", lambda name: name.symlink_to("/dev/zero"), "link-for-file"),
    "linked folder": ("linked", lambda name: name.symlink_to("/etc"), "link-for-file"),
    "linked picture": ("a.jpg", lambda name: name.symlink_to("/dev/zero"), "link-for-file"),
    "pipe": ("a.md", os.mkfifo, "not-a-file"),
    "folder": ("a.md", Path.mkdir, "folder-for-file"),
    "folder with a practice": ("a.md", unlisted, "folder-for-file"),
    "capital ending": ("a.MD", copied, "ending-of-practice"),
    "long ending": ("a.markdown", copied, "ending-of-practice"),
    "for Windows a console": ("con.md", copied, "file-name-not-portable"),
    "dot at the end": ("a.md.", copied, "file-name-not-portable"),
    "blank at the end": ("a.md ", copied, "file-name-not-portable"),
    "colon": ("a:b.md", copied, "file-name-not-portable"),
    "line feed": ("a\nb.md", copied, "file-name-not-portable"),
    "bytes that are no text": (os.fsdecode(b"a\xff.md"), copied, "file-name-not-portable"),
    "long name": (f"{'a' * 200}.md", copied, "file-name-too-long"),
    "text of a word processor": ("a.doc", copied, "neither-practice-nor-image"),
}


@pytest.mark.parametrize("misfit", MISFITS)
def test_what_is_no_practice_is_told_of_by_its_name(misfit: str, practices: Path) -> None:
    name, make, code = MISFITS[misfit]
    make(practices / TOWN / name)
    assert (f"{TOWN}/{name}", code) in told(practices)


def test_a_practice_among_the_lists_is_told_of(practices: Path) -> None:
    copied(practices / "vocabulary/kite.md")
    assert ("vocabulary/kite.md", "practice-in-vocabulary") in told(practices)


@pytest.mark.parametrize("name", ["LANTERN-house.png", "Lantern-House.PNG"])
def test_names_that_differ_in_capitals_alone_are_told_of(name: str, practices: Path) -> None:
    (practices / TOWN / name).write_bytes((practices / TOWN / "lantern-house.png").read_bytes())
    assert {code for _, code in told(practices)} >= {"file-name-alike"}


def test_names_that_differ_in_the_form_of_their_letters_alone_are_told_of(practices: Path) -> None:
    for name in ("stół.png", "stol\u0301.png", "sto\u0301ł.png"):
        (practices / TOWN / name).write_bytes((practices / TOWN / "lantern-house.png").read_bytes())
    assert [path for path, code in told(practices) if code == "file-name-alike"] == [f"{TOWN}/stół.png"]


def test_a_folder_that_may_not_be_read_is_told_of(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(folder: Path) -> object:
        if folder == practices / TOWN:
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert (TOWN, "file-unreadable") in told(practices)


def test_a_practice_that_may_not_be_read_is_told_of(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(file: Path, *arguments: Any, **named: Any) -> IO[Any]:
        if file == practices / KITE:
            raise PermissionError(13, "Permission denied", str(file))
        return opened(file, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuse)
    assert (KITE, "file-unreadable") in told(practices)


def test_a_picture_that_no_practice_shows_is_looked_at_too(practices: Path) -> None:
    written = drawn.exif(place=True)
    written[drawn.ARTIST] = "Jan Testowy"
    (practices / TOWN / "yard.jpg").write_bytes(drawn.packed(drawn.photograph(), exif=written))
    codes = {code for path, code in told(practices) if path == f"{TOWN}/yard.jpg"}
    assert codes == {"picture-not-shown", "image-with-location", "image-with-person"}


def test_the_tally_counts_every_name_once(practices: Path) -> None:
    before = read_bank(practices, TODAY)[0].tally
    for number, (name, make, _) in enumerate(MISFITS.values()):
        place = practices / f"town-{number}" / name
        place.parent.mkdir()
        make(place)
    draft = (practices / KITE).read_text("utf-8").replace("kind:", "draft: true\nkind:", 1)
    (practices / TOWN / "draft.md").write_text(draft, "utf-8")
    (practices / TOWN / "begun.md").write_text("---\ntitle: Only begun\ndraft: true\n---\n", "utf-8")
    (practices / TOWN / "wrong.md").write_text("nothing", "utf-8")
    tally = read_bank(practices, TODAY)[0].tally
    meant = {path for path in names(practices) if path.casefold().endswith((".md", ".markdown"))}
    assert tally.read == len(meant)
    assert (tally.published, tally.drafts) == (before.published, before.drafts + 2)
    assert tally.read == tally.published + tally.refused + tally.drafts


def names(folder: Path) -> set[str]:
    """All names under a folder, links and folders too."""
    return {f"{at}/{name}" for at, folders, files in os.walk(folder) for name in folders + files}


def test_an_error_of_the_vocabulary_refuses_all(practices: Path) -> None:
    (practices / "vocabulary/themes.yml").unlink()
    tally = read_bank(practices, TODAY)[0].tally
    assert tally.read == tally.refused == len(list(practices.glob("*/*.md")))


def test_a_folder_without_a_practice_is_an_empty_list(tmp_path: Path) -> None:
    assert list_folder(tmp_path, "practices").files == set()
