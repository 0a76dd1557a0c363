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
from bank.model.vocabulary import Vocabulary
from bank.site.policy import policy
from bank.site.prose import Prose
from bank.site.settings import Printed, Settings
from bank.source.problems import Problem
from bank.text.language import Language


@dataclass(frozen=True)
class Context:
    """What everybody has to know; `problems` are those of all files, `served` tells that it is for a live preview.

    `can_print` tells whether this machine has what typesets.
    """

    settings: Settings
    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()
    served: bool = False
    can_print: bool = True

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
    return Context(settings, catalogue, tuple(problems), served, find_spec("typst") is not None)


def matching(settings: Settings, vocabulary: Vocabulary) -> Matching:
    """What matches the terms of other banks with those of the bank that the settings describe."""
    return Matching(vocabulary, lambda name, id: settings.site_url + settings.addresses.concept(name, id))
