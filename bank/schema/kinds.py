"""Blocks: the fields of their own that some kinds of practices name."""

from bank.model.kinds import (
    Charter,
    Clause,
    Conclusion,
    Edition,
    Grant,
    GrantYear,
    GroupSize,
    Scenario,
    Step,
    Table,
    Workshop,
)
from bank.model.vocabulary import Vocabulary
from bank.schema.common import AMOUNT, LINE, MINUTES, PROSE, WHOLE, YEAR
from bank.schema.constraints import OneOf, minutes_add_up, numbers_in_order
from bank.schema.containers import Field, ListOf, Record
from bank.schema.quantities import Measure
from bank.schema.scalars import Currency, Date, Flag, Number, Text, choice_of
from bank.text.language import N_


def blocks(vocabulary: Vocabulary) -> tuple[Field, ...]:
    return (
        Field("scenario", _scenario(), N_("Scenario"), N_("the session step by step")),
        Field("workshop", _workshop(vocabulary), N_("Workshop"), N_("the tables of a world café")),
        Field("editions", ListOf(_edition(vocabulary)), N_("Editions"), N_("the meetings of a forum")),
        Field("charter", _charter(vocabulary), N_("The charter"), N_("what was agreed on")),
        Field("grant", _grant(vocabulary), N_("The grants"), N_("the grants and their years")),
    )


def _scenario() -> Record:
    fields = (
        Field("minutes", MINUTES, N_("Time"), N_("the whole time; the steps add up to it"), "15", required=True),
        Field("preparation_minutes", WHOLE, N_("Preparation"), N_("minutes to prepare"), "30"),
        Field("group", _group_size(), N_("Group"), N_("for how many people")),
        Field("age", LINE, N_("Age"), N_("for what age"), N_("13 to 18")),
        Field("leaders", PROSE, N_("Led by"), N_("who leads it"), N_("two people")),
        Field("materials", ListOf(PROSE), N_("Materials"), N_("what has to be at hand"), N_("felt pens")),
        Field("steps", ListOf(_step()), N_("Steps"), N_("the steps in order"), required=True),
        Field("variants", ListOf(PROSE), N_("Variants"), N_("how it can be varied"), N_("shorter, without step 3")),
        Field("traps", ListOf(PROSE), N_("Traps"), N_("what often goes wrong"), N_("too long a welcome")),
        Field(
            "accessibility", PROSE, N_("Accessibility"), N_("how everybody can take part"), N_("Sheets in large print.")
        ),
    )
    return Record(Scenario, fields, minutes_add_up)


def _group_size() -> Record:
    fields = (
        Field("from", Number(1), N_("At least"), N_("the fewest people"), "10", required=True, name="least"),
        Field("to", Number(1), N_("At most"), N_("the most people"), "25", name="most"),
    )
    return Record(GroupSize, fields, numbers_in_order(("from", "least"), ("to", "most")))


def _step() -> Record:
    fields = (
        Field("minutes", MINUTES, N_("Minutes"), N_("how long the step takes"), "15", required=True),
        Field("title", LINE, N_("What"), N_("what is done"), N_("Welcome"), required=True),
        Field("text", PROSE, N_("How"), N_("how it is done"), N_("Each says where they come from.")),
        _RECONSTRUCTED,
    )
    return Record(Step, fields)


def _workshop(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("date", Date(future=True), N_("Date"), N_("the day"), "2025-03-08"),
        Field("place", LINE, N_("Place"), N_("where it was"), N_("the library")),
        _participants(vocabulary),
        Field("rounds", Number(1, 100), N_("Rounds"), N_("how many rounds"), "3"),
        Field("round_minutes", MINUTES, N_("A round"), N_("minutes of a round"), "20"),
        Field(
            "table_count", _counted(vocabulary), N_("Number of tables"), N_("where nobody knows their questions"), "5"
        ),
        Field("tables", ListOf(_table(vocabulary)), N_("Tables"), N_("the tables")),
        Field(
            "outcome",
            PROSE,
            N_("What came of it"),
            N_("what followed from the whole"),
            N_("The report went to the council."),
        ),
    )
    return Record(Workshop, fields, OneOf(("tables", "table_count")))


def _participants(vocabulary: Vocabulary) -> Field:
    return Field("participants", _counted(vocabulary), N_("Participants"), N_("how many people came"), "40")


