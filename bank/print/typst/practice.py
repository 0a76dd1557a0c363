"""A practice as Typst: its article, and what covers, running heads, indexes and cards need to know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bank.check.fonts import FOLDER as FONTS
from bank.check.fonts import coverage
from bank.markdown.html import Surroundings
from bank.markdown.sources import numbered_sources
from bank.model.addresses import Addresses
from bank.model.citations import CITATION
from bank.model.objects import Source
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.standing import standing
from bank.model.terms import Area, District
from bank.model.vocabulary import Vocabulary
from bank.print.gist import gist
from bank.print.qr import modules
from bank.print.typst.converter import Converter, heading_anchors
from bank.print.typst.links import Links
from bank.print.typst.literal import Content, Value, code
from bank.print.typst.sections import content, entries, marks
from bank.site.article import Article, ItemList, Note, Pair, Section, Subsection
from bank.site.context import Context
from bank.site.describing import Describer
from bank.site.prose import Prose
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Printing:
    """What the practices of a site share.

    `root` is the site's address with a slash at its end, `files` the folder of the bank, `practices` are their ids by
    the addresses of their pages, `characters` those that can be printed.
    """

    root: str
    files: Path
    addresses: Addresses
    language: Language
    prose: Prose
    describer: Describer
    practices: Mapping[str, str]
    vocabulary: Vocabulary
    characters: frozenset[str]

    @classmethod
    def of(cls, bank: Context, root: str) -> "Printing":
        """All that printing a bank takes, whose site is at the address `root`."""
        theme, catalogue, addresses, language = bank.settings.theme, bank.catalogue, bank.addresses, bank.language
        describer = Describer(theme, catalogue, addresses, language, root)
        practices = {root + addresses.practice(practice): practice.id for practice in catalogue.practices}
        return cls(
            root,
            bank.root,
            addresses,
            language,
            bank.prose,
            describer,
            practices,
            catalogue.vocabulary,
            coverage(theme / FONTS),
        )

    def page(self, practice: Practice) -> str:
        """The address of a practice's page."""
        return self.root + self.addresses.practice(practice)

    def plain(self, text: str) -> str:
        """A text that is a line by itself, as it is printed."""
        return Converter(Links(self.root, characters=self.characters), Surroundings(), self.language.code).tied(text)[0]

    def converter(self, practice: Practice, article: Article, pictures: Mapping[str, str | None]) -> Converter:
        """What makes Typst of a practice's article; `pictures` are print copies by their addresses from the page."""
        links = Links(self.page(practice), self.practices, pictures, self.characters, article.anchors)
        anchors = heading_anchors(article.body.tokens, self.prose.headings)
        return Converter(links, self.prose.around(practice), self.language.code, anchors)


def source(practice: Practice, pictures: Mapping[str, str | None], printing: Printing) -> str:
    """The Typst file of a practice; `pictures` are the print copies by their addresses from its page.

    Its first line names the files that have to be beside it.
    """
    article = printing.describer.article(practice)
    to = printing.converter(practice, article, pictures)
    shown = {"gist": _gist(practice, printing, to), **_shown(practice, article, to)}
    files = " ".join(path for path in dict.fromkeys(pictures.values()) if path)
    values = code({**_known(practice, printing), **shown})
    return f'// files: {files}\n#import "/pdf/constructs.typ": *\n#let practice = {values}\n'


def bare_source(practice: Practice, printing: Printing) -> str:
    """The Typst file of a practice whose article could not be typeset: where to read it instead."""
    notice = printing.plain(printing.language.text(_NOT_TYPESET))
    shown = {"notices": [Content(f"[#{code(notice)}]")], "band": [], "gist": [], "facts": [], "clauses": []}
    empty = Content("[]")
    values = code({**_known(practice, printing), **shown, "image": None, "block": None, "body": empty, "rest": empty})
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
        "date": plain(standing(practice.status, language)),
        "licence": practice.licence.id,
        "questions": [{"text": plain(table.question), "reconstructed": table.reconstructed} for table in asked],
        "standard": _standard(practice, printing),
        "sources": [source.address for source in numbered_sources(practice).values()],
    }


def _district(district: Area | District, practice: Practice, printing: Printing) -> dict[str, Value]:
    label, plain = printing.language.label, printing.plain
    city = next(city for city in practice.cities if city.id == district.city)
    return {"city": plain(label(city.labels)), "name": plain(label(district.labels))}


def _shown(practice: Practice, article: Article, to: Converter) -> dict[str, Value]:
    """What the article says, in its order."""
    own = [section for section in article.opening if section.anchor in (practice.kind.block, "week")]
    asked = [section for section in article.opening if section not in own]
    goes_on = [part for part in article.sections if isinstance(part, Subsection | Pair)]
    rest = [part for part in article.sections if isinstance(part, Section)]
    return {
        "band": marks(article.band, to),
        "notices": [to.line(notice.words) for notice in article.notices],
        "facts": entries(article.facts, to),
        "image": _image(practice, to),
        "body": content((*article.lead, article.body, *goes_on), to),
        "block": {"name": practice.kind.block, "content": content(own, to)} if own else None,
        "clauses": list(_clauses(own, to)),
        "rest": content((*asked, *rest), to),
    }


def _gist(practice: Practice, printing: Printing, to: Converter) -> list[Value]:
    told = gist(practice, printing.vocabulary, printing.language)
    return [{"term": to.line(label), "body": to.line(words)} for label, words in told]


def _clauses(own: Iterable[Section], to: Converter) -> Iterator[dict[str, Value]]:
    lists = (node for section in own for node in section.body if isinstance(node, ItemList) and node.style == "clauses")
    for clause in (item for list in lists for item in list.items):
        notes = [content(node.words, to) for node in clause.body if isinstance(node, Note)]
        body = content((node for node in clause.body if not isinstance(node, Note)), to)
        yield {"title": to.line(clause.heading), "notes": notes, "body": body}


def _standard(practice: Practice, printing: Printing) -> list[str]:
    """The day of a charter, and the sources of its clauses with their days."""
    charter, language = practice.charter, printing.language
    if not charter:
        return []
    cited = {id for clause in charter.clauses for id in CITATION.findall(clause.text)}
    told = [_sourced(source, language) for id, source in numbered_sources(practice).items() if id in cited]
    valid = charter.valid_from and language.text(_VALID) % {"date": language.date(charter.valid_from)}
    return [printing.plain(words) for words in (*([valid] if valid else []), *told)]


def _sourced(source: Source, language: Language) -> str:
    """A source with the day it is of, or else the day on which it was read."""
    if source.published:
        return f"{source.title}, {language.date(source.published)}"
    read = source.accessed and language.text(_READ) % {"date": language.date(source.accessed)}
    return f"{source.title}, {read}" if read else source.title


def _image(practice: Practice, to: Converter) -> dict[str, Value] | None:
    if not practice.image:
        return None
    path = to.links.pictures.get(to.around.lead(practice.image.file) or "")
    return {"path": path, "alt": to.plain(practice.image.alt)}


_VALID, _READ = N_("Valid from %(date)s"), N_("read on %(date)s")
_NOT_TYPESET = N_("This practice could not be typeset. Read it at its address.")
