"""The outline: what in a document heads what; its blocks become labelled passages of one practice or several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bank.exchange.blocks import Block
from bank.exchange.labels import LONGEST, Labels
from bank.exchange.parts import parted
from bank.exchange.passages import Account, Origin, Passage
from bank.exchange.rows import answers
from bank.text.escaping import plain_text

_COUNT = re.compile(r"\d{1,2}[.)]?")  # the number of a question, no year
SHORT = 90  # characters of a line in bold that is a heading
BOLD, LINE = 7, 8  # levels of a line in bold and of a label in a line, below those of headings


def outline(name: str, blocks: Sequence[Block], labels: Labels) -> list[Account]:
    """The practices that a document tells of; one at least."""
    parts = parted(blocks, labels)
    accounts = []
    for part in parts:
        walk = _Walk(labels)
        for block in part:
            walk.take(block)
        first = next((block.number for block in part if not block.aside), 1)
        where = Origin("paragraph", first) if len(parts) > 1 else None
        accounts.append(Account(name, tuple(walk.done()), where))
    return accounts


@dataclass
class _Walk:
    """Where one is in a part: the label of what follows, and the first heading, which may be the title."""

    labels: Labels
    passages: list[Passage] = field(default_factory=list)
    label: str = ""
    level: int = LINE  # of the label
    first: Passage | None = None
    unanswered: Passage | None = None  # a label of which nothing has come yet

    def done(self) -> Iterator[Passage]:
        """The passages, the first heading as the title when no label gives one."""
        self._close()
        titled = any((target := self.labels.meant(one.label)) and target.path == "title" for one in self.passages)
        if self.first:
            yield replace(self.first, label="", path="" if titled else "title", aside=titled)
        yield from self.passages

    def take(self, block: Block) -> None:
        origin = Origin("paragraph", block.number)
        if block.aside:
            self.passages.append(Passage(block.text, origin, aside=True))
        elif block.kind == "row":
            self.row(block, Origin("row", block.row, str(block.table)))
        elif block.kind == "heading":
            self.heading(block.text, origin, block.level)
        elif block.kind == "item":
            self._add(f"- {block.text}", origin)
        else:
            self.paragraph(block, origin)

    def heading(self, text: str, origin: Origin, level: int) -> None:
        """The title, the label of what follows, or a heading within the part of the text that has one."""
        known = self.labels.find(text)
        begun = any(not passage.aside for passage in self.passages)
        if not known and self.first is None and not begun:
            if self.labels.names_form(text):
                self.passages.append(Passage(text, origin, aside=True))
            else:
                self.first = Passage(text, origin, label=text)
        elif not known and self.label and level > self.level and self._goes_on(self.label, True):
            self._add(f"{'#' * min(2 + level - self.level, 6)} {plain_text(text)}", origin, markdown=True)
        else:
            self._head(text, origin, level)

    def paragraph(self, block: Block, origin: Origin) -> None:
        """A label alone, a label with its words behind a colon, a line in bold that heads what follows, or words."""
        text = block.text
        head, colon, rest = text.partition(":")
        if self.labels.find(text) and len(text) <= LONGEST:
            self._head(text, origin)
        elif colon and rest.strip() and "\n" not in head and self.labels.find(head):
            self._close()
            self.passages.append(Passage(rest.strip(), origin, label=head.strip()))
            self.label = head.strip() if self._goes_on(head) else ""
        elif "\n" in text and any(self.labels.find(line.partition(":")[0]) for line in text.split("\n")):
            for line in text.split("\n"):
                self.paragraph(Block("paragraph", line, block.number), origin)
        elif block.bold and len(text) <= SHORT and not text.rstrip().endswith((".", ";", ",")) and not self._asks():
            self.heading(text, origin, BOLD)
        else:
            self._add(text, origin)

    def row(self, block: Block, origin: Origin) -> None:
        """A label and its words; of a wider table a number before them, or a row like all others."""
        cells = [cell for cell in block.cells if cell.strip()]
        numbered = len(cells) > 2 and _COUNT.fullmatch(cells[0].strip()) is not None
        label, *rest = cells[1:] if numbered else cells
        if rest and (pairs := answers([label, *rest], self.labels)):
            self._close()
            self.passages += [Passage(words, origin, label=own) for own, words in pairs]
            return
        if len(rest) == 1 and len(label) <= LONGEST and (self.labels.meant(label) or len(block.cells) == 2 or numbered):
            self._close()
            self.passages.append(Passage(rest[0], origin, label=label))
            self.label = ""
        elif not rest:
            self.single(label, block, origin)
        else:
            self._add(f"- {block.text}", origin)

    def single(self, cell: str, block: Block, origin: Origin) -> None:
        """A row with one cell that is not empty: a label, a label with its words below it, or words."""
        head, _, rest = cell.partition("\n")
        if rest and (self.labels.find(head) or head.rstrip().endswith(":")):
            self._close()
            self.passages.append(Passage(rest, origin, label=head))
            self.label = ""
        elif "\n" not in cell and len(block.cells) > 1 and block.cells[0].strip() and len(cell) <= LONGEST:
            self._head(cell, origin)
        else:
            self.paragraph(Block("paragraph", cell, block.number, bold=False), origin)

    def _head(self, text: str, origin: Origin, level: int = LINE) -> None:
        self._close()
        self.label, self.level = text, level
        self.unanswered = Passage("", origin, label=text)

    def _add(self, text: str, origin: Origin, markdown: bool = False) -> None:
        self.unanswered = None
        self.passages.append(Passage(text, origin, label=self.label, markdown=markdown))

    def _close(self) -> None:
        """Keep a label of which nothing came; right below the title it is words of its own."""
        if alone := self.unanswered:
            told = any(not passage.aside for passage in self.passages)
            below = self.first and not told and not self.labels.find(alone.label)
            self.passages.append(replace(alone, text=alone.label, label="") if below else alone)
            self.unanswered = None
        self.label, self.level = "", LINE

    def _asks(self) -> bool:
        """Whether the label of a field has just come, which what follows answers however bold it is."""
        target = self.labels.find(self.unanswered.label) if self.unanswered else None
        return bool(target and target.path)

    def _goes_on(self, label: str, unknown: bool = False) -> bool:
        """Whether what comes after the first words under a label may belong to it, as it does in the text."""
        target = self.labels.meant(label)
        return bool(target.heading) if target else unknown
