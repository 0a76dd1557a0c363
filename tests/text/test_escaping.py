"""Plain text: words stay words."""

import pytest

from bank.text.escaping import one_line, plain_text, shortened


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("two\r\n\r\n\r\n\r\nparagraphs", "two\n\nparagraphs"),
        ("# no heading", "&#35; no heading"),
        ("no heading either\n---", "no heading either\n&#45;--"),
        ("\\[x](javascript:y)", "\\\\\\[x\\](javascript:y)"),
        ("<b>", "&lt;b>"),
        ("a * b_c", "a * b_c"),
        ("- - -", "&#45; - -"),
        ("-", "&#45;"),
        ("We need:\n- keys\n* a table\nThat is all.", "We need:\n\n- keys\n- a table\n\nThat is all."),
        ("1) open\n2. cook", "1. open\n2. cook"),
        ("    indented", "indented"),
        ("in 2024. and on", "in 2024. and on"),
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
