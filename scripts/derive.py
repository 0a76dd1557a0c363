#!/usr/bin/env python3
"""Write what is made of the model: the schema, the issue form and the tables of fields in docs/; and CODEOWNERS."""

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import project
from project import ROOT, UNREADABLE

project.enter()

from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.editors import codeowners, read_editors
from bank.contribute.issue_form import issue_form
from bank.model.vocabulary import FOLDER, Vocabulary
from bank.schema.field_tables import fill_in
from bank.schema.json_schema import schema_name, schema_text
from bank.source.problems import Problem
from bank.text.language import N_, Language

EDITORS = ".github/editors.yml"
DONE, LAGGING = 0, 1


def main(argv: Sequence[str] | None = None) -> int:
    """Write the files that lag behind, or only name them."""
    options = _parser().parse_args(argv)
    lagging = []
    for path, text in _derived(options.root):
        if not path.is_file() or path.read_text("utf-8") != text:
            lagging.append(path.relative_to(options.root).as_posix())
            if not options.check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
    language = Language(project.language())
    message = language.text(_LAGS if options.check else _WRITTEN)
    print(*(message.format(file=file) for file in lagging), sep="\n", end="\n" if lagging else "")
    return LAGGING if options.check and lagging else DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file lags behind the model")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of mkdocs.yml, practices/ and docs/")
    return parser


def _derived(root: Path) -> Iterator[tuple[Path, str]]:
    """The files with what has to stand in them."""
    settings = project.settings(root)
    language, addresses, shown = settings.language, settings.addresses, settings.practices
    vocabulary, problems = read_vocabulary(settings.folder / FOLDER, f"{shown}/{FOLDER}", datetime.date.today())
    _refuse(problems, language)
    name = schema_name(language)
    yield root / "schema" / name, schema_text(vocabulary, language, f"{settings.site_url}{addresses.data}/")
    stem = name.partition(".")[0]
    yield root / ".github" / "ISSUE_TEMPLATE" / f"{stem}.yml", issue_form(vocabulary, language)
    for page in sorted((root / "docs").rglob("*.md")):
        yield page, fill_in(page.read_text("utf-8"), vocabulary, language, addresses)
    if (root / EDITORS).is_file():
        yield root / "CODEOWNERS", _owners(root, shown, vocabulary, language)


def _owners(root: Path, shown: str, vocabulary: Vocabulary, language: Language) -> str:
    data, today = (root / EDITORS).read_bytes(), datetime.date.today()
    editors, problems = read_editors(EDITORS, data, vocabulary.cities, today)
    _refuse(problems, language)
    return codeowners(editors, shown, EDITORS, language)


def _refuse(problems: list[Problem], language: Language) -> None:
    """Nothing can be made of what has problems."""
    if problems:
        print(*(problem.write(language) for problem in problems), sep="\n", file=sys.stderr)
        sys.exit(UNREADABLE)


_LAGS = N_("{file} lags behind the model. Run: python3 scripts/derive.py")
_WRITTEN = N_("Written: {file}")

if __name__ == "__main__":
    sys.exit(main())
