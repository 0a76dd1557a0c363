"""Prints: small, upright and bare copies in colours that paper has, of anything that can be read."""

import pytest
from PIL import Image, ImageCms

from bank.print.images import for_print
from tests.drawn import TURNED, drawing, exif, packed, photograph, unpacked
from tests.golden_cases import GOLDEN


def printed(data: bytes) -> tuple[Image.Image, str]:
    """The picture that is printed, and its ending."""
    copy = for_print(data)
    assert copy
    return unpacked(copy[0]), copy[1]


def near(one: object, other: tuple[int, ...]) -> bool:
    return isinstance(one, tuple) and all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("size", "fits"), [((2800, 2100), (1400, 1050)), ((1000, 5000), (400, 2000)), ((1600, 1200),) * 2, ((60, 40),) * 2]
)
def test_a_picture_is_scaled_to_the_page_and_never_up(size: tuple[int, int], fits: tuple[int, int]) -> None:
    picture, _ = printed(packed(photograph(*size)))
    assert picture.size == fits


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(900, 600), (3000, 2400)])
def test_a_picture_stands_upright_and_says_no_more_than_it_shows(kind: str, size: tuple[int, int]) -> None:
    picture, ending = printed(packed(photograph(*size), kind, exif=exif(TURNED, place=True)))
    assert ending == ".jpg"
    assert picture.width < picture.height
    assert near(picture.getpixel((5, 5)), (0, 255, 90))
    assert dict(picture.getexif()) == {}
    assert not {"xmp", "exif", "icc_profile", "comment"} & set(picture.info)


def test_the_colours_of_a_press_become_those_of_a_screen() -> None:
    picture, ending = printed(packed(photograph(mode="CMYK")))
    assert (picture.mode, ending) == ("RGB", ".jpg")


def test_a_profile_that_will_not_do_spoils_nothing() -> None:
    other = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (b"junk", other):
        assert printed(packed(photograph(), icc_profile=profile))[0].size == (900, 600)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_a_drawing_keeps_its_edges_and_lets_the_paper_through(kind: str) -> None:
    picture, ending = printed(packed(drawing(), kind, **({"lossless": True} if kind == "WEBP" else {})))
    assert (picture.mode, ending) == ("RGBA", ".png")
    corner, other = picture.getpixel((0, 0)), picture.getpixel((899, 0))
    assert isinstance(corner, tuple)
    assert (corner[3], other) == (0, (15, 76, 74, 255))


def test_a_photograph_with_alpha_lies_on_white_paper() -> None:
    clear = Image.merge("RGBA", [*photograph().split(), Image.new("L", (900, 600), 0)])
    picture, ending = printed(packed(clear, "PNG"))
    assert (picture.getpixel((450, 300)), ending) == ((255, 255, 255), ".jpg")


def test_of_a_moving_picture_its_beginning_is_printed() -> None:
    moving = packed(drawing(), "GIF", save_all=True, append_images=[drawing().rotate(180)])
    assert for_print(moving) == for_print(packed(drawing(), "GIF"))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def test_a_picture_of_any_depth_is_printed(mode: str) -> None:
    picture, _ = printed(packed(photograph(mode="L").convert(mode), "PNG"))
    assert picture.mode in ("L", "RGB", "RGBA")


def test_the_same_bytes_make_the_same_bytes() -> None:
    photo = packed(photograph(3000, 2000))
    assert for_print(photo) == for_print(photo)


@pytest.mark.parametrize(
    "data",
    [b"", b"text", packed(photograph())[:-900], packed(photograph(), "PNG")[:900], packed(photograph(), "AVIF")],
)
def test_what_cannot_be_read_is_not_printed(data: bytes) -> None:
    assert for_print(data) is None


def test_a_picture_that_would_fill_the_memory_is_not_even_opened() -> None:
    bomb = GOLDEN / "wrong/banks/pictures-that-cannot-be-shown/przykladowo/bomb.png"
    assert for_print(bomb.read_bytes()) is None
