"""Lists: points, numbers, tasks, and terms with what they mean."""

from collections.abc import Callable, Iterator

from markdown_it.tree import SyntaxTreeNode

from bank.markdown.html import DONE, UNDONE
from bank.print.typst.converter import Converter
from bank.print.typst.inlines import lines
from bank.print.typst.literal import LARGEST, Content, Value, call

Body = Callable[[SyntaxTreeNode, Converter], Content]


def items(node: SyntaxTreeNode, to: Converter, body: Body) -> str:
    """Points; those of a list that has nothing but tasks have boxes instead."""
    if all("task" in item.meta for item in node.children):
        return call("tasks", *({"done": item.meta["task"], "body": body(item, to)} for item in node.children))
    return call("items", *_bodies(node, to, body))


def numbered(node: SyntaxTreeNode, to: Converter, body: Body) -> str:
    """A numbered list from its own first number on."""
    start = node.attrs.get("start", 1)
    return call("numbered", *_bodies(node, to, body), start=start if int(start) < LARGEST else 1)


def _bodies(node: SyntaxTreeNode, to: Converter, body: Body) -> Iterator[Content]:
    for item in node.children:
        box = to.line(f"{DONE if item.meta['task'] else UNDONE} ") if "task" in item.meta else Content("[]")
        yield Content(f"[{box.inside}{body(item, to).inside}]")


def definitions(node: SyntaxTreeNode, to: Converter, body: Body) -> str:
    """Terms, each with its meanings."""
    defined: list[tuple[SyntaxTreeNode, list[SyntaxTreeNode]]] = []
    for child in node.children:
        if child.type == "dt":
            defined.append((child, []))
        else:
            defined[-1][1].append(child)
    return call("definitions", *(_definition(term, meanings, to, body) for term, meanings in defined))


def _definition(term: SyntaxTreeNode, meanings: list[SyntaxTreeNode], to: Converter, body: Body) -> Value:
    """A picture in a term belongs to its meanings: a label is one line."""
    named = lines(term.children[0], to)
    blocks = [part.markup for part in named if not part.is_line]
    told = [*blocks, *filter(None, (body(meaning, to).inside for meaning in meanings))]
    return {
        "term": Content(f"[{''.join(part.markup for part in named if part.is_line)}]"),
        "body": Content(f"[{'#parbreak()'.join(told)}]"),
    }
