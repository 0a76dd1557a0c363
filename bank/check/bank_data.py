"""Bank data: what another bank publishes of itself, taken as far as it is sound and can do no harm.

A bank tells others in one small file at the root of its site what it is called, its language and licence, what its
codes mean and a row of each practice. It is read when it is fetched and, as it was kept, at each build.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard
from urllib.parse import unquote

from bank.model.terms import MEANINGS
from bank.source.problems import Finding
from bank.text.normalise import INVISIBLE, WORD, visible
from bank.text.urls import web_address

FILE = "bank.json"
FORMAT = "1.0"  # the first number grows when a key changes its meaning
LISTS = ("kinds", "themes", "states", "cities")
_MOST, _MOST_TERMS, _FEW = 10_000, 5_000, 20  # practices, terms of a list, values of a practice
_TITLE, _SUMMARY, _LABEL = 200, 600, 120  # characters
_MARKUP = re.compile(r"<[A-Za-z/!?]")
_ID = re.compile(r"[A-Za-z0-9.]+(?:-[A-Za-z0-9.]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_VERSION = re.compile(r"([0-9]{1,3})\.[0-9]{1,3}")


@dataclass(frozen=True)
class Concept:
    """An entry of another bank's list: its label, its address, and those of what means the same, or nearly so.

    A state says what it means as in every bank: running, ended, planned or unknown.
    """

    label: str
    uri: str = ""
    exact: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    meaning: str = ""


@dataclass(frozen=True)
class Row:
    """A practice as its bank tells it, with codes of its lists."""

    id: str
    title: str
    summary: str
    url: str
    cities: tuple[str, ...]
    kind: str
    themes: tuple[str, ...]
    state: str


@dataclass(frozen=True)
class BankData:
    """What a bank tells of itself; `codes` are the concepts of each list by their codes."""

    language: str
    licence: str
    licence_url: str
    codes: Mapping[str, Mapping[str, Concept]]
    practices: tuple[Row, ...]


class UnsoundError(Exception):
    """Data of which nothing can be taken, with what is told of them."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def read_bank_data(data: bytes, root: str) -> tuple[BankData, list[Finding]]:
    """What the bank with a root tells, and what of it is left out; raise UnsoundError."""
    told = _object(data)
    version = _VERSION.fullmatch(str(told.get("format", ""))[:9])
    if version is None or not isinstance(told.get("practices"), list) or not isinstance(told.get("codes"), dict):
        raise UnsoundError(Finding("bank-data-of-other-shape", {}))
    if version[1] != FORMAT.partition(".")[0]:
        raise UnsoundError(Finding("bank-data-of-other-format", {"value": version[0], "old": FORMAT}))
    codes = {name: dict(_concepts(told["codes"].get(name))) for name in LISTS}
    findings: list[Finding] = []
    rows = tuple(_rows(told["practices"], root, findings))
    licence, url = _licence(told.get("licence"))
    language = told.get("language")
    known = isinstance(language, str) and _LANGUAGE.fullmatch(language)
    return BankData(str(language) if known else "", licence, url, codes, rows), findings


def _object(data: bytes) -> Mapping[str, Any]:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnsoundError(Finding("bank-data-of-other-shape", {})) from error
    if not isinstance(told, dict):
        raise UnsoundError(Finding("bank-data-of-other-shape", {}))
    return told


def _rows(practices: list[Any], root: str, findings: list[Finding]) -> Iterator[Row]:
    """The rows that are sound; of the others is told why they are none."""
    seen = set[str]()
    for told in practices[:_MOST]:
        row = _row(told, root)
        if isinstance(row, Row) and row.id in seen:
            row = Finding("foreign-id-repeated", {"id": row.id})
        if isinstance(row, Row):
            seen.add(row.id)
            yield row
        else:
            findings.append(row)
    if len(practices) > _MOST:
        findings.append(Finding("too-many-foreign-practices", {"count": len(practices), "most": _MOST}))


