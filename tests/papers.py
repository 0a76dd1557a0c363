"""Documents for tests, made as they are needed."""

import io
from collections.abc import Mapping
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

NOTHING: Mapping[str, str] = MappingProxyType({})


def pdf(author: str = "", password: str = "", script: str = "") -> bytes:
    """A PDF of one empty page."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.metadata = {NameObject("/Author"): TextStringObject(author)} if author else {}
    if script:
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(script)}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    if password:
        writer.encrypt(password, algorithm="AES-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def docx(author: str = "", more: Mapping[str, str] = NOTHING) -> bytes:
    """What a Word file says of itself."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    core = f"<cp:coreProperties><dc:creator>{author}</dc:creator></cp:coreProperties>"
    return archive({"[Content_Types].xml": kind, "docProps/core.xml": core, "word/document.xml": "<w:p/>", **more})


def odt(author: str = "", more: Mapping[str, str] = NOTHING) -> bytes:
    """What a file of LibreOffice says of itself."""
    meta = f"<office:meta><meta:initial-creator>{author}</meta:initial-creator></office:meta>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "meta.xml": meta, **more})


def archive(parts: Mapping[str, str]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return stream.getvalue()
