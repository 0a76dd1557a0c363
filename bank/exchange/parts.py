"""Parts: a document that tells of several practices is parted where each of them begins."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bank.exchange.blocks import Block
from bank.exchange.labels import LONGEST, Labels, Target

TOLD_APART = 2  # labels under a heading that a practice of its own has to have
ASKED_ALIKE = 3  # labels that return for each practice where no heading parts them


def parted(blocks: Sequence[Block], labels: Labels) -> list[list[Block]]:
    """The blocks of each practice; what stands before the first belongs to it, but is not of its text."""
    heads: defaultdict[int, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        if block.kind == "heading" and not labels.find(block.text):
            heads[block.level].append(number)
    for level in sorted(heads):
        parts = _cut(blocks, heads[level])
        told = [_told(part, labels) for part in parts]
        if len(parts) > 1 and all(len(told[0] & own) >= TOLD_APART for own in told):
            return _headed(blocks, parts)
    parts = _cut(blocks, list(_returning(blocks, labels)))
    told = [_told(part, labels) for part in parts]
    alike = told[0].intersection(*told) if len(parts) > 1 else set()
    if len(alike) >= ASKED_ALIKE and any(target.heading or target.path == "summary" for target in alike):
        return _headed(blocks, parts)
    return [list(blocks)]


def _returning(blocks: Sequence[Block], labels: Labels) -> Iterator[int]:
    """Where each practice begins if all are asked alike: at the first label that stands as often as the title."""
    places: defaultdict[Target, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        for target in _targets(block, labels):
            places[target].append(number)
    titles = places.get(Target("title"), [])
    often = (found for found in places.values() if len(found) == len(titles))
    yield from min(often, default=())


def _cut(blocks: Sequence[Block], starts: Sequence[int]) -> list[list[Block]]:
    return [list(blocks[start:end]) for start, end in pairwise([*starts, len(blocks)])]


def _headed(blocks: Sequence[Block], parts: list[list[Block]]) -> list[list[Block]]:
    before = blocks[: len(blocks) - sum(map(len, parts))]
    return [[*(replace(block, aside=True) for block in before), *parts[0]], *parts[1:]]


def _told(blocks: Sequence[Block], labels: Labels) -> set[Target]:
    """The fields and headings that a part has labels of."""
    return {target for block in blocks for target in _targets(block, labels)}


def _targets(block: Block, labels: Labels) -> Iterator[Target]:
    """What the label of a block means, if it has one; a row may have a number before it."""
    heads = [cell for cell in block.cells if cell.strip()][:2] or [block.text.partition(":")[0]]
    for head in heads:
        target = labels.find(head) if len(head) <= LONGEST else None
        if target:
            yield target
            return
