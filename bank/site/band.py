"""The band: what a reader asks of a practice before all else, in the same marks on its page, in lists and in print."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bank.markdown.plain import line
from bank.model.costs import cost_in_words
from bank.model.life import years_running
from bank.model.needs import need_in_words
from bank.model.objects import Need
from bank.model.practice import Practice
from bank.model.sizes import sizes_in_words
from bank.model.standing import badge
from bank.model.terms import NeedKind
from bank.model.vocabulary import Vocabulary
from bank.text.dates import PartialDate, Period
from bank.text.language import N_, Language

# The plain word of each mark, in the order in which they stand.
LABELS = {
    "audience": N_("For whom"),
    "size": N_("Size of the place"),
    "takes": N_("What it takes"),
    "cost": N_("Cost"),
    "state": N_("State"),
    "failed": N_("What did not work"),
    "page": N_("Page"),
}
PAGE = "page"  # of a practice of which no more than a summary is in the language of the list
_SUMMARY_ONLY = N_("summary only – the page is in {language}")
APART = " · "


@dataclass(frozen=True)
class Mark:
    """One answer under its plain word; `state` is the meaning of a state, or "archived", which has a small mark."""

    id: str
    label: str
    words: str
    state: str = ""


def band(practice: Practice, vocabulary: Vocabulary, today: datetime.date, language: Language) -> tuple[Mark, ...]:
    """The marks of a practice on a day; what cannot be known has none."""
    said = {
        "audience": ", ".join(language.label(group.labels) for group in practice.audience),
        "size": sizes_in_words(practice, vocabulary, language),
        "takes": APART.join(need_in_words(need, language) for need in _counted(practice)),
        "cost": APART.join(cost_in_words(cost, language) for cost in practice.comparable_costs),
        "state": ", ".join(_stands(practice, today, language)),
        "failed": line(practice.failures[0].what) if practice.failures else "",
    }
    if practice.page_language:
        said[PAGE] = summary_only(practice.page_language, language)
    meaning = "archived" if practice.archived else practice.status.state.meaning
    return tuple(
        Mark(id, language.text(label), said[id], meaning if id == "state" else "")
        for id, label in LABELS.items()
        if said.get(id)
    )


def state_mark(words: str, meaning: str, language: Language) -> Mark:
    """The mark of how something stands, alone."""
    label = LABELS["state"]
    return Mark("state", language.text(label), words, meaning)


def all_marks(language: Language, practices: Iterable[Practice] = ()) -> tuple[Mark, ...]:
    """Every mark that there may be among practices, without its words."""
    summarised = any(practice.page_language for practice in practices)
    return tuple(Mark(id, language.text(label), "") for id, label in LABELS.items() if id != PAGE or summarised)


def summary_only(code: str, language: Language) -> str:
    """What is said of a practice whose page is in the language of the code."""
    return language.text(_SUMMARY_ONLY).format(language=language.name_of(code))


def _counted(practice: Practice) -> Iterable[Need]:
    """The first number of each thing that it takes: the others need their notes, and the size has its own mark."""
    first: dict[NeedKind, Need] = {}
    for need in practice.needs:
        if need.number and need.kind.meaning != "size":
            first.setdefault(need.kind, need)
    return first.values()


def _stands(practice: Practice, today: datetime.date, language: Language) -> Iterator[str]:
    """From when to when, in years, unless it is told for how many; how it stands, and how old that knowledge is."""
    period = practice.period
    if period and not years_running(practice, today):
        end = period.end and PartialDate(period.end.year)
        yield language.period(Period(PartialDate(period.start.year), end))
    yield badge(practice, today, language)
