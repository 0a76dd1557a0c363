"""Fingerprints: menus, dates, scripts and lists beside a text leave it what it was, another text does not."""

import pytest

from bank.contribute.fingerprints import BITS, alike, fingerprint

HTML = "text/html; charset=utf-8"
WORDS = [f"{first}{second}{third}" for first in "bcdfg" for second in "aeiou" for third in ("l", "rn", "st")]
STORY = " ".join(f"{one} {other}" for one in WORDS for other in WORDS[::15])
OTHER = " ".join(f"{one} {other}" for one in WORDS[::-1] for other in WORDS[1::16])


def page(text: str, beside: str = "", head: str = "") -> str:
    written = f"<html><head>{head}</head><body><nav>{beside}</nav><main><p>{text}</p></main></body></html>"
    return fingerprint(written.encode(), HTML)


def test_a_page_is_known_again_whatever_stands_beside_its_text() -> None:
    assert alike(page(STORY), page(STORY, beside=OTHER, head="<script>let a = 17;</script><style>p {}</style>"))
    assert page(f"{STORY} 12.03.2024") == page(f"{STORY} 13.03.2024 <!-- 4711 -->")
    assert alike(page(STORY), page(f"{STORY} Przeczytaj także o zmyślonej zupie i o garnku."))


def test_another_text_at_an_address_is_another_page() -> None:
    assert not alike(page(STORY), page(OTHER))
    assert not alike(page(STORY), page("Ta domena jest na sprzedaż. Zaparkowano ją u zmyślonego pośrednika."))


def test_of_what_is_no_page_every_byte_counts() -> None:
    first, second = (fingerprint(f"%PDF-1.7 {sign}".encode(), "application/pdf") for sign in "ab")
    assert len(first) == BITS // 4
    assert not alike(first, second)
    assert alike(first, first)


@pytest.mark.parametrize("body", [b"", b"<!-- -->", b"<script>a()</script>", b"\x00\xff<", b"<div>" * 200_000])
def test_a_page_without_words_says_nothing(body: bytes) -> None:
    assert fingerprint(body, "text/html; charset=nie-ma-takiego") == ""
