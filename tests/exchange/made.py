"""Documents made up for the tests, in the formats that offices use."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

import xlsxwriter

# A line of a document: a heading with its level, a paragraph, a point, a line in bold, or a table of rows.
Line = tuple[str, str] | Sequence[Sequence[str]]
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def docx(*lines: Line, header: str = "") -> bytes:
    """A document of Word."""
    body = "".join(map(_word_line, lines))
    types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types += '<Default Extension="xml" ContentType="application/xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types += f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relation}" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    if header:
        files["word/header1.xml"] = f'<w:hdr xmlns:w="{_WORD}">{_word_line(("p", header))}</w:hdr>'
    return packed(files)


def _word_line(line: Line) -> str:
    match line:
        case (str() as kind, str() as text):
            style = f'<w:pStyle w:val="Heading{kind[1]}"/>' if kind[0] == "h" else ""
            points = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if kind == "li" else ""
            bold = "<w:rPr><w:b/></w:rPr>" if kind == "b" else ""
            runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n"))
            return f"<w:p><w:pPr>{style}{points}</w:pPr><w:r>{bold}{runs}</w:r></w:p>"
        case rows:
            return f"<w:tbl>{_rows(rows, 'w:tr', 'w:tc', _word_line)}</w:tbl>"


def odt(*lines: Line) -> bytes:
    """A text of LibreOffice."""
    body = "".join(map(_open_line, lines))
    names = " ".join(f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "text", "table", "style", "fo"))
    bold = '<style:text-properties fo:font-weight="bold"/>'
    bold = f'<style:style style:name="B" style:family="paragraph">{bold}</style:style>'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:automatic-styles>{bold}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        }
    )


def _open_line(line: Line) -> str:
    match line:
        case (str() as kind, str() as text):
            words = escape(text).replace("\n", "<text:line-break/>")
            if kind[0] == "h":
                return f'<text:h text:outline-level="{kind[1]}">{words}</text:h>'
            if kind == "li":
                return f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"
            style = ' text:style-name="B"' if kind == "b" else ""
            return f"<text:p{style}>{words}</text:p>"
        case rows:
            return f"<table:table>{_rows(rows, 'table:table-row', 'table:table-cell', _open_line)}</table:table>"


def _rows(rows: Sequence[Sequence[str]], row_tag: str, cell_tag: str, line: Callable[[Line], str]) -> str:
    """The rows of a table, a paragraph a cell."""
    cells = ("".join(f"<{cell_tag}>{line(('p', cell))}</{cell_tag}>" for cell in row) for row in rows)
    return "".join(f"<{row_tag}>{own}</{row_tag}>" for own in cells)


def xlsx(*sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook of Excel."""
    return named_xlsx({f"Sheet{number}": rows for number, rows in enumerate(sheets, 1)})


def named_xlsx(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook with names of sheets."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, "default_date_format": "dd.mm.yyyy"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return data.getvalue()
