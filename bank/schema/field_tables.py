"""The tables of fields on the contributor's page: each stands between two comments, the first naming its fields.

<!-- fields: title summary --> is such a beginning, <!-- /fields --> the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bank.model.addresses import Addresses
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Field, ListOf
from bank.schema.field_words import choice, example, options, takes
from bank.schema.front_matter import front_matter
from bank.schema.paths import record_of
from bank.schema.scalars import Date
from bank.schema.town import Town
from bank.source.front_matter_file import written
from bank.source.location import Shape
from bank.text.language import N_, Language

_TABLE = re.compile(r"(<!-- fields: ([a-z_ ]+) -->\n).*?(<!-- /fields -->)", re.DOTALL)


def fill_in(page: str, vocabulary: Vocabulary, language: Language, addresses: Addresses) -> str:
    """The page with each of its tables written anew; KeyError for a field that does not exist."""
    known = {item.key: item for item in front_matter(vocabulary).fields}
    writer = _Writer(vocabulary, language, addresses)

    def table(found: re.Match[str]) -> str:
        rows = "\n".join(writer.table(known[key] for key in found[2].split()))
        return f"{found[1]}\n{rows}\n\n{found[3]}"

    return _TABLE.sub(table, page)


@dataclass(frozen=True)
class _Writer:
    vocabulary: Vocabulary
    language: Language
    addresses: Addresses

    def table(self, items: Iterator[Field]) -> Iterator[str]:
        names = (self.language.text(name) for name in (N_("Field"), N_("What to write"), N_("Example")))
        yield f"| {' | '.join(names)} |"
        yield "| --- | --- | --- |"
        for item in items:
            yield from self.rows(item, "")

    def rows(self, item: Field, dashes: str) -> Iterator[str]:
        """A field and those within it, one level of nesting for each dash."""
        required = f" **{self.language.text(_REQUIRED)}**" if item.required else ""
        yield f"| {dashes}`{item.key}`{required} | {self.told(item)} | {self.shown(item)} |"
        group = record_of(item.shape)
        for inner in group.fields if group else ():
            yield from self.rows(inner, f"{dashes}– ")

    def told(self, item: Field) -> str:
        title, hint = self.language.text(item.title), self.language.text(item.hint)
        return f"**{title}**: {hint}. *{takes(item.shape, self.language)}*{self.offer(item.shape)}"

    def offer(self, shape: Shape) -> str:
        """The values to choose from, or the page that lists them."""
        closed = choice(shape)
        if closed is None:
            return ""
        name = self.vocabulary.name_of(closed.terms)
        pages = {"cities", "themes", "kinds", "audiences"}
        if name in pages:
            words = _DESCRIBED if isinstance(closed, Town) else _LISTED
            return f"; [{self.language.text(words)}]({getattr(self.addresses, name)}/index.md)"
        return f": {', '.join(options(closed))}"

    def shown(self, item: Field) -> str:
        if record_of(item.shape):
            return self.language.text(_BELOW)
        value = example(item, self.language)
        if value is None:
            return ""
        if isinstance(item.shape, ListOf):
            (value,) = value
        mark = "- " if isinstance(item.shape, ListOf) and not item.shape.lone else ""
        return f"`{mark}{value if isinstance(item.shape, Date) else _as_yaml(value)}`"


def _as_yaml(value: object) -> str:
    return "true" if value is True else written(value) if isinstance(value, str) else str(value)


_REQUIRED = N_("required")
_LISTED, _DESCRIBED = N_("all values"), N_("described ones")
_BELOW = N_("fields below")
