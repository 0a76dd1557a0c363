"""Pictures: what is wrong with one is told from its file, and nothing is wrong with a good one."""

import time
from pathlib import Path

import pytest

from bank.check.images import look, publishable
from bank.text.language import Language
from tests.drawn import TURNED, drawing, exif, packed, photograph

ENGLISH = Language("en")
WHOLE = packed(photograph())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "house.jpg"


def told(file: Path, data: bytes) -> list[str]:
    """The level of each finding with what it says."""
    file.write_bytes(data)
    return [f"{one.level}: {one.at(file.name, 1).explain(ENGLISH)}" for one in look(file)]


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        (".jpg", WHOLE),
        (".JPEG", packed(photograph(), progressive=True)),
        (".jpg", packed(photograph(), exif=exif(TURNED))),
        (".jpg", packed(photograph(), "MPO", save_all=True, append_images=[photograph(90, 60)])),
        (".jpg", WHOLE + b"what a camera appends" * 9000),
        (".jpg", WHOLE + b"\xff" * 200_000),
        (".png", packed(drawing(), "PNG")),
        (".webp", packed(photograph(), "WEBP")),
        (".gif", packed(drawing(mode="P"), "GIF")),
    ],
)
def test_a_good_picture_raises_no_alarm(ending: str, data: bytes, file: Path) -> None:
    assert told(file.with_suffix(ending), data) == []
    assert publishable(file.with_suffix(ending))


@pytest.mark.parametrize("length", [0, 3, 30, 300, len(WHOLE) // 2, 10**6])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_that_is_not_whole_is_an_error(kind: str, length: int, file: Path) -> None:
    data = packed(photograph(mode="P" if kind == "GIF" else "RGB"), kind)
    (found,) = told(file, data[: min(length, len(data) - 200)])
    assert found.startswith("error: ")
    assert not publishable(file)


def test_a_preview_in_its_head_does_not_make_a_picture_whole(file: Path) -> None:
    head = b"\xff\xe5" + (len(small := packed(drawing(90, 60, "RGB"))) + 2).to_bytes(2) + small
    whole = WHOLE[:2] + head + WHOLE[2:]
    assert told(file, whole) == []
    assert told(file, whole[:-3000])[0].startswith("error: ")


def test_a_picture_of_the_open_air_is_not_published_with_its_place(file: Path) -> None:
    (found,) = told(file, packed(photograph(), exif=exif(place=True)))
    assert found.startswith("error: The picture “house.jpg” tells where it was taken")
    assert not publishable(file)


def test_a_turned_picture_is_as_wide_as_it_is_seen(file: Path) -> None:
    assert told(file, packed(photograph(1000, 700), exif=exif(TURNED))) == []
    (found,) = told(file, packed(photograph(1000, 500), exif=exif(TURNED)))
    assert "500 pixels in width" in found


def test_a_heavy_picture_is_warned_of(file: Path) -> None:
    (found,) = told(file, WHOLE + b"\0" * 3_500_000)
    assert found.startswith("warning: The picture “house.jpg” has 4 MB")


def test_a_picture_that_may_not_be_read_is_no_finding(file: Path) -> None:
    with pytest.raises(FileNotFoundError):
        look(file)


def test_a_thousand_pictures_are_looked_at_in_a_moment(file: Path) -> None:
    file.write_bytes(packed(photograph(3000, 2000), quality=90))
    start = time.perf_counter()
    for _ in range(100):
        look(file)
    assert time.perf_counter() - start < 1
