"""The Word form: the schema as a document to fill in, each answer in a content control with the path of its field."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from bank.exchange import word_parts
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.field_words import takes
from bank.schema.front_matter import parts
from bank.schema.scalars import Choice, Text
from bank.schema.town import Town
from bank.source.location import Shape
from bank.text.language import N_, Language

PREFIX = "bank."  # of the tags of the controls
TEXT = "text."  # of those of the text under a heading, before the heading's id
EDITORS = (
    "draft",
    "redirect_from",
    "reviews",
    "review_by",
    "archived",
    "image",
    "documents",
    "license",
    "reconstructed",
    "abstracts",
)  # fields that nobody is asked for
LONGEST_TAG = 64  # characters that Word takes
ITEMS = 2  # of a list of fields that are there to be filled in; in Word a plus adds more
LINES = 3  # of a list of values
CHOICES = 5
EPOCH = (1980, 1, 1, 0, 0, 0)


def word_form_name(language: Language) -> str:
    """The name of the form's file."""
    return f"{language.text(_STEM)}.docx"


def word_form(vocabulary: Vocabulary, language: Language) -> bytes:
    """The form's file, the same bytes each time."""
    body = "".join(_Writer(vocabulary, language).body())
    files = {**word_parts.fixed(language.code, language.text(_TITLE)), "word/document.xml": word_parts.document(body)}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


@dataclass
class _Writer:
    """Writes the parts of the form; each control has a number of its own."""

    vocabulary: Vocabulary
    language: Language
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def body(self) -> Iterator[str]:
        yield paragraph("Title", self.language.text(_TITLE))
        yield paragraph("BankHint", self.language.text(_ABOUT))
        groups = parts(self.vocabulary)
        for title, fields in groups[:-1]:
            yield paragraph("Heading1", self.language.text(title))
            for item in fields:
                if item.key not in EDITORS:
                    yield from self.field(item, item.key, 2)
        yield paragraph("Heading1", self.language.text(_TOLD))
        for term in self.vocabulary.headings:
            yield paragraph("Heading2", self.language.label(term.labels))
            yield self.prose(f"{TEXT}{term.id}", self.language.label(term.labels))
        title, fields = groups[-1]
        yield paragraph("Heading1", self.language.text(title))
        yield paragraph("BankHint", self.language.text(_OF_KINDS))
        for item in fields:
            yield from self.field(item, item.key, 2)

    def field(self, item: Field, path: str, level: int) -> Iterator[str]:
        """A field under its title and its hint."""
        title = self.language.text(item.title)
        needed = f" ({self.language.text(_REQUIRED)})" if item.required else ""
        yield paragraph(f"Heading{level}", title + needed)
        yield paragraph("BankHint", self._hint(item))
        yield from self.answer(item.shape, path, title)

    def answer(self, shape: Shape, path: str, title: str) -> Iterator[str]:
        """The room for an answer."""
        match shape:
            case Either(single=single, other=other):
                yield paragraph("BankAnswer", inner=self.control(single, path, title))
                yield from self.answer(other, path, title)
            case ListOf(shape=Town()):
                yield paragraph("BankAnswer", inner=self.control(Text(), path, title))
            case ListOf(shape=inner, most=most):
                wanted = ITEMS if isinstance(inner, Record) else CHOICES if isinstance(inner, Choice) else LINES
                items = (self.item(inner, f"{path}[]", title) for _ in range(min(wanted, most)))
                yield self.repeated(title, "".join(items))
            case Record(fields=fields):
                yield self.table(fields, path)
            case _:
                yield paragraph("BankAnswer", inner=self.control(shape, path, title))

    def item(self, shape: Shape, path: str, title: str) -> str:
        content = "".join(self.answer(shape, path, title))
        own = f"<w:tag w:val={quoteattr(PREFIX + path)}/>" if isinstance(shape, Record) else ""
        return self.wrapped(own, "<w15:repeatingSectionItem/>", content)

    def repeated(self, title: str, items: str) -> str:
        return self.wrapped(f"<w:alias w:val={quoteattr(title)}/>", "<w15:repeatingSection/>", items)

    def table(self, fields: tuple[Field, ...], path: str) -> str:
        """Fields within a field, a row each: what it is called, and the room for the answer."""
        rows = []
        for item in (item for item in fields if item.key not in EDITORS):
            title = self.language.text(item.title)
            needed = " *" if item.required else ""
            told = paragraph("BankLabel", title + needed) + paragraph("BankHint", self._hint(item))
            rows.append((told, "".join(self.answer(item.shape, f"{path}.{item.key}", title))))
        return word_parts.table(rows)

    def control(self, shape: Shape, path: str, title: str) -> str:
        """A control within a line: a list to choose from, or room for words."""
        if isinstance(shape, Choice):
            names = [
                f"{term.id} – {name}" if shape.codes else name
                for term, name in zip(shape.terms, shape.names, strict=True)
            ]
            items = "".join(
                f"<w:listItem w:displayText={quoteattr(name)} w:value={quoteattr(name)}/>" for name in names
            )
            kind, told = f"<w:dropDownList>{items}</w:dropDownList>", self.language.text(_CHOOSE)
        else:
            kind, told = '<w:text w:multiLine="1"/>', self.language.text(_WRITE)
        return self.wrapped(self._head(path, title), f"<w:showingPlcHdr/>{kind}", word_parts.placeholder(told))

    def prose(self, path: str, title: str) -> str:
        """A control of whole paragraphs."""
        told = paragraph("BankAnswer", inner=word_parts.placeholder(self.language.text(_WRITE)))
        return self.wrapped(self._head(path, title), "<w:showingPlcHdr/>", told)

    def wrapped(self, head: str, kind: str, content: str) -> str:
        """A control: what it is called, its number, what it takes, in the order that Word wants, and what it holds."""
        told = f'{head}<w:id w:val="{next(self.numbers)}"/>{kind}'
        return f"<w:sdt><w:sdtPr>{told}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def _head(self, path: str, title: str) -> str:
        return f"<w:alias w:val={quoteattr(title)}/><w:tag w:val={quoteattr(PREFIX + path)}/>"

    def _hint(self, item: Field) -> str:
        """What to write; of a single value also what it may be."""
        hint = self.language.text(item.hint)
        shape = item.shape
        single = not isinstance(shape, Record | ListOf | Either | Choice)
        return f"{hint[:1].upper()}{hint[1:]}" + (f" ({takes(shape, self.language)})." if single else ".")


def paragraph(style: str, text: str = "", inner: str = "") -> str:
    """A paragraph of a style with a text or with what is in it."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}{inner}</w:p>'


_STEM = N_("form")
_TITLE = N_("A practice for the bank")
_ABOUT = N_(
    "Fill in what you know and leave out the rest. What is marked as required is needed before it is published. "
    "Write no names, telephone numbers or other details of private persons."
)
_TOLD = N_("The story")
_OF_KINDS = N_("Fill in only the part of the kind that you chose above; most kinds have none.")
_REQUIRED = N_("required")
_CHOOSE = N_("Choose from the list.")
_WRITE = N_("Click here and write.")
