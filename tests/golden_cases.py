"""Golden cases: files with the exact messages they have to yield, kept beside them as text."""

import datetime
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.gazetteer_data import gazetteer_data
from bank.contribute.practice_form import form_data
from bank.schema.json_schema import schema
from bank.source.problems import Problem
from bank.text.language import Language

GOLDEN = Path(__file__).parent / "golden"
TODAY = datetime.date(2026, 11, 22)


def cases(folder: str, ending: str) -> list[str]:
    """The cases of a folder: the paths in it, with / and without the ending."""
    paths = sorted((GOLDEN / folder).rglob(f"*{ending}"))
    assert paths, folder
    return [path.relative_to(GOLDEN / folder).as_posix().removesuffix(ending) for path in paths]


def check(expected: Path, problems: Iterable[Problem], update: bool) -> None:
    """Compare the problems, as a Polish contributor reads them, with the file; or write the file."""
    written = "".join(f"{problem.write(Language('pl'))}\n" for problem in problems)
    if update:
        expected.write_text(written, encoding="utf-8", newline="\n")
    assert written == expected.read_text(encoding="utf-8")


def reading() -> Reading:
    """What reading a case takes: the vocabulary of the cases, and the files of the sound ones around it."""
    vocabulary, _ = read_vocabulary(GOLDEN / "vocabulary", "practices/vocabulary", TODAY)
    files = (path.relative_to(GOLDEN / "sound").as_posix() for path in (GOLDEN / "sound").rglob("*") if path.is_file())
    return Reading(vocabulary, frozenset(files), TODAY)


def rules(context: Reading) -> dict[str, Any]:
    """What the page of the form loads, in a bank that is read so."""
    polish = Language("pl")
    own = schema(context.vocabulary, polish, "https://example.org/praktyka.schema.json")
    data = form_data(context.vocabulary, polish, context.root, context.files)
    gazetteer = gazetteer_data(context.vocabulary)
    return dict(json.loads(json.dumps({**data, "schema": own, "gazetteer": gazetteer, "today": TODAY.isoformat()})))
