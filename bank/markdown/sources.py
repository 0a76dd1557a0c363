"""Sources: which of them a text cites, and their numbers in a practice."""

from collections.abc import Iterator
from functools import lru_cache

from bank.markdown.dialect import parse
from bank.model.objects import Source
from bank.model.practice import Practice


def cited(text: str) -> Iterator[str]:
    """The ids that a text cites, in its order."""
    if "[^" not in text:
        return iter(())
    words = (word for token in parse(text) for word in token.children or ())
    return (word.meta["id"] for word in words if word.type == "citation")


@lru_cache(maxsize=4096)  # all pages ask that show a text of the practice; a preview reads practices anew
def numbered_sources(practice: Practice) -> dict[str, Source]:
    """The sources by id, in the order in which the page cites them first; those never cited come last."""
    by_id = {source.id: source for source in practice.sources}
    of_texts = [id for text in practice.prose() for id in cited(text)]
    return {id: by_id[id] for id in dict.fromkeys([*of_texts, *by_id])}
