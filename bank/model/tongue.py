"""A tongue: the bank in another of its languages, with whole translations, and of other practices the summary."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from bank.model.addresses import PARTS_OF_NAMES, Addresses
from bank.model.catalogue import Catalogue
from bank.model.objects import Document, Failure
from bank.model.practice import Practice
from bank.model.terms import Terms

PAGES = ("practices", "catalogue", "cities", "themes", "kinds", "audiences")  # that a tongue has

Tongues = Sequence[tuple[Catalogue, Addresses]]


def told_in(catalogue: Catalogue, code: str, own: str) -> Catalogue:
    """The catalogue in the language of a code; practices of which it has no word are left out.

    `own` is the code of the bank's own language, in which the pages of the summarised ones are.
    """
    whole = {one.id: one for one in catalogue.translations if one.translation and one.translation.language == code}
    found = (whole.get(one.id) or _summarised(one, code, own) for one in catalogue.practices)
    vocabulary = replace(catalogue.vocabulary, synonyms=Terms())  # which are words of the bank's own language
    return replace(
        catalogue,
        vocabulary=vocabulary,
        practices=tuple(practice for practice in found if practice),
        unfinished=(),
        foreign=(),
        translations=(),
    )


def whole_in(tongue: Catalogue) -> list[Practice]:
    """The practices of a tongue that were translated whole."""
    return [practice for practice in tongue.practices if practice.translation]


def translated_at(path: str, tongue: Catalogue) -> Practice | None:
    """The whole translation in the file with the path."""
    return next((one for one in whole_in(tongue) if one.translation and one.translation.path == path), None)


def published_at(path: str, catalogue: Catalogue, names: Addresses, tongues: Tongues) -> tuple[Practice, str] | None:
    """The practice or the translation in the file with the path, and the address of its page."""
    if practice := catalogue.at(path):
        return practice, names.practice(practice)
    pages = ((translated_at(path, tongue), own) for tongue, own in tongues)
    return next(((one, own.practice(one)) for one, own in pages if one), None)


def _summarised(practice: Practice, code: str, own: str) -> Practice | None:
    """A practice without any text but the summary in the language of the code; what is no text stays."""
    abstract = practice.abstracts.get(code)
    if abstract is None:
        return None
    told: dict[str, Any] = {name: getattr(practice, name) for name in _NO_TEXTS}
    return Practice(
        **told,
        title=abstract.title,
        summary=abstract.summary,
        body="",
        status=replace(practice.status, why=None),
        cost=tuple(replace(cost, note=None) for cost in practice.cost),
        needs=tuple(replace(need, note=None) for need in practice.needs),
        evidence=practice.evidence and replace(practice.evidence, why=None),
        failures=tuple(Failure("", causes=failure.causes) for failure in practice.failures),
        adapted_from=tuple(replace(ancestor, changed=None) for ancestor in practice.adapted_from),
        archived=practice.archived and replace(practice.archived, why=""),
        page_language=own,
    )


# Fields without a word of the bank's own language but names; what is not named here is left out.
_NO_TEXTS = (
    *(
        "id",
        "path",
        "kind",
        "cities",
        "districts",
        "areas",
        "themes",
        "audience",
        "organisations",
        "sources",
        "licence",
    ),
    *("asked_by", "told_by", "period", "cost_absence", "funding", "review_by", "draft"),
)


@dataclass(frozen=True)
class TongueAddresses(Addresses):
    """The addresses of a tongue's pages, and those of the bank's own language for all that is no page of it.

    A page that the tongue lacks has an empty address. `home` are the addresses of the bank, which begin with `out`:
    nothing from the root of the site, the way up from the folder of the tongue.
    """

    home: Addresses = field(default_factory=Addresses)
    out: str = ""

    @classmethod
    def of(cls, names: Addresses, home: Addresses, folder: str = "", out: str = "") -> "TongueAddresses":
        """Those that begin with the `folder` of the tongue, in the words of `names`."""
        told = {item.name: getattr(names, item.name) for item in fields(Addresses)}
        kept = {name: folder + told[name] for name in PAGES} | {name: told[name] for name in PARTS_OF_NAMES}
        return cls(**{**dict.fromkeys(told, ""), **kept}, home=home, out=out)

    def practice(self, practice: Practice) -> str:
        return self.out + self.home.practice(practice) if practice.page_language else super().practice(practice)

    def source(self, practice: Practice) -> str:
        return self.out + self.home.source(practice)

    def document(self, practice: Practice, document: Document) -> str:
        return self.out + self.home.document(practice, document)

    def beside(self, path: str) -> str:
        return self.out + self.home.beside(path)
