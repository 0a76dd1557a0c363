"""A practice as Typst: what its built page says, and what covers, running heads, indexes and cards need to know."""

from collections.abc import Mapping
from dataclasses import dataclass

from bank.check.fonts import substitute
from bank.markdown.sources import numbered_sources
from bank.model.addresses import Addresses
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.vocabulary import Area, District
from bank.print.qr import modules
from bank.print.typst.html import Element, anchors, find, find_all
from bank.print.typst.links import Links
from bank.print.typst.literal import Content, Value, code
from bank.print.typst.markup import all_to_typst, to_typst
from bank.text.language import N_, Language
from bank.text.typography import tie


@dataclass(frozen=True)
class Printing:
    """What the practices of a site share: `root` is the site's address with a slash at its end."""

    root: str
    addresses: Addresses
    language: Language
    practices: Mapping[str, str]
    characters: frozenset[str]

    def page(self, practice: Practice) -> str:
        """The address of a practice's page."""
        return self.root + self.addresses.practice(practice)

    def plain(self, text: str) -> str:
        """A text that is not on the page as it is printed."""
        return substitute(tie(text, self.language.code), self.characters)

    def links(self, practice: Practice, article: Element, pictures: Mapping[str, str | None]) -> Links:
        """What is known of the addresses on a practice's page."""
        return Links(self.page(practice), self.practices, pictures, self.characters, anchors(article))


def source(practice: Practice, article: Element, pictures: Mapping[str, str | None], printing: Printing) -> str:
    """The Typst file of a practice, made from the article of its page; `pictures` are the print copies by their src.

    Its first line names the files that have to be beside it.
    """
    shown = _shown(practice, article, printing.links(practice, article, pictures))
    files = " ".join(path for path in dict.fromkeys(pictures.values()) if path)
    values = code({**_known(practice, printing), **shown})
    return f'// files: {files}\n#import "/pdf/constructs.typ": *\n#let practice = {values}\n'


def bare_source(practice: Practice, printing: Printing) -> str:
    """The Typst file of a practice whose page could not be typeset: where to read it instead."""
    notice = printing.language.text(_NOT_TYPESET)
    shown = {"notices": [Content(f"[#{code(notice)}]")], "facts": [], "image": None, "block": None}
    empty = Content("[]")
    values = code({**_known(practice, printing), **shown, "body": empty, "rest": empty})
    return f'// files:\n#import "/pdf/constructs.typ": *\n#let practice = {values}\n'


def _known(practice: Practice, printing: Printing) -> dict[str, Value]:
    """The plain values, which the templates set apart from the text."""
    language, page, plain = printing.language, printing.page(practice), printing.plain
    asked = practice.workshop.tables if practice.workshop else ()
    return {
        "id": practice.id,
        "title": plain(practice.title),
        "summary": plain(practice.summary),
        "place": plain(place(practice, language)),
        "kind": plain(language.label(practice.kind.labels)),
        "cities": [plain(language.label(city.labels)) for city in practice.cities],
        "spots": [_district(district, practice, printing) for district in practice.places],
        "themes": [plain(language.label(theme.labels)) for theme in practice.themes],
        "address": page,
        "modules": modules(page),
        "date": language.text(N_("as of %(date)s")) % {"date": language.date(practice.status.as_of)},
        "licence": practice.licence.id,
        "questions": [plain(table.question) for table in asked],
        "sources": [source.url for source in numbered_sources(practice).values()],
    }


def _district(district: Area | District, practice: Practice, printing: Printing) -> dict[str, Value]:
    label, plain = printing.language.label, printing.plain
    city = next(city for city in practice.cities if city.id == district.city)
    return {"city": plain(label(city.labels)), "name": plain(label(district.labels))}


def _shown(practice: Practice, article: Element, links: Links) -> dict[str, Value]:
    """What the page shows, in its order."""
    parts = {part.get("aria-labelledby"): part for part in find_all(article, "part")}
    block = parts.pop(practice.kind.block, None)
    return {
        "notices": [to_typst(notice, links) for notice in find_all(article, "notice")],
        "facts": [_fact(fact, links) for fact in find_all(article, "fact")],
        "image": _image(article, links),
        "body": all_to_typst(list(find_all(article, "prose")), links),
        "block": {"name": practice.kind.block, "content": all_to_typst([block], links)} if block is not None else None,
        "rest": all_to_typst(list(parts.values()), links),
    }


def _image(article: Element, links: Links) -> dict[str, Value] | None:
    image = find(article, "practice__image")
    return {"path": links.pictures.get(image.get("src", "")), "alt": image.get("alt")} if image is not None else None


def _fact(fact: Element, links: Links) -> dict[str, Value]:
    term, body = fact.findall("*")
    return {"term": to_typst(term, links), "body": to_typst(body, links)}


_NOT_TYPESET = N_("This practice could not be typeset. Read it at its address.")
