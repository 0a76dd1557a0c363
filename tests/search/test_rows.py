"""The rows: one for each practice, in the order of the catalogue."""

from bank.search.documents import Document
from bank.search.rows import row_files


def test_every_practice_has_a_row() -> None:
    documents = [
        Document(
            f"p{n}", f"Praktyka {n}", f"p/{n}/", "Zmyślona.", "Wzorowo", (), "trwa, wiemy z 2025 r.", "500 zł (rok)"
        )
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
        "trwa, wiemy z 2025 r.",
        "500 zł (rok)",
    ]
