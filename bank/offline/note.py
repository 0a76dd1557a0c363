"""The note beside the copy's first page: what the copy is and how it is opened."""

import datetime

from bank.text.language import N_, Language


def note(bank: str, site: str, made: datetime.date, language: Language) -> tuple[str, bytes]:
    """Its name and content; with a mark and line ends by which every Windows reads it."""
    lines = (
        bank,
        "",
        language.text(_OPEN),
        language.text(_WORKS),
        "",
        language.text(_MADE).format(date=language.date(made), site=site),
        "",
    )
    return language.text(_NAME), "\r\n".join(lines).encode("utf-8-sig")


_NAME = N_("READ-ME.txt")
_OPEN = N_("Unpack the whole ZIP file, then open index.html in a browser.")
_WORKS = N_("Pages, search, hand-outs and booklets work without a network. Links to other sites need one.")
_MADE = N_("Made on {date}. The newest copy: {site}")
