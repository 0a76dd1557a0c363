"""Files that would hang, crash or fill a machine are refused with a sentence; nothing ends in a traceback."""

import io
import zipfile

import pytest

from bank.exchange.archive import LARGEST
from bank.exchange.word_form import word_form
from tests.exchange.bank import POLISH, VOCABULARY_OF_NETWORKS, bring_in, fields, report
from tests.exchange.made import docx, odt, packed, xlsx

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
BOMB = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]><d>&l8;</d>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def changed(document: bytes, name: str, content: bytes) -> bytes:
    """A document with other bytes in one of its files."""
    archive = zipfile.ZipFile(io.BytesIO(document))
    return packed({**{one: archive.read(one) for one in archive.namelist()}, name: content})


def with_corners(document: bytes) -> bytes:
    """A table with words in its first and its last cell."""
    sheet = zipfile.ZipFile(io.BytesIO(document)).read("xl/worksheets/sheet1.xml").decode()
    corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    return changed(document, "xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", corner).encode())


def repeated() -> bytes:
    """A table of LibreOffice with a cell that stands for a million."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "text", "table"))
    row = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell>'
    )
    table = f'<table:table table:name="A">{row}</table:table-row></table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed(
        {"mimetype": kind, "content.xml": f"<office:document-content {names}>{body}</office:document-content>"}
    )


def damaged(files: dict[str, str], name: str) -> bytes:
    """An archive of which one file is not what its checksum says."""
    data = packed(files)
    checksum = zipfile.ZipFile(io.BytesIO(data)).getinfo(name).CRC.to_bytes(4, "little")
    return data.replace(checksum, b"\1\2\3\4")


def sheet_of(content: str) -> bytes:
    """A table of LibreOffice with such a content."""
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def post_of(content: str) -> bytes:
    """An export of WordPress with a post of such a content."""
    item = f"<title>A</title><c:encoded><![CDATA[{content}]]></c:encoded><wp:post_type>post</wp:post_type>"
    return f'<rss xmlns:c="c/content/" xmlns:wp="w"><channel><item>{item}</item></channel></rss>'.encode()


def bomb() -> bytes:
    """A small document with a large picture, which is made where it is asked for: it takes its time."""
    return changed(PLAIN, "word/media/a.bin", b"\0" * 200_000_000)


PLAIN = docx(("p", "Nazwa: Kuchnia"))
FORM = word_form(VOCABULARY_OF_NETWORKS, POLISH)
WORDS_OF_FORM = zipfile.ZipFile(io.BytesIO(FORM)).read("word/document.xml")
HEADED = odt(("h1", "Kuchnia"))
CONTENT = zipfile.ZipFile(io.BytesIO(HEADED)).read("content.xml")
HOSTILE = {
    "bomba.docx": bomb,
    "encje.docx": changed(PLAIN, "word/document.xml", BOMB.encode()),
    "encje16.docx": changed(PLAIN, "word/document.xml", BOMB.encode("utf-16")),
    "encje.odt": changed(odt(("p", "Nazwa: Kuchnia")), "content.xml", BOMB.encode()),
    "encje.xml": BOMB.replace("<d>", "<rss>").replace("</d>", "</rss>").encode(),
    "rogi.xlsx": with_corners(xlsx([["Nazwa", "Miasto"]])),
    "powtorki.ods": repeated(),
    "ucieka.zip": packed({"../../etc/x.md": "---\ntitle: A\n---\n"}),
    "uciety.docx": PLAIN[: len(PLAIN) // 2],
    "pusty.docx": packed({"word/document.xml": "<x/>", "[Content_Types].xml": "<x/>"}),
    "pusty.csv": b"",
    "stary.doc": OLD + b"\0" * 600,
    "stary.xls": OLD + b"\0" * 600,
    "skan.pdf": b"%PDF-1.7\n",
    "obraz.md": b"\x89PNG\r\n\x1a\n\0\0\0",
    "pola.md": b"---\ntitle: [a\n---\nTekst.\n",
    "alias.md": b"---\na: &a [x]\nb: *a\n---\nTekst.\n",
    "cudze.zip": packed({"a.exe": b"MZ"}),
    "suma.zip": damaged({"przykladowo/a.md": "---\ntitle: A\n---\n"}, "przykladowo/a.md"),
    "suma.odt": damaged({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, "mimetype"),
    "uciety.ods": sheet_of("<office"),
    "liczba.ods": sheet_of('<x a-repeated="wiele">x</x>'),
    "uciety-formularz.docx": changed(FORM, "word/document.xml", WORDS_OF_FORM[:-30]),
    "poziom.odt": changed(HEADED, "content.xml", CONTENT.replace(b'level="1"', b'level="pierwszy"')),
    "ramki.xml": post_of("<!doctype html><html><frameset></frameset></html><p>"),
    "wielki.zip": b"PK\x03\x04" + b"\0" * LARGEST,
    "klucz.docx": b"PK\x03\x04" + b"\xff" * 100,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_with_a_sentence(name: str) -> None:
    made = HOSTILE[name]
    outcome = bring_in({name: made if isinstance(made, bytes) else made()})
    assert outcome.drafts == []
    assert outcome.sources[0].refusal.endswith(".")
    assert name in report(outcome)


def test_a_file_that_is_too_large_is_told_to_be_so_and_not_to_be_damaged() -> None:
    assert bring_in({"wielki.zip": HOSTILE["wielki.zip"]}).sources[0].refusal.startswith("Plik ma ponad 30 MB")


def test_a_key_that_looks_like_an_item_far_away_fills_no_memory() -> None:
    front = "title: Kuchnia\nsources:\n  - url[3000000000]: https://example.org/\n"
    outcome = bring_in({"pola.md": f"---\n{front}---\nTekst.\n".encode()})
    assert "https://example.org/" in outcome.drafts[0].text + report(outcome)


def test_a_very_wide_table_loses_no_word() -> None:
    row = [f"k{number}" for number in range(1000)]
    outcome = bring_in({"szeroka.xlsx": xlsx([["Nazwa", "Miasto", *row], ["Kuchnia", "Przykładowo", *row]])})
    assert "k999" in outcome.drafts[0].text + report(outcome)


def test_more_sources_of_one_title_than_a_practice_may_have_are_left_over() -> None:
    rows = [["Nazwa", "Miasto", "Źródła"], ["Kuchnia", "Przykładowo", "Zmyślona kronika\n" * 1500]]
    outcome = bring_in({"tabela.xlsx": xlsx(rows)})
    assert "sources" not in fields(outcome)
    assert "Zmyślona kronika" in report(outcome)


@pytest.mark.parametrize("encoding", ["undefined", "idna", "nowhere"])
def test_a_page_in_an_encoding_that_is_none_is_read_in_the_one_it_is_in(encoding: str) -> None:
    page = f'<html><meta charset="{encoding}"><p>Cel: Żeby gotować.</p></html>'.encode()
    assert "Żeby gotować." in bring_in({"strona.html": page}).drafts[0].text


def test_one_file_that_cannot_be_read_keeps_none_of_the_others_out() -> None:
    outcome = bring_in({"pusty.csv": b"", "opis.docx": docx(("p", "Nazwa: Kuchnia"), ("p", "Miasto: Przykładowo"))})
    assert [draft.path for draft in outcome.written] == ["przykladowo/kuchnia.md"]


@pytest.mark.parametrize(
    "text",
    [
        "--- \n# a: b\ndraft: false\n---\n<script>alert(1)</script>",
        "}}{{ config }} {% raw %} ![x](https://elsewhere.example/x.png)",
        "\u202egnitirw\u202c \x1b[31mred\x07 \x9c\ufeff",
        "[^1]: a\n[^1]\n\n| a | b |\n|---|---|\n\n    kod\n\n***",
        "1) a\n2) b\n- c\n* d\n" * 400,
        "słowo " * 2000,
        "https://example.org/_a_*b*",
    ],
    ids=["yaml", "template", "hidden", "footnote", "lists", "long", "address"],
)
@pytest.mark.parametrize("label", ["Nazwa", "Cel", "Kontakt", "Budżet", "Uwagi", "Źródła", "Miasto"])
def test_whatever_stands_in_a_cell_the_draft_is_sound_and_hidden(label: str, text: str) -> None:
    rows = [["Tytuł praktyki", "Opis działań", label], ["Kuchnia", "Gotowano.", text]]
    outcome = bring_in({"tabela.csv": "\n".join(";".join(f'"{cell}"' for cell in row) for row in rows).encode()})
    assert "\ndraft: true\n---\n" in outcome.drafts[0].text


def test_a_document_that_is_longer_than_a_file_may_be_leaves_the_rest_over_and_says_so() -> None:
    long = [("p", f"Akapit {number} " + "słowo " * 300) for number in range(60)]
    outcome = bring_in({"dlugi.docx": docx(("p", "Nazwa: Kuchnia"), ("h2", "Cel"), *long)})
    told = outcome.drafts[0].text + report(outcome)
    assert [number for number in range(60) if f"Akapit {number} " not in told] == []
    assert "tekst jest za długi na jeden plik" in told
