"""The dataset: a bank as it is published, which all files of data are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.terms import Labels, Licence
from bank.schema.coded import coded_practice
from bank.schema.containers import Record
from bank.schema.front_matter import front_matter
from bank.schema.layout import SheetLayout, layout
from bank.text.language import SOURCE_LANGUAGE, Language

CODEBOOK = "1.4"  # the version of the names of columns and codes; the first number grows when one changes its meaning


@dataclass(frozen=True)
class Translated:
    """A whole translation of a practice: the code of its language, its title, its address and the day that it is of."""

    language: str
    title: str
    address: str
    day: str


@dataclass(frozen=True)
class Dataset:
    """The bank called `name` at `site`, the address of its root, which ends with a slash or is empty.

    `sources` are the files of practices by their paths from the bank's root, `translations` go by the ids of practices.
    """

    catalogue: Catalogue
    addresses: Addresses
    language: Language
    name: str
    about: str
    site: str
    sources: Mapping[str, bytes] = field(default_factory=dict)
    translations: Mapping[str, tuple[Translated, ...]] = field(default_factory=dict)

    @cached_property
    def shape(self) -> Record:
        return front_matter(self.catalogue.vocabulary)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings of the texts in their order."""
        return tuple(self.language.label(term.labels) for term in self.catalogue.vocabulary.headings)

    @cached_property
    def layout(self) -> tuple[SheetLayout, ...]:
        """The tables of the data."""
        return layout(self.shape, self.headings, self.language)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Those that the data are described in: the bank's, and that of programmers."""
        return tuple({one.code: one for one in (self.language, Language(SOURCE_LANGUAGE))}.values())

    def said(self, message: str) -> Labels:
        """A msgid in all of them."""
        return {language.code: language.text(message) for language in self.languages}

    def named(self, path: str) -> Labels:
        """A table of the layout in all of them."""
        return {language.code: names[path] for language, names in self._names}

    @cached_property
    def _names(self) -> list[tuple[Language, dict[str, str]]]:
        layouts = ((language, layout(self.shape, self.headings, language)) for language in self.languages)
        return [(language, {sheet.path: sheet.name for sheet in sheets}) for language, sheets in layouts]

    @cached_property
    def coded(self) -> Mapping[str, dict[str, Any]]:
        """The front matter of each practice by its id, as plain values."""
        return {practice.id: coded_practice(self.shape, practice) for practice in self.catalogue.practices}

    @property
    def licence(self) -> Licence | None:
        """That of whatever names no other."""
        return next(iter(self.catalogue.vocabulary.licences), None)

    @property
    def folder(self) -> str:
        """The address of the folder of data."""
        return f"{self.site}{self.addresses.data}/"

    def address(self, practice: Practice) -> str:
        """The address of a practice's page."""
        return self.site + self.addresses.practice(practice)
