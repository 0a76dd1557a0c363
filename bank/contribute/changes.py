"""The changes: what a pull request does to practices and translations, for those who look at its preview."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bank.check.reading import is_text
from bank.check.translation_name import original_of
from bank.contribute.register import What
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.tongue import Tongues, published_at
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
    """What became of a practice or a translation: `word` is a msgid, `address` is empty when it has no page."""

    word: str
    title: str
    path: str
    address: str = ""
    draft: bool = False
    errors: int = 0


def read_changes(told: str, folder: str) -> list[Change]:
    """The changed practices and translations of a folder in what `git diff --name-status --no-renames -z` says."""
    parts = told.split("\0")
    pairs = (Change(letter, path) for letter, path in zip(parts[::2], parts[1::2], strict=False))
    own = (change for change in pairs if change.path.startswith(f"{folder}/"))
    found = (change for change in own if is_text(change.path.removeprefix(f"{folder}/")))
    return sorted(found, key=lambda change: change.path)


def summary(
    changes: Iterable[Change],
    catalogue: Catalogue,
    problems: Iterable[Problem],
    addresses: Addresses,
    language: Language,
    tongues: Tongues = (),
) -> str:
    """The practices that changed, as Markdown: what became of each, and where its page is in the preview."""
    unsound = Counter(problem.path for problem in errors(problems))
    pages = ((change, published_at(change.path, catalogue, addresses, tongues)) for change in changes)
    lines = [f"- {_line(change, page, catalogue, unsound, addresses, language)}" for change, page in pages]
    return "\n".join([f"## {language.text(_HEADING)}", "", *(lines or [language.text(_NONE)]), ""])


def changed(
    change: Change, catalogue: Catalogue, problems: Iterable[Problem], addresses: Addresses, tongues: Tongues = ()
) -> Changed:
    """What a change does, with the page that a preview has of it; that of an unsound file tells its problems."""
    word, path = _word(change), inert(change.path)
    if change.letter == "D":
        return Changed(word, path, path)
    wrong = sum(problem.path == change.path for problem in errors(problems))
    if page := published_at(change.path, catalogue, addresses, tongues):
        practice, address = page
        return Changed(word, practice.title, path, address, practice.draft, wrong)
    if draft := catalogue.unfinished_at(change.path):
        return Changed(word, draft.title, path, addresses.unfinished(draft), True, wrong)
    return Changed(word, path, path, addresses.written(change.path), errors=wrong)


def _line(
    change: Change,
    page: tuple[Practice, str] | None,
    catalogue: Catalogue,
    unsound: Counter[str],
    addresses: Addresses,
    language: Language,
) -> str:
    """What there is to say of one file; nothing that a contributor wrote is read as Markdown."""
    file, word = inert_code(change.path), f"**{language.text(_word(change))}**"
    if change.letter == "D":
        return f"{word}: {file}"
    if page is None:
        return f"{word}{_no_practice(change.path, catalogue, unsound[change.path], addresses, language)}"
    practice, address = page
    draft = f" ({language.text(_DRAFT)})" if practice.draft else ""
    return f"{word}{draft}: {inert_words(practice.title)}, {file} → {inert_code(address)}"


def _no_practice(path: str, catalogue: Catalogue, errors: int, addresses: Addresses, language: Language) -> str:
    """A file with errors, or a draft that lacks something."""
    draft = catalogue.unfinished_at(path)
    if draft is None:
        return f": {inert_code(path)}, {language.count('{number} error', '{number} errors', errors)}"
    said = f"{inert_words(draft.title)}, {inert_code(path)}, {language.text(_UNFINISHED)}"
    return f" ({language.text(_DRAFT)}): {said} → {inert_code(addresses.unfinished(draft))}"


def _word(change: Change) -> str:
    """The msgid of what was done."""
    if original_of(change.path):
        return _OF_TRANSLATIONS.get(change.letter, What.RETRANSLATED.value)
    return _WORDS.get(change.letter, _CHANGED)


_HEADING = N_("Changed practices")
_NONE = N_("No practice changed.")
_ADDED, _CHANGED, _DELETED, _DRAFT = N_("new"), N_("changed"), N_("deleted"), N_("draft")
_UNFINISHED = N_("required fields are still to be filled in")
_WORDS = {"A": _ADDED, "M": _CHANGED, "D": _DELETED}
_OF_TRANSLATIONS = {"A": What.TRANSLATED.value, "D": What.UNTRANSLATED.value}
