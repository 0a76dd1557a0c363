"""bank new: begin a practice with a skeleton of its kind; exit 0 when written, 1 when refused, 2 on an error."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from bank.check.reading import ENDING
from bank.check.vocabulary_files import read_vocabulary
from bank.model.answers import RefusedError, known
from bank.model.terms import AnyTerm, City, Terms
from bank.model.vocabulary import FOLDER, Vocabulary
from bank.schema.skeleton import skeleton
from bank.schema.town import town
from bank.source.front_matter_file import compose
from bank.source.location import Location
from bank.source.problems import Problem
from bank.text.language import N_, Language
from bank.text.normalise import slug
from commands.clock import today
from commands.help import Spoken
from commands.options import language_option, practices_option
from commands.terminal import ask, complain, say

WRITTEN = 0
Meant = TypeVar("Meant")


@click.command(
    cls=Spoken,
    short_help=N_("begin a practice"),
    help=N_("Begin a practice: ask for what the options leave out, then write a skeleton with each field explained."),
)
@click.option("--kind", help=N_("the kind of the practice"))
@click.option("--city", help=N_("the city"))
@click.option("--title", help=N_("the title"))
@click.option("--id", help=N_("the file's name without .md; made from the title when left out"))
@practices_option()
@language_option(N_("the language of questions and comments"))
def command(
    kind: str | None, city: str | None, title: str | None, id: str | None, practices: Path, language: Language
) -> int:
    """Ask for what the options leave out, then write the file."""
    vocabulary, problems = read_vocabulary(practices / FOLDER, FOLDER, today())
    if problems:
        raise RefusedError("\n".join(problem.write(language) for problem in problems))
    of_kind = _choose(kind, language.text(_ASK_KIND), vocabulary.kinds, language)
    in_city = _choose_city(city, vocabulary, language)
    title = _answer(title, language.text(_ASK_TITLE), language)
    id = id or slug(title)[:60].strip("-")
    if not id or slug(id) != id:
        raise RefusedError(language.text(_BAD_ID).format(id=id, better=slug(id) or of_kind.id))
    if taken := next(practices.glob(f"*/{id}{ENDING}"), None):
        raise RefusedError(language.text(_TAKEN).format(path=taken))
    place = in_city.spelling or language.label(in_city.labels)
    answers = {"title": title, "kind": language.label(of_kind.labels), "city": place}
    # A JSON text is a YAML text, whatever it holds.
    known = {key: json.dumps(answer, ensure_ascii=False) for key, answer in answers.items()}
    path = practices / in_city.id / f"{id}{ENDING}"
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(skeleton(of_kind, known, vocabulary, language))
    say(language.text(_DONE).format(path=path))
    return WRITTEN


def _choose(given: str | None, question: str, terms: Terms[AnyTerm], language: Language) -> AnyTerm:
    """The term that the answer means."""
    labels = [language.label(term.labels) for term in terms]
    asked = f"{question} ({', '.join(labels)})"
    return _insist(given, asked, lambda answer: known(answer, terms, language), language)


def _choose_city(given: str | None, vocabulary: Vocabulary, language: Language) -> City:
    """The place that the answer means, judged as in a practice's file."""

    def meant(answer: str) -> City:
        problems: list[Problem] = []
        node, _ = compose("", json.dumps(answer, ensure_ascii=False))
        assert node  # a JSON text is a YAML text
        city = town(vocabulary).read(node, Location("", today(), problems, language=language.code))
        if problems:
            raise RefusedError(problems[0].explain(language))
        return city

    labels = [language.label(city.labels) for city in vocabulary.cities]
    return _insist(given, f"{language.text(_ASK_CITY)} ({', '.join(labels)}, …)", meant, language)


def _insist(given: str | None, asked: str, meant: Callable[[str], Meant], language: Language) -> Meant:
    """What the answer means; a person is asked again, an argument is refused."""
    while True:
        answer = _answer(given, asked, language)
        try:
            return meant(answer)
        except RefusedError as refusal:
            if given is not None:
                raise
            complain(refusal)


def _answer(given: str | None, question: str, language: Language) -> str:
    try:
        answer = (given if given is not None else ask(f"{question}: ")).strip()
    except (EOFError, KeyboardInterrupt):
        raise RefusedError(language.text(_NO_ANSWER)) from None
    if not answer:
        raise RefusedError(question)
    if _LOST in answer:
        raise RefusedError(language.text(_LETTERS_LOST).format(answer=answer))
    return answer


_LOST = "\ufffd"
_LETTERS_LOST = N_("“{answer}” has lost letters on its way here. Set the terminal to UTF-8.")
_NO_ANSWER = N_("No answer: nothing was written.")
_ASK_KIND = N_("What kind of practice is it?")
_ASK_CITY = N_("In which city?")
_ASK_TITLE = N_("What is its title?")
_BAD_ID = N_("“{id}” cannot be a file's name. Use small ASCII letters, digits and hyphens: {better}.")
_TAKEN = N_("{path} is there already and is left as it is. Choose another id with --id.")
_DONE = N_("Written: {path}. Fill it in, then check it with: python3 scripts/check.py {path}")
