"""The lexicon of a bank: its words as kinds, each with a code by which the index knows it.

The spellings of one kind are forms of the same lexemes: „domem” and „domu” are forms of „dom” alone, „domów” may be one
of „domowić” as well and is of another kind. So each word of a text has one code, and a lexeme has a few. Lexemes that
the editors have joined (sąsiad, sąsiedzki) count as one. A code is a run of small letters, and all are of one length,
so that the files of the index need not say where one ends. Codes follow the alphabet of the spellings, so that those of
a lexeme are near each other in the index.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from string import ascii_lowercase

from bank.model.terms import WordGroup
from bank.search.analysis import GUESSED, Dictionary, guess
from bank.search.tokenizer import PROPER, normal, words
from bank.text.normalise import fold, plain

# What idle words have in place of a code.
GAP = "."

# An expression of several words, each by the codes of all that its lexemes may be.
Expression = tuple[frozenset[str], ...]
Readings = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Concept:
    """What several expressions mean, with a code of its own; a place is one only where a practice says it lies."""

    code: str
    expressions: tuple[Expression, ...]
    place: bool = False


@dataclass(frozen=True)
class Lexeme:
    """A lexeme or a family: its name in the dictionary, the codes of its kinds, its forms without marks, in order."""

    name: str
    codes: tuple[str, ...]
    forms: tuple[str, ...]

    @property
    def guessed(self) -> bool:
        """Whether no dictionary has it, so that its one form is a stem that may take any ending."""
        return self.name.startswith(GUESSED)


@dataclass(frozen=True)
class Lexicon:
    """The code of each word as it is spelt in the bank, the lexemes behind them, and the concepts.

    `last` is the last code that a practice may have; those after it are of signposts alone.
    """

    codes: Mapping[str, str]
    lexemes: tuple[Lexeme, ...]
    concepts: tuple[Concept, ...]
    last: str = ""

    @cached_property
    def begun_by(self) -> Mapping[str, list[tuple[Concept, list[Expression]]]]:
        """The concepts of which some expression may begin with a code, with what may follow in each such."""
        found: dict[str, list[tuple[Concept, list[Expression]]]] = defaultdict(list)
        for concept in self.concepts:
            for code in set().union(*(expression[0] for expression in concept.expressions)):
                found[code].append((concept, [one[1:] for one in concept.expressions if code in one[0]]))
        return dict(found)


def build_lexicon(
    spellings: Iterable[str],
    groups: Sequence[WordGroup],
    dictionary: Dictionary,
    places: Sequence[WordGroup] = (),
    others: Iterable[str] = (),
) -> Lexicon:
    """The lexicon of a bank that has these spellings, each looked up once; `places` are the names of each place.

    `others` are the spellings of its signposts. What only these have gets the last codes.
    """
    named = {word for group in (*groups, *places) for name in group.words for word in words(normal(name))}
    own = {*spellings, *named}
    spelt = {word: fold(word.removeprefix(PROPER)) for word in {*own, *others}}
    idle = {word for word, letters in spelt.items() if letters in dictionary.idle and not _is_named(word, dictionary)}
    readings = {word: _lexemes(word, dictionary) for word in sorted(spelt.keys() - idle)}
    forms = {name: _folded(dictionary.forms(name)) for name in sorted(set().union(*readings.values()))}
    readings |= _guesses(readings, spelt, forms, dictionary.endings)
    for name in set().union(*readings.values()) - forms.keys():
        forms[name] = frozenset({name.removeprefix(GUESSED)})
    heads = {name: name for name in forms} | _families(groups, readings)
    kinds = {word: frozenset(map(heads.__getitem__, names)) for word, names in readings.items()}
    same = [(group, group in places) for group in (*groups, *places) if group.same]
    codes, more, last = _codes(kinds, spelt, own, len(same))
    of_head = _by_head(codes)
    meant = {word: frozenset(code for head in kinds[word] for code in of_head[head]) for word in named - idle}
    meant |= dict.fromkeys(idle, frozenset({GAP}))
    return Lexicon(
        {word: codes[kind] for word, kind in kinds.items()} | dict.fromkeys(idle, GAP),
        tuple(Lexeme(name, of_head[heads[name]], tuple(sorted(forms[name]))) for name in sorted(forms)),
        tuple(
            Concept(code, tuple(_expression(name, meant) for name in group.same), place)
            for (group, place), code in zip(same, more, strict=True)
        ),
        last,
    )


def _is_named(word: str, dictionary: Dictionary) -> bool:
    """Whether a word is written as a name and is a form of one: Tych, of Tychy."""
    named = word.removeprefix(PROPER)
    return named[0].isupper() and any(name[0].isupper() for name in dictionary.lexemes(named))


def _lexemes(word: str, dictionary: Dictionary) -> frozenset[str]:
    """The lexemes of a word; one that is meant as a name is a form of names, if of any."""
    if not word.startswith(PROPER):
        return dictionary.lexemes(word)
    every = dictionary.lexemes(word.removeprefix(PROPER))
    return frozenset(name for name in every if name[:1].isupper()) or every


def _folded(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(" ".join(forms)).lower().split())  # at once, which takes a third of the time


def _guesses(
    readings: Readings, spelt: Mapping[str, str], forms: Readings, endings: frozenset[str]
) -> dict[str, frozenset[str]]:
    """The lexemes of unknown words: those of the words they are spelt like without diacritics, or a guess."""
    unknown = [word for word, names in readings.items() if not names]
    wanted = frozenset(map(spelt.__getitem__, unknown))
    known: dict[str, set[str]] = defaultdict(set)
    for name, spellings in forms.items():
        for spelling in spellings & wanted:
            known[spelling].add(name)
    return {word: frozenset(known.get(spelt[word]) or {guess(word.removeprefix(PROPER), endings)}) for word in unknown}


def _families(groups: Sequence[WordGroup], readings: Readings) -> dict[str, str]:
    """The head of the family of each lexeme that is in one."""
    heads: dict[str, str] = {}
    for group in groups:
        members = {name for word in group.derived for name in _meant(word, readings[word])}
        joined = members | {name for name, head in heads.items() if head in {heads.get(one) for one in members}}
        heads |= dict.fromkeys(joined, min(joined, default=""))
    return heads


def _meant(word: str, names: frozenset[str]) -> frozenset[str]:
    """The lexemes whose dictionary form the word is, or all of them when it is another form."""
    spelling = fold(word)
    return frozenset(name for name in names if fold(name.partition(":")[0]) == spelling) or names


def _codes(
    kinds: Readings, spelt: Mapping[str, str], own: Container[str], more: int
) -> tuple[dict[frozenset[str], str], list[str], str]:
    """The code of each kind, those of `own` words first; then so many more, before all others; the last of both."""
    first: dict[frozenset[str], tuple[bool, str]] = {}
    for word, kind in kinds.items():
        rank = word not in own, spelt[word]
        first[kind] = min(rank, first.get(kind, rank))
    in_order = sorted(first, key=lambda kind: (*first[kind], sorted(kind)))
    given = list(islice(_all_codes(len(first) + more), len(first) + more))
    end = sum(not other for other, _ in first.values())
    before, between, after = given[:end], given[end : end + more], given[end + more :]
    codes = dict(zip(in_order, (*before, *after), strict=True))
    return codes, between, (between or before or [""])[-1]


def _by_head(codes: Mapping[frozenset[str], str]) -> dict[str, tuple[str, ...]]:
    """The codes of the kinds that each family or lone lexeme is in."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, code in codes.items():
        for head in kind:
            found[head].append(code)
    return {head: tuple(sorted(of_it)) for head, of_it in found.items()}


def _all_codes(most: int) -> Iterator[str]:
    """Codes in alphabetical order, at least so many."""
    size = 1
    while len(ascii_lowercase) ** size < most:
        size += 1
    return map("".join, product(ascii_lowercase, repeat=size))


def _expression(name: str, meant: Mapping[str, frozenset[str]]) -> Expression:
    return tuple(meant[word] for word in words(normal(name)))
