"""Bare forms: the Word form after a program that drops its controls; what stands between its own words are answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from bank.exchange.archive import PARSER, open_archive
from bank.exchange.blocks import Block
from bank.exchange.labels import Labels
from bank.exchange.passages import Account, Origin, Passage
from bank.exchange.word_form import word_form
from bank.exchange.word_form_answers import Answers, control_tag, is_answer
from bank.exchange.word_runs import W
from bank.text.escaping import one_line

LEAST = 10  # of the form's own lines that are not short, from which on a document is a form
LONG = 25  # characters of a line that no other document has by chance


@dataclass(frozen=True)
class Line:
    """A line of the blank form: its own words, or room for the answer with a tag; `heads` tells a heading."""

    text: str
    tag: str = ""
    heads: bool = False


def bare_form_account(name: str, blocks: Sequence[Block], labels: Labels) -> Account | None:
    """What a form without its controls tells; None of another document."""
    form = Form(tuple(_lines(labels)))
    given = [(line, not number) for block in blocks for line, number in _numbered(block)]
    known = {line.text for line in form.lines if len(line.text) >= LONG and not line.tag}
    if len(known & {line for line, _ in given}) < LEAST:
        return None
    answers = Answers(labels)
    for tag, text in form.answers(given):
        if tag:
            answers.take(tag, text, {})
        else:
            answers.passages.append(Passage(text, Origin("paragraph")))
    return Account(name, tuple(answers.passages))


def _numbered(block: Block) -> Iterator[tuple[str, int]]:
    """The lines of a block, cell by cell, each with its number in its paragraph or cell."""
    for part in block.cells or (f"- {block.text}" if block.kind == "item" else block.text,):
        lines = (one_line(line) for line in part.split("\n"))
        yield from ((line, number) for number, line in enumerate(filter(None, lines)))


def _lines(labels: Labels) -> Iterator[Line]:
    """The lines of the blank form."""
    data = open_archive(word_form(labels.vocabulary, labels.language)).read("word/document.xml")
    for paragraph in etree.fromstring(data, PARSER).iter(f"{W}p"):
        around = [*paragraph.iterancestors(f"{W}sdt"), *paragraph.iter(f"{W}sdt")]
        tag = next((control_tag(one) for one in around if is_answer(one)), "")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        heads = style is not None and str(style.get(f"{W}val")).startswith("Heading")
        text = one_line("".join(str(part.text or "") for part in paragraph.iter(f"{W}t")))
        if text:
            yield Line(text, tag, heads)


@dataclass(frozen=True)
class Form:
    """The blank form, by whose own words one knows where in it one is."""

    lines: tuple[Line, ...]
    places: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, line in enumerate(self.lines):
            if not line.tag:
                self.places.setdefault(line.text, []).append(number)

    @cached_property
    def placeholders(self) -> frozenset[str]:
        return frozenset(line.text for line in self.lines if line.tag)

    def answers(self, given: Sequence[tuple[str, bool]]) -> Iterator[tuple[str, str]]:
        """The answers with their tags, of lines that tell whether they begin a paragraph; an empty tag before all."""
        position, tags, tag, words = -1, list[str](), "", ""
        for text, begins in given:
            place = self._place(text, position)
            if place is None and text not in self.placeholders:
                goes_on = words and (not begins or not (tags or tag.endswith("[]")))
                if not goes_on and words:
                    yield tag, words
                tag = tag if goes_on else tags.pop(0) if tags else tag
                words = f"{words}{chr(10) * (1 + begins)}{text}" if goes_on else text
                continue
            if words:
                yield tag, words
            words = ""
            if place is not None:
                position, tags, tag = place, self._room(place), ""
            elif tags:
                tag = tags.pop(0)
        if words:
            yield tag, words

    def _place(self, text: str, position: int) -> int | None:
        """Where a line of the form's own stands, as near after a position as can be, or before it in the same part."""
        places = self.places.get(text, [])
        after = next((place for place in places if place > position), None)
        heads = [number for number, line in enumerate(self.lines) if line.heads]
        end = next((number for number in heads if number > position), len(self.lines))
        begin = next((number for number in reversed(heads) if number <= position), 0)
        again = next((place for place in places if begin <= place <= position), None)
        return after if after is not None and (after <= end or again is None) else again

    def _room(self, position: int) -> list[str]:
        """The tags of the answers that follow a line of the form's own."""
        tags = []
        for line in self.lines[position + 1 :]:
            if not line.tag:
                break
            tags.append(line.tag)
        return tags
