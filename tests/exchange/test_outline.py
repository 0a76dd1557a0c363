"""What heads what in a document: its title, the parts of its text, and headings within them."""

import pytest

from tests.exchange.bank import bring_in, fields, report, sections
from tests.exchange.made import docx, odt


def test_headings_within_a_part_stay_in_it_each_at_its_level() -> None:
    text = sections(
        bring_in(
            {
                "opis.docx": docx(
                    ("h1", "Zmyślona kuchnia"),
                    ("h2", "Przebieg"),
                    ("h3", "Etap 1"),
                    ("p", "Zmywamy."),
                    ("h4", "Dzień #1"),
                    ("p", "Kuchnia."),
                    ("b", "Uwaga"),
                    ("p", "Mokro."),
                    ("h2", "Cel"),
                    ("p", "Czysto."),
                )
            }
        )
    )
    assert text == {
        "Co zrobiono": "### Etap 1\n\nZmywamy.\n\n#### Dzień #1\n\nKuchnia.\n\n###### Uwaga\n\nMokro.",
        "Po co": "Czysto.",
    }


@pytest.mark.parametrize("name", ["Karta projektu", "FORMULARZ ZGŁOSZENIOWY DOBREJ PRAKTYKI", "Załącznik nr 1"])
def test_what_a_document_is_called_is_not_the_title_of_its_practice(name: str) -> None:
    outcome = bring_in({"karta.docx": docx(("h1", name), ("h1", "Zmyślona kuchnia"), ("h2", "Cel"), ("p", "Gotować."))})
    assert fields(outcome)["title"] == "Zmyślona kuchnia"
    assert name in report(outcome)


def test_a_heading_right_below_the_title_stands_in_the_text() -> None:
    outcome = bring_in({"gra.odt": odt(("h1", "Gra"), ("h2", "Znaki w parku"), ("h2", "Cel gry"), ("li", "Iść."))})
    assert fields(outcome)["title"] == "Gra"
    assert sections(outcome) == {"": "Znaki w parku", "Po co": "- Iść."}


def test_a_line_in_bold_below_the_label_of_a_field_is_its_answer() -> None:
    outcome = bring_in(
        {"karta.docx": docx(("p", "Nazwa projektu:"), ("b", "Zmyślona kuchnia"), ("p", "Cel: Gotować."))}
    )
    assert fields(outcome)["title"] == "Zmyślona kuchnia"


def test_points_of_a_list_stand_without_empty_lines_between_them() -> None:
    story = odt(("h1", "Kuchnia"), ("h2", "Cel"), ("li", "Jeść."), ("li", "Pić."), ("p", "Tyle."))
    assert sections(bring_in({"opis.odt": story}))["Po co"] == "- Jeść.\n- Pić.\n\nTyle."


def test_a_person_is_no_organisation() -> None:
    outcome = bring_in({"karta.docx": docx(("p", "Tytuł: Kuchnia"), ("p", "Organizator: dr hab. Iza Zmyślona"))})
    assert "organisations" not in fields(outcome)
    assert "to nazwisko osoby, a nie nazwa organizacji" in report(outcome)


def test_sentences_below_the_heading_of_a_role_are_text_and_no_names() -> None:
    story = (
        "Koło Kucharzy gotuje od stu lat, a kto w nim nie gotuje, ten zmywa i opowiada o tym sąsiadom przez cały rok."
    )
    lines = (("h1", "Kuchnia"), ("h2", "Organizator"), ("p", "Koło Kucharzy"), ("p", story))
    outcome = bring_in({"opis.docx": docx(*lines)})
    assert fields(outcome)["organisations"] == [{"name": "Koło Kucharzy", "role": "lider"}]
    assert story in outcome.drafts[0].text
