"""The context: one bank as it was read for one build or one command, shared by hooks and commands."""

import datetime
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from bank.check.bank import read_bank
from bank.check.fonts import FOLDER as FONTS
from bank.check.fonts import coverage
from bank.check.kept_banks import foreign_practices
from bank.check.matching import Matching
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.tongue import TongueAddresses, Tongues, published_at, told_in
from bank.model.vocabulary import Vocabulary
from bank.site.other_language import OtherLanguage
from bank.site.policy import policy
from bank.site.prose import Prose
from bank.site.settings import FILE, Printed, Settings
from bank.source.problems import Problem
from bank.text.language import Language


@dataclass(frozen=True)
class Context:
    """What everybody has to know; `problems` are those of all files, `served` tells that it is for a live preview.

    `can_print` tells whether this machine has what typesets; a tongue knows its `home`.
    """

    settings: Settings
    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()
    served: bool = False
    can_print: bool = True
    home: "Context | None" = None

    @property
    def root(self) -> Path:
        """The folder of mkdocs.yml."""
        return self.settings.root

    @property
    def folder(self) -> str:
        """The folder of practices, from the root."""
        return self.settings.practices

    @property
    def language(self) -> Language:
        return self.settings.language

    @property
    def addresses(self) -> Addresses:
        return self.settings.addresses

    @cached_property
    def prose(self) -> Prose:
        """What the texts of practices lead to."""
        return Prose.of(self.catalogue, self.addresses, self.language)

    @cached_property
    def tongues(self) -> "tuple[Context, ...]":
        """The same bank in its other languages, each in a folder of its own."""
        return tuple(self._tongue(other) for other in self.settings.languages)

    @property
    def tongue_catalogues(self) -> Tongues:
        """Those of the tongues, each with its addresses."""
        return [(tongue.catalogue, tongue.addresses) for tongue in self.tongues]

    def published_at(self, path: str) -> tuple[Practice, str] | None:
        """The practice or the translation in the file with the path, and the address of its page."""
        return published_at(path, self.catalogue, self.addresses, self.tongue_catalogues)

    def _tongue(self, other: OtherLanguage) -> "Context":
        catalogue = told_in(self.catalogue, other.language.code, self.language.code)
        addresses = TongueAddresses.of(other.addresses, self.addresses, other.folder)
        settings = replace(
            self.settings,
            site_name=other.site_name,
            site_description=other.site_description,
            language=other.language,
            addresses=addresses,
        )
        return replace(self, settings=settings, catalogue=catalogue, home=self)

    @property
    def prefix(self) -> str:
        """Where the pages of a tongue begin."""
        return f"{self.language.code}/" if self.home else ""

    @cached_property
    def within(self) -> "Context":
        """A tongue whose addresses begin in its own folder, from which its search and its print are made."""
        assert self.home
        (names,) = (other.addresses for other in self.settings.languages if other.language is self.language)
        addresses = TongueAddresses.of(names, self.home.addresses, out="../")
        return replace(self, settings=replace(self.settings, addresses=addresses))

    def at(self, address: str) -> "Context":
        """The tongue to which a page belongs, or the bank itself."""
        return next((one for one in self.tongues if address.startswith(one.prefix)), self)

    @property
    def policy(self) -> str:
        """What browsers may run, load and ask on its pages."""
        relay = self.settings.desk.relay
        return policy([relay] if relay else [], served=self.served)

    @property
    def shows_mistakes(self) -> bool:
        """Whether a file with problems has a page that tells them, and the copy for a disk is left out."""
        return self.served or self.settings.preview

    @property
    def printed(self) -> Printed:
        """What is made for print; a preview has no time for files, and some machines have no typesetter."""
        wanted = self.settings.printed
        return "sources" if wanted == "all" and (self.served or not self.can_print) else wanted


def read_context(settings: Settings, today: datetime.date, *, served: bool = False) -> Context:
    """Read the bank that the settings describe; raise OSError when a file cannot be read at all."""
    catalogue, problems = read_bank(
        settings.folder,
        today,
        drafts=settings.drafts,
        language=settings.language.code,
        shown=settings.practices,
        covered=coverage(settings.theme / FONTS),
        addresses=settings.addresses,
        own=settings.own_names,
    )
    if settings.banks:
        foreign, more = foreign_practices(settings.banks, settings.root, matching(settings, catalogue.vocabulary))
        catalogue, problems = replace(catalogue, foreign=foreign), [*problems, *more]
    problems += unlabelled(settings, catalogue.vocabulary)
    return Context(settings, catalogue, tuple(problems), served, find_spec("typst") is not None)


def unlabelled(settings: Settings, vocabulary: Vocabulary) -> list[Problem]:
    """What is wrong with languages in which the bank is to have pages."""
    others = [other.language.code for other in settings.languages] if vocabulary.kinds else []
    place, codes = "extra.bank.languages", vocabulary.languages[1:]
    return [Problem(FILE, 0, place, "language-without-labels", {"value": one}) for one in others if one not in codes]


def matching(settings: Settings, vocabulary: Vocabulary) -> Matching:
    """What matches the terms of other banks with those of the bank that the settings describe."""
    return Matching(vocabulary, lambda name, id: settings.site_url + settings.addresses.concept(name, id))
