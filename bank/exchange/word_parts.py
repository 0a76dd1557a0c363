"""Word parts: the files that a document of Word is made of, as far as a form needs them."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Styles by their identifiers: what they are called, what they are based on, and how they look.
_STYLES = (
    ("Title", "Title", 'w:after="200"', '<w:b/><w:sz w:val="44"/>', ""),
    ("Heading1", "heading 1", 'w:before="480" w:after="120"', '<w:b/><w:sz w:val="32"/>', '<w:outlineLvl w:val="0"/>'),
    ("Heading2", "heading 2", 'w:before="320" w:after="40"', '<w:b/><w:sz w:val="25"/>', '<w:outlineLvl w:val="1"/>'),
    ("BankLabel", "Bank Label", 'w:before="40" w:after="0"', "<w:b/>", ""),
    ("BankHint", "Bank Hint", 'w:before="0" w:after="80"', '<w:color w:val="595959"/><w:sz w:val="19"/>', ""),
    ("BankAnswer", "Bank Answer", 'w:before="40" w:after="80"', "", ""),
)
_EDGE = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'


def document(body: str) -> str:
    """The text of the document, on A4."""
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
    page += ' w:header="567" w:footer="567" w:gutter="0"/>'
    newer = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    mixed = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w15"'
    whole = f"<w:body>{body}<w:sectPr>{page}</w:sectPr></w:body>"
    return f'{_HEAD}<w:document xmlns:w="{WORD}" {newer} {mixed}>{whole}</w:document>'


def table(rows: Iterable[tuple[str, str]]) -> str:
    """A table of two columns, with a line after it as Word wants one."""
    edges = "".join(_EDGE.format(side=side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    widths = (3400, 6238)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_ended(cell)}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    look = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl><w:p/>"


def _ended(cell: str) -> str:
    """A cell has to end in a paragraph."""
    return cell if cell.endswith("</w:p>") or cell.endswith("<w:p/>") else f"{cell}<w:p/>"


def placeholder(text: str) -> str:
    """Words that stand where an answer will."""
    return f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{escape(text)}</w:t></w:r>'


def fixed(language: str, title: str) -> Mapping[str, str]:
    """The files beside the text, by their names, the first one first as readers want it."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}+xml"/>'
        for name, kind in (
            ("word/document.xml", f"{_TYPE}.document.main"),
            ("word/styles.xml", f"{_TYPE}.styles"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
        )
    )
    rels = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{_HEAD}{rels}<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target='
        f'"word/document.xml"/><Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target='
        '"docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{_HEAD}{rels}<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" '
        'Target="styles.xml"/></Relationships>',
        "word/styles.xml": _styles(language),
        "docProps/core.xml": f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:language>{escape(language)}</dc:language></cp:coreProperties>",
    }


def _styles(language: str) -> str:
    font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>'
    own = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr><w:spacing {spacing}/>{outline}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
        for id, name, spacing, look, outline in _STYLES
    )
    return (
        f'{_HEAD}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{font}'
        f'<w:lang w:val="{escape(language)}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{own}<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="6B6B6B"/></w:rPr></w:style></w:styles>'
    )
