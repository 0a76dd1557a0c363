"""The name of a translation: that of the practice beside it, and the code of its language, as in day-room.en.md."""

import re

_NAME = re.compile(r"(.+)\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)(\.md)")


def original_of(path: str) -> tuple[str, str] | None:
    """The path of the practice that a file translates, and the code of the language, if its name says so."""
    parts = _NAME.fullmatch(path)
    return (parts[1] + parts[3], parts[2]) if parts else None
