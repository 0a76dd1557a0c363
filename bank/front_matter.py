"""The front matter of a practice: every key, its shape, and what its fields must say together."""

from collections.abc import Callable, Mapping
from typing import Any

import yaml

from bank.dates import PartialDate, Period
from bank.language import N_
from bank.practice import (
    Ancestor,
    Charter,
    Clause,
    Conclusion,
    Contact,
    Cost,
    Edition,
    Evidence,
    Failure,
    Grant,
    GrantYear,
    GroupSize,
    Image,
    Organisation,
    Review,
    Scenario,
    Source,
    Status,
    Step,
    Table,
    Workshop,
)
from bank.records import Either, Field, ListOf, Record
from bank.shapes import Address, Currency, Date, Email, Flag, Number, Pattern, Text
from bank.spot import Shape, Spot
from bank.vocabulary import Vocabulary

LINE = Text(most=200, one_line=True)
PROSE = Text(most=4000, cited=True)
WHOLE = Number()
AMOUNT = Number(fraction=True)
YEAR = Number(1000, 2999)
MINUTES = Number(1, 100_000)
ID = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", N_("“{value}” is not an id. Write small ASCII letters, digits and hyphens."))
FILE = Pattern(r"[^/\\:*?\"<>|\s][^\\:*?\"<>|]*", N_("“{value}” is not a path of a file. Write its name: photo.jpg."))
OLD_ADDRESS = Pattern(
    r"(?!.*(\.\.|//))[A-Za-z0-9._~-][A-Za-z0-9/._~-]*",
    N_("“{value}” is not an address in the site. Write it from its root, without a slash in front: old/address/."),
)


def front_matter(vocabulary: Vocabulary) -> Record:
    """The shape of a whole front matter over a vocabulary."""
    return Record(
        dict,
        (
            Field("title", Text(3, 90, one_line=True), required=True),
            Field("summary", Text(80, 280), required=True),
            Field("kind", vocabulary.kinds.choice(), required=True),
            Field("city", ListOf(vocabulary.cities.choice(), lone=True), True, "cities"),
            Field("district", ListOf(LINE, lone=True)),
            Field("themes", ListOf(vocabulary.themes.choice(), 5, lone=True), required=True),
            Field("audience", ListOf(vocabulary.audiences.choice(), lone=True)),
            Field("questions", ListOf(Text(8, 160, one_line=True), most=10, lone=True)),
            Field("period", _period()),
            Field("status", _status(vocabulary), required=True),
            Field("organisations", ListOf(_organisation(vocabulary)), required=True),
            Field("contact", _contact()),
            Field("cost", Either(vocabulary.cost_absences.choice(), ListOf(_cost(vocabulary)))),
            Field("funding", ListOf(vocabulary.funding.choice(), lone=True)),
            Field("evidence", _evidence(vocabulary)),
            Field("conditions", ListOf(PROSE, lone=True)),
            Field("fixed", ListOf(PROSE, lone=True)),
            Field("variable", ListOf(PROSE, lone=True)),
            Field("failures", ListOf(_failure())),
            Field("adapted_from", ListOf(_ancestor())),
            Field("sources", ListOf(_source(vocabulary)), required=True),
            Field("review_by", Date(full=True, future=True)),
            Field("license", vocabulary.licences.choice(), name="licence"),
            Field("image", Record(Image, (Field("file", FILE, True), Field("alt", Text(5, 300), True)))),
            Field("reviews", ListOf(_review())),
            Field("draft", Flag()),
            Field("redirect_from", ListOf(OLD_ADDRESS, lone=True)),
            *(Field(name, shape) for name, shape in _blocks(vocabulary).items()),
        ),
    )


def _blocks(vocabulary: Vocabulary) -> dict[str, Shape]:
    """The fields of their own that kinds may name."""
    return {
        "scenario": _scenario(),
        "workshop": _workshop(vocabulary),
        "editions": ListOf(_edition()),
        "charter": _charter(),
        "grant": _grant(),
    }


def _period() -> Record:
    return Record(
        Period,
        (Field("from", Date(future=True), True, "start"), Field("to", Date(future=True), name="end")),
        _in_order("from", "start", "to", "end", lambda date: date.last_day),
    )


def _status(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("state", vocabulary.states.choice(), required=True),
        Field("as_of", Date(), required=True),
        Field("why", PROSE),
        Field("successor", ID),
    )
    return Record(Status, fields)


def _organisation(vocabulary: Vocabulary) -> Record:
    fields = (Field("name", LINE, True), Field("role", vocabulary.roles.choice(), True), Field("url", Address()))
    return Record(Organisation, fields)


def _contact() -> Record:
    fields = (
        Field("organisation", LINE, required=True),
        Field("role", LINE),
        Field("email", Email()),
        Field("url", Address()),
        Field("confirmed", Date()),
    )
    return Record(Contact, fields, _one_of("email", "url"))


def _cost(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("amount", AMOUNT, required=True),
        Field("currency", Currency(), required=True),
        Field("per", vocabulary.cost_units.choice(), required=True),
        Field("year", YEAR),
        Field("note", PROSE),
        Field("source", ID),
    )
    return Record(Cost, fields)


def _evidence(vocabulary: Vocabulary) -> Record:
    return Record(Evidence, (Field("level", vocabulary.evidence_levels.choice(), True), Field("why", PROSE)))


def _failure() -> Record:
    return Record(Failure, (Field("what", PROSE, True), Field("why", PROSE), Field("changed", PROSE)))


