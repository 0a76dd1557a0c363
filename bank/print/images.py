"""Prints: the copy of a picture that stands in a booklet, scaled to paper and without all that paper does not show."""

import io

from PIL import Image, ImageCms, ImageOps

from bank.check.images import MOST_PIXELS, opened

WIDTH, HEIGHT = 1400, 2000  # the column of text on A4 at 300 dots an inch, upright
_SPARE = 1.2  # so many times as many dots an inch are left: to scale by less blurs more than it spares
_QUALITY = 85
_FEW_COLOURS = 1024  # a drawing has no more; JPEG would blur it
_ORIENTATION, _TURNED = 0x0112, range(5, 9)  # of Exif, and its values that swap width and height


def copy_name(file: str) -> str:
    """The name, without its ending, of the copy of a picture's file."""
    return file.replace(".", "-")


def for_print(data: bytes) -> tuple[bytes, str] | None:
    """The picture as JPEG or PNG with the ending of its file, .jpg or .png; None when there is no reading it.

    Always packed anew, for Typst gives up a whole booklet over a JPEG with faults that Pillow passes over.
    About WIDTH wide and HEIGHT high at most, the way up that it is meant to be seen, in sRGB or grey, the first
    frame of a moving one, with nothing but the pixels. The same bytes come out of the same bytes and release of Pillow.
    """
    try:
        with opened(io.BytesIO(data)) as image:
            return None if image.width * image.height > MOST_PIXELS else _print(image)
    except Exception:  # decoders raise anything over the bytes of strangers
        return None


def _print(image: Image.Image) -> tuple[bytes, str]:
    drawing = _is_drawing(image)
    if image.getexif().get(_ORIENTATION, 1) in _TURNED:
        height, width = _fitting(image.height, image.width)
    else:
        width, height = _fitting(image.width, image.height)
    image.draft(None, (width, height))  # JPEG is decoded at about the size that is needed
    plain = _plain(ImageOps.exif_transpose(image))
    size = _fitting(*plain.size)
    scaled = plain if plain.size == size else plain.resize(size, Image.Resampling.LANCZOS)
    scaled.info.clear()  # it would be written down again
    return (_png(scaled), ".png") if drawing else (_jpeg(scaled), ".jpg")


def _fitting(width: int, height: int) -> tuple[int, int]:
    """The size on paper, in dots."""
    scale = min(WIDTH / width, HEIGHT / height)
    if scale * _SPARE >= 1:
        return width, height
    return max(1, round(width * scale)), max(1, round(height * scale))


def _is_drawing(image: Image.Image) -> bool:
    """Whether it has the few colours of one; a JPEG has lost its sharp edges already."""
    return image.format not in ("JPEG", "MPO") and bool(image.convert("RGB").getcolors(_FEW_COLOURS))


def _plain(image: Image.Image) -> Image.Image:
    """The picture in 8-bit sRGB or grey, with alpha where it has some."""
    clear, profile = image.has_transparency_data, _profile(image)
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    elif profile and image.mode in ("RGB", "RGBA", "CMYK"):
        image = _in_srgb(image, profile)
    return image.convert("RGBA" if clear else "L" if image.mode in ("1", "L") else "RGB")


def _profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The profile of its colours; None when they are those of sRGB or the profile will not do."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
        return None if ImageCms.getProfileDescription(profile).startswith("sRGB") else profile
    except (KeyError, TypeError, OSError, ImageCms.PyCMSError):
        return None


def _in_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    """The picture with the colours that its profile means; as it is when the profile is one of other colours."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        return ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode=mode) or image
    except ImageCms.PyCMSError:
        return image


def _png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    """The picture on white paper."""
    if image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image).convert("RGB")
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()
