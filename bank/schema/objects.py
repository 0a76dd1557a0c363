"""Groups: the fields of the front matter that consist of fields, for every kind of practice."""

from bank.model.objects import (
    Adaptation,
    Ancestor,
    Archived,
    Contact,
    Cost,
    Count,
    Failure,
    Need,
    OpenQuestion,
    Organisation,
    Status,
)
from bank.model.vocabulary import Vocabulary
from bank.schema.common import AMOUNT, ID, LINE, PROSE, YEARS
from bank.schema.constraints import OneOf, dates_in_order
from bank.schema.containers import Field, ListOf, Record
from bank.schema.quantities import Measure
from bank.schema.scalars import Address, Currency, Date, Email, Text, choice_of
from bank.text.dates import Period
from bank.text.language import N_


def period() -> Record:
    fields = (
        Field("from", Date(future=True), N_("From"), N_("when it began"), "2010-03", required=True, name="start"),
        Field(
            "to", Date(future=True), N_("Until"), N_("when it ended; leave it out while it runs"), "2012", name="end"
        ),
    )
    return Record(Period, fields, dates_in_order(("from", "start"), ("to", "end")))


def status(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("state", choice_of(vocabulary.states), N_("State"), N_("how things stand"), required=True),
        Field("as_of", Date(), N_("As of"), N_("the day for which it is known"), "2025-05-12"),
        Field(
            "looked", Date(), N_("Last looked"), N_("where it is unknown, the day somebody last looked"), "2025-05-12"
        ),
        Field("why", PROSE, N_("How we know"), N_("how we know, or why it ended"), N_("The grant ran out.")),
        *_causes(vocabulary, N_("Why it ended"), N_("the causes in words of the list, of what has ended alone")),
        Field(
            "successor",
            ID,
            N_("Successor"),
            N_("the file name, without .md, of the practice that took its place"),
            N_("table-in-the-yard"),
        ),
    )
    return Record(Status, fields)


def organisation(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("name", LINE, N_("Name"), N_("the full name"), N_("On the Corner Society"), required=True),
        Field("role", choice_of(vocabulary.roles), N_("Part"), N_("the part it had"), required=True),
        Field("url", Address(), N_("Page"), N_("the address of its page"), "https://example.org"),
    )
    return Record(Organisation, fields)


def contact() -> Record:
    fields = (
        Field(
            "organisation", LINE, N_("Whose desk"), N_("whose desk it is"), N_("On the Corner Society"), required=True
        ),
        Field("role", LINE, N_("Which desk"), N_("the desk or post, without a name"), N_("office of the day room")),
        Field("email", Email(), N_("E-mail"), N_("the e-mail address of an office"), N_("office@example.org")),
        Field("url", Address(), N_("Page"), N_("the address of its page"), N_("https://example.org/contact")),
        Field(
            "confirmed",
            Date(),
            N_("Confirmed"),
            N_("the day on which the desk confirmed it; leave it out when it did not"),
            "2025-06-01",
        ),
    )
    return Record(Contact, fields, OneOf(("email", "url")))


def archived() -> Record:
    fields = (
        Field(
            "date",
            Date(full=True),
            N_("Since"),
            N_("the day on which it went into the archive"),
            "2026-11-22",
            required=True,
        ),
        Field(
            "why",
            Text(10, 280),
            N_("Why"),
            N_("why it is only kept; readers see it at the top of the page"),
            N_("Two pages told of the same day room; the other one is kept up."),
            required=True,
        ),
    )
    return Record(Archived, fields)


