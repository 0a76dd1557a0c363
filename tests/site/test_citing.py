"""Citing: a practice in a line of text and in an entry of BibTeX that no title can break."""

import pytest

from bank.site.citing import bibtex, citation_line
from bank.text.language import Language
from tests.invented import practice

ADDRESS = "https://bank.example/kuchnia/"


def test_a_line_names_title_bank_year_and_address() -> None:
    told = citation_line(practice(title="Zmyślona kuchnia"), "Bank", 2026, ADDRESS, Language("pl"))
    assert told == f"„Zmyślona kuchnia”, Bank, 2026, {ADDRESS}"


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("pl", "„Zmyślony stół”: kuchnia", "„«Zmyślony stół»: kuchnia”"),
        ("pl", '"Zmyślony stół" w kuchni', "„«Zmyślony stół» w kuchni”"),
        ("en", "“Made-up table”: a kitchen", "“‘Made-up table’: a kitchen”"),
    ],
)
def test_a_quotation_in_a_title_has_marks_of_its_own(language: str, title: str, told: str) -> None:
    assert citation_line(practice(title=title), "Bank", 2026, ADDRESS, Language(language)).startswith(f"{told}, ")


def test_an_entry_has_the_practices_id_and_its_fields() -> None:
    assert bibtex(practice(title="Zmyślona kuchnia"), "Bank", 2026, ADDRESS) == (
        "@online{kuchnia,\n"
        '  title = "{Zmyślona kuchnia}",\n'
        '  author = "{Bank}",\n'
        "  year = {2026},\n"
        "  url = {https://bank.example/kuchnia/},\n"
        "  note = {CC-BY-4.0},\n"
        "}"
    )


def test_letters_that_mean_something_to_tex_stand_for_themselves() -> None:
    entry = bibtex(practice(title=r"Sól & 50% {pieprzu} #1 \input_x"), "Bank", 2026, "https://b.example/{a}\\")
    assert r'title = "{Sól \& 50\% \{pieprzu\} \#1 \textbackslash{}input\_x}"' in entry
    assert "url = {https://b.example/%7Ba%7D%5C}" in entry
