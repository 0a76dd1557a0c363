"""The changes: what a pull request does to the practices, as a summary for those who look at its preview."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bank.check.reading import is_practice
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.source.problems import Problem, errors
from bank.text.escaping import inert, inert_code, inert_words
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Change:
    """A file that was added (A), modified (M) or deleted (D), by its path from the bank's root."""

    letter: str
    path: str


@dataclass(frozen=True)
class Changed:
    """What became of a practice: `word` is a msgid, `address` that of its page, empty when it has none."""

    word: str
    title: str
    path: str
    address: str = ""
    draft: bool = False
    errors: int = 0


def read_changes(told: str, folder: str) -> list[Change]:
    """The changed practices of a folder in what `git diff --name-status --no-renames -z` says."""
    parts = told.split("\0")
    pairs = (Change(letter, path) for letter, path in zip(parts[::2], parts[1::2], strict=False))
    own = (change for change in pairs if change.path.startswith(f"{folder}/"))
    found = (change for change in own if is_practice(change.path.removeprefix(f"{folder}/")))
    return sorted(found, key=lambda change: change.path)


def summary(
    changes: Iterable[Change],
    catalogue: Catalogue,
    problems: Iterable[Problem],
    addresses: Addresses,
    language: Language,
) -> str:
    """The practices that changed, as Markdown: what became of each, and where its page is in the preview."""
    unsound = Counter(problem.path for problem in errors(problems))
    lines = [f"- {_line(change, catalogue, unsound, addresses, language)}" for change in changes]
    return "\n".join([f"## {language.text(_HEADING)}", "", *(lines or [language.text(_NONE)]), ""])


def changed(change: Change, catalogue: Catalogue, problems: Iterable[Problem], addresses: Addresses) -> Changed:
    """What a change does, with the page that a preview has of it; that of an unsound file tells its problems."""
    word, path = _WORDS.get(change.letter, _CHANGED), inert(change.path)
    if change.letter == "D":
        return Changed(word, path, path)
    wrong = sum(problem.path == change.path for problem in errors(problems))
    if practice := catalogue.at(change.path):
        return Changed(word, practice.title, path, addresses.practice(practice), practice.draft, wrong)
    if draft := catalogue.unfinished_at(change.path):
        return Changed(word, draft.title, path, addresses.unfinished(draft), True, wrong)
    return Changed(word, path, path, addresses.written(change.path), errors=wrong)


def _line(change: Change, catalogue: Catalogue, unsound: Counter[str], addresses: Addresses, language: Language) -> str:
    """What there is to say of one file; nothing that a contributor wrote is read as Markdown."""
    practice, file = catalogue.at(change.path), inert_code(change.path)
    word = f"**{language.text(_WORDS.get(change.letter, _CHANGED))}**"
    if change.letter == "D":
        return f"{word}: {file}"
    if practice is None:
        return f"{word}{_no_practice(change.path, catalogue, unsound[change.path], addresses, language)}"
    draft = f" ({language.text(_DRAFT)})" if practice.draft else ""
    return f"{word}{draft}: {inert_words(practice.title)}, {file} → {inert_code(addresses.practice(practice))}"


def _no_practice(path: str, catalogue: Catalogue, errors: int, addresses: Addresses, language: Language) -> str:
    """A file with errors, or a draft that lacks something."""
    draft = catalogue.unfinished_at(path)
    if draft is None:
        return f": {inert_code(path)}, {language.count('{number} error', '{number} errors', errors)}"
    said = f"{inert_words(draft.title)}, {inert_code(path)}, {language.text(_UNFINISHED)}"
    return f" ({language.text(_DRAFT)}): {said} → {inert_code(addresses.unfinished(draft))}"


_HEADING = N_("Changed practices")
_NONE = N_("No practice changed.")
_ADDED, _CHANGED, _DELETED, _DRAFT = N_("new"), N_("changed"), N_("deleted"), N_("draft")
_UNFINISHED = N_("required fields are still to be filled in")
_WORDS = {"A": _ADDED, "M": _CHANGED, "D": _DELETED}
