"""The shapes of single values: how a YAML scalar becomes a value of the model, or problems with its line."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from babel.numbers import is_currency

from bank.markdown.dialect import parse
from bank.markdown.leftovers import in_plain_text
from bank.markdown.misread import misread
from bank.model.terms import Terms
from bank.source.front_matter_file import STRING
from bank.source.location import Location
from bank.text.dates import PartialDate
from bank.text.normalise import WORD, nearest, visible
from bank.text.private_details import private_details
from bank.text.urls import desk_address, web_address

DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]{1,4})?")
THOUSANDS = re.compile(
    r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}"
)  # a number as Poles write it, or a fraction of three digits
LONGEST_NUMBER = 20  # digits; one of thousands is no number that anybody can mean
LEADING_ZERO = re.compile(r"-?0[0-9]")
DATED = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")  # written as a date to the month or the day


def scalar(node: yaml.Node, location: Location) -> str | None:
    """The written text of a single value; quotes, lists and fields apart."""
    if not isinstance(node, yaml.ScalarNode):
        code = "list-for-value" if isinstance(node, yaml.SequenceNode) else "fields-for-value"
        return location.report(node, code)
    return text_of(node) or location.report(node, "value-empty")


def empty(node: yaml.Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, yaml.ScalarNode) and not text_of(node)


def text_of(node: yaml.ScalarNode) -> str:
    """The text without blanks around it and without what nobody sees, which an escape may have hidden there."""
    return visible(node.value).strip()


# A line that Markdown takes for a heading, in a list or a quotation too.
HEADING = re.compile(r"^(?:[^\S\n]|[>*+-]|\d+\.)*#|\S[^\S\n]*\n *(?:=+|-+) *$", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """A text of `least` to `most` characters; one_line refuses line breaks."""

    least: int = 1
    most: int = 4000
    one_line: bool = False
    cited: bool = False  # whether it may hold Markdown and citations
    by_letter: bool = False  # whether its signs are taken as such, so that none of them is a mark

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        before = len(location.problems)
        if node.tag != STRING:
            # YAML 1.1 would hand other readers a boolean, a date or a number: NO is false, 12:30 is 750.
            location.report(node, "not-read-as-text", value=text)
        if len(text) < self.least:
            location.report(node, "text-too-short", length=len(text), least=self.least)
        if len(text) > self.most:
            return location.report(node, "text-too-long", length=len(text), most=self.most)
        if self.one_line and "\n" in text:
            location.report(node, "line-break-in-value")
        if not self.cited and "[^" in text:
            location.report(node, "citation-in-field")
        if self.cited and ("#" in text or "\n" in text) and HEADING.search(text):
            location.report(node, "heading-in-field")
        if not self.by_letter:
            if node.tag == STRING and not WORD.search(text):
                location.report(node, "text-without-words")
            for code in dict.fromkeys(_misread(text) if self.cited else in_plain_text(text)):
                location.report(node, code)
        for detail in private_details(text, location.language):
            location.report(node, detail.code, value=detail.value)
        return None if location.has_failed(before) else text


def _misread(text: str) -> Iterator[str]:
    """The codes of what the site's Markdown would read otherwise than its writer meant."""
    return (code for _, code in misread(text, parse(text)))


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def read(self, node: yaml.Node, location: Location) -> bool | None:
        text = scalar(node, location)
        flag = {"true": True, "false": False}.get((text or "").casefold())
        return location.report(node, "not-true-or-false", value=text) if text and flag is None else flag


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
        if THOUSANDS.fullmatch(text) and self.least <= int(text.replace(".", "")) <= self.most:
            return location.report(node, "thousands-with-stop", value=text, digits=text.replace(".", ""))
        if not DECIMAL.fullmatch(text) or ("." in text and not self.fraction) or LEADING_ZERO.match(text):
            return location.report(node, "not-a-number" if self.fraction else "not-a-whole-number", value=text)
        if len(text) > LONGEST_NUMBER:
            return location.report(node, "number-too-large", value=f"{text[:LONGEST_NUMBER]}…", most=self.most)
        number = float(text)
        number = int(number) if number.is_integer() else number
        if number < self.least:
            return location.report(node, "number-too-small", value=text, least=self.least)
        if number > self.most:
            return location.report(node, "number-too-large", value=text, most=self.most)
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
            missing = DATED.fullmatch(text)
            return location.report(
                node, "no-such-date" if missing else "not-a-full-date" if self.full else "not-a-date", value=text
            )
        if self.full and not date.is_full:
            return location.report(node, "not-a-full-date", value=text)
        if not self.future and date.first_day > location.today:
            return location.report(node, "date-in-future", value=text)
        return date


@dataclass(frozen=True)
class Address:
    """An address of a web page: http or https."""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        return text if web_address(text) else location.report(node, "not-a-web-address", value=text)


@dataclass(frozen=True)
class Email:
    """An e-mail address of a desk, not of a person."""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = Text(one_line=True).read(node, location)
        if text is None:
            return None
        return text if desk_address(text) else location.report(node, "not-an-email", value=text)


@dataclass(frozen=True)
class Currency:
    """An ISO 4217 code such as PLN."""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        return text if text.isupper() and is_currency(text) else location.report(node, "not-a-currency", value=text)


@dataclass(frozen=True)
class Pattern:
    """A text that matches a regular expression; `code` is that of the problem of all others, `words` say what it is."""

    expression: str
    code: str
    words: str = ""

    def read(self, node: yaml.Node, location: Location) -> str | None:
        text = scalar(node, location)
        if text is None:
            return None
        return text if re.fullmatch(self.expression, text) else location.report(node, self.code, value=text)


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
            code = "several-values" if several else "value-not-in-list" if self.file else "value-not-allowed"
            location.report(node, code, value=text, file=self.file, suggestion=suggestion, allowed=tuple(self.names))
        return term


def choice_of(terms: Terms[Any], *, codes: bool = False) -> Choice:
    """The shape of a value out of a list of the vocabulary; `codes`: people write ids, which are well known there."""
    labels = [next(iter(term.labels.values())) for term in terms]
    near = [name for term in terms for name in term.names[1:]]
    return Choice(terms.find, labels, near, terms.file, terms.items, codes)
