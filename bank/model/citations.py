"""Citations: [^id] in a practice's texts, which lead to its numbered sources."""

import re
from collections.abc import Mapping
from functools import lru_cache

from bank.model.practice import Practice, Source

# A space that would let a citation's number begin a line; after the mark of a list, heading or quote it has to stay.
_SPACE = re.compile(r"(?<=[^\s#>]{2})(?<!\d\.)(?: +|\n)(?=\[\^)")
CITATION = re.compile(r"\[\^([^\]\s]+)\]")


@lru_cache(maxsize=64)  # a page asks for those of its practice again for each of its texts
def numbered_sources(practice: Practice) -> dict[str, Source]:
    """The sources by id, in the order in which the page cites them first; those never cited come last."""
    by_id = {source.id: source for source in practice.sources}
    cited = [id for text in practice.prose() for id in CITATION.findall(text)]
    of_costs = [cost.source for cost in practice.cost if cost.source]
    return {id: by_id[id] for id in dict.fromkeys([*cited, *of_costs, *by_id])}


def link_citations(text: str, sources: Mapping[str, Source], label: str) -> str:
    """The Markdown with each citation as a link to its source; `label` names a link, {number} being its number."""
    numbers = {id: number for number, id in enumerate(sources, 1)}

    def link(match: re.Match[str]) -> str:
        number = numbers[match.group(1)]
        spoken = label.format(number=number)
        return f'[{number}](#{source_anchor(number)}){{ .cite aria-label="{spoken}" }}'

    return CITATION.sub(link, _SPACE.sub("", text))


def source_anchor(number: int) -> str:
    """The anchor of a source in the page's list."""
    return f"source-{number}"
