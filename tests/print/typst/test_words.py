"""Words: text stays text, addresses break where they may, and what no font has is replaced."""

import pytest

from bank.print.typst.links import Links
from tests.print.typesetting import typst


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Raz", '#"Raz"'),
        ("a\nb", '#"a b"'),
        ("a  b", '#"a b"'),
        (
            r'\# \*a\* \_b\_ \`c\` $d$ @e &lt;f> \[g] "h" \\ // ~',
            '#"# *a* _b_ `c` $d$ @e <f> [g] “h” \\\\ // ~"',
        ),
        ("a\n\nb", '#"a"\n#"b"'),
        ("a **b** c", '#"a "#strong[#"b"]#" c"'),
        ("a\\\nb", '#"a"#line-break()#"b"'),
        ("", ""),
        ("a&nbsp;b", '#"a\u00a0b"'),
        ("mięk&shy;ki", '#"miękki"'),
        ("a\u200bb", '#"a b"'),
        ("<b>a</b>", '#"<b>a</b>"'),
        ("<div>\na\n</div>", '#"<div> a </div>"'),
    ],
)
def test_text_becomes_strings_in_paragraphs(text: str, markup: str) -> None:
    assert typst(text) == markup


def test_a_line_has_the_typography_of_its_language_across_its_emphasis() -> None:
    assert typst('nad "*rzeką*" i w domu', language="pl") == '#"nad „"#emph[#"rzeką"]#"” i\u00a0w\u00a0domu"'


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a ktos@poczta b", '#"a "#box("ktos@")#box("poczta")#" b"'),
        ("5 @ 3", '#"5 @ 3"'),
        ("społeczno-gospodarczo-kulturalno-edukacyjny", '#"społeczno-gospodarczo-kulturalno-edukacyjny"'),
        (
            "(https://a.example/b-c).",
            '#"("#to-web("https://a.example/b-c")[#box("https://")#box("a.example/")#box("b-c")]#")."',
        ),
        ("www.a.example", '#to-web("http://www.a.example")[#box("www.")#box("a.example")]'),
    ],
)
def test_an_address_breaks_after_its_marks_and_a_word_where_the_language_has_it(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize("word", ["0" * 100, r"plik\_" * 30, "ą" * 100, "c:/a.example/" + "b" * 200])
def test_a_word_that_no_line_holds_can_be_broken(word: str) -> None:
    pieces = typst(word).removeprefix('#box("').removesuffix('")').split('")#box("')
    assert "".join(pieces) == word.replace("\\", "")
    assert max(map(len, pieces)) <= 24


def test_characters_without_a_glyph_are_replaced_wherever_text_stands() -> None:
    links = Links("https://a.example/", pictures={"../dom.png": None}, characters=frozenset("ab□"))
    assert typst("a😀 `😀` ![😀](dom.png)", links) == '#"a□ "#code("□")\n#picture(none, "□")'
