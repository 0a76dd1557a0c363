"""What stands in a line of a text: emphasis, links, code, pictures, and the numbers of sources."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from bank.markdown.html import image_source, link_target
from bank.markdown.plain import words
from bank.print.typst.converter import Converter
from bank.print.typst.flow import Flow, Piece
from bank.print.typst.literal import Content, call
from bank.print.typst.words import text_markup

Within = frozenset[str]

_NOWHERE: Within = frozenset()
_WRAPPED = {"em": "emph", "strong": "strong", "s": "deleted"}
_LETTERS = ("text", "softbreak", "html_inline")
_LINED = frozenset(("link", "s"))  # lines under or through the text; PDF/UA knows but one at a time
_PICTURES = ("#picture(", "#decoration(")
_LINE_BREAK = "#line-break()"


def lines(inline: Token | SyntaxTreeNode, to: Converter, within: Within = _NOWHERE) -> list[Piece]:
    """The lines of an inline token, and the pictures between them."""
    token = inline if isinstance(inline, Token) else inline.to_tokens()[0]
    flow = Flow()
    _fill(flow, SyntaxTreeNode(_pieces(token.children or (), to)).children, to, within)
    return flow.parts()


def _pieces(tokens: Sequence[Token], to: Converter) -> list[Token]:
    """The tokens with the letters of a run in one, tied as the language wants it, and citations side by side in one."""
    pieces: list[Token] = []
    for kind, group in groupby(tokens, lambda token: _sort(token, to)):
        run = list(group)
        if kind == "text":
            pieces.append(_piece("text", "".join(map(_letters, run))))
        elif kind == "citation":
            pieces.append(_piece("citations", meta={"numbers": [to.around.numbers[token.meta["id"]] for token in run]}))
        else:
            pieces += run
    runs = [piece for piece in pieces if piece.type == "text"]
    for piece, tied in zip(runs, to.tied(*(piece.content for piece in runs)), strict=True):
        piece.content = tied
    return pieces


def _sort(token: Token, to: Converter) -> str:
    if token.type == "citation":
        return "citation" if token.meta["id"] in to.around.numbers else "text"
    return "text" if token.type in _LETTERS else token.type


def _letters(token: Token) -> str:
    return "\n" if token.type == "softbreak" else token.content


def _piece(kind: str, content: str = "", meta: dict[str, object] | None = None) -> Token:
    return Token(kind, "", 0, content=content, meta=meta or {})


def _fill(flow: Flow, nodes: Iterable[SyntaxTreeNode], to: Converter, within: Within) -> None:
    for node in nodes:
        match node.type:
            case "text":
                flow.inline(text_markup(node.content))
            case "citations":
                flow.inline(call("citations", *node.meta["numbers"]))
            case "code_inline":
                flow.inline(call("code", to.plain(node.content)))
            case "hardbreak":
                flow.inline(_LINE_BREAK)
            case "image":
                _picture(flow, node, to)
            case "link":
                _link(flow, node, to, within)
            case _:
                _wrap(flow, node, to, within)


def _wrap(flow: Flow, node: SyntaxTreeNode, to: Converter, within: Within) -> None:
    """Emphasis goes around each line; a picture stands outside of it."""
    plain = node.type == "s" and not _LINED.isdisjoint(within)
    for part in _split(flow, _within(node, to, within)):
        flow.inline(part.markup if plain else f"#{_WRAPPED[node.type]}{part.content}")


def _link(flow: Flow, node: SyntaxTreeNode, to: Converter, within: Within) -> None:
    target = link_target(str(node.attrs["href"]), to.around)
    address = to.links.address(target) if target is not None else None
    parts = _within(node, to, within)
    speaks = any(part.is_line or part.markup.startswith("#picture(") for part in parts)
    for part in parts:
        if part.is_line:
            flow.inline(to.links.to(address, part.content, plain=_is_plain(node, within)))
        elif speaks and address:
            flow.block(to.links.to(address, part.content, plain=_is_plain(node, within)))
        else:
            flow.block(part.markup)
    if address and not speaks:  # what only adorns is no link; its address is
        flow.inline(to.links.to(address, Content(f"[{text_markup(address)}]")))


def _is_plain(link: SyntaxTreeNode, within: Within) -> bool:
    """Whether a link is drawn as its words alone: in a heading, and where a line is in the way of its own."""
    return bool(within & {"heading", "s"}) or any(inner.type == "s" for inner in link.walk())


def _within(node: SyntaxTreeNode, to: Converter, within: Within) -> list[Piece]:
    inner = Flow()
    _fill(inner, node.children, to, within | {node.type})
    return inner.parts()


def _split(flow: Flow, parts: Iterable[Piece]) -> Iterator[Piece]:
    """The lines among the parts; the blocks go into the flow meanwhile."""
    for part in parts:
        if part.is_line:
            yield part
        else:
            flow.block(part.markup)


def _picture(flow: Flow, node: SyntaxTreeNode, to: Converter) -> None:
    """A picture that says something, one that only adorns, or the words of one that is not of the bank."""
    token = node.to_tokens()[0]
    source, alt = image_source(token, to.around), to.plain(words(token))
    path = to.links.pictures.get(source) if source else None
    if source is None:
        flow.inline(to.words(words(token)))
    elif alt:
        flow.block(call("picture", path, alt))
    elif path:
        flow.block(call("decoration", path))
