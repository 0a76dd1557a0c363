"""Citations: [^id] in a practice's texts, which lead to its numbered sources."""

import re

CITATION = re.compile(r"\[\^([^\]\s]+)\]")


def citation(id: str) -> str:
    """The citation of a source, as texts have it."""
    return f"[^{id}]"


def source_anchor(number: int) -> str:
    """The anchor of a source in the page's list."""
    return f"source-{number}"
