"""A document of several practices is parted where each begins, also where no heading does it."""

from tests.exchange.bank import bring_in, fields, report, sections
from tests.exchange.made import docx

ASKED = [("Organizator", "Koło {n}"), ("TYTUŁ WARSZTATU", "Kuchnia {n}"), ("Opis działań", "Gotujemy po raz {n}.")]
PARTNERS = [("Nazwa", "Koło {n}"), ("E-mail", "biuro{n}@kolo.example.org"), ("WWW", "www.kolo{n}.example.org")]


def rows(asked: list[tuple[str, str]], *numbers: int) -> list[tuple[str, str]]:
    return [(label, words.format(n=number)) for number in numbers for label, words in asked]


def test_labels_that_return_in_a_table_begin_a_practice_each() -> None:
    outcome = bring_in({"opisy.docx": docx([("Dzień pierwszy", ""), *rows(ASKED, 1, 2, 3)])})
    assert [fields(outcome, number)["title"] for number in range(3)] == ["Kuchnia 1", "Kuchnia 2", "Kuchnia 3"]
    assert [sections(outcome, number)["Co zrobiono"] for number in (0, 2)] == [
        "Gotujemy po raz 1.",
        "Gotujemy po raz 3.",
    ]
    assert "Dzień pierwszy" in report(outcome)


def test_what_is_told_of_each_partner_makes_no_practices_of_them() -> None:
    outcome = bring_in({"karta.docx": docx([("Cel", "Gotować."), *rows(PARTNERS, 1, 2, 3)])})
    assert len(outcome.drafts) == 1
