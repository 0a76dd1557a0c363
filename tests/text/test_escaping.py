"""Plain text: words stay words."""

import pytest
from lxml import html

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, to_html
from bank.text.escaping import one_line, plain_text, shortened


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("two\r\n\r\n\r\n\r\nparagraphs", "two\n\nparagraphs"),
        ("# no heading", r"\# no heading"),
        ("no heading either\n---", "no heading either\n\\---"),
        ("\\[x](javascript:y)", "\\\\\\[x\\](javascript:y)"),
        ("<b>", r"\<b>"),
        ("a * b_c", r"a \* b\_c"),
        ("5*100*12 zł, 1*, ***, ~~tak~~, ==x==", r"5\*100\*12 zł, 1\*, \*\*\*, \~\~tak\~\~, \=\=x\=\="),
        ("https://a.example/x_y_z*", r"https://a.example/x_y_z\*"),
        ("&amp; R&D &", r"\&amp; R&D &"),
        ("{{x}} %%y%% [[z]] k:: v", r"\{\{x\}\} \%\%y\%\% \[\[z\]\] k\:\: v"),
        ("word\n: meaning", "word\n\\: meaning"),
        ("- - -", r"\- - -"),
        ("-", r"\-"),
        ("We need:\n- keys\n* a table\nThat is all.", "We need:\n\n- keys\n- a table\n\nThat is all."),
        ("1) open\n2. cook", "1. open\n2. cook"),
        ("15. czerwca\n\n24. lipca", "15\\. czerwca\n\n24\\. lipca"),
        ("1. maja\n\n15. czerwca", "1\\. maja\n\n15\\. czerwca"),
        ("2021. był", r"2021\. był"),
        ("Plan:\n9.00 wstęp\n10.15 narada", "Plan:\n\n- 9.00 wstęp\n- 10.15 narada"),
        ("a) stół\nb) ławka\nKoniec.", "- a) stół\n- b) ławka\n\nKoniec."),
        ("2. stół\n3.ławka", "- 2\\. stół\n- 3.ławka"),
        ("W 2020\nr. stół\n\n9.00", "W 2020\nr. stół\n\n9.00"),
        ("H~2~O, x^2^", r"H\~2\~O, x\^2^"),
        ("    indented", "indented"),
        ("in 2024. and on", "in 2024. and on"),
        ("zo\u0301\u0142w", "zółw"),
    ],
)
def test_what_is_said_is_written_so_that_it_is_read_as_said(said: str, written: str) -> None:
    assert plain_text(said) == written


def test_what_cannot_be_seen_is_left_out_of_a_line() -> None:
    assert one_line(" a\u202eb \n\n c\ud800") == "a b c"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Dom na rogu", "Dom na rogu"),
        (" Dom  na\nrogu! ", "Dom na…"),
        ("Dom na rogu x", "Dom na…"),
        ("a" * 12, "a" * 10 + "…"),
    ],
)
def test_a_long_line_is_cut_between_two_words_if_it_can_be(text: str, short: str) -> None:
    assert shortened(text, 11) == short


@pytest.mark.parametrize(
    "said",
    [
        "Namiot ma 3*6*2 m. Gwiazdki: 1*, 2**, ***. Znak \\~ i ~~tak~~ oraz ==x==, :smile:, 2 + 2 = 4.",
        "www.a.example, a@b.example... <c@d.example>",
        "Koniec_ _podkreślony_ __init__ ^a^ H~2~O",
        "15. maja\n\n24. czerwca\n\n2021. był",
        "Termin\n: definicja\n~ inna",
        "![a](b) [c](d) [e] <f> &copy; &#65; `g` {h} {{i}} {% j %} %%k%% [[l]]",
        "!!! note\n??? note\n=== a\n| a | b |\n| - | - |\n> c\n+ d\n=\n***\n___\n```\n~~~\n    e",
        "https://a.example/x_y*z?a=b_c&d=e_ (https://b.example/x_(y)_z) http://c.example/[x]",
        "1986\\. a\n#b\n# c\n####",
    ],
)
def test_markdown_shows_just_what_was_said(said: str) -> None:
    shown = html.fragment_fromstring(
        to_html(parse(plain_text(said)), Surroundings()), create_parent=True
    ).text_content()
    assert shown.split() == said.split()
