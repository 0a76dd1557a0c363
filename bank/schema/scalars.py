"""The shapes of single values: how a YAML scalar becomes a value of the model, or problems with its line."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from babel.numbers import is_currency

from bank.model.vocabulary import Terms
from bank.source.front_matter_file import STRING
from bank.source.location import Location
from bank.text.dates import PartialDate
from bank.text.language import N_
from bank.text.normalise import nearest
from bank.text.private_details import private_details
from bank.text.urls import web_address

DECIMAL = re.compile(r"-?\d+(\.\d+)?")


def scalar(node: yaml.Node, location: Location) -> str | None:
    """The written text of a single value; quotes, lists and fields apart."""
    if not isinstance(node, yaml.ScalarNode):
        kind = _LIST_HERE if isinstance(node, yaml.SequenceNode) else _FIELDS_HERE
        return location.report(node, kind)
    return location.report(node, EMPTY) if empty(node) else str(node.value).strip()


def empty(node: yaml.Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, yaml.ScalarNode) and not node.value.strip()


# A line that Markdown takes for a heading, in a list or a quotation too.
_HEADING = re.compile(r"^(?:[\s>*+-]|\d+\.)*#|\S[^\S\n]*\n *(?:=+|-+) *$", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """A text of `least` to `most` characters; one_line refuses line breaks."""

    least: int = 1
    most: int = 4000
    one_line: bool = False
    cited: bool = False  # whether it may hold Markdown and citations

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        before = len(location.problems)
        if node.tag != STRING:
            # YAML 1.1 would hand other readers a boolean, a date or a number: NO is false, 12:30 is 750.
            location.report(node, _NOT_TEXT, value=text)
        if len(text) < self.least:
            location.report(node, _TOO_SHORT, length=len(text), least=self.least)
        if len(text) > self.most:
            location.report(node, _TOO_LONG, length=len(text), most=self.most)
        if self.one_line and "\n" in text:
            location.report(node, _ONE_LINE)
        if not self.cited and "[^" in text:
            location.report(node, _NO_CITATIONS)
        if self.cited and _HEADING.search(text):
            location.report(node, _NO_HEADING)
        for detail in private_details(text):
            location.report(node, detail.message, value=detail.value)
        return text if len(location.problems) == before else None


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def read(self, node: yaml.Node, location: Location) -> bool | None:
        text = scalar(node, location)
        flag = {"true": True, "false": False}.get((text or "").casefold())
        return location.report(node, _NOT_FLAG, value=text) if text and flag is None else flag


@dataclass(frozen=True)
class Number:
    """A number; whole unless `fraction`."""

    least: float = 0
    most: float = 10**12
    fraction: bool = False

    def read(self, node: yaml.Node, location: Location) -> float | int | None:
        text = scalar(node, location)
        if text is None:
            return None
        if not DECIMAL.fullmatch(text) or ("." in text and not self.fraction) or re.match(r"-?0\d", text):
            return location.report(node, _NOT_NUMBER if self.fraction else _NOT_WHOLE, value=text)
        number = float(text) if "." in text else int(text)
        if number < self.least:
            return location.report(node, _TOO_LITTLE, value=text, least=self.least)
        if number > self.most:
            return location.report(node, _TOO_MUCH, value=text, most=self.most)
        return number


@dataclass(frozen=True)
class Date:
    """A date: YYYY, YYYY-MM or YYYY-MM-DD; `full` asks for the day, `future` allows one that is still to come."""

    full: bool = False
    future: bool = False

    def read(self, node: yaml.Node, location: Location) -> PartialDate | None:
        text = scalar(node, location)
        if text is None:
            return None
        try:
            date = PartialDate.parse(text)
        except ValueError:
            missing = re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text)
            return location.report(node, _NO_SUCH_DAY if missing else _NOT_DAY if self.full else _NOT_DATE, value=text)
        if self.full and not date.is_full:
            return location.report(node, _NOT_DAY, value=text)
        if not self.future and date.first_day > location.today:
            return location.report(node, _FUTURE, value=text)
        return date


@dataclass(frozen=True)
class Address:
    """An address of a web page: http or https."""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        return text if web_address(text) else location.report(node, _NOT_ADDRESS, value=text)


@dataclass(frozen=True)
class Email:
    """An e-mail address of a desk, not of a person."""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = Text(one_line=True).read(node, location)
        if text is None:
            return None
        return (
            text if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", text) else location.report(node, _NOT_EMAIL, value=text)
        )


@dataclass(frozen=True)
class Currency:
    """An ISO 4217 code such as PLN."""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        return text if text.isupper() and is_currency(text) else location.report(node, _NOT_CURRENCY, value=text)


@dataclass(frozen=True)
class Pattern:
    """A text that matches a regular expression; `message` says what is expected of {value}."""

    expression: str
    message: str

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        return text if re.fullmatch(self.expression, text) else location.report(node, self.message, value=text)


@dataclass(frozen=True)
class Choice:
    """One of a closed list: `find` gives the term that a name means, `names` the labels to offer."""

    find: Callable[[str], Any]
    names: Sequence[str]
    near: Sequence[str] = ()  # further spellings to look for near misses in
    file: str = ""  # where the list stands
    terms: Sequence[Any] = ()  # what `find` gives, in the order of `names`
    codes: bool = False  # whether ids are written rather than labels

    def spelling(self, term: Any) -> str:
        """The way to write a term that all others are mended to."""
        return str(term.id) if self.codes else self.names[self.terms.index(term)]

    def read(self, node: yaml.Node, location: Location) -> Any:
        text = scalar(node, location)
        if text is None:
            return None
        term = self.find(text)
        if term is None:
            suggestion = nearest(text, [*self.near, *self.names])
            several = "," in text and any(self.find(part) for part in text.split(","))
            message = _SEVERAL if several else _NOT_IN_LIST if self.file else _NOT_ALLOWED
            location.report(node, message, value=text, file=self.file, suggestion=suggestion, allowed=tuple(self.names))
        return term


def choice_of(terms: Terms[Any], *, codes: bool = False) -> Choice:
    """The shape of a value out of a list of the vocabulary; `codes`: people write ids, which are well known there."""
    labels = [next(iter(term.labels.values())) for term in terms]
    near = [name for term in terms for name in term.names[1:]]
    return Choice(terms.find, labels, near, terms.file, terms.items, codes)


EMPTY = N_("The value is empty. Fill it in or delete the field.")
_LIST_HERE = N_(
    "There is a list where one value is expected. Write one; a text that begins with a bracket needs quotes."
)
_FIELDS_HERE = N_("There are fields where one value is expected. If the text has a colon, put it in double quotes.")
_NOT_TEXT = N_('YAML does not read “{value}” as text. Put it in quotes: "{value}".')
_TOO_SHORT = N_("The text has {length} characters, at least {least} are needed. Add what the reader has to know first.")
_TOO_LONG = N_("The text has {length} characters, at most {most} are allowed. Shorten it.")
_ONE_LINE = N_("The text has a line break. Write it on one line.")
_NO_HEADING = N_(
    "A heading cannot stand in a field. Delete the “#” or the stroke below the line; where “#” is meant, write “\\#”."
)
_NO_CITATIONS = N_("No source can be cited in this field. Move “[^…]” to the body or to a longer field.")
_NOT_FLAG = N_("“{value}” is neither true nor false. Write true, or delete the field.")
_NOT_NUMBER = N_("“{value}” is not a number. Write digits only, with a full stop for a fraction: 1670000 or 12.50.")
_NOT_WHOLE = N_("“{value}” is not a whole number. Write digits only, without spaces and units: 1670000.")
_TOO_LITTLE = N_("{value} is too little: at least {least} is expected. Mend the number.")
_TOO_MUCH = N_("{value} is too much: at most {most} is expected. Mend the number.")
_NOT_DATE = N_("“{value}” is not a date. Write the year, year-month or year-month-day: 2021, 2021-02 or 2021-02-24.")
_NO_SUCH_DAY = N_("There is no such date as {value}. Look up the day and the month.")
_NOT_DAY = N_("“{value}” is not a full date. Write year-month-day: 2021-02-24.")
_FUTURE = N_("{value} is in the future. Give a day that has been.")
_NOT_ADDRESS = N_("“{value}” is not an address of a page. Give the whole address, beginning with https:// or http://.")
_NOT_EMAIL = N_("“{value}” is not an e-mail address. Write it as office@example.org.")
_NOT_CURRENCY = N_("“{value}” is not the code of a currency. Write the one of ISO 4217, such as PLN or EUR.")
_NOT_ALLOWED = N_("“{value}” is not one of the allowed values. Choose one of them.")
_NOT_IN_LIST = N_("“{value}” is not in the list {file}. Choose a value from it, or ask the editors to add a new one.")
_SEVERAL = N_("“{value}” is several values. Write them as a list in square brackets: [{value}].")