def _ancestor() -> Record:
    fields = (Field("practice", ID), Field("url", Address()), Field("changed", PROSE))
    return Record(Ancestor, fields, _one_of("practice", "url"))


def _source(vocabulary: Vocabulary) -> Record:
    fields = (
        Field("id", ID, required=True),
        Field("title", Text(2, 300, one_line=True), required=True),
        Field("publisher", LINE),
        Field("url", Address()),
        Field("published", Date()),
        Field("accessed", Date()),
        Field("kind", vocabulary.source_kinds.choice()),
    )
    order = _in_order("published", "published", "accessed", "accessed", lambda date: date.last_day)
    return Record(Source, fields, order)


def _review() -> Record:
    fields = (Field("by", LINE, True), Field("date", Date(full=True), True), Field("answers", PROSE, True))
    return Record(Review, fields)


def _scenario() -> Record:
    size = (Field("from", Number(1), True, "least"), Field("to", Number(1), name="most"))
    step = (Field("minutes", MINUTES, True), Field("title", LINE, True), Field("text", PROSE))
    fields = (
        Field("minutes", MINUTES, required=True),
        Field("preparation_minutes", WHOLE),
        Field("group", Record(GroupSize, size, _in_order("from", "least", "to", "most", lambda number: number))),
        Field("age", LINE),
        Field("leaders", PROSE),
        Field("materials", ListOf(PROSE)),
        Field("steps", ListOf(Record(Step, step)), required=True),
        Field("variants", ListOf(PROSE)),
        Field("traps", ListOf(PROSE)),
        Field("accessibility", PROSE),
    )
    return Record(Scenario, fields, _minutes_add_up)


def _workshop(vocabulary: Vocabulary) -> Record:
    conclusion = (
        Field("text", PROSE, required=True),
        Field("fate", vocabulary.fates.choice(), required=True),
        Field("evidence", PROSE),
        Field("date", Date()),
    )
    table = (
        Field("question", Text(3, 400, cited=True), required=True),
        Field("host", LINE),
        Field("conclusions", ListOf(Record(Conclusion, conclusion))),
    )
    fields = (
        Field("date", Date(future=True)),
        Field("place", LINE),
        Field("participants", WHOLE),
        Field("rounds", Number(1, 100)),
        Field("round_minutes", MINUTES),
        Field("tables", ListOf(Record(Table, table)), required=True),
        Field("outcome", PROSE),
    )
    return Record(Workshop, fields)


def _edition() -> Record:
    fields = (
        Field("date", Date(future=True), required=True),
        Field("form", LINE),
        Field("participants", WHOLE),
        Field("topic", PROSE),
        Field("decisions", ListOf(PROSE)),
    )
    return Record(Edition, fields)


def _charter() -> Record:
    clause = (Field("title", LINE, True), Field("text", PROSE, True))
    fields = (
        Field("valid_from", Date(future=True)),
        Field("members", ListOf(LINE)),
        Field("clauses", ListOf(Record(Clause, clause))),
        Field("how_to_join", PROSE),
    )
    return Record(Charter, fields)


def _grant() -> Record:
    year = (
        Field("year", YEAR, required=True),
        Field("applications", WHOLE),
        Field("awarded", WHOLE),
        Field("amount", AMOUNT),
    )
    fields = (
        Field("min", AMOUNT, name="least"),
        Field("max", AMOUNT, name="most"),
        Field("currency", Currency(), required=True),
        Field("who", PROSE),
        Field("operator", PROSE),
        Field("years", ListOf(Record(GrantYear, year))),
    )
    return Record(Grant, fields, _in_order("min", "least", "max", "most", lambda number: number))


Check = Callable[[Mapping[str, Any], Mapping[str, yaml.Node], Spot], None]


def _in_order(first: str, first_name: str, second: str, second_name: str, end: Callable[[Any], Any]) -> Check:
    """A check that the first value is not after the second; `end` gives what to compare."""

    def check(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], spot: Spot) -> None:
        early, late = values.get(first_name), values.get(second_name)
        if early is None or late is None:
            return
        start = early.first_day if isinstance(early, PartialDate) else early
        if start > end(late):
            message = _OUT_OF_ORDER if isinstance(early, PartialDate) else _NOT_RISING
            spot.key(second).report(nodes[second], message, first=first, early=early, second=second, late=late)

    return check


def _one_of(*keys: str) -> Check:
    """A check that at least one of the keys is there."""

    def check(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], spot: Spot) -> None:
        if not any(key in nodes for key in keys) and nodes:
            spot.report(next(iter(nodes.values())), _ONE_OF, keys=", ".join(keys))

    return check


def _minutes_add_up(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], spot: Spot) -> None:
    """The clock of a scenario has to be right on paper before it can be right in a room."""
    if "minutes" not in values or "steps" not in values:
        return
    total = sum(step.minutes for step in values["steps"])
    if total != values["minutes"]:
        spot.key("minutes").report(nodes["minutes"], _MINUTES, written=values["minutes"], total=total)


_OUT_OF_ORDER = N_("“{second}” ({late}) is before “{first}” ({early}). Mend one of them.")
_NOT_RISING = N_("“{second}” ({late}) is less than “{first}” ({early}). Mend one of them.")
_ONE_OF = N_("At least one of these fields is needed: {keys}. Add it.")
_MINUTES = N_("The scenario says {written} minutes, but its steps add up to {total}. Mend the total or a step.")
