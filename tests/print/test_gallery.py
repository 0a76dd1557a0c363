"""The gallery: pictures as large as those who show links ask for, small in bytes, drawn again only when changed."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from bank.model.outline import Outline
from bank.print.gallery import SIZE, Gallery
from bank.print.kept import Kept
from bank.print.placards import Placard
from bank.print.typesetter import Typesetter
from tests.sites import ROOT

SQUARE = Outline((((17.0, 49.0), (22.0, 49.0), (22.0, 53.0), (17.0, 53.0), (17.0, 49.0)),))
GALLERY = Gallery(ROOT / "theme", "Zmyślony bank", "pl", SQUARE)
HOUSE = Placard("Dom zmyślony", "Zmyślona kuchnia", (("Dla kogo", ("Sąsiedzi",)),), front="M4 80H116M20 80V40H90V80")
TOWN = Placard("", "Przykładowo", spots=((500.0, 300.0, 12.0),))
PLACARDS = {"a.png": HOUSE, "b.png": TOWN}


class Counting(Typesetter):
    """Counts the documents that it makes pictures of."""

    documents = 0

    def pictures(self, source: str, dots: int) -> list[bytes]:
        self.documents += 1
        return super().pictures(source, dots)


@pytest.fixture
def typesetter() -> Counting:
    return Counting(ROOT / "theme")


def made(placards: dict[str, Placard], typesetter: Typesetter, folder: Path) -> dict[str, bytes]:
    kept = Kept(folder, ".png")
    pictures = dict(GALLERY.make(placards, typesetter, kept))
    kept.forget_unused()
    return pictures


def test_a_picture_is_as_large_as_is_asked_for_and_small_in_bytes(typesetter: Counting, tmp_path: Path) -> None:
    for picture in made(PLACARDS, typesetter, tmp_path).values():
        with Image.open(io.BytesIO(picture)) as image:
            assert (image.size, image.format) == (SIZE, "PNG")
        assert len(picture) < 40_000


def test_nothing_is_drawn_again_while_nothing_changes(typesetter: Counting, tmp_path: Path) -> None:
    first = made(PLACARDS, typesetter, tmp_path)
    assert made(PLACARDS, typesetter, tmp_path) == first
    assert typesetter.documents == 1


def test_what_changed_is_drawn_again_alone(typesetter: Counting, tmp_path: Path) -> None:
    first = made(PLACARDS, typesetter, tmp_path)
    second = made({**PLACARDS, "a.png": replace(HOUSE, title="Inna kuchnia")}, typesetter, tmp_path)
    assert (second["a.png"] == first["a.png"], second["b.png"] == first["b.png"]) == (False, True)
    assert len(list(tmp_path.iterdir())) == len(PLACARDS)


def test_a_damaged_picture_is_drawn_again(typesetter: Counting, tmp_path: Path) -> None:
    first = made(PLACARDS, typesetter, tmp_path)
    next(tmp_path.iterdir()).write_bytes(b"half")
    assert made(PLACARDS, typesetter, tmp_path) == first


def test_the_same_placards_give_the_same_bytes(typesetter: Counting, tmp_path: Path) -> None:
    assert made(PLACARDS, typesetter, tmp_path / "a") == made(PLACARDS, typesetter, tmp_path / "b")


def test_another_name_of_the_bank_or_another_template_is_another_picture(tmp_path: Path) -> None:
    assert GALLERY.digest(HOUSE) != replace(GALLERY, bank="Inny bank").digest(HOUSE)
    for name in ("placard.typ", "look.typ", "mark.typ", "fonts/a.ttf"):
        file = tmp_path / "pdf" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("zmyślony")
    before = Gallery(tmp_path, "Zmyślony bank", "pl", SQUARE).digest(HOUSE)
    (tmp_path / "pdf/placard.typ").write_text("inny")
    assert Gallery(tmp_path, "Zmyślony bank", "pl", SQUARE).digest(HOUSE) != before
