"""Quantity: a number as it is known, which may be exact, about, over or under what is written, or a range."""

from dataclasses import dataclass

from bank.model.vocabulary import Precision
from bank.text.language import Language


@dataclass(frozen=True)
class Quantity:
    """From `least` to `most`, or the number alone; exact without a precision."""

    least: float
    most: float | None = None
    precision: Precision | None = None

    def passes(self, bound: float) -> bool:
        """Whether it is more than the bound."""
        over = self.precision is not None and self.precision.meaning == "over"
        return self.least > bound or (over and self.least == bound)


def in_words(quantity: Quantity | float, language: Language, currency: str = "") -> str:
    """“over 300”, “about PLN 2,000”, “500–700”."""
    if not isinstance(quantity, Quantity):
        quantity = Quantity(quantity)
    last = quantity.least if quantity.most is None else quantity.most
    number = language.money(last, currency) if currency else language.number(last)
    number = number if quantity.most is None else f"{language.number(quantity.least)}–{number}"
    return f"{language.label(quantity.precision.labels)} {number}" if quantity.precision else number
