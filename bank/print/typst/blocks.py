"""Blocks of a text: paragraphs, headings, lists, callouts, quotations, code and rules."""

from collections.abc import Iterable, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from bank.print.typst.converter import Converter
from bank.print.typst.flow import Flow, joined
from bank.print.typst.inlines import lines
from bank.print.typst.lists import definitions, items, numbered
from bank.print.typst.literal import Content, call
from bank.print.typst.tables import table


def fill(flow: Flow, tokens: Sequence[Token], to: Converter) -> None:
    """Add the blocks of a text."""
    _fill(flow, SyntaxTreeNode(tokens).children, to)


def _fill(flow: Flow, nodes: Iterable[SyntaxTreeNode], to: Converter) -> None:
    for node in nodes:
        match node.type:
            case "paragraph":
                flow.end_line()
                flow.add(lines(node.children[0], to))
                flow.end_line()
            case "inline":  # of a term or a cell
                flow.add(lines(node, to))
            case "heading":
                opening = node.nester_tokens.opening if node.nester_tokens else None
                parts = lines(node.children[0], to, frozenset(("heading",)))
                titled = _has_words(node.children[0])
                flow.add(to.heading(int(node.tag[1]), parts, to.anchors.get(id(opening))) if titled else parts)
            case _:
                flow.block(_block(node, to))


def _has_words(title: SyntaxTreeNode) -> bool:
    """Whether a heading is more than pictures, and citations, which are no part of a title."""
    return any(
        inner.type in ("text", "code_inline") for inner in title.walk() if inner.parent and inner.parent.type != "image"
    )


def content(node: SyntaxTreeNode, to: Converter) -> Content:
    """What stands within a block."""
    flow = Flow()
    _fill(flow, node.children, to)
    return joined(flow.parts())


def _block(node: SyntaxTreeNode, to: Converter) -> str:
    match node.type:
        case "bullet_list":
            return items(node, to, content)
        case "ordered_list":
            return numbered(node, to, content)
        case "dl":
            return definitions(node, to, content)
        case "table":
            return table(node, to)
        case "blockquote":
            return f"#quoted{content(node, to)}"
        case "admonition":
            return _note(node, to)
        case "fence" | "code_block":
            return _code(node.content, to, "".join(node.info.split()[:1]))
        case "hr":
            return call("rule")
    return to.words(node.content.strip())  # letters of HTML


def _note(node: SyntaxTreeNode, to: Converter) -> str:
    titles = [child for child in node.children if child.type == "admonition_title"]
    body = Flow()
    _fill(body, [child for child in node.children if child not in titles], to)
    title = content(titles[0], to) if titles else Content("[]")
    return call("note", str(node.meta["kind"]), title) + joined(body.parts())


def _code(text: str, to: Converter, language: str) -> str:
    rows = (to.plain(row.expandtabs(4)) for row in text.rstrip().split("\n"))
    return call("code-block", "\n".join(rows), lang=language or None) if text.strip() else ""
