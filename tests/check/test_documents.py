"""Documents beside a practice: which are taken, and what is told of the others."""

from pathlib import Path

import pytest

from bank.check.documents import MOST_BYTES, look, publishable
from tests import papers


def codes(folder: Path, data: bytes, name: str = "rules.pdf") -> list[str]:
    file = folder / name
    file.write_bytes(data)
    return [finding.code for finding in look(file)]


@pytest.mark.parametrize(
    ("name", "data"), [("a.pdf", papers.pdf()), ("a.odt", papers.odt()), ("a.DOCX", papers.docx())]
)
def test_a_plain_document_is_taken(name: str, data: bytes, tmp_path: Path) -> None:
    assert codes(tmp_path, data, name) == []
    assert publishable(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", papers.pdf(author="Jan Testowy")),
        ("a.odt", papers.odt(author="Jan Testowy")),
        ("a.docx", papers.docx(author="Jan Testowy")),
        ("a.docx", papers.docx(more={"word/comments.xml": '<w:comment w:author="Jan Testowy">'})),
    ],
)
def test_who_worked_on_a_document_is_told_and_keeps_nobody_from_it(name: str, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    [finding] = look(file)
    assert (finding.code, finding.values["name"]) == ("document-with-person", "Jan Testowy")
    assert publishable(file)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", papers.pdf(script="app.alert(1)")),
        ("a.docx", papers.docx(more={"word/vbaProject.bin": "x"})),
        ("a.odt", papers.odt(more={"Basic/Standard/a.xml": "x"})),
    ],
)
def test_a_document_that_can_run_something_is_refused(name: str, data: bytes, tmp_path: Path) -> None:
    assert codes(tmp_path, data, name) == ["document-runs"]
    assert not publishable(tmp_path / name)


def test_a_locked_document_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path, papers.pdf(password="secret")) == ["document-locked"]


def test_a_document_of_more_megabytes_than_mail_takes_is_refused_unread(tmp_path: Path) -> None:
    assert codes(tmp_path, b"%PDF-" + b"0" * MOST_BYTES) == ["document-too-large"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"<!doctype html>"),
        ("a.pdf", papers.pdf()[:200]),
        ("a.pdf", b""),
        ("a.docx", papers.odt()),
        ("a.odt", papers.docx()),
        ("a.docx", b"PK\x03\x04"),
        ("a.odt", papers.archive({"a": "b"})),
    ],
)
def test_what_is_no_document_of_its_type_is_told(name: str, data: bytes, tmp_path: Path) -> None:
    assert codes(tmp_path, data, name) == ["not-a-document"]


def test_a_part_that_unpacks_without_end_is_read_at_its_beginning_alone(tmp_path: Path) -> None:
    endless = {"word/comments.xml": " " * 60_000_000 + '<w:comment w:author="Jan Testowy">'}
    assert codes(tmp_path, papers.docx(more=endless), "a.docx") == []
