"""Reading: a file of any format that practices are kept in, told by its content, becomes accounts of practices."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from bank.exchange import sheets
from bank.exchange.archive import DAMAGED, LARGEST, open_archive
from bank.exchange.bare_form import bare_form_account
from bank.exchange.blocks import Block
from bank.exchange.labels import Labels
from bank.exchange.markdown_files import markdown_account
from bank.exchange.opendocument import opendocument_blocks
from bank.exchange.outline import outline
from bank.exchange.pages import web_page, wordpress
from bank.exchange.passages import Account, UnreadableError, refusing
from bank.exchange.tables import Sheet, decoded, separated_sheet, workbook_sheets
from bank.exchange.word import word_blocks
from bank.exchange.word_form_answers import form_account, is_form
from bank.text.language import N_

BEGINNING = 4000  # bytes by which a page is known
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_source(path: str, data: bytes, labels: Labels) -> list[Account]:
    """What a file tells of practices; raise UnreadableError with what to do about it."""
    name, ending = PurePosixPath(path).stem, PurePosixPath(path).suffix.casefold()
    if data.startswith(b"PK"):
        return _packed(name, data, labels)
    if data.startswith(OLD_OFFICE):
        if ending == ".doc":
            raise UnreadableError(_OLD_WORD)
        return workbook_accounts(name, workbook_sheets(data), labels)
    if data.startswith((b"%PDF", b"{\\rtf")):
        raise UnreadableError(_NO_WAY)
    beginning = data[:BEGINNING].lower()
    if b"<rss" in beginning or b"wordpress.org/export" in beginning:
        return wordpress(name, data, labels)
    if ending in (".html", ".htm", ".xhtml") or b"<html" in beginning or b"<!doctype html" in beginning:
        return web_page(name, data, labels)
    if ending in (".csv", ".tsv", ".txt"):
        found = sheets.accounts(
            name, separated_sheet(decoded(data), lambda rows: sheets.labelled(rows, labels)), labels
        )
        if ending != ".txt" or len(found) > 1:
            return found
    return [markdown_account(name, decoded(data), labels)]


def weigh(data: bytes) -> None:
    """Raise UnreadableError when a file is empty, or too large for anything to look into it."""
    if len(data) > LARGEST:
        raise UnreadableError(_TOO_LARGE, most=LARGEST // 1_000_000)
    if not data.strip():
        raise UnreadableError(_EMPTY)


def is_workbook(data: bytes) -> bool:
    """Whether it is a workbook of Excel, as the bank writes its own."""
    return data.startswith(b"PK") and "xl/workbook.xml" in open_archive(data).namelist()


@refusing(DAMAGED)
def _packed(name: str, data: bytes, labels: Labels) -> list[Account]:
    """What a document or a table tells that is an archive itself."""
    archive = open_archive(data)
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return [form_account(name, data, labels)] if is_form(data) else _document(name, word_blocks(data), labels)
    kind = archive.read("mimetype").decode("ascii", "replace") if "mimetype" in names else ""
    if "opendocument.text" in kind:
        return _document(name, opendocument_blocks(data), labels)
    if "opendocument.spreadsheet" in kind or any(name.startswith("xl/") for name in names):
        return workbook_accounts(name, workbook_sheets(data), labels)
    raise UnreadableError(_UNKNOWN)


def _document(name: str, blocks: Sequence[Block], labels: Labels) -> list[Account]:
    """What a document tells: our own form that has lost its controls, or any other."""
    form = bare_form_account(name, blocks, labels)
    return [form] if form else outline(name, blocks, labels)


def workbook_accounts(name: str, found: Sequence[Sheet], labels: Labels) -> list[Account]:
    """What the sheets of a workbook tell."""
    return [account for sheet in found for account in sheets.accounts(name, sheet, labels)]


_EMPTY = N_("The file is empty.")
_TOO_LARGE = N_("The file is larger than {most} MB. Bring it in in parts.")
_OLD_WORD = N_("It is a document of an old Word. Open it in Word or LibreOffice and save it as .docx.")
_NO_WAY = N_("A PDF and RTF do not tell what is a heading and what a label. Save the document it was made of as .docx.")
_UNKNOWN = N_("It is neither a document of Word or LibreOffice nor a table nor a proposal.")
