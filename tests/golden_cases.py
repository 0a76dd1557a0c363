"""Golden cases: files with the exact messages they have to yield, kept beside them as text."""

import datetime
from collections.abc import Iterable
from pathlib import Path

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
