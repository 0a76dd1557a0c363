"""In a row of a table labels and words are told apart, however the form has laid them out."""

import pytest

from bank.exchange.rows import answers
from tests.exchange.bank import labels


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("Tytuł:", "Kuchnia", "Skrót:", "KZ"), [("Tytuł:", "Kuchnia"), ("Skrót:", "KZ")]),
        (("Tytuł\nKuchnia", "Miasto\nPrzykładowo"), [("Tytuł", "Kuchnia"), ("Miasto", "Przykładowo")]),
        (("Tytuł: Kuchnia", "Miasto: Przykładowo"), [("Tytuł", "Kuchnia"), ("Miasto", "Przykładowo")]),
        (("Data zakończenia:", "Recenzent:"), [("Data zakończenia:", ""), ("Recenzent:", "")]),
        (("Miary:", "Ile osób:", "40"), [("Miary:", ""), ("Ile osób:", "40")]),
        (("Tytuł", "Kuchnia", "Miasto", "Przykładowo"), [("Tytuł", "Kuchnia"), ("Miasto", "Przykładowo")]),
    ],
)
def test_labels_and_words_take_turns_or_share_a_cell(cells: tuple[str, ...], told: list[tuple[str, str]]) -> None:
    assert answers(cells, labels()) == told


@pytest.mark.parametrize(
    "cells",
    [
        ("Tytuł", "Miasto", "Budżet", "Partnerzy"),
        ("Anna", "16569", "kucharka", "rano"),
        ("Partnerzy", "Koło", "Szkoła", "Miasto Przykładowo"),
        ("Nazwa", "Kuchnia"),
    ],
)
def test_a_head_of_a_table_and_a_row_of_data_have_no_answers(cells: tuple[str, ...]) -> None:
    assert answers(cells, labels()) is None
