"""Archives: the same contents and date give the same bytes."""

import datetime
import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from bank.site.archive import write_archive

FILES = (("mimetype", b"application/epub+zip"), ("a/text.html", b"text " * 99), ("a/photo.jpg", b"\xff" * 99))
DAY = datetime.date(2026, 11, 22)


def archive(date: datetime.date = DAY) -> bytes:
    target = io.BytesIO()
    write_archive(target, iter(FILES), date)
    return target.getvalue()


def test_the_same_files_on_the_same_day_are_the_same_bytes() -> None:
    assert archive() == archive()


def test_each_file_comes_out_as_it_went_in_and_in_its_order() -> None:
    with ZipFile(io.BytesIO(archive())) as packed:
        assert [(name, packed.read(name)) for name in packed.namelist()] == list(FILES)


def test_what_is_packed_already_is_not_packed_again() -> None:
    with ZipFile(io.BytesIO(archive())) as packed:
        assert [entry.compress_type for entry in packed.infolist()] == [ZIP_STORED, ZIP_DEFLATED, ZIP_STORED]


@pytest.mark.parametrize("ending", ["docx", "odt", "xlsx"])
def test_a_document_of_an_office_is_a_zip_already(ending: str) -> None:
    target = io.BytesIO()
    write_archive(target, [(f"a.{ending}", b"PK" * 99)], DAY)
    assert [entry.compress_type for entry in ZipFile(target).infolist()] == [ZIP_STORED]


def test_a_file_has_the_day_that_is_given() -> None:
    with ZipFile(io.BytesIO(archive())) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2026, 11, 22, 0, 0, 0)}


def test_a_day_before_the_first_that_a_zip_can_tell_is_that_one() -> None:
    assert archive(datetime.date(1970, 1, 1)) == archive(datetime.date(1980, 1, 1))
