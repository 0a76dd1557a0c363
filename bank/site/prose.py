"""Prose: what the citations, links and pictures in the texts of a practice lead to on the site."""

import posixpath
from dataclasses import dataclass, replace
from functools import partial

from bank.markdown.dialect import parse
from bank.markdown.html import CITATION_LABEL, Surroundings, own_anchors, to_html
from bank.markdown.links import IMAGE_ENDINGS, resolve
from bank.markdown.sources import numbered_sources
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice, Unfinished
from bank.site.mending import Mending
from bank.text.language import Language


@dataclass(frozen=True)
class Prose:
    """What the texts of a site have in common: `citation` names a source, `headings` are the bank's own anchors."""

    catalogue: Catalogue
    addresses: Addresses
    citation: str
    headings: frozenset[str]
    mending: Mending

    @classmethod
    def of(cls, catalogue: Catalogue, addresses: Addresses, language: Language) -> "Prose":
        headings = catalogue.vocabulary.headings
        mending = Mending.of(catalogue.vocabulary, language)
        return cls(catalogue, addresses, language.text(CITATION_LABEL), own_anchors(headings), mending)

    def body(self, practice: Practice | Unfinished) -> str:
        """The HTML of a practice's body on its own page."""
        around = self.around(practice)
        if isinstance(practice, Practice) and self.addresses.contribute:
            form = posixpath.relpath(self.addresses.contribute, self._page(practice)) + "/"
            around = replace(around, below=partial(self.mending.below, practice=practice, form=form))
        return to_html(parse(practice.body), around)

    def around(self, practice: Practice | Unfinished, page: str = "") -> Surroundings:
        """The surroundings of a practice's texts; `page` is the address of its page from that on which they stand."""
        sources = practice.numbered_sources if isinstance(practice, Unfinished) else numbered_sources(practice)
        numbers = {id: number for number, id in enumerate(sources, 1)}
        return Surroundings(numbers, self.citation, self.headings, page, lambda file: self._lead(file, practice, page))

    def _lead(self, file: str, practice: Practice | Unfinished, page: str) -> str | None:
        """The address of a file that a practice names, which is a practice or a picture."""
        path = resolve(file, practice.path)
        target = path and (self.catalogue.at(path) or self.catalogue.unfinished_at(path))
        if target:
            address = self._page(target)
        elif path and path.casefold().endswith(IMAGE_ENDINGS):
            address = self.addresses.beside(path.partition("/")[2])
        else:
            return None
        return page + posixpath.relpath(address, self._page(practice)) + ("/" if target else "")

    def _page(self, practice: Practice | Unfinished) -> str:
        if isinstance(practice, Unfinished):
            return self.addresses.unfinished(practice)
        return self.addresses.practice(practice)
