"""Answers: what somebody typed to a command, as terms of the vocabulary."""

from collections.abc import Iterable

from bank.model.terms import AnyTerm, Terms
from bank.text.language import N_, Language
from bank.text.normalise import nearest


class RefusedError(Exception):
    """An answer that cannot be used; the text says why."""


def known(answer: str, terms: Terms[AnyTerm], language: Language) -> AnyTerm:
    """The term that an answer means; raise RefusedError, with the nearest one, when there is none."""
    if term := terms.find(answer):
        return term
    raise unknown(_UNKNOWN, answer, [language.label(term.labels) for term in terms], language)


def unknown(message: str, answer: str, names: Iterable[str], language: Language) -> RefusedError:
    """The refusal of an answer that is none of the names; the msgid has {answer} in it."""
    near = nearest(answer, tuple(names))
    hint = " " + language.text("Did you mean “{suggestion}”?").format(suggestion=near) if near else ""
    return RefusedError(language.text(message).format(answer=answer) + hint)


_UNKNOWN = N_("“{answer}” is not in the vocabulary. Choose one of its values, or ask the editors to add a new one.")
