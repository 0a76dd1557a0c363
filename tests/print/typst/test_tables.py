"""Tables: a head, rows, and the sides to which columns are set."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from bank.markdown.dialect import parse
from bank.print.typst.sections import content
from bank.site.article import Passage
from tests.print.typesetting import converter, printed, typst

HEAD = "| a | b |\n| - | - |\n"


def test_a_table_has_a_head_and_rows() -> None:
    assert typst(HEAD + "| 1 | **2** |\n| 3 | |") == (
        '#data-table(align: ("left", "left",), low: true, header: ([#"a"], [#"b"],), rows: ('
        '((body: [#"1"], header: false), (body: [#strong[#"2"]], header: false),), '
        '((body: [#"3"], header: false), (body: [], header: false),),))'
    )


def test_a_head_in_which_nothing_stands_is_none() -> None:
    assert "header: ()" in typst("| | |\n|-|-|\n| 1 | 2 |")


def test_a_table_may_have_nothing_but_a_head() -> None:
    assert typst(HEAD).endswith('header: ([#"a"], [#"b"],), rows: ())')


def test_columns_are_set_to_their_sides() -> None:
    assert typst("| a | b | c |\n| :-: | --: | - |\n| 1 | 2 | 3 |").startswith(
        '#data-table(align: ("center", "right", "left",)'
    )


def test_columns_wider_than_a_line_share_what_the_narrow_ones_leave_by_their_letters() -> None:
    words = typst(f"| a | b | c |\n| - | - | - |\n| 1 | {'x' * 36} | {'x' * 100} |")
    assert 'low: true, shares: (0, 78, 112,), header: ([#"a"]' in words
    assert "shares" not in typst(HEAD + f"| 1 | {'x' * 60} |")


@pytest.mark.parametrize(("rows", "parted"), [(6, False), (60, True)])
def test_a_table_is_parted_only_when_it_is_long(rows: int, parted: bool, tmp_path: Path) -> None:
    before = "Wiersz.\n\n" * 33  # leaves room for a few rows
    table = "".join(f"| Rząd {number} | x |\n" for number in range(rows))
    tokens = parse(f"{before}| | |\n|-|-|\n{table}")
    pdf = printed(content((Passage(tokens),), converter()), tmp_path)
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert any("Wiersz" in text and "Rząd" in text for text in texts) == parted
    assert sum("Rząd" in text for text in texts) == 1 or parted
