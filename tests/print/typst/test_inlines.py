"""Inlines: emphasis, links, code, pictures and the numbers of sources, each by its construct."""

import pytest

from bank.print.typst.links import Links
from tests.print.typesetting import LINKS, typst


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("**a** __b__", '#strong[#"a"]#" "#strong[#"b"]'),
        ("*a* _b_", '#emph[#"a"]#" "#emph[#"b"]'),
        ("***a***", '#emph[#strong[#"a"]]'),
        ("~~a~~", '#deleted[#"a"]'),
        ("`a  b\\`", '#code("a  b\\\\")'),
    ],
)
def test_each_is_drawn_by_its_construct(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("[b](https://a.example/)", '#to-web("https://a.example/")[#"b"]'),
        ("[c](mailto:a@b.example)", '#to-web("mailto:a@b.example")[#"c"]'),
        ("[a](inna.md)", '#to-practice("inna", "https://bank.example/praktyki/zmyslonka/inna/")[#"a"]'),
        (
            "[a](inna.md#po-co)",
            '#to-practice("inna", "https://bank.example/praktyki/zmyslonka/inna/#po-co")[#"a"]',
        ),
        ("[a](#po-co)", '#to-anchor("po-co")[#"a"]'),
        ("[a](#Listy)", '#to-anchor("h-listy")[#"a"]'),
        ("[**a**](javascript:alert)", '#strong[#"a"]'),
        ("[a](brak.md)", '#"a"'),
        ("[](https://a.example/)b", '#to-web("https://a.example/")[#box("https://")#box("a.example/")]#"b"'),
    ],
)
def test_a_link_leads_where_it_did(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [("[1](#b)", '#"1"'), ("[1](#a)", '#to-anchor("h-a")[#"1"]')],
)
def test_where_nothing_is_no_link_leads(text: str, markup: str) -> None:
    assert typst(text, Links(LINKS.page, anchors=frozenset(["h-a"]))) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a.[^c]", '#"a."#citations(12)'),
        ("a.[^c][^a] b", '#"a."#citations(12, 1)#" b"'),
        ("a [^a] [^b]", '#"a"#citations(1, 2)'),
        ("a[^a], b[^b]", '#"a"#citations(1)#", b"#citations(2)'),
        ("**a[^a]**[^b]", '#strong[#"a"#citations(1)]#citations(2)'),
        ("a[^obcy]", '#"a[^obcy]"'),
    ],
)
def test_numbers_of_sources_side_by_side_are_told_together_to_be_parted(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("~~a [b](https://a.example/)~~", '#deleted[#"a "#link("https://a.example/")[#"b"]]'),
        ("[a ~~b~~](https://a.example/)", '#link("https://a.example/")[#"a "#"b"]'),
        ("~~[a](#po-co)~~", '#deleted[#"a"]'),
    ],
)
def test_no_two_lines_are_drawn_at_one_text(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("*a ![Dom](dom.png) b*", '#emph[#"a"]\n#picture("/dom.png", "Dom")\n#emph[#"b"]'),
        ("x **a ![Dom](dom.png)** y", '#"x "#strong[#"a"]\n#picture("/dom.png", "Dom")\n#"y"'),
    ],
)
def test_a_picture_stands_outside_of_what_goes_around_it(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("![Dom](dom.png)", '#picture("/dom.png", "Dom")'),
        ("a ![Dom](dom.png) b", '#"a"\n#picture("/dom.png", "Dom")\n#"b"'),
        ("![](dom.png)", '#decoration("/dom.png")'),
        ("![Dom](nie-ma.png)", '#picture(none, "Dom")'),
        ("![](nie-ma.png)", ""),
        ("![Dom](https://a.example/dom.png)", '#"Dom"'),
        ("[![Dom](dom.png)](https://a.example/)", '#to-web("https://a.example/")[#picture("/dom.png", "Dom")]'),
        (
            "[![](dom.png)](https://a.example/)",
            '#decoration("/dom.png")\n#to-web("https://a.example/")[#box("https://")#box("a.example/")]',
        ),
    ],
)
def test_a_picture_is_told_and_one_that_only_adorns_is_not(text: str, markup: str) -> None:
    assert typst(text) == markup
