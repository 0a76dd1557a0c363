"""Sentences: whole ones where they fit, and never half of a shortened word."""

import pytest

from bank.text.sentences import beginning, without_lead

TEXT = "Pierwsze zdanie. Drugie przy ul. Zmyślonej i o 12.30! Trzecie?"


@pytest.mark.parametrize(
    ("most", "kept"),
    [
        (62, TEXT),
        (61, "Pierwsze zdanie. Drugie przy ul. Zmyślonej i o 12.30!"),
        (40, "Pierwsze zdanie."),
        (15, "Pierwsze…"),
        (5, "Pier…"),
    ],
)
def test_as_many_whole_sentences_as_fit_are_kept(most: int, kept: str) -> None:
    assert beginning(TEXT, most) == kept


def test_a_text_on_several_lines_becomes_one() -> None:
    assert beginning("Raz,\n  dwa.", 20) == "Raz, dwa."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Były trzy. Każdy miał:", "Były trzy."),
        ("Każdy miał:", ""),
        ("Bez dwukropka: tu go nie ma na końcu", "Bez dwukropka: tu go nie ma na końcu"),
    ],
)
def test_what_only_leads_to_a_list_is_left_out(text: str, kept: str) -> None:
    assert without_lead(text) == kept
