"""What stands in a line of an article, and the two kinds of records that an article is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it.token import Token

# A text, or one of the records below; spaces in texts are those that a reader sees.
Node: TypeAlias = "str | Words | Block"
Nodes: TypeAlias = tuple[Node, ...]


@dataclass(frozen=True)
class Words:
    """What stands in a line."""


@dataclass(frozen=True)
class Block:
    """What stands on its own."""


@dataclass(frozen=True)
class Prose(Words):
    """A text of the practice, as its tokens, which goes on in its line when it is one paragraph."""

    tokens: Sequence[Token]


@dataclass(frozen=True)
class Link(Words):
    """Words that lead to a whole address."""

    address: str
    words: Nodes


@dataclass(frozen=True)
class Standing(Words):
    """How the practice stands; `meaning` is that of the vocabulary."""

    meaning: str
    words: str


@dataclass(frozen=True)
class Small(Words):
    """Quiet words."""

    words: Nodes


@dataclass(frozen=True)
class Strong(Words):
    """Words that stand out."""

    words: Nodes
