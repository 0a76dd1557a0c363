"""Blocks: headings that skip no level, callouts, quotations and code."""

import re
from dataclasses import replace

import pytest

from bank.markdown.dialect import parse
from bank.print.typst.converter import heading_anchors
from bank.print.typst.sections import content
from bank.site.article import Passage
from tests.print.typesetting import AROUND, converter, typst


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ([2, 3, 2], [2, 3, 2]),
        ([1, 2, 2], [2, 2, 2]),
        ([3, 3, 4, 3], [2, 2, 3, 2]),
        ([2, 5, 5, 6, 3], [2, 3, 3, 4, 3]),
        ([4, 2, 3], [2, 2, 3]),
        ([2, 3, 4, 5, 6], [2, 3, 4, 5, 6]),
    ],
)
def test_headings_skip_no_level_and_begin_at_the_second(levels: list[int], shown: list[int]) -> None:
    markup = typst("\n\n".join(f"{'#' * level} a" for level in levels))
    assert [int(level) for level in re.findall(r"heading-at\((\d)", markup)] == shown


def test_a_heading_of_the_body_keeps_the_anchor_that_it_has_on_the_page() -> None:
    tokens = parse("## Po co\n\n### Jak *to*\n\n### Jak to")
    to = replace(converter(), anchors=heading_anchors(tokens, AROUND.headings))
    assert content((Passage(tokens),), to).inside.split("#parbreak()") == [
        '#heading-at(2, "po-co")[#"Po co"]',
        '#heading-at(3, "h-jak-to")[#"Jak "#emph[#"to"]]',
        '#heading-at(3, "h-jak-to_1")[#"Jak to"]',
    ]


def test_an_empty_heading_is_none() -> None:
    assert typst("##\n\n### ![](nie-ma.png)") == ""


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("[a](https://a.example/)", '#heading-at(2, none)[#link("https://a.example/")[#"a"]]'),
        ("[a](inna.md)", '#heading-at(2, none)[#link("https://bank.example/praktyki/zmyslonka/inna/")[#"a"]]'),
        ("[a](#b)", '#heading-at(2, none)[#"a"]'),
        ("a[^a]", '#heading-at(2, none)[#"a"#citations(1)]'),
        ("[^a]", "#citations(1)"),
        (
            "a ![Dom](dom.png) b",
            '#heading-at(2, none)[#"a"#line-break()#"b"]\n#picture("/dom.png", "Dom")',
        ),
        ("![Dom](dom.png)", '#picture("/dom.png", "Dom")'),
    ],
)
def test_a_heading_has_a_title_for_the_contents_whatever_is_in_it(text: str, markup: str) -> None:
    assert typst(f"## {text}") == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ('!!! warning "a"\n    b', '#note("warning", [#"a"])[#"b"]'),
        ('!!! note ""\n    b', '#note("note", [])[#"b"]'),
        ('??? tip "a *c*"\n    b', '#note("tip", [#"a "#emph[#"c"]])[#"b"]'),
        ("???+ danger\n    b", '#note("danger", [#"Danger"])[#"b"]'),
        (
            '!!! note ""\n    !!! tip "a"\n        b\n\n    - c',
            '#note("note", [])[#note("tip", [#"a"])[#"b"]\n#items([#"c"])]',
        ),
        ("> a\n>\n> b", '#quoted[#"a"\n#"b"]'),
        ("a\n\n***\n\nb", '#"a"\n#rule()\n#"b"'),
    ],
)
def test_callouts_quotations_and_rules(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("```\na\n  b\n```", '#code-block("a\\u{a}  b", lang: none)'),
        ("    a\tb", '#code-block("a   b", lang: none)'),
        ("``` python\na\n```", '#code-block("a", lang: "python")'),
        ("```\n```", ""),
    ],
)
def test_code_keeps_its_lines(text: str, markup: str) -> None:
    assert typst(text) == markup