def _counted(vocabulary: Vocabulary) -> Measure:
    """How many, as exactly as it is known."""
    return Measure(WHOLE, vocabulary.precisions)


def _table(vocabulary: Vocabulary) -> Record:
    question = Text(3, 400, cited=True)
    fields = (
        Field(
            "question", question, N_("Question"), N_("the question of the table"), N_("What is missing?"), required=True
        ),
        Field("host", LINE, N_("Host"), N_("the role of its host, not the name"), N_("animator")),
        Field("conclusions", ListOf(_conclusion(vocabulary)), N_("Conclusions"), N_("what the table found")),
        _RECONSTRUCTED,
    )
    return Record(Table, fields)


def _conclusion(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("text", PROSE, N_("Conclusion"), N_("the conclusion"), N_("Benches by the school."), required=True),
        Field("fate", choice_of(vocabulary.fates), N_("Fate"), N_("what became of it"), required=True),
        Field("evidence", PROSE, N_("Evidence"), N_("where that can be seen"), N_("A resolution of May.")),
        Field("date", Date(), N_("Date"), N_("when that was decided"), "2025-05"),
    )
    return Record(Conclusion, fields)


def _edition(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("date", Date(future=True), N_("Date"), N_("the day"), "2021-02-24", required=True),
        Field("form", LINE, N_("Form"), N_("in a room, online or both"), N_("online")),
        _participants(vocabulary),
        Field("topic", PROSE, N_("Topic"), N_("what it was about"), N_("The programme of cooperation.")),
        Field("decisions", ListOf(PROSE), N_("Decisions"), N_("what was agreed"), N_("The next forum is in May.")),
    )
    return Record(Edition, fields)


def _charter(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("valid_from", Date(future=True), N_("Valid from"), N_("since when"), "2017"),
        Field("members", ListOf(LINE), N_("Members"), N_("the organisations in it"), N_("On the Corner Society")),
        Field("clauses", ListOf(_clause(vocabulary)), N_("Clauses"), N_("the clauses")),
        Field("how_to_join", PROSE, N_("How to join"), N_("how one joins"), N_("One signs the charter.")),
    )
    return Record(Charter, fields)


def _clause(vocabulary: Vocabulary) -> Record:
    told = N_("what it says, in your own words")
    fields = (
        Field("title", LINE, N_("Heading"), N_("its heading"), N_("Respect"), required=True),
        Field("text", PROSE, N_("Words"), told, N_("We speak of matters, not of persons."), required=True),
        _RECONSTRUCTED,
    )
    subject = Field("subject", choice_of(vocabulary.subjects), N_("Subject"), N_("what the clause is about"))
    return Record(Clause, (*fields, subject) if vocabulary.subjects else fields)


def _grant(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("min", AMOUNT, N_("Smallest"), N_("the smallest grant"), "500", name="least"),
        Field("max", AMOUNT, N_("Largest"), N_("the largest grant"), "7000", name="most"),
        Field("currency", Currency(), N_("Currency"), N_("three letters, such as PLN"), "PLN", required=True),
        Field("who", PROSE, N_("Who can apply"), N_("who may apply"), N_("informal groups")),
        Field("operator", PROSE, N_("Run by"), N_("who runs the scheme"), N_("a foundation chosen by contest")),
        Field("years", ListOf(_grant_year(vocabulary)), N_("Years"), N_("figures by year")),
    )
    return Record(Grant, fields, numbers_in_order(("min", "least"), ("max", "most")))


def _grant_year(vocabulary: Vocabulary) -> Record:
    counted = _counted(vocabulary)
    fields = (
        Field("year", YEAR, N_("Year"), N_("the year"), "2021", required=True),
        Field("applications", counted, N_("Applications"), N_("how many applied"), "300"),
        Field("awarded", counted, N_("Awarded"), N_("how many were granted"), "139"),
        Field("amount", Measure(AMOUNT, vocabulary.precisions), N_("Amount"), N_("how much in all"), "416000"),
    )
    return Record(GrantYear, fields)


_RECONSTRUCTED = Field(
    "reconstructed",
    Flag(),
    N_("Reconstructed by the editors"),
    N_("true where the question or the name is the editors' own, because no source gives it"),
    "true",
)
