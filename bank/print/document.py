"""A document: which template draws which practices, as the few lines of Typst that a compile begins with."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bank.model.addresses import Addresses
from bank.model.places import place
from bank.model.practice import Practice
from bank.print.booklets import Booklet, issued, volume_name, volumes
from bank.print.typst.literal import Value, code
from bank.text.language import Language
from bank.text.typography import tie

# The folder of the templates, of their words and fonts, in the built site.
FOLDER = "pdf"
Template = Literal["handout", "brief", "booklet", "sheet", "cards", "checklist"]


@dataclass(frozen=True)
class PrintJob:
    """`sources` are the paths of the practices' files from the site's root; only a booklet has more than one.

    `settings` go to the template by their names; `issued` becomes the date of the file.
    """

    template: Template
    sources: tuple[str, ...]
    issued: datetime.date
    settings: Mapping[str, Value] = field(default_factory=dict)

    def main(self) -> str:
        """The Typst source of the whole document."""
        names = [f"practice-{number}" for number, _ in enumerate(self.sources, 1)]
        imports = (
            f"#import {code('/' + path)}: practice as {name}" for path, name in zip(self.sources, names, strict=True)
        )
        first = f"({', '.join(names)},)" if self.template == "booklet" else names[0]
        day = f"datetime(year: {self.issued.year}, month: {self.issued.month}, day: {self.issued.day})"
        settings = "".join(f", {name}: {code(value)}" for name, value in self.settings.items())
        template = f'#import "/{FOLDER}/{self.template}.typ": {self.template}'
        return "\n".join([template, *imports, f"#{self.template}({first}, issued: {day}{settings})", ""])


def of_practice(template: Template, practice: Practice, addresses: Addresses, paper: str = "a4") -> PrintJob:
    """What is made of one practice: which, is told by the template."""
    settings = {"paper": paper} if template in ("handout", "brief") else {}
    return PrintJob(template, (addresses.typst(practice),), issued([practice]), settings)


def booklet(practices: Sequence[Practice], addresses: Addresses, **settings: Value) -> PrintJob:
    """Practices in their order, between a cover with what the settings say and an index."""
    sources = tuple(addresses.typst(practice) for practice in practices)
    return PrintJob("booklet", sources, issued(practices), settings)


def booklet_volumes(
    whole: Booklet, addresses: Addresses, language: Language, **settings: Value
) -> list[tuple[Booklet, PrintJob]]:
    """A booklet as one document, or each of its volumes as one; the first lists the contents of all."""
    made = []
    parts = volumes(whole, language)
    for number, part in enumerate(parts, 1):
        later = [_line(one, at, language) for at, other in enumerate(parts[1:], 2) for one in other.practices]
        told = {**settings, "title": part.title, "subtitle": part.subtitle}
        made.append(
            (part, booklet(part.practices, addresses, **told, **({"later": later} if later and number == 1 else {})))
        )
    return made


def _line(practice: Practice, volume: int, language: Language) -> dict[str, Value]:
    """What the first volume says of a practice in another."""
    return {
        "title": tie(practice.title, language.code),
        "place": place(practice, language),
        "volume": volume_name(volume, language),
    }
