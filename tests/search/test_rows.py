"""The rows: each practice in one file, in the order of the catalogue."""

from bank.search.records import Record
from bank.search.rows import ROWS, row_files


def test_every_practice_is_in_one_row_of_one_file() -> None:
    records = [Record(f"p{n}", f"Praktyka {n}", f"p/{n}/", "Zmyślona.", "Wzorowo", ()) for n in range(ROWS + 1)]
    files = dict(row_files(records))
    assert files.keys() == {"rows/0.json", "rows/1.json"}
    assert [row[0] for rows in files.values() for row in rows] == [record.id for record in records]
    assert files["rows/1.json"] == [[f"p{ROWS}", f"Praktyka {ROWS}", f"p/{ROWS}/", "Wzorowo", "Zmyślona."]]