def _row(told: Any, root: str) -> Row | Finding:
    told = told if isinstance(told, dict) else {}
    id, url = told.get("id"), told.get("url")
    named = _text(told.get("title"), _TITLE) or _text(id, _TITLE) or "?"
    if _has_markup(told.get("title")) or _has_markup(told.get("summary")):
        return Finding("foreign-markup", {"name": named})
    title, summary = _text(told.get("title"), _TITLE), _text(told.get("summary"), _SUMMARY)
    if not (isinstance(id, str) and _is_id(id) and title and summary):
        return Finding("foreign-practice-incomplete", {"name": named})
    if not (_is_address(url) and _is_within(url, root)):
        return Finding("foreign-address-elsewhere", {"name": named, "address": str(url)})
    cities, themes = _codes(told.get("cities")), _codes(told.get("themes"))
    kind, state = (next(iter(_codes([told.get(key)])), "") for key in ("kind", "state"))
    return Row(id, title, summary, url, cities, kind, themes, state)


def _concepts(entries: Any) -> Iterator[tuple[str, Concept]]:
    """The entries of a list that have a label; what else they lack is no matter."""
    for code, told in list(entries.items())[:_MOST_TERMS] if isinstance(entries, dict) else ():
        sound = _is_id(code) and isinstance(told, dict) and not _has_markup(told.get("label"))
        if sound and (label := _text(told.get("label"), _LABEL)):
            lat, lon = _degrees(told.get("lat"), 90), _degrees(told.get("lon"), 180)
            exact, close = _addresses(told.get("exact")), _addresses(told.get("close"))
            uri = next(iter(_addresses([told.get("uri")])), "")
            meaning = told["meaning"] if told.get("meaning") in MEANINGS else ""
            yield code, Concept(label, uri, exact, close, lat, lon, meaning)


def _licence(told: Any) -> tuple[str, str]:
    """The name and the address of a licence; neither without the other."""
    name, url = (told.get("name"), told.get("url")) if isinstance(told, dict) else ("", "")
    label = "" if _has_markup(name) else _text(name, _LABEL)
    return (label, url) if label and _is_address(url) else ("", "")


def _text(value: Any, most: int) -> str:
    """A text on one line without what nobody sees; nothing in place of what is none, or is too long."""
    if not isinstance(value, str) or len(value) > 4 * most:
        return ""
    text = " ".join(visible(value).split())
    return text if len(text) <= most and WORD.search(text) else ""


def _has_markup(value: Any) -> bool:
    return isinstance(value, str) and bool(_MARKUP.search(value))


def _codes(values: Any) -> tuple[str, ...]:
    some = values[:_FEW] if isinstance(values, list) else ()
    return tuple(dict.fromkeys(value for value in some if isinstance(value, str) and _is_id(value)))


def _is_id(text: str) -> bool:
    return len(text) <= _LABEL and _ID.fullmatch(text) is not None


def _addresses(values: Any) -> tuple[str, ...]:
    some = values[:_FEW] if isinstance(values, list) else ()
    return tuple(value for value in some if _is_address(value))


def _is_address(value: Any) -> TypeGuard[str]:
    """Whether it is one of the web, all of which can be seen and written down."""
    return isinstance(value, str) and web_address(value) and not INVISIBLE.search(value)


def _degrees(value: Any, most: int) -> float | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and -most <= value <= most else None


def _is_within(address: str, root: str) -> bool:
    """Whether an address is one of the site with a root, and not by a way out of it."""
    path = unquote(address.partition("?")[0].partition("#")[0])
    return address.startswith(root) and ".." not in path.split("/")


def written(data: BankData) -> dict[str, Any]:
    """The data in their own format, as they are kept."""
    return {
        "format": FORMAT,
        "language": data.language,
        "licence": {"name": data.licence, "url": data.licence_url},
        "codes": {name: dict(_written_concepts(concepts)) for name, concepts in data.codes.items()},
        "practices": [{**vars(row), "cities": list(row.cities), "themes": list(row.themes)} for row in data.practices],
    }


def _written_concepts(concepts: Mapping[str, Concept]) -> Iterable[tuple[str, Any]]:
    for code, concept in concepts.items():
        values = {key: list(value) if isinstance(value, tuple) else value for key, value in vars(concept).items()}
        yield code, {key: value for key, value in values.items() if value not in ("", [], None)}
