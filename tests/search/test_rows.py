"""The rows: one for each practice, in the order of the catalogue, with the marks of its band."""

from bank.search.documents import Document
from bank.search.rows import row_files
from bank.site.band import Mark

MARKS = (Mark("cost", "Koszt", "500 zł (rok)"), Mark("state", "Stan", "od 2019, trwa, wiemy z 2025 r.", "running"))


def test_a_page_in_another_language_is_told() -> None:
    (row,) = dict(row_files([Document("p", "The house", "../p/", "Invented.", "Wzorowo", (), language="pl")])).values()
    assert row == ["p", "The house", "../p/", "Wzorowo", "Invented.", "", [], "", "pl"]


def test_every_practice_has_a_row() -> None:
    documents = [
        Document(f"p{n}", f"Praktyka {n}", f"p/{n}/", "Zmyślona.", "Wzorowo", (), "Dom zmyślony", MARKS)
        for n in range(12)
    ]
    files = dict(row_files(documents))
    assert [files[f"rows/{n}.json"][0] for n in range(12)] == [document.id for document in documents]
    assert files["rows/7.json"] == [
        "p7",
        "Praktyka 7",
        "p/7/",
        "Wzorowo",
        "Zmyślona.",
        "Dom zmyślony",
        [["cost", "500 zł (rok)"], ["state", "od 2019, trwa, wiemy z 2025 r.", "running"]],
    ]
