#!/usr/bin/env python3
"""Begin a practice: write a commented skeleton of its kind; exit 0 when written, 1 when refused, 2 on an error."""

import argparse
import datetime
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import project
from project import ROOT, UNREADABLE

project.enter()

from answers import RefusedError, known

from bank.check.practice_file import ENDING
from bank.check.vocabulary_files import read_vocabulary
from bank.model.vocabulary import FOLDER, AnyTerm, Terms
from bank.schema.skeleton import skeleton
from bank.text.language import N_, Language, languages
from bank.text.normalise import slug

WRITTEN, REFUSED = 0, 1


def main(argv: Sequence[str] | None = None) -> int:
    """Ask for what the arguments leave out, then write the file."""
    options = _parser().parse_args(argv)
    language = Language(options.language)
    try:
        path = _begin(options, language)
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except (EOFError, KeyboardInterrupt):
        print(language.text(_NO_ANSWER), file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(language.text(_CANNOT).format(reason=error), file=sys.stderr)
        return UNREADABLE
    print(language.text(_DONE).format(path=path))
    return WRITTEN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", help="the kind of the practice")
    parser.add_argument("--city", help="the city")
    parser.add_argument("--title", help="the title")
    parser.add_argument("--id", help="the file's name without .md; made from the title when left out")
    parser.add_argument("--practices", type=Path, default=ROOT / "practices", help="the folder of practices")
    parser.add_argument(
        "--language", choices=languages(), default=project.language(), help="the language of questions and comments"
    )
    return parser


def _begin(options: argparse.Namespace, language: Language) -> Path:
    vocabulary, problems = read_vocabulary(options.practices / FOLDER, FOLDER, datetime.date.today())
    if problems:
        raise RefusedError("\n".join(problem.write(language) for problem in problems))
    kind = _choose(options.kind, language.text(_ASK_KIND), vocabulary.kinds, language)
    city = _choose(options.city, language.text(_ASK_CITY), vocabulary.cities, language)
    title = _answer(options.title, language.text(_ASK_TITLE))
    id = options.id or slug(title)[:60].strip("-")
    if not id or slug(id) != id:
        raise RefusedError(language.text(_BAD_ID).format(id=id, better=slug(id) or kind.id))
    taken = next(options.practices.glob(f"*/{id}{ENDING}"), None)
    if taken:
        raise RefusedError(language.text(_TAKEN).format(path=taken))
    answers = {"title": title, "kind": language.label(kind.labels), "city": language.label(city.labels)}
    # A JSON text is a YAML text, whatever it holds.
    known = {key: json.dumps(answer, ensure_ascii=False) for key, answer in answers.items()}
    path = Path(options.practices / city.id / f"{id}{ENDING}")
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(skeleton(kind, known, vocabulary, language))
    return path


def _choose(given: str | None, question: str, terms: Terms[AnyTerm], language: Language) -> AnyTerm:
    """The term that the answer means; a person is asked again, an argument is refused."""
    labels = [language.label(term.labels) for term in terms]
    while True:
        answer = _answer(given, f"{question} ({', '.join(labels)})")
        try:
            return known(answer, terms, language)
        except RefusedError as refusal:
            if given is not None:
                raise
            print(refusal, file=sys.stderr)


def _answer(given: str | None, question: str, ask: Callable[[str], str] = input) -> str:
    answer = (given if given is not None else ask(f"{question}: ")).strip()
    if not answer:
        raise RefusedError(question)
    return answer


_ASK_KIND = N_("What kind of practice is it?")
_ASK_CITY = N_("In which city?")
_ASK_TITLE = N_("What is its title?")
_BAD_ID = N_("“{id}” cannot be a file's name. Use small ASCII letters, digits and hyphens: {better}.")
_TAKEN = N_("{path} is there already and is left as it is. Choose another id with --id.")
_NO_ANSWER = N_("No answer: nothing was written.")
_CANNOT = N_("Cannot go on: {reason}")
_DONE = N_("Written: {path}. Fill it in, then check it with: python3 scripts/check.py {path}")

if __name__ == "__main__":
    sys.exit(main())
