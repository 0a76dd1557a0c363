"""Duplicates: practices that look like one told twice, by title, summary or sources; found without comparing all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlsplit

from bank.model.practice import Practice, Unfinished
from bank.source.problems import Problem
from bank.text.normalise import fold, slug

ALIKE = 90  # of 100, from which on two summaries say the same
SHARED = 0.5  # of all sources of two practices, more than which tells of one
COMMON = 20  # practices that share a thing, from which on it tells nothing
WORDS = 3  # in a row, by which summaries are looked up
LEAST = 4  # of such rows that two summaries share before they are compared


Keys = Callable[["Outline"], Iterator[Hashable]]


@dataclass(frozen=True)
class Outline:
    """What of a practice is compared: its path, and as far as it is known its title, places, addresses and summary."""

    path: str
    title: str = ""
    places: tuple[str, ...] = ()
    addresses: frozenset[str] = frozenset()
    summary: str = ""


def outline(practice: Practice | Unfinished) -> Outline:
    """What is compared of a practice or a draft."""
    places = tuple(city.id for city in practice.cities)
    addresses = frozenset(bare(source.url) for source in practice.sources if source.url)
    return Outline(practice.path, practice.title, places, addresses, practice.summary)


def bare(address: str) -> str:
    """An address without what does not tell pages apart."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def check_duplicates(practices: Iterable[Practice | Unfinished]) -> Iterator[Problem]:
    """Each that looks like others names them."""
    others: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for code, one, other in twins([outline(practice) for practice in practices]):
        others[one.path, code].append(other.path)
        others[other.path, code].append(one.path)
    for (path, code), paths in others.items():
        yield Problem(path, 0, "", code, {"other": ", ".join(paths)})


def twins(entries: Sequence[Outline]) -> Iterator[tuple[str, Outline, Outline]]:
    """Pairs that look like one practice, each with the code of what tells it, the surest alone."""
    seen: set[tuple[str, str]] = set()
    for code, pairs in (
        ("same-title", _pairs(entries, _titles)),
        ("same-summary", filter(_one_summary, _pairs(entries, _phrases, least=LEAST))),
        ("same-sources", filter(_one_in_sources, _pairs(entries, _sources))),
    ):
        for one, other in pairs:
            if (one.path, other.path) not in seen:
                seen.add((one.path, other.path))
                yield code, one, other


def _titles(entry: Outline) -> Iterator[Hashable]:
    """A title in each place."""
    return ((place, slug(entry.title)) for place in entry.places if entry.title)


def _sources(entry: Outline) -> Iterator[Hashable]:
    return ((place, address) for place in entry.places for address in entry.addresses)


def _phrases(entry: Outline) -> Iterator[Hashable]:
    """Words in a row of the summary, each once."""
    words = fold(entry.summary).split()
    return iter({tuple(words[number : number + WORDS]) for number in range(len(words) - WORDS + 1)})


def _pairs(entries: Sequence[Outline], keys: Keys, least: int = 1) -> Iterator[tuple[Outline, Outline]]:
    """Pairs of entries that share at least so many keys, in their own order; what many share tells nothing."""
    by_key: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for key in keys(entry):
            by_key[key].append(number)
    shared = Counter(pair for group in by_key.values() if len(group) <= COMMON for pair in combinations(group, 2))
    return ((entries[one], entries[other]) for (one, other), count in shared.items() if count >= least)


def _one_summary(pair: tuple[Outline, Outline]) -> bool:
    from rapidfuzz.fuzz import ratio  # few banks have two that come so near

    return ratio(fold(pair[0].summary), fold(pair[1].summary)) >= ALIKE


def _one_in_sources(pair: tuple[Outline, Outline]) -> bool:
    one, other = (entry.addresses for entry in pair)
    return len(one & other) > SHARED * len(one | other)
