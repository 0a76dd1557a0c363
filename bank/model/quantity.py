"""Quantity: a number as it is known: exact, about, over, at least or under what is written, a range, or in dispute."""

from dataclasses import dataclass
from typing import TypeAlias

from bank.model.citations import citation
from bank.model.terms import Precision
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Quantity:
    """From `least` to `most`, or the number alone; exact without a precision. `source` is the id of who says so."""

    least: float
    most: float | None = None
    precision: Precision | None = None
    source: str | None = None

    @property
    def claims(self) -> tuple["Quantity", ...]:
        """All that is said: itself."""
        return (self,)

    @property
    def last(self) -> float:
        """The number after which a noun stands."""
        return self.least if self.most is None else self.most

    def passes(self, bound: float) -> bool:
        """Whether it is more than the bound."""
        over = self.precision is not None and self.precision.meaning == "over"
        return self.least > bound or (over and self.least == bound)


@dataclass(frozen=True)
class Dispute:
    """What sources say that disagree, each its own: no number to reckon with."""

    claims: tuple[Quantity, ...]

    @property
    def last(self) -> float:
        """The number after which a noun stands."""
        return self.claims[-1].last


Figure: TypeAlias = Quantity | Dispute


def in_words(figure: Figure | float, language: Language, currency: str = "", cited: bool = False) -> str:
    """“over 300”, “about PLN 2,000”, “500–700”, “17 or 19, depending on the source”.

    `cited` is for where the sources have their numbers: “17 (source[^report]) or 19 (source[^press])”, as Markdown.
    """
    claims = figure.claims if isinstance(figure, Quantity | Dispute) else (Quantity(figure),)
    first, *others = (_claim(claim, language, currency, cited) for claim in claims)
    for other in others:
        first = language.text(EITHER).format(first=first, second=other)
    return language.text(DISPUTED).format(values=first) if others and not cited else first


def _claim(claim: Quantity, language: Language, currency: str, cited: bool) -> str:
    number = language.money(claim.last, currency) if currency else language.number(claim.last)
    number = number if claim.most is None else f"{language.number(claim.least)}–{number}"
    words = f"{language.label(claim.precision.labels)} {number}" if claim.precision else number
    if not cited or not claim.source:
        return words
    # A raised number right behind another one would be read as its power.
    return language.text(SOURCED).format(value=words, citation=citation(claim.source))


SOURCED = N_("{value} (source{citation})")
EITHER = N_("{first} or {second}")
DISPUTED = N_("{values}, depending on the source")
