"""Needs: what a practice takes, in words."""

from bank.model.objects import Need
from bank.model.quantity import Figure, in_words
from bank.model.terms import NeedKind
from bank.text.language import Language


def need_in_words(need: Need, language: Language, cited: bool = False) -> str:
    """“people: about 3”, “room: 60 m²”, or what is needed alone where no number is told."""
    kind = language.label(need.kind.labels)
    return f"{kind}: {number_in_words(need.number, need.kind, language, cited)}" if need.number else kind


def number_in_words(number: Figure, kind: NeedKind, language: Language, cited: bool = False) -> str:
    """“about 3”, “60 m²”: with the unit that numbers of the kind have."""
    unit = f" {language.label(kind.unit)}" if kind.unit else ""
    return in_words(number, language, cited=cited) + unit
