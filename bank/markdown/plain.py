"""Plain text: the words of a text, block by block, as the search reads them and a picture is told."""

from collections.abc import Iterator

from markdown_it.token import Token

from bank.markdown.dialect import parse


def blocks(text: str) -> Iterator[str]:
    """The words of the blocks of a text, without its citations."""
    for token in parse(text):
        if token.type == "inline":
            yield words(token)
        elif token.type in ("fence", "code_block"):
            yield token.content


def line(text: str) -> str:
    """All blocks of a text in one line."""
    return " ".join(blocks(text))


def words(token: Token) -> str:
    """The words within a token: the letters, and a space where a line ends."""
    return "".join([child.content if child.type == "text" else _said(child) for child in token.children or ()])


def _said(token: Token) -> str:
    if token.type == "citation":
        return ""
    return words(token) if token.children else " " if "break" in token.type else token.content
