"""Characters: what no font draws is replaced visibly, what only steers goes, the rest stays."""

import pytest

from bank.pdf.characters import legible

KNOWN = frozenset(map(chr, range(0x20, 0x180))) | frozenset("„”–—…→✓×•□☐☑−")


@pytest.mark.parametrize("text", ["Zażółć gęślą jaźń", "„tak” – nie…", "a\u00a0b", "5 × 3 → 15", ""])
def test_what_the_fonts_draw_stays(text: str) -> None:
    assert legible(text, KNOWN) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("z\u0307o\u0301", "żó"),
        ("mięk\u00adki", "miękki"),
        ("zero\u200bwe", "zerowe"),
        ("a\u202eb\u202cc\u2066d\u2069e\u200ff", "abcdef"),
        ("a\x00\x07b", "ab"),
        ("\ufeffa", "a"),
        ("a\u2028b", "a b"),
        ("a\nb\tc", "a b c"),
        ("a\u2003b", "a b"),
    ],
)
def test_what_only_steers_goes(text: str, shown: str) -> None:
    assert legible(text, KNOWN) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("😀", "□"),
        ("👨\u200d👩\u200d👧", "□"),
        ("👍\U0001f3fd", "□"),
        ("🇵🇱", "PL"),
        ("✅ ❌ ✔\ufe0f", "✓ × ✓"),
        ("1\ufe0f\u20e3", "1"),
        ("日本", "□□"),
        ("①", "1"),
        ("Ⅻ", "XII"),
        ("ﬁ", "fi"),
        ("ẍ", "x"),
        ("\ue000", "□"),
        ("\ud83d", "□"),
    ],
)
def test_what_no_font_draws_becomes_what_comes_nearest(text: str, shown: str) -> None:
    assert legible(text, KNOWN) == shown


def test_when_all_characters_are_known_only_steering_ones_go() -> None:
    assert legible("😀 日本 a\u200bb") == "😀 日本 ab"


def test_without_a_square_another_mark_tells_that_something_is_missing() -> None:
    assert legible("😀", frozenset("abc?")) == "?"
