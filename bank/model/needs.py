"""Needs: what a practice takes, in words."""

from bank.model.objects import Need
from bank.model.quantity import in_words
from bank.text.language import Language


def need_in_words(need: Need, language: Language, cited: bool = False) -> str:
    """“people: about 3”, “room: 60 m²”, or what is needed alone where no number is told."""
    kind = language.label(need.kind.labels)
    if need.number is None:
        return kind
    unit = f" {language.label(need.kind.unit)}" if need.kind.unit else ""
    return f"{kind}: {in_words(need.number, language, cited=cited)}{unit}"