def cost(vocabulary: Vocabulary) -> Record:
    fields = (
        Field(
            "amount",
            Measure(AMOUNT, vocabulary.precisions),
            N_("Amount"),
            N_("digits, two numbers with a dash for a range; before them a word where it is not exact"),
            "68402",
            required=True,
        ),
        Field("currency", Currency(), N_("Currency"), N_("three letters, such as PLN"), "PLN", required=True),
        Field("per", choice_of(vocabulary.cost_units), N_("Per"), N_("what the amount buys"), required=True),
        Field("year", YEARS, N_("Year"), N_("the year of the price, or the first and the last"), "2021"),
        Field("note", PROSE, N_("What is in it"), N_("what is in it"), N_("rent and electricity")),
        Field("source", ID, N_("Source"), N_("the id of the source that says so"), N_("report")),
    )
    return Record(Cost, fields)


def need(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("kind", choice_of(vocabulary.need_kinds), N_("Need"), N_("what is needed"), required=True),
        Field(
            "number",
            Measure(AMOUNT, vocabulary.precisions),
            N_("How much"),
            N_("digits, two numbers with a dash for a range; before them a word where it is not exact"),
            "3",
        ),
        Field("note", PROSE, N_("Who or what"), N_("who or what it is"), N_("neighbours who hold the keys")),
        Field("source", ID, N_("Source"), N_("the id of the source that says so"), N_("report")),
    )
    return Record(Need, fields, OneOf(("number", "note")))


def count(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("what", PROSE, N_("Of what"), N_("what was counted, with its source"), N_("day rooms"), required=True),
        Field(
            "number",
            Measure(AMOUNT, vocabulary.precisions),
            N_("Number"),
            N_("how many there were"),
            "19",
            required=True,
        ),
        Field("date", Date(), N_("Date"), N_("when there were so many"), "2021", required=True),
    )
    return Record(Count, fields)


def failure(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("what", PROSE, N_("What"), N_("what did not work"), N_("In winter nobody came."), required=True),
        Field("why", PROSE, N_("Why"), N_("why it did not"), N_("The table stood in the open.")),
        *_causes(vocabulary, N_("Causes"), N_("the causes in words of the list; only those that a source tells")),
        Field("changed", PROSE, N_("What was changed"), N_("what was changed after that"), N_("A room was found.")),
    )
    teller = Field("told_by", choice_of(vocabulary.tellers), N_("Who tells it"), N_("if not who tells of the practice"))
    return Record(Failure, (*fields, teller) if vocabulary.tellers else fields)


def _causes(vocabulary: Vocabulary, title: str, hint: str) -> tuple[Field, ...]:
    """Causes in words that compare, in a bank that has such."""
    field = Field("causes", ListOf(choice_of(vocabulary.causes), 4, lone=True), title, hint)
    return (field,) if vocabulary.causes else ()


def ancestor() -> Record:
    fields = (
        Field("practice", ID, N_("Practice"), N_("the file name, without .md, of a practice here"), N_("open-harbour")),
        Field("url", Address(), N_("Page"), N_("the address of a page elsewhere"), N_("https://example.org/model")),
        Field("changed", PROSE, N_("What was changed"), N_("what was changed"), N_("One day instead of five.")),
    )
    return Record(Ancestor, fields, OneOf(("practice", "url")))


def adaptation() -> Record:
    place = N_("where it was taken over, as far as the source tells")
    fields = (
        Field("place", LINE, N_("Place"), place, N_("a town upstream")),
        Field("by", LINE, N_("By whom"), N_("who took it over, never a private person"), N_("On the Hill Society")),
        Field("period", period(), N_("Period"), N_("from when to when it ran there")),
        Field("changed", PROSE, N_("What was changed"), N_("what was changed"), N_("A bakery instead of a kitchen.")),
        Field("source", ID, N_("Source"), N_("the id of the source that says so"), N_("report")),
    )
    return Record(Adaptation, fields, OneOf(("place", "by")))


def open_question() -> Record:
    asked = N_("the question, as one asks somebody who may know")
    looked = N_("the day somebody last looked for the answer")
    fields = (
        Field("question", Text(8, 200, one_line=True), N_("Question"), asked, N_("How many come?"), required=True),
        Field("looked", Date(), N_("Last looked"), looked, "2025-05-12"),
    )
    return Record(OpenQuestion, fields)
