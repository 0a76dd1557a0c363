"""The outline: what in a document heads what; its blocks become labelled passages of one practice or several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bank.exchange.blocks import Block
from bank.exchange.labels import LONGEST, Labels
from bank.exchange.passages import Account, Origin, Passage

_COUNT = re.compile(r"\d{1,2}[.)]?")  # the number of a question, no year
SHORT = 90  # characters of a line in bold that is a heading
TOLD_APART = 2  # labels that a part of a document has to have to be a practice of its own


def outline(name: str, blocks: Sequence[Block], labels: Labels) -> list[Account]:
    """The practices that a document tells of; one at least."""
    parts = _parts(blocks, labels)
    accounts = []
    for part in parts:
        walk = _Walk(labels)
        for block in part:
            walk.take(block)
        first = next((block.number for block in part if not block.aside), 1)
        where = Origin("paragraph", first) if len(parts) > 1 else None
        accounts.append(Account(name, tuple(walk.done()), where))
    return accounts


def _parts(blocks: Sequence[Block], labels: Labels) -> list[list[Block]]:
    """A document of several practices parted where each begins: at headings of one level with the same labels under."""
    heads = {
        n: block.level for n, block in enumerate(blocks) if block.kind == "heading" and not labels.find(block.text)
    }
    for level in sorted(set(heads.values())):
        starts = [number for number, own in heads.items() if own == level]
        parts = [list(blocks[start:end]) for start, end in pairwise([*starts, len(blocks)])]
        told = [_labelled(part, labels) for part in parts]
        if len(parts) > 1 and all(len(told[0] & own) >= TOLD_APART for own in told):
            before = [replace(block, aside=True) for block in blocks[: starts[0]]]
            return [[*before, *parts[0]], *parts[1:]]
    return [list(blocks)]


def _labelled(blocks: Sequence[Block], labels: Labels) -> set[str]:
    """The fields and headings that a part has labels of."""
    heads = (block.cells[0] if block.cells else block.text.partition(":")[0] for block in blocks)
    targets = (labels.find(head) for head in heads if len(head) <= LONGEST)
    return {target.path or target.heading for target in targets if target}


@dataclass
class _Walk:
    """Where one is in a part: the label of what follows, and the first heading, which may be the title."""

    labels: Labels
    passages: list[Passage] = field(default_factory=list)
    label: str = ""
    first: Passage | None = None
    unanswered: Passage | None = None  # a label of which nothing has come yet
    header: tuple[str, ...] = ()
    table: int = 0

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
            self.heading(block.text, origin)
        elif block.kind == "item":
            self._add(f"- {block.text}", origin)
        else:
            self.paragraph(block, origin)

    def heading(self, text: str, origin: Origin) -> None:
        begun = any(not passage.aside for passage in self.passages)
        if self.first is None and not begun and not self.labels.find(text):
            self.first = Passage(text, origin, label=text)
            return
        self._head(text, origin)

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
        elif block.bold and len(text) <= SHORT and not text.rstrip().endswith((".", ";", ",")):
            self.heading(text, origin)
        else:
            self._add(text, origin)

    def row(self, block: Block, origin: Origin) -> None:
        """A label and its words; of a wider table a number before them, or a row like all others."""
        cells = [cell for cell in block.cells if cell.strip()]
        numbered = len(cells) > 2 and _COUNT.fullmatch(cells[0].strip()) is not None
        label, *rest = cells[1:] if numbered else cells
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
        if rest and self.labels.find(head):
            self._close()
            self.passages.append(Passage(rest, origin, label=head))
            self.label = ""
        elif "\n" not in cell and len(block.cells) > 1 and block.cells[0].strip() and len(cell) <= LONGEST:
            self._head(cell, origin)
        else:
            self.paragraph(Block("paragraph", cell, block.number, bold=False), origin)

    def _head(self, text: str, origin: Origin) -> None:
        self._close()
        self.label = text
        self.unanswered = Passage("", origin, label=text)

    def _add(self, text: str, origin: Origin) -> None:
        self.unanswered = None
        self.passages.append(Passage(text, origin, label=self.label))

    def _close(self) -> None:
        """Keep a label of which nothing came."""
        if self.unanswered:
            self.passages.append(self.unanswered)
            self.unanswered = None
        self.label = ""

    def _goes_on(self, label: str) -> bool:
        """Whether paragraphs after the one with the label may belong to it."""
        target = self.labels.meant(label)
        return bool(target and target.heading)
