"""The shapes of values: how a YAML node becomes a value of the model, or problems with their lines."""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol
from urllib.parse import urlsplit

import yaml
from babel.numbers import is_currency

from bank.dates import PartialDate
from bank.document import Steps, descend
from bank.language import N_
from bank.letters import nearest
from bank.privacy import private_details
from bank.problems import Problem

STRING = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
DECIMAL = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True)
class Spot:
    """Where a reader stands: the file, the path of the field, the day of reading, and the list for problems."""

    path: str
    today: datetime.date
    problems: list[Problem]
    place: str = ""

    def key(self, name: str) -> "Spot":
        return replace(self, place=f"{self.place}.{name}" if self.place else name)

    def item(self, number: int) -> "Spot":
        """The spot of the item with the given number, counted from 1."""
        return replace(self, place=f"{self.place}[{number}]")

    def report(
        self,
        node: yaml.Node,
        message: str,
        *,
        suggestion: str | None = None,
        allowed: tuple[str, ...] = (),
        **values: object,
    ) -> Any:
        """Add an error at the line of the node; return None, so that a reader can return it as its value."""
        line = node.start_mark.line + 1
        self.problems.append(Problem(self.path, line, self.place, message, values, suggestion, allowed))

    def report_at(self, root: yaml.Node, steps: Steps, message: str, **values: Any) -> None:
        """Add an error at the field that the steps lead to from `root`, the node of this spot."""
        spot = self
        for step in steps:
            spot = spot.item(step) if isinstance(step, int) else spot.key(step)
        spot.report(descend(root, steps), message, **values)


class Shape(Protocol):
    """What a value may look like. `read` returns None after it has reported at least one problem."""

    def read(self, node: yaml.Node, spot: Spot) -> Any: ...


def scalar(node: yaml.Node, spot: Spot) -> str | None:
    """The written text of a single value; quotes, lists and fields apart."""
    if not isinstance(node, yaml.ScalarNode):
        kind = _LIST_HERE if isinstance(node, yaml.SequenceNode) else _FIELDS_HERE
        return spot.report(node, kind)
    return spot.report(node, _EMPTY) if empty(node) else str(node.value).strip()


def empty(node: yaml.Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, yaml.ScalarNode) and not node.value.strip()


@dataclass(frozen=True)
class Text:
    """A text of `least` to `most` characters; one_line refuses line breaks."""

    least: int = 1
    most: int = 4000
    one_line: bool = False
    cited: bool = False  # whether it may hold Markdown and citations

    def read(self, node: yaml.Node, spot: Spot) -> str | None:
        text = scalar(node, spot)
        if text is None:
            return None
        before = len(spot.problems)
        if node.tag != STRING:
            # YAML 1.1 would hand other readers a boolean, a date or a number: NO is false, 12:30 is 750.
            spot.report(node, _NOT_TEXT, value=text)
        if len(text) < self.least:
            spot.report(node, _TOO_SHORT, length=len(text), least=self.least)
        if len(text) > self.most:
            spot.report(node, _TOO_LONG, length=len(text), most=self.most)
        if self.one_line and "\n" in text:
            spot.report(node, _ONE_LINE)
        if not self.cited and "[^" in text:
            spot.report(node, _NO_CITATIONS)
        for detail in private_details(text):
            spot.report(node, detail.message, value=detail.value)
        return text if len(spot.problems) == before else None


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def read(self, node: yaml.Node, spot: Spot) -> bool | None:
        text = scalar(node, spot)
        if text not in (None, "true", "false"):
            spot.report(node, _NOT_FLAG, value=text)
        return {"true": True, "false": False}.get(text or "")


@dataclass(frozen=True)
class Number:
    """A number; whole unless `fraction`."""

    least: float = 0
    most: float = 10**12
    fraction: bool = False

    def read(self, node: yaml.Node, spot: Spot) -> float | int | None:
        text = scalar(node, spot)
        if text is None:
            return None
        if not DECIMAL.fullmatch(text) or ("." in text and not self.fraction) or re.match(r"-?0\d", text):
            return spot.report(node, _NOT_NUMBER if self.fraction else _NOT_WHOLE, value=text)
        number = float(text) if "." in text else int(text)
        if number < self.least:
            return spot.report(node, _TOO_LITTLE, value=text, least=self.least)
        if number > self.most:
            return spot.report(node, _TOO_MUCH, value=text, most=self.most)
        return number


