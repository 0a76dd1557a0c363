"""bank desk: whom the editors write to today, and about what; exit 0 when told, 2 when the bank cannot be read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from bank.contribute.letters import letter
from bank.contribute.worklist import Task, Worklist, read_worklist
from bank.model.answers import known, unknown
from bank.model.places import place
from bank.model.standing import standing
from bank.model.terms import City, Terms
from bank.text.escaping import inert
from bank.text.language import N_, Language
from commands.help import Spoken
from commands.main import UNREADABLE
from commands.options import language_option, practices_option, settings
from commands.reading import read_sound
from commands.terminal import say

TOLD = 0


@click.command(
    cls=Spoken,
    short_help=N_("tell whom to write to today, and about what"),
    help=N_("Tell what practices lack and what of them has grown old, what readers miss most first, with the letters."),
)
@click.option("--city", help=N_("of this place alone"))
@click.option("--keeper", help=N_("of places that this account looks after alone"))
@click.option("--most", type=click.IntRange(1), help=N_("how many at most"))
@click.option("--letter", "of", help=N_("the letter about the practice with this id"))
@practices_option()
@language_option(N_("the language of the words"))
def command(
    city: str | None, keeper: str | None, most: int | None, of: str | None, practices: Path, language: Language
) -> int:
    """Print the list, or a letter; unsound files are named and left out."""
    catalogue = read_sound(practices, language)
    if catalogue is None:
        return UNREADABLE
    found = read_worklist(catalogue, practices.parent, language, catalogue.drafts)
    if of:
        say(*_letter(found, of, language))
        return TOLD
    place_of = known(city, Terms(catalogue.cities), language) if city else None
    chosen = [task for task in found.tasks if _fits(task, place_of, keeper)][:most]
    lines = [inert(line) for task in chosen for line in _lines(task, language)]
    if not city and not keeper:
        lines += map(inert, _waiting(found, language))
    say(*(lines or [language.text(N_("There is nothing to do today: all is known and fresh."))]))
    return TOLD


def _waiting(found: Worklist, language: Language) -> Iterator[str]:
    """What waits for an answer, or to be published, each in a line."""
    if found.waiting:
        day = language.text(_AS_OF).format(date=language.date(found.asked)) if found.asked else ""
        yield f"{language.text(_WAITS)}{day}:"
    for one in found.waiting:
        yield f"  - {', '.join(filter(None, (one.words, one.age, one.address)))}"


def _fits(task: Task, city: City | None, keeper: str | None) -> bool:
    return (not city or city in task.practice.cities) and (not keeper or keeper in task.keepers)


def _letter(found: Worklist, id: str, language: Language) -> Iterator[str]:
    tasks = {task.practice.id: task for task in found.tasks}
    if id not in tasks:
        raise unknown(_NO_TASK, id, tasks, language)
    written = letter(tasks[id], replace(settings(), language=language))
    yield from (inert(line) for line in filter(None, (written.to, written.subject)))
    yield from ("", *map(inert, written.body.split("\n")))


def _lines(task: Task, language: Language) -> Iterator[str]:
    """The practice, how it stands and who looks after it, then a line for each thing that is wanted."""
    practice = task.practice
    yield f"{practice.id}: {practice.title}"
    about = (place(practice, language), standing(practice.status, language), *task.keepers)
    yield f"  {', '.join(about)}"
    for reason in task.reasons:
        yield f"  - {reason.words}" + (f" ({reason.detail})" if reason.detail else "")


_WAITS, _AS_OF = N_("Waiting for the editors"), N_(" (as of {date})")
_NO_TASK = N_("Nothing is wanted of a practice “{answer}”.")
