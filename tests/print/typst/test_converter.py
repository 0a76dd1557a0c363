"""A walk: text stays text, addresses break where they may, and nothing that no rule knows is lost."""

import pytest

from bank.print.typst.links import Links
from tests.print.typesetting import typst


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("Raz", '#"Raz"'),
        ("a\n  b", '#"a b"'),
        ('# *a* _b_ `c` $d$ @e &lt;f&gt; [g] "h" \\ // ~', '#"# *a* _b_ `c` $d$ @e <f> [g] \\"h\\" \\\\ // ~"'),
        ("<p>a</p><p>b</p>", '#"a"\n#"b"'),
        ("a<p>b</p>c", '#"a"\n#"b"\n#"c"'),
        ("<p>a <b>b </b>c</p>", '#"a "#strong[#"b "]#"c"'),
        ("<p>a<b> b</b></p>", '#"a"#strong[#" b"]'),
        ("<p>a<br>b<br></p>", '#"a"#line-break()#"b"'),
        ("<p></p><p> </p>", ""),
        ("<p>a\u00a0b</p>", '#"a\u00a0b"'),
        ("<p>mięk\u00adki</p>", '#"miękki"'),
    ],
)
def test_text_becomes_strings_in_paragraphs(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<blink>a</blink> b", '#"a"#" b"'),
        ("<div>a<div>b</div>c</div>", '#"a"\n#"b"\n#"c"'),
        ("<section><p>a</p></section>", '#"a"'),
        ("<fieldset><legend>a</legend>b</fieldset>", '#"a"\n#"b"'),
        ("<span><p>a</p></span>", '#"a"'),
    ],
)
def test_what_no_rule_knows_leaves_its_children(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('a <span lang="en">b</span>', '#"a "#text(lang: "en")[#"b"]'),
        ('<p lang="uk-UA">a</p><p>b</p>', '#text(lang: "uk")[#"a"]\n#"b"'),
        ('<em lang="EN">a</em>', '#text(lang: "en")[#emph[#"a"]]'),
        ('<blockquote lang="de"><p>a</p></blockquote>', '#text(lang: "de")[#quoted[#"a"]]'),
        ('<i lang="x-wymyślony">a</i><i lang="">b</i>', '#emph[#"a"]#emph[#"b"]'),
    ],
)
def test_a_foreign_language_is_told(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("(https://a.example/b-c).", '#box("(https://")#box("a.example/")#box("b-c")#")."'),
        ("www.a.example", '#box("www.")#box("a.example")'),
        ("ktos@poczta.example, a", '#box("ktos@")#box("poczta.")#box("example")#", a"'),
        ("5 @ 3", '#"5 @ 3"'),
        ("społeczno-gospodarczo-kulturalno-edukacyjny", '#"społeczno-gospodarczo-kulturalno-edukacyjny"'),
    ],
)
def test_an_address_breaks_after_its_marks_and_a_word_where_the_language_has_it(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize("word", ["0" * 100, "plik_" * 30, "ą" * 100, "https://a.example/" + "b" * 200])
def test_a_word_that_no_line_holds_can_be_broken(word: str) -> None:
    pieces = typst(word).removeprefix('#box("').removesuffix('")').split('")#box("')
    assert "".join(pieces) == word
    assert max(map(len, pieces)) <= 24


def test_characters_without_a_glyph_are_replaced_wherever_text_stands() -> None:
    links = Links("https://a.example/", characters=frozenset("ab□"))
    assert typst('a😀<code>😀</code><img alt="😀" src="x">', links) == '#"a□"#code("□")\n#picture(none, "□")'
