"""The archive: a ZIP of a stranger's, such as a document or a table, opened only when it can do no harm."""

import io
import re
import zipfile

from lxml import etree

from bank.exchange.passages import UnreadableError, refusing
from bank.text.language import N_

LARGEST = 30_000_000  # bytes of a source
LARGEST_UNPACKED = 150_000_000
MOST_MEMBERS = 5000
SWOLLEN = 200  # how many times larger it may unpack to, beyond a megabyte
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
XML = (".xml", ".rels", ".vml")
# A document type can name entities that swell, or files of the machine; no office writes one.
DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY")
DAMAGED = N_("It is damaged or not what its ending says. Open it in its program and save it anew.")


@refusing(DAMAGED)
def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive of these bytes; raise UnreadableError when it is damaged, locked or swells."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or size > min(LARGEST_UNPACKED, 1_000_000 + SWOLLEN * len(data)):
        raise UnreadableError(_SWOLLEN)
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError(_LOCKED)
    for member in members:
        if member.filename.casefold().endswith(XML) and _declares(archive.read(member)):
            raise UnreadableError(_DECLARES)
    return archive


def _declares(data: bytes) -> bool:
    """Whether XML declares a document type, in any encoding that a parser would take."""
    return bool(DOCTYPE.search(data.replace(b"\0", b"")))


_SWOLLEN = N_("It unpacks to too much. Save the document anew in the program it comes from.")
_LOCKED = N_("It is locked with a password. Save it without one.")
_DECLARES = N_(
    "It declares entities, which no office program does. Save the document anew in the program it comes from."
)
