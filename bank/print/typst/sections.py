"""The records of an article as Typst: its facts, and all that follows its text."""

from collections.abc import Iterable

from bank.drawing.lanes import Lane, Lanes
from bank.markdown.dialect import is_sentence
from bank.print.typst import blocks
from bank.print.typst.converter import Converter
from bank.print.typst.flow import Flow, Piece, joined
from bank.print.typst.inlines import lines
from bank.print.typst.literal import Content, Value, call
from bank.print.typst.tables import data_table, is_low
from bank.site.article import (
    BandMark,
    Drawing,
    Editions,
    Entry,
    EntryList,
    FailureItem,
    Figures,
    Item,
    ItemList,
    Line,
    Note,
    Pair,
    Passage,
    Section,
    SourceItem,
    Sources,
    Step,
    Steps,
    Subheading,
    Subsection,
)
from bank.site.article_words import Block, Link, Node, Nodes, Prose, Small, Standing, Strong
from bank.text.urls import readable

_LISTS = {"points": "items"}  # the constructs are named like the styles, but for this one


def content(nodes: Iterable[Node], to: Converter) -> Content:
    """The nodes one after another."""
    flow = Flow()
    _fill(flow, nodes, to)
    return joined(flow.parts())


def entries(all_of_them: Iterable[Entry], to: Converter) -> list[Value]:
    """Labels with what they label."""
    return [{"term": to.line(entry.label), "body": content(entry.body, to)} for entry in all_of_them]


def marks(band: Iterable[BandMark], to: Converter) -> list[Value]:
    """The marks of a band."""
    return [{"id": one.id, "term": to.line(one.label), "body": content(one.body, to)} for one in band]


def _fill(flow: Flow, nodes: Iterable[Node], to: Converter) -> None:
    for node in nodes:
        match node:
            case str():
                flow.inline(to.words(node))
            case Prose(tokens) if is_sentence(tokens):
                flow.add(lines(tokens[1], to))
            case Prose(tokens) | Passage(tokens):
                blocks.fill(flow, tokens, to)
            case Line(words):
                flow.end_line()
                _fill(flow, words, to)
                flow.end_line()
            case Subheading(words):
                flow.add(_heading(3, words, to))
            case Subsection(anchor, heading, body):
                flow.add(_heading(3, (heading,), to, anchor))
                _fill(flow, body, to)
            case Block():
                flow.block(_block(node, to))
            case _:
                flow.inline(_words(node, to))


def _heading(level: int, words: Nodes, to: Converter, anchor: str | None = None) -> list[Piece]:
    flow = Flow()
    _fill(flow, words, to)
    return to.heading(level, flow.parts(), anchor)


def _words(node: Node, to: Converter) -> str:
    match node:
        case Link(address, words):
            return to.links.to(to.links.address(address), content(words, to))
        case Standing(meaning, words):
            return call("state", meaning) + to.line(words)
        case Small(words):
            return f"#meta{content(words, to)}"
        case Strong(words):
            return f"#strong{content(words, to)}"
    raise TypeError(node)


def _block(node: Block, to: Converter) -> str:
    match node:
        case Section(anchor, heading, body):
            title = _heading(2, (heading,), to, anchor)
            return call("part", anchor) + joined([*title, *_led(_parts(body, to), body)])
        case Note(words):
            return f"#meta{content(words, to)}"
        case ItemList(style, items):
            return call(_LISTS.get(style, style), *(_item(item, to) for item in items))
        case EntryList(style, all_of_them):
            return call(style, *entries(all_of_them, to))
        case Steps(steps):
            return call("steps", *(_step(step, to) for step in steps), total=max(step.total for step in steps))
        case Editions(editions):
            return call("editions", *({"date": to.line(one.date), "body": content(one.body, to)} for one in editions))
        case Figures():
            return _figures(node, to)
        case Drawing(heading, drawn):
            each, key = ([_lane(lane, to) for lane in some] for some in (drawn.lanes, drawn.key))
            return call("lanes", to.line(heading), _ticks(drawn), each, key)
        case Pair(sides):
            return call("pair", *(content(side, to) for side in sides))
        case FailureItem(what, about):
            return call("failure", content(what, to), entries(about, to))
        case Sources(sources):
            return call("sources", *(_source(source, to) for source in sources))
    raise TypeError(node)


def _parts(nodes: Iterable[Node], to: Converter) -> list[Piece]:
    flow = Flow()
    _fill(flow, nodes, to)
    return flow.parts()


def _led(parts: list[Piece], body: Nodes) -> list[Piece]:
    """The parts of a section; a note that leads it stays with what it leads to."""
    if parts[1:] and isinstance(body[0], Note):
        return [Piece(f"#kept{parts[0].content}", is_line=False), *parts[1:]]
    return parts


def _item(item: Item, to: Converter) -> Content:
    title = _heading(3, (item.heading,), to) if item.heading else []
    return joined([*title, *_parts(item.body, to)])


def _step(step: Step, to: Converter) -> dict[str, Value]:
    return {
        "minutes": step.minutes,
        "from": step.start,
        "time": content((step.time, " ", Small((step.clock,))), to),
        "body": joined([*_heading(4, (step.title,), to), *_parts(step.body, to)]),
    }


def _ticks(drawn: Lanes) -> list[Value]:
    return [{"at": tick.at, "words": tick.words} for tick in drawn.ticks]


def _lane(lane: Lane, to: Converter) -> dict[str, Value]:
    """The words of a lane, and of each kind of marks where they begin and end."""
    marks: dict[str, list[Value]] = {}
    for mark in lane.marks:
        marks.setdefault(mark.kind, []).append(mark.start if mark.end is None else [mark.start, mark.end])
    return {"label": to.line(lane.label), "words": to.line(lane.words), "marks": marks}


def _figures(figures: Figures, to: Converter) -> str:
    rows = [
        [(to.line(row.label), True), *((content(figure.body, to), False) for figure in row.figures)]
        for row in figures.rows
    ]
    return data_table(
        ["left", *["right"] * (len(figures.columns) - 1)],
        [to.line(name) for name in figures.columns],
        rows,
        low=is_low([[len(name) for name in figures.columns], *([1] for _ in rows)]),
    )


def _source(source: SourceItem, to: Converter) -> dict[str, Value]:
    """A source with where its title leads, and how that is printed."""
    address = to.links.address(source.address) if source.address else None
    title = to.line(source.title)
    return {
        "number": source.number,
        "title": Content(f"[{to.links.to(address, title)}]") if address else Content(f"[#emph{title}]"),
        "about": content(source.about, to),
        "address": address,
        "shown": readable(address, to.links.characters) if address else None,
    }
