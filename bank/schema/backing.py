"""Backing: the sources and files that stand behind a practice, and who looked at it."""

from bank.model.objects import (
    Copy,
    Document,
    Evidence,
    Image,
    Review,
    Source,
)
from bank.model.vocabulary import Vocabulary
from bank.schema.common import FILE, ID, LINE, PROSE
from bank.schema.constraints import dates_in_order
from bank.schema.containers import Field, Record
from bank.schema.scalars import Address, Date, Text, choice_of
from bank.text.language import N_


def evidence(vocabulary: Vocabulary) -> Record:
    levels = choice_of(vocabulary.evidence_levels, codes=True)
    fields = (
        Field("level", levels, N_("Level"), N_("from 0 to 4"), required=True),
        Field("why", PROSE, N_("Why"), N_("why this level"), N_("Only a newspaper tells of it.")),
    )
    return Record(Evidence, fields)


def source(vocabulary: Vocabulary) -> Record:
    title = Text(2, 300, one_line=True)
    fields = (
        Field("id", ID, N_("Id"), N_("a short name for citing it"), N_("report"), required=True),
        Field(
            "title",
            title,
            N_("Title"),
            N_("the title of the page or document"),
            N_("A year at the common table"),
            required=True,
        ),
        Field("publisher", LINE, N_("Publisher"), N_("who published it"), N_("The Town Voice")),
        Field(
            "url", Address(), N_("Page"), N_("its address; a paper document has none"), N_("https://example.org/year")
        ),
        Field("published", Date(), N_("Published"), N_("when it was published"), "2025-05"),
        Field("accessed", Date(), N_("Read on"), N_("when you read it, not before it was published"), "2025-06-01"),
        Field("kind", choice_of(vocabulary.source_kinds), N_("Kind of source"), N_("what kind of source it is")),
        Field("archived", _copy(), N_("Archived copy"), N_("a copy of the page in an archive of the web")),
        Field(
            "gone", Date(full=True), N_("Gone"), N_("the day on which its page was found to lead nowhere"), "2025-06-01"
        ),
    )
    order = dates_in_order(("published", "published"), ("accessed", "accessed"))
    return Record(Source, fields, order)


def _copy() -> Record:
    address = N_("https://archive.example/2025/https://example.org/year")
    fields = (
        Field("url", Address(), N_("Page"), N_("the address of the copy"), address, required=True),
        Field(
            "kept", Date(full=True), N_("Kept"), N_("the day on which the copy was made"), "2025-06-01", required=True
        ),
    )
    return Record(Copy, fields)


def image() -> Record:
    alt = N_("what the picture shows, for those who do not see it")
    fields = (
        Field(
            "file", FILE, N_("File"), N_("the name of a file that lies beside this one"), N_("table.jpg"), required=True
        ),
        Field("alt", Text(5, 300), N_("In words"), alt, N_("A long table on the pavement"), required=True),
    )
    return Record(Image, fields)


def document(vocabulary: Vocabulary) -> Record:
    fields = (
        Field(
            "file", FILE, N_("File"), N_("the name of a file that lies beside this one"), N_("rules.pdf"), required=True
        ),
        Field("title", LINE, N_("Title"), N_("what it is called"), N_("The rules of the house"), required=True),
        Field(
            "license",
            choice_of(vocabulary.licences, codes=True),
            N_("Licence"),
            N_("under which it may be passed on; leave it out when there is none"),
            name="licence",
        ),
    )
    return Record(Document, fields)


def review() -> Record:
    fields = (
        Field("by", LINE, N_("By"), N_("the role, not the name"), N_("an animator of another city"), required=True),
        Field("date", Date(full=True), N_("Date"), N_("the day"), "2025-07-01", required=True),
        Field(
            "answers", PROSE, N_("Answer"), N_("what the review says"), N_("The cost agrees with ours."), required=True
        ),
    )
    return Record(Review, fields)
