"""A walk through the tree of a practice: each element becomes what the rules make of it, any other its children."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bank.check.fonts import substitute
from bank.print.typst.flow import Flow, Part, joined
from bank.print.typst.html import BLOCKS, Element, classes, elements
from bank.print.typst.links import Links
from bank.print.typst.literal import Content, call, code

Handler = Callable[[Element, "Walk"], str]
Wrap = Callable[[Element, "Walk", Content], str]

_NOTHING = Part("", is_line=True)
_PICTURES = ("#picture(", "#decoration(")

# An address, or a word that some line may be too narrow for.
_MARKS = ("://", "www.", "@")
_LONG = re.compile(r"\S*(?:://|\bwww\.|\S@\S)\S*|(?=\S*[\d_/.=&?#\\])\S{36,}|\S{60,}")
_SHORTEST = 36
_AFTER_IT = "]).,;:!?…”’»}"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")
# Where an address may be broken: after its marks, and at the latest after so many letters.
_PIECE = re.compile(r".{3,20}?[/.?&=#@_:;,-]+|.{1,20}")


@dataclass(frozen=True)
class Rules:
    """What becomes of elements, by "tag.class", ".class" or "tag", the first that is found.

    `words` stand in a line and `blocks` on their own, whatever is within them; `around` goes around each line within.
    """

    words: Mapping[str, Handler]
    around: Mapping[str, Wrap]
    blocks: Mapping[str, Handler]


@dataclass
class Walk:
    """One walk, which knows the levels of the headings, the abbreviations and the ticked boxes that it has met."""

    links: Links
    rules: Rules
    levels: list[int] = field(default_factory=list)
    abbreviations: set[str] = field(default_factory=set)
    ticked: set[Element] = field(default_factory=set)

    def content(self, element: Element, without: Element | None = None) -> Content:
        """What stands within an element, without one of its children."""
        return joined(self.parts(element, without))

    def parts(self, element: Element, without: Element | None = None) -> list[Part]:
        """The lines and blocks within an element."""
        flow = Flow()
        self._fill(flow, element, without)
        return flow.parts()

    def contents(self, *those: Element) -> Content:
        """The elements themselves, one after another."""
        flow = Flow()
        for element in those:
            self._add(flow, element)
        return joined(flow.parts())

    def members(self, element: Element, tag: str) -> Iterator[Content]:
        """What stands within each child of a kind, and whatever strayed between them."""
        if element.text:
            yield self.line(element.text)
        for child in elements(element):
            yield self.content(child) if child.tag == tag else self.contents(child)
            if child.tail:
                yield self.line(child.tail)

    def text(self, text: str) -> str:
        """A text in a line, which breaks within an address only where an address may."""
        return "".join(_runs(self.plain(text)))

    def line(self, text: str) -> Content:
        """The same as content of its own."""
        return Content(f"[{self.text(text)}]")

    def plain(self, text: str) -> str:
        """A text as it can be printed; soft hyphens would stand in what is copied out of it."""
        return substitute(text, self.links.characters).replace("\u00ad", "")

    def _fill(self, flow: Flow, element: Element, without: Element | None = None) -> None:
        if element.text:
            flow.inline(self.text(element.text))
        for child in elements(element):
            if child is not without:
                self._add(flow, child)
            if child.tail:
                flow.inline(self.text(child.tail))

    def _add(self, flow: Flow, element: Element) -> None:
        for name in _names(element):
            if word := self.rules.words.get(name):
                return flow.inline(_in_its_language(element, word(element, self)))
            if wrap := self.rules.around.get(name):
                return self._wrap(flow, element, wrap)
            if block := self.rules.blocks.get(name):
                return flow.block(_in_its_language(element, block(element, self)))
        return self._pass(flow, element)

    def _wrap(self, flow: Flow, element: Element, wrap: Wrap) -> None:
        """An element around lines: a block among them stands outside of it, but for a picture in a link."""
        for number, part in enumerate(self.parts(element) or [_NOTHING]):
            if part.is_line:
                if number:
                    flow.end_line()
                flow.inline(_in_its_language(element, wrap(element, self, part.content)))
            elif element.tag == "a" and part.markup.startswith(_PICTURES):
                flow.block(wrap(element, self, part.content))
            else:
                flow.block(_in_its_language(element, part.markup))

    def _pass(self, flow: Flow, element: Element) -> None:
        """An element of which no rule speaks leaves its children behind."""
        alone = element.tag in BLOCKS
        if alone:
            flow.end_line()
        if "lang" in element.attrib:
            self._wrap(flow, element, lambda _, __, content: content.inside)
        else:
            self._fill(flow, element)
        if alone:
            flow.end_line()


def _in_its_language(element: Element, markup: str) -> str:
    """The markup as text in the language that the element names, for hyphens and for who listens."""
    named = _LANGUAGE.match(element.get("lang") or "") if markup else None
    return call("text", lang=named[0].lower()) + f"[{markup}]" if named else markup


def _names(element: Element) -> Iterator[str]:
    for name in classes(element):
        yield f"{element.tag}.{name}"
        yield f".{name}"
    yield str(element.tag)


def _runs(text: str) -> Iterator[str]:
    """The text as strings in markup; pieces of an address are boxes, which neither hyphens nor justifying change."""
    done = 0
    for match in _LONG.finditer(text) if _may_be_long(text) else ():
        word = match[0].rstrip(_AFTER_IT)
        yield _string(text[done : match.start()])
        yield from (call("box", piece) for piece in _PIECE.findall(word))
        done = match.start() + len(word)
    yield _string(text[done:])


def _may_be_long(text: str) -> bool:
    """Whether it pays to look closely."""
    return any(mark in text for mark in _MARKS) or max(map(len, text.split()), default=0) >= _SHORTEST


def _string(text: str) -> str:
    return f"#{code(text)}" if text else ""