@dataclass(frozen=True)
class Date:
    """A date: YYYY, YYYY-MM or YYYY-MM-DD; `full` asks for the day, `future` allows one that is still to come."""

    full: bool = False
    future: bool = False

    def read(self, node: yaml.Node, spot: Spot) -> PartialDate | None:
        text = scalar(node, spot)
        if text is None:
            return None
        try:
            date = PartialDate.parse(text)
        except ValueError:
            missing = re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text)
            return spot.report(node, _NO_SUCH_DAY if missing else _NOT_DAY if self.full else _NOT_DATE, value=text)
        if self.full and not date.is_full:
            return spot.report(node, _NOT_DAY, value=text)
        if not self.future and date.first_day > spot.today:
            return spot.report(node, _FUTURE, value=text)
        return date


@dataclass(frozen=True)
class Address:
    """An address of a web page: http or https."""

    def read(self, node: yaml.Node, spot: Spot) -> str | None:
        text = scalar(node, spot)
        if text is None:
            return None
        return text if web_address(text) else spot.report(node, _NOT_ADDRESS, value=text)


@dataclass(frozen=True)
class Email:
    """An e-mail address of a desk, not of a person."""

    def read(self, node: yaml.Node, spot: Spot) -> str | None:
        text = Text(one_line=True).read(node, spot)
        if text is None:
            return None
        return text if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", text) else spot.report(node, _NOT_EMAIL, value=text)


@dataclass(frozen=True)
class Currency:
    """An ISO 4217 code such as PLN."""

    def read(self, node: yaml.Node, spot: Spot) -> str | None:
        text = scalar(node, spot)
        if text is None:
            return None
        return text if text.isupper() and is_currency(text) else spot.report(node, _NOT_CURRENCY, value=text)


@dataclass(frozen=True)
class Pattern:
    """A text that matches a regular expression; `message` says what is expected of {value}."""

    expression: str
    message: str

    def read(self, node: yaml.Node, spot: Spot) -> str | None:
        text = scalar(node, spot)
        if text is None:
            return None
        return text if re.fullmatch(self.expression, text) else spot.report(node, self.message, value=text)


@dataclass(frozen=True)
class Choice:
    """One of a closed list: `find` gives the term that a name means, `names` the labels to offer."""

    find: Callable[[str], Any]
    names: Sequence[str]
    near: Sequence[str] = ()  # further spellings to look for near misses in
    file: str = ""  # where the list stands

    def read(self, node: yaml.Node, spot: Spot) -> Any:
        text = scalar(node, spot)
        if text is None:
            return None
        term = self.find(text)
        if term is None:
            suggestion = nearest(text, [*self.near, *self.names])
            message = _NOT_IN_LIST if self.file else _NOT_ALLOWED
            spot.report(node, message, value=text, file=self.file, suggestion=suggestion, allowed=tuple(self.names))
        return term


@dataclass(frozen=True)
class ListOf:
    """A list of 1 to `most` items of one shape; `lone` also takes a single item for a list of one."""

    shape: Shape
    most: int = 200
    lone: bool = False

    def read(self, node: yaml.Node, spot: Spot) -> tuple[Any, ...] | None:
        if self.lone and isinstance(node, yaml.ScalarNode):
            value = self.shape.read(node, spot)
            return None if value is None else (value,)
        if not isinstance(node, yaml.SequenceNode):
            return spot.report(node, _EMPTY if empty(node) else _NOT_LIST)
        if not node.value:
            return spot.report(node, _EMPTY_LIST)
        if len(node.value) > self.most:
            return spot.report(node, _LONG_LIST, count=len(node.value), most=self.most)
        values = [self.shape.read(item, spot.item(number)) for number, item in enumerate(node.value, 1)]
        return None if any(value is None for value in values) else tuple(values)


@dataclass(frozen=True)
class Field:
    """A field of a record: its key in the file, its shape, and its name in the model where that differs."""

    key: str
    shape: Shape
    required: bool = False
    name: str = ""


