"""An invented bank to bring things into, and what came of it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import yaml

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.exchange.intake import Intake
from bank.exchange.labels import Labels
from bank.exchange.outcome import Outcome
from bank.exchange.report import Report
from bank.model.practice import Practice
from bank.model.terms import Term, Terms
from bank.source.problems import errors
from bank.text.language import Language
from tests.invented import TODAY, VOCABULARY

POLISH = Language("pl")
VOCABULARY_OF_NETWORKS = replace(
    VOCABULARY,
    headings=Terms(
        [
            Term("po-co", {"pl": "Po co"}, ("cel", "potrzeba")),
            Term("co-zrobiono", {"pl": "Co zrobiono"}, ("opis działań", "przebieg")),
            Term("rezultaty", {"pl": "Rezultaty"}, ("efekty",)),
        ]
    ),
    roles=Terms(
        [
            Term("lider", {"pl": "lider"}, ("organizator", "podmiot realizujący")),
            Term("partner", {"pl": "partner"}, ("partnerzy",)),
        ]
    ),
    cost_units=Terms([Term("rok", {"pl": "rok"}, ("rocznie",))]),
)
SUMMARY = "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje, ten zmywa. Tak jest już od pięciu lat."


def labels(own: Mapping[str, str] | None = None) -> Labels:
    return Labels(VOCABULARY_OF_NETWORKS, POLISH, own or {})


def bring_in(
    files: Mapping[str, bytes],
    own: Mapping[str, str] | None = None,
    practices: tuple[Practice, ...] = (),
    kept: Mapping[str, bytes] | None = None,
) -> Outcome:
    """What becomes of files in a bank that has some practices, whose files are `kept`; each draft is sound."""
    known = {practice.path.removeprefix("practices/") for practice in practices} | set(kept or {})
    reading = Reading(VOCABULARY_OF_NETWORKS, frozenset(known), TODAY, language="pl")
    outcome = Intake(labels(own), reading, practices, kept or {}).bring_in(files)
    for draft in outcome.drafts:
        around = replace(reading, files=reading.files | {draft.path, *draft.beside})
        _, problems = read_practice(draft.path, draft.text.encode(), around)
        assert errors(problems) == [], (draft.path, draft.text, errors(problems))
    return outcome


def report(outcome: Outcome) -> str:
    return Report(outcome, labels(), "practices").text()


def fields(outcome: Outcome, number: int = 0) -> Any:
    """The front matter of a draft."""
    front = outcome.drafts[number].text.split("---\n")[1]
    return yaml.load(front, Loader=yaml.BaseLoader)


def sections(outcome: Outcome, number: int = 0) -> dict[str, str]:
    """The text of a draft by its headings."""
    body = outcome.drafts[number].text.split("---\n", 2)[2]
    parts = re.split(r"^## (.*)$", f"## \n{body}", flags=re.MULTILINE)
    return {
        heading.strip(): text.strip() for heading, text in zip(parts[1::2], parts[2::2], strict=True) if text.strip()
    }


def words(text: str) -> set[str]:
    """The words of a text."""
    return set(re.findall(r"[^\W_]+", text.casefold()))
