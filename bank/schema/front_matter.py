"""The front matter of a practice: every key, its shape, and what a contributor is told of it."""

from bank.model.vocabulary import Vocabulary
from bank.schema.backing import document, evidence, image, review, source
from bank.schema.common import OLD_ADDRESS, PROSE
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.kinds import blocks
from bank.schema.objects import (
    adaptation,
    ancestor,
    archived,
    contact,
    cost,
    count,
    failure,
    need,
    open_question,
    organisation,
    period,
    status,
)
from bank.schema.plan import plan
from bank.schema.scalars import Date, Flag, choice_of
from bank.schema.subject import subject
from bank.schema.week import week
from bank.text.language import N_


def front_matter(vocabulary: Vocabulary) -> Record:
    """The shape of a whole front matter over a vocabulary."""
    return Record(dict, tuple(field for _, fields in parts(vocabulary) for field in fields))


def parts(vocabulary: Vocabulary) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """The fields in their order under the msgids of what they are about."""
    return (
        (N_("What, where and for whom"), subject(vocabulary)),
        (N_("When, by whom and for how much"), _course(vocabulary)),
        (N_("Does it work, and how to carry it elsewhere"), _worth(vocabulary)),
        (N_("Sources and what the editors see to"), _desk(vocabulary)),
        (N_("What belongs to this kind"), blocks(vocabulary)),
    )


def _course(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """When, by whom and for how much."""
    costs = Either(choice_of(vocabulary.cost_absences), ListOf(cost(vocabulary)))
    return (
        Field("period", period(), N_("Period"), N_("from when to when it ran")),
        week(),
        Field("status", status(vocabulary), N_("State"), N_("how things stand, and on what day so"), required=True),
        Field(
            "organisations",
            ListOf(organisation(vocabulary)),
            N_("Organisations"),
            N_("who took part, and as what"),
            required=True,
        ),
        Field(
            "contact",
            contact(),
            N_("Whom to ask"),
            N_("a desk that answers questions, never a private person; an e-mail address or a page is needed"),
        ),
        Field("cost", costs, N_("Cost"), N_("what it cost, or one of the plain values for no figures")),
        Field(
            "funding",
            ListOf(choice_of(vocabulary.funding), lone=True),
            N_("Money from"),
            N_("where the money and other means came from"),
        ),
        *_needs(vocabulary),
    )


def _needs(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """What it takes beside money, in a bank that has words for it."""
    hint = N_("people, time, a room and the like, each with its source; leave it out where nobody knows")
    field = Field("needs", ListOf(need(vocabulary)), N_("What it takes"), hint)
    return (field,) if vocabulary.need_kinds else ()


def _worth(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """Whether it works, and how to carry it elsewhere."""
    return (
        Field(
            "counts",
            ListOf(count(vocabulary)),
            N_("In numbers"),
            N_("numbers with their dates; one that grows stands there several times"),
        ),
        plan(vocabulary),
        Field("evidence", evidence(vocabulary), N_("Strength of evidence"), N_("how well the result is shown")),
        Field(
            "conditions",
            ListOf(PROSE, lone=True),
            N_("Conditions"),
            N_("without these, do not start"),
            N_("Someone with the keys who stays."),
        ),
        Field(
            "fixed",
            ListOf(PROSE, lone=True),
            N_("What must stay"),
            N_("what to keep when it is adapted"),
            N_("It costs nothing to come in."),
        ),
        Field(
            "variable",
            ListOf(PROSE, lone=True),
            N_("What may change"),
            N_("what one is free to change when it is adapted"),
            N_("The day of the week."),
        ),
        Field(
            "failures",
            ListOf(failure(vocabulary)),
            N_("What did not work"),
            N_("only what a source tells"),
        ),
        Field(
            "adapted_from",
            ListOf(ancestor()),
            N_("Adapted from"),
            N_("what it was adapted from: a practice here or a page elsewhere; either is needed"),
        ),
        Field(
            "adapted_elsewhere",
            ListOf(adaptation()),
            N_("Adapted elsewhere"),
            N_("who has taken it over that is no practice here: a place or a name is needed, the rest as far as known"),
        ),
        Field(
            "open_questions",
            ListOf(open_question(), most=20),
            N_("Open questions"),
            N_("what the sources do not tell and a reader may know; such sentences stand here, not in the text"),
        ),
    )


def _desk(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """Sources, the picture and what the editors see to."""
    return (
        Field(
            "sources",
            ListOf(source(vocabulary)),
            N_("Sources"),
            N_("where the facts stand; cite each in the text as [^id]"),
            required=True,
        ),
        Field(
            "review_by",
            Date(full=True, future=True),
            N_("To be checked by"),
            N_("the day by which somebody should check the page again; after it the page says so"),
            "2027-11-22",
        ),
        Field(
            "archived",
            archived(),
            N_("In the archive"),
            N_(
                "since when and why the page is only kept: lists and counts leave it out, it keeps its address and text"
            ),
        ),
        Field(
            "license",
            choice_of(vocabulary.licences, codes=True),
            N_("Licence of the text"),
            N_("if not the first of the vocabulary"),
            name="licence",
        ),
        Field("image", image(), N_("Picture"), N_("a picture beside this file")),
        Field(
            "documents",
            ListOf(document(vocabulary), most=20),
            N_("Documents"),
            N_("documents beside this file that others may use: rules, an agreement, a survey"),
        ),
        Field("reviews", ListOf(review()), N_("Reviews"), N_("reviews by people in their roles, shown on the page")),
        Field(
            "draft",
            Flag(),
            N_("Draft"),
            N_("true while the page is not to be published; required fields may be missing until then"),
            "true",
        ),
        Field(
            "redirect_from",
            ListOf(OLD_ADDRESS, lone=True),
            N_("Old addresses"),
            N_("old addresses that lead here, without the host and a slash in front"),
            N_("practices/town/table/"),
        ),
    )