@dataclass(frozen=True)
class Record:
    """Fields by key, made into an object of the model.

    `check` sees the values without problems, the nodes by key and the spot, and reports what no field can know alone.
    """

    make: Callable[..., Any]
    fields: tuple[Field, ...]
    check: Callable[[Mapping[str, Any], Mapping[str, yaml.Node], Spot], None] | None = None

    def read(self, node: yaml.Node, spot: Spot) -> Any:
        before = len(spot.problems)
        values, _ = self.read_parts(node, spot)
        return self.make(**values) if len(spot.problems) == before else None

    def read_parts(self, node: yaml.Node, spot: Spot) -> tuple[dict[str, Any], dict[str, yaml.Node]]:
        """The values without problems, by name in the model, and all values' nodes, by key."""
        if not isinstance(node, yaml.MappingNode):
            keys = tuple(item.key for item in self.fields)
            _ = spot.report(node, _EMPTY) if empty(node) else spot.report(node, _NOT_FIELDS, allowed=keys)
            return {}, {}
        nodes = self._nodes(node, spot)
        values: dict[str, Any] = {}
        for item in self.fields:
            if item.key not in nodes or (item.required and empty(nodes[item.key])):
                if item.required:
                    spot.key(item.key).report(nodes.get(item.key, node), _MISSING)
                continue
            value = item.shape.read(nodes[item.key], spot.key(item.key))
            if value is not None:
                values[item.name or item.key] = value
        if self.check:
            self.check(values, nodes, spot)
        return values, nodes

    def _nodes(self, node: yaml.MappingNode, spot: Spot) -> dict[str, yaml.Node]:
        """The values' nodes by key; unknown and repeated keys are reported."""
        known = [item.key for item in self.fields]
        nodes: dict[str, yaml.Node] = {}
        lines: dict[str, int] = {}
        for key_node, value in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in lines:
                spot.key(key).report(key_node, _REPEATED, key=key, line=lines[key])
            elif key not in known and node.flow_style and empty(value):
                spot.key(key).report(key_node, _COMMA, key=key)
            elif key not in known:
                near = nearest(key, known)
                spot.key(key).report(key_node, _UNKNOWN_KEY, key=key, suggestion=near, allowed=tuple(known))
            lines.setdefault(key, key_node.start_mark.line + 1)
            nodes.setdefault(key, value)
        return nodes


@dataclass(frozen=True)
class Either:
    """A value of the first shape when it is a single plain value, of the second when it is a list or fields."""

    single: Choice
    other: Shape

    def read(self, node: yaml.Node, spot: Spot) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            return self.other.read(node, spot)
        if empty(node) or self.single.find(node.value):
            return self.single.read(node, spot)
        near = nearest(node.value, self.single.names)
        return spot.report(node, _NEITHER, value=node.value, suggestion=near, allowed=tuple(self.single.names))


def web_address(text: str) -> bool:
    """Whether the text is a whole http or https address."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)


_EMPTY = N_("The value is empty. Fill it in or delete the field.")
_LIST_HERE = N_(
    "There is a list where one value is expected. Write one; a text that begins with a bracket needs quotes."
)
_FIELDS_HERE = N_("There are fields where one value is expected. If the text has a colon, put it in double quotes.")
_NOT_TEXT = N_('YAML does not read “{value}” as text. Put it in quotes: "{value}".')
_TOO_SHORT = N_("The text has {length} characters, at least {least} are needed. Add what the reader has to know first.")
_TOO_LONG = N_("The text has {length} characters, at most {most} are allowed. Shorten it.")
_ONE_LINE = N_("The text has a line break. Write it on one line.")
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
_NOT_IN_LIST = N_("“{value}” is not in the list {file}. Choose a value from it.")
_NEITHER = N_("“{value}” is neither a list of amounts nor one of the allowed values. Write either.")
_NOT_LIST = N_("A list is expected. Write each item on a line of its own, after a hyphen and a space.")
_EMPTY_LIST = N_("The list is empty. Add an item or delete the field.")
_LONG_LIST = N_("The list has too many items: {count}, at most {most} are allowed. Shorten it.")
_NOT_FIELDS = N_("Fields with values are expected here. Write them as “name: value”.")
_MISSING = N_("The field is required. Fill it in.")
_REPEATED = N_("The key “{key}” stands twice, first on line {line}. Keep one.")
_COMMA = N_("“{key}” has no value. If it is part of a text with a comma, put the whole text in quotes.")
_UNKNOWN_KEY = N_("The key “{key}” is unknown. Delete it or mend its name.")
