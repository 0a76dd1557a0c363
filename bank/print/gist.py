"""The gist: what a sheet of one page says of a practice under its summary, in the practice's own sentences."""

from collections.abc import Iterable, Iterator, Sequence

from bank.markdown.html import own_anchors
from bank.markdown.plain import line, words
from bank.model.kinds import Clause, Edition, Grant, Scenario, Step, Table
from bank.model.practice import Practice
from bank.model.vocabulary import Vocabulary
from bank.site.band import APART
from bank.site.sections import sections
from bank.text.language import N_, Language
from bank.text.sentences import beginning, without_lead

MOST = 4  # with the summary five
LONGEST = 280  # letters, as those of a summary
_OF_HEADING = 3  # tokens, with which a chapter begins
_PARAGRAPH = 1  # the level of what stands in a paragraph of the text itself, not in a list or a table


Told = tuple[str, str]  # a plain word, and what the practice answers to it


def gist(practice: Practice, vocabulary: Vocabulary, language: Language) -> list[Told]:
    """What one came for, what came of it, what it needs and what failed; what lacks leaves room for what comes next."""
    answers = _answers(practice, vocabulary, language)
    return [(label, beginning(text, LONGEST)) for label, text in answers if text.strip()][:MOST]


def _answers(practice: Practice, vocabulary: Vocabulary, language: Language) -> Iterator[Told]:
    chapters = _chapters(practice, vocabulary, language)
    done = [chapters["done"]] if "done" in chapters else []
    own = list(_own(practice, language))
    yield from own or done
    if "results" in chapters:
        yield chapters["results"]
    yield language.text(_CONDITION), _first(practice.conditions)
    yield language.text(_FAILED), _failure(practice, language)
    yield from done if own else ()
    yield language.text(_STAYS), _first(practice.fixed)
    yield language.text(_OPEN), _first([open.question for open in practice.open_questions])


def _chapters(practice: Practice, vocabulary: Vocabulary, language: Language) -> dict[str, Told]:
    """The first paragraph of the chapters of the text that mean something, by what they mean."""
    told: dict[str, Told] = {}
    for section in sections(practice, own_anchors(vocabulary.headings), language):
        heading = vocabulary.headings.find(section.heading) if section.tag == "h2" else None
        paragraphs = (without_lead(words(token)) for token in section.tokens[_OF_HEADING:] if token.level == _PARAGRAPH)
        if heading and (first := next(filter(None, paragraphs), "")):
            told.setdefault(heading.meaning, (language.label(heading.labels), first))
    return told


def _own(practice: Practice, language: Language) -> Iterator[Told]:
    """What one came for, of a practice whose kind has fields of its own."""
    if practice.scenario:
        yield _named(_STEPS, _STEP_NAMED, practice.scenario.steps, language), _steps(practice.scenario, language)
    if practice.workshop:
        tables = practice.workshop.tables
        asked = APART.join(table.question for table in tables)
        yield _named(_TABLES, _TABLE_NAMED, tables, language), asked or line(practice.workshop.outcome or "")
    if practice.charter:
        clauses = practice.charter.clauses
        promised = APART.join(clause.title for clause in clauses)
        yield _named(_CLAUSES, _STEP_NAMED, clauses, language), promised or line(practice.charter.how_to_join or "")
    if practice.grant:
        yield language.text(_GRANT), _grant(practice.grant, language)
    if practice.editions:
        yield language.text(_EDITION), _edition(practice.editions[-1], language)


def _named(label: str, note: str, items: Iterable[Step | Table | Clause], language: Language) -> str:
    """The label, with a note when the editors named some of the items."""
    named = any(item.reconstructed for item in items)
    return language.text(label) + (f" ({language.text(note)})" if named else "")


def _steps(scenario: Scenario, language: Language) -> str:
    count = language.translations.ngettext
    return APART.join(
        f"{step.title} ({count('%(num)d minute', '%(num)d minutes', step.minutes) % {'num': step.minutes}})"
        for step in scenario.steps
    )


def _grant(grant: Grant, language: Language) -> str:
    amounts = (
        language.text(text) % {"amount": language.money(amount, grant.currency)}
        for text, amount in ((_FROM, grant.least), (_UP_TO, grant.most))
        if amount is not None
    )
    return APART.join(filter(None, (" ".join(amounts), line(grant.who or ""))))


def _edition(edition: Edition, language: Language) -> str:
    said = ": ".join(filter(None, (language.date(edition.date), line(edition.topic or ""))))
    return APART.join((said, *map(line, edition.decisions)))


def _failure(practice: Practice, language: Language) -> str:
    if not practice.failures:
        return ""
    failure = practice.failures[0]
    changed = f" {language.text(_CHANGED)} {line(failure.changed)}" if failure.changed else ""
    return line(failure.what) + changed


def _first(texts: Sequence[str]) -> str:
    return line(texts[0]) if texts else ""


_CONDITION, _FAILED = N_("Do not start without"), N_("What did not work")
_STAYS, _OPEN = N_("What must stay"), N_("Open questions")
_STEPS, _TABLES, _CLAUSES = N_("Step by step"), N_("Questions of the tables"), N_("Clauses")
_GRANT, _EDITION = N_("One grant"), N_("The last edition")
_FROM, _UP_TO, _CHANGED = N_("from %(amount)s"), N_("up to %(amount)s"), N_("What was changed:")
_STEP_NAMED, _TABLE_NAMED = N_("name reconstructed by the editors"), N_("question reconstructed by the editors")
