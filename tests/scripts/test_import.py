"""bank import writes drafts and one report, or nothing at all; bank export and import together change no byte."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests import drawn
from tests.exchange.made import docx, packed, xlsx
from tests.scripts.command import run

DONE, NOTHING, UNREADABLE = 0, 1, 2


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two practices of the second bank's city, the second with a cost that cannot be read."""
    rows = [
        ["Title", "City", "Cost", "From whom"],
        ["A table", "Fauxford", "", "us"],
        ["A bench", "Fauxford", "about 5", "us"],
    ]
    file = tmp_path / "table.xlsx"
    file.write_bytes(xlsx(rows))
    return file


def bring_in(practices: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run("import", "--practices", practices, "--language", "en", *arguments, here=practices.parent)


def contents(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_table_becomes_drafts_that_the_check_takes(table: Path, practices: Path) -> None:
    before = contents(practices)
    done = bring_in(practices, table)
    assert done.returncode == DONE, done.stderr
    made = contents(practices).keys() - before.keys()
    assert {file.relative_to(practices).as_posix() for file in made} == {"fauxford/a-table.md", "fauxford/a-bench.md"}
    assert "about 5" in done.stdout
    report = practices.parent / "import-report-table.md"
    assert report.read_text("utf-8").rstrip("\n") == done.stdout.rstrip("\n")
    checked = run("check", "--practices", practices, "--language", "en", here=practices.parent)
    assert checked.returncode == DONE, checked.stdout


def test_a_second_report_does_not_take_the_place_of_the_first(table: Path, practices: Path) -> None:
    bring_in(practices, table)
    again = bring_in(practices, table)
    assert "2 were not, for the bank has them." in again.stdout
    assert (practices.parent / "import-report-table-2.md").is_file()


def test_a_dry_run_writes_the_report_alone(table: Path, practices: Path) -> None:
    before = contents(practices)
    assert bring_in(practices, "--dry-run", "--report", practices.parent / "r.md", table).returncode == DONE
    assert contents(practices) == before
    assert "## What went where" in (practices.parent / "r.md").read_text("utf-8")


def test_a_map_that_names_no_field_is_refused_before_anything_is_written(table: Path, practices: Path) -> None:
    before = contents(practices)
    (practices.parent / "map.yml").write_text("From whom: nobody\n", "utf-8")
    done = bring_in(practices, "--map", practices.parent / "map.yml", table)
    assert done.returncode == NOTHING
    assert "“nobody”" in done.stderr
    assert contents(practices) == before


def test_a_map_gives_a_column_its_field(table: Path, practices: Path) -> None:
    (practices.parent / "map.yml").write_text("From whom: questions\n", "utf-8")
    done = bring_in(practices, "--map", practices.parent / "map.yml", table)
    assert "**Questions** (2)" in done.stdout


def test_nothing_to_bring_in_is_told(practices: Path, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    done = bring_in(practices, tmp_path / "scan.pdf")
    assert done.returncode == NOTHING
    assert "scan.pdf" in done.stdout


def test_a_file_that_is_not_there_is_told_without_a_traceback(practices: Path) -> None:
    done = bring_in(practices, "nowhere.docx")
    assert done.returncode == UNREADABLE
    assert "nowhere.docx" in done.stderr
    assert "Traceback" not in done.stderr


def proposal(picture: bytes) -> tuple[str, bytes]:
    """The file of a practice, and the ZIP in which it lies beside its picture."""
    image = "image: {file: table.png, alt: A long table on the pavement}"
    text = f"---\ntitle: A table on the corner\ncity: Fauxford\n{image}\n---\n\n## Why\n\nNowhere to sit.\n"
    return text, packed({"fauxford/corner.md": text, "fauxford/table.png": picture, "letter.txt": "Dear editors"})


def test_a_proposal_s_zip_brings_its_picture_along(practices: Path, tmp_path: Path) -> None:
    text, data = proposal(drawn.packed(drawn.drawing(), "PNG"))
    (tmp_path / "p.zip").write_bytes(data)
    done = bring_in(practices, tmp_path / "p.zip")
    assert done.returncode == DONE, done.stdout
    written = (practices / "fauxford/corner.md").read_text("utf-8")
    assert written == text.replace("pavement}\n", "pavement}\ndraft: true\n")
    assert (practices / "fauxford/table.png").is_file()


def test_practices_of_one_folder_come_with_the_picture_that_lies_beside_both(practices: Path, tmp_path: Path) -> None:
    text, data = proposal(drawn.packed(drawn.drawing(), "PNG"))
    picture = zipfile.ZipFile(io.BytesIO(data)).read("fauxford/table.png")
    other = text.replace("A table on the corner", "Lanterns over a pond")
    files = {"fauxford/corner.md": text, "fauxford/lanterns.md": other, "fauxford/table.png": picture}
    (tmp_path / "p.zip").write_bytes(packed(files))
    done = bring_in(practices, tmp_path / "p.zip")
    assert done.returncode == DONE, done.stderr
    assert {"corner.md", "lanterns.md", "table.png"} <= {file.name for file in (practices / "fauxford").iterdir()}


def test_a_picture_that_the_check_refuses_does_not_come_along(practices: Path, tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(proposal(b"no picture")[1])
    done = bring_in(practices, tmp_path / "p.zip")
    assert done.returncode == DONE, done.stdout
    assert not (practices / "fauxford/table.png").exists()
    assert "table.png" in done.stdout
    assert run("check", "--practices", practices, "--language", "en", here=practices.parent).returncode == DONE


def test_a_workbook_that_nobody_touched_changes_no_byte(practices: Path) -> None:
    before = contents(practices)
    written = run("export", "--practices", practices, "--language", "en", here=practices.parent)
    assert written.returncode == DONE, written.stderr
    done = bring_in(practices, practices.parent / "bank.xlsx")
    assert done.returncode == DONE, done.stdout
    assert contents(practices) == before


def test_a_practice_that_cannot_be_read_is_left_out_of_the_workbook_and_told(practices: Path) -> None:
    (practices / "fauxford/broken.md").write_bytes(b"---\ntitle: [\n---\n")
    written = run("export", "--practices", practices, "--language", "en", "-o", "b.xlsx", here=practices.parent)
    assert written.returncode == DONE
    assert "fauxford/broken.md cannot be read" in written.stderr
    assert (practices.parent / "b.xlsx").is_file()


def test_a_story_of_word_is_brought_in_beside_a_file_that_cannot_be_read(practices: Path, tmp_path: Path) -> None:
    (tmp_path / "story.docx").write_bytes(docx(("h1", "A table"), ("p", "City: Fauxford"), ("p", "We sat down.")))
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    done = bring_in(practices, tmp_path / "story.docx", tmp_path / "broken.docx")
    assert done.returncode == DONE
    assert "We sat down." in (practices / "fauxford/a-table.md").read_text("utf-8")
    assert "broken.docx" in done.stdout
