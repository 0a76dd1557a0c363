"""Rows: what in a row of a document's table is a label, and which words answer it."""

from collections.abc import Iterator, Sequence

from bank.exchange.labels import LONGEST, Labels


def answers(cells: Sequence[str], labels: Labels) -> list[tuple[str, str]] | None:
    """The labels of a row with their words, where labels and words take turns or share a cell; None of other rows."""
    if not any(_parted(cell, labels) or cell.rstrip().endswith(":") for cell in cells) and len(cells) < 4:
        return None
    found = list(_pairs(cells, labels))
    return found if found and all(label for label, _ in found) and _tells(found) else None


def _tells(found: Sequence[tuple[str, str]]) -> bool:
    """Whether anything is answered or asked; labels alone without colons are the head of a table."""
    return any(words for _, words in found) or all(label.rstrip().endswith(":") for label, _ in found)


def _pairs(cells: Sequence[str], labels: Labels) -> Iterator[tuple[str, str]]:
    """Labels with words; a label without words has none, and words without a label have an empty one."""
    waiting = ""
    for cell in cells:
        own = _parted(cell, labels)
        if own or _is_label(cell, labels):
            if waiting:
                yield waiting, ""
            waiting = "" if own else cell
            if own:
                yield own
        else:
            yield waiting, cell
            waiting = ""
    if waiting:
        yield waiting, ""


def _is_label(cell: str, labels: Labels) -> bool:
    short = "\n" not in cell and len(cell) <= LONGEST
    return short and (cell.rstrip().endswith(":") or labels.find(cell) is not None)


def _parted(cell: str, labels: Labels) -> tuple[str, str] | None:
    """The label of a cell that has its words too: below it, or behind its colon where the label is known."""
    head, _, rest = cell.partition("\n")
    if rest.strip() and len(head) <= LONGEST and (head.rstrip().endswith(":") or labels.find(head)):
        return head, rest
    head, _, rest = cell.partition(":")
    known = rest.strip() and "\n" not in head and labels.find(head)
    return (head.strip(), rest.strip()) if known else None
