"""Word: a document of Word as its blocks."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree, html

from bank.exchange.archive import PARSER, open_archive
from bank.exchange.blocks import Block, html_blocks
from bank.exchange.passages import refusing
from bank.text.escaping import one_line
from bank.text.language import N_
from bank.text.normalise import slug

# Word's own names of what heads a document; a style that is called like them in Polish has the same identifier.
_WITH_WORDS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
NO_DOCUMENT = N_("It is no document of Word that can be read. Open it in Word or LibreOffice and save it as .docx.")
STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh\np[style-name='Tytuł'] => h1:fresh"


@refusing(NO_DOCUMENT)
def word_blocks(data: bytes) -> list[Block]:
    """The blocks of a document; raise UnreadableError when it is none."""
    import mammoth  # a tenth of a second that no other command needs

    archive = open_archive(data)
    page = mammoth.convert_to_html(io.BytesIO(data), style_map=STYLES, convert_image=_picture()).value
    blocks = html_blocks(html.fragment_fromstring(page, create_parent="div"))
    beside = passed_over(" ".join(block.text for block in blocks), archive)
    return [
        *blocks,
        *(Block("paragraph", text, number, aside=True) for number, text in enumerate(beside, len(blocks) + 1)),
    ]


def passed_over(words: str, archive: zipfile.ZipFile) -> Iterator[str]:
    """Paragraphs that are not among the words: they stand beside the text, in head and foot, frames and comments."""
    known = _letters(words)
    for name in sorted(name for name in archive.namelist() if _WITH_WORDS.fullmatch(name)):
        for paragraph in etree.fromstring(archive.read(name), PARSER).iter("{*}p"):
            text = one_line("".join(str(words.text or "") for words in paragraph.iter("{*}t")))
            if _letters(text) and _letters(text) not in known:
                known += _letters(text)
                yield text


def _letters(text: str) -> str:
    """What is left of a text when only its letters and digits count."""
    return slug(text, "")


def _picture() -> object:
    """Pictures are not taken from a document: nobody knows whose they are, and what they show stays as words."""
    import mammoth

    return mammoth.images.img_element(lambda image: {"src": ""})
