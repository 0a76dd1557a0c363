"""Glyphs: what the fonts lack is told and replaced, and every other letter is left alone."""

import pytest

from bank.check.fonts import FOLDER, coverage, is_printable, substitute, uncovered, unprintable
from bank.text.normalise import INVISIBLE, LOST
from tests.sites import ROOT

COVERED = coverage(ROOT / "theme" / FOLDER)
POLISH = "Zażółć gęślą jaźń, „ŻÓŁĆ” – § ½ ☐ ☑ ✓ → № €\u00a0…\u2011\u202f²"


@pytest.mark.parametrize("text", ["", POLISH, "Ångström, Kyïv, Москва, Αθήνα, Hà Nội", "a\tb\nc\u00add"])
def test_what_the_fonts_have_is_left_alone(text: str) -> None:
    assert substitute(text, COVERED) == text
    assert uncovered(text, COVERED) == set()
    assert list(unprintable(text, COVERED)) == []


@pytest.mark.parametrize(
    ("text", "shown", "missing"),
    [
        ("Hej 😀!", "Hej :)!", "😀"),
        ("✅ tak", "✓ tak", "✅"),
        ("❤\ufe0f", "❤", ""),
        ("🇵🇱", "PL", "🇵🇱"),
        ("1\ufe0f\u20e3", "1", ""),
        ("👍🏽", "□", "👍"),
        ("👨\u200d👩\u200d👧", "□", "👨👩👧"),
        ("東京 (Tokio)", "□ (Tokio)", "東京"),
        ("① ㎡ 𝐀", "1 m2 A", "①㎡𝐀"),
        ("q\u0336", "q", "\u0336"),
        ("z\u0307o\u0301ł", "żół", ""),
        ("a\u3000b\u1680c", "a\u0020b c", ""),
        ("\u202ea\0\ufeff\u2066b", "ab", ""),
        ("\ue000\ufdd0", "□", "\ue000\ufdd0"),
    ],
)
def test_what_they_lack_becomes_something_that_can_be_read(text: str, shown: str, missing: str) -> None:
    assert substitute(text, COVERED) == shown
    assert uncovered(text, COVERED) == set(missing)


def characters(end: int, whole: bool) -> list[str]:
    """Those before `end`; of what comes after the scripts of Europe every sixteenth unless `whole`."""
    points = (*range(0x3100), *range(0x3100, end, 1 if whole else 16))
    return [chr(point) for point in points if not 0xD800 <= point < 0xE000]


def test_nothing_is_left_that_would_end_the_making_of_a_booklet(whole: bool) -> None:
    every = "".join(characters(0x110000, whole))
    assert set(substitute(every, COVERED)) - COVERED <= set("\n\t\u00ad")


def test_without_fonts_nothing_is_missing() -> None:
    assert uncovered("😀", frozenset()) == set()
    assert substitute("😀", frozenset()) == "😀"
    assert list(unprintable("😀", frozenset())) == []


def test_an_escape_hides_no_character() -> None:
    found = [(line, finding.level) for line, finding in unprintable("R&amp;D\n&#128512;\n\n&#x202e;", COVERED)]
    assert found == [(1, "warning"), (3, "error")]


@pytest.mark.parametrize("around", ["{}", "a{}", "a{}\u0301", "\u1100{}", "x\n{}\n&amp;"])
def test_no_character_is_passed_over_in_a_text_that_is_looked_at_as_one(around: str, whole: bool) -> None:
    texts = [around.format(character) for character in characters(0x20000, whole)]
    assert [
        text
        for text in texts
        if is_printable(text, COVERED) == bool(LOST in text or INVISIBLE.search(text) or uncovered(text, COVERED))
    ] == []


def test_a_word_without_end_is_told() -> None:
    ((line, finding),) = unprintable(f"raz\n{'słowo' * 500}", COVERED)
    assert (line, finding.level, finding.values["length"]) == (1, "error", 2500)
