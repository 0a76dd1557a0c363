"""Tables: each row of the grid is full, spans end where HTML ends them, heads and alignments are known."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from bank.print.typst.html import fragment
from bank.print.typst.markup import to_typst
from tests.print.typesetting import LINKS, printed, typst


def cells(markup: str) -> str:
    """The rows of a table in short: text, × columns and rows of its span, ! for a head, and its alignment."""
    short = re.sub(
        r'\(body: \[(?:#"(\w*)")?\], header: (\w+), colspan: (\d), rowspan: (\d), align: (\w+|"\w+")\)',
        lambda match: (
            f"{match[1] or '_'}{'!' if match[2] == 'true' else ''}"
            f"{'' if match[3] == match[4] == '1' else f'×{match[3]}{match[4]}'}{'' if match[5] == 'none' else match[5]}"
        ),
        markup,
    )
    head, body = re.search(r"header: \((.*)\), rows: \((.*)\)\)$", short).groups()  # type: ignore[union-attr]
    return " | ".join(" / ".join(re.findall(r"\(([^()]*),\)", rows)) for rows in (head, body)).replace(", ", " ")


@pytest.mark.parametrize(
    ("html", "grid"),
    [
        ("<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>", "a! b! | 1 2"),
        ("<tr><th>a</th></tr><tr><td>1</td></tr>", "a! | 1"),
        ("<tr><th>a</th></tr>", " | a!"),
        ("<tr><th>a</th><td>1</td></tr>", " | a! 1"),
        ("<thead><tr><th></th><th></th></tr></thead><tr><td>1</td><td>2</td></tr>", " | 1 2"),
        ("<tr><td>1</td></tr><tr><td>1</td><td>2</td></tr>", " | 1 _ / 1 2"),
        ("<tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr>", " | a×12 1 / 2"),
        ("<tr><td>1</td><td rowspan=2>a</td></tr><tr><td>2</td><td>3</td></tr>", " | 1 a×12 _ / 2 3"),
        ("<tr><td rowspan=9>a</td><td colspan=9>b</td></tr>", " | a b"),
        ("<tr><td rowspan=0>a</td><td>1</td></tr><tr><td>2</td></tr>", " | a×12 1 / 2"),
        ("<tr><td colspan=2>a</td></tr><tr><td>1</td><td>2</td></tr>", " | a×21 / 1 2"),
        ("<tr><td colspan=0>a</td><td colspan=x>b</td></tr>", " | a b"),
        (
            "<tr><td>1</td><td rowspan=2>a</td></tr><tr><td colspan=2>b</td></tr><tr><td>1</td><td>2</td></tr>",
            " | 1 a×12 / b / 1 2",
        ),
        (
            "<thead><tr><th rowspan=5>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>",
            "a! b! | 1 2",
        ),
        ("<tfoot><tr><td>z</td></tr></tfoot><tbody><tr><td>1</td></tr></tbody>", " | 1 / z"),
        ("<tbody><tr><td>1</td></tr></tbody><tr><td>2</td></tr>", " | 1 / 2"),
        (
            '<tr><td style="text-align: right;">1</td><td>2</td></tr><tr><td>3</td><td class="number">4</td></tr>',
            " | 1 2 / 3 4",
        ),
        (
            '<tr><td style="text-align:right">1</td></tr><tr><td style="text-align: center">2</td></tr>',
            ' | 1 / 2"center"',
        ),
    ],
)
def test_the_grid_is_that_of_html(html: str, grid: str) -> None:
    assert cells(typst(f"<table>{html}</table>")) == grid


def test_columns_know_their_number_and_alignment() -> None:
    markup = typst('<table><tr><th align="center">a</th><th class="number">b</th><th>c</th></tr></table>')
    assert markup.startswith('#data-table(columns: 3, align: ("center", "right", "left",), caption: none, ')


def test_a_caption_stands_within_or_beside() -> None:
    table = "<table>{}<tr><td>1</td></tr></table>"
    within = typst(table.format("<caption>a</caption>"))
    beside = typst(f"<figure>{table.format('')}<figcaption>a</figcaption></figure>")
    assert within == beside
    assert 'caption: [#"a"]' in within


def test_an_empty_table_is_none() -> None:
    assert typst("<table></table><table><tr></tr></table>") == ""


@pytest.mark.parametrize(("rows", "parted"), [(6, False), (60, True)])
def test_a_table_is_parted_only_when_it_is_long(rows: int, parted: bool, tmp_path: Path) -> None:
    before = "<p>Wiersz.</p>" * 33  # leaves room for a few rows
    table = "".join(f"<tr><td>Rząd {number}</td><td>x</td></tr>" for number in range(rows))
    pdf = printed(to_typst(fragment(f"{before}<table>{table}</table>"), LINKS), tmp_path)
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert any("Wiersz" in text and "Rząd" in text for text in texts) == parted
    assert sum("Rząd" in text for text in texts) == 1 or parted
