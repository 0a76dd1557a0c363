"""Describing: the article of a practice as data, by what theme/article/ says in calls of `draw`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.nativetypes import NativeCodeGenerator

from bank.markdown.dialect import parse
from bank.markdown.html import anchors, own_anchors
from bank.markdown.sources import numbered_sources
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.citations import source_anchor
from bank.model.practice import Practice
from bank.site.article import Article, BandMark, Drawing, Facts, Notice, Pair, Passage, Section, Subsection, anchors_in
from bank.site.article_words import Block, Node, Nodes, Prose, Words
from bank.site.draw import Draw, only
from bank.site.drawings import Drawings
from bank.site.templates import equip
from bank.text.language import Language

_SPACES = re.compile(r"[ \t\n\r\f]+")


class Describer:
    """Makes the articles of the practices of a site; `root` is the site's address, with a slash at its end."""

    def __init__(self, theme: Path, catalogue: Catalogue, addresses: Addresses, language: Language, root: str) -> None:
        self._headings = own_anchors(catalogue.vocabulary.headings)
        self._environment = _Environment(loader=FileSystemLoader(theme), undefined=StrictUndefined)
        equip(self._environment, theme, catalogue, addresses, language)
        self._environment.autoescape = False
        self._environment.globals["draw"] = Draw(language, Drawings(catalogue, language))
        self._environment.filters.update(
            url=lambda address: urljoin(root, address),  # which may lead out of the folder of a tongue
            prose=lambda text, practice, at="": Prose(parse(text)),
            blocks=lambda text, practice: Passage(parse(text)),
        )

    def article(self, practice: Practice) -> Article:
        """The article of a practice."""
        values = {"practice": practice, "sources": numbered_sources(practice)}
        opening = only(Section, self._said("opening", values))
        sections = self._said("sections", values)
        body = Passage(parse(practice.body))
        return Article(
            notices=only(Notice, self._said("notices", values)),
            band=only(BandMark, self._said("band", values)),
            opening=opening,
            lead=only(Drawing, self._said("lead", values)),
            body=body,
            sections=tuple(part for part in sections if isinstance(part, Section | Subsection | Pair | Facts)),
            anchors=frozenset(
                (
                    *anchors_in((*opening, *sections)),
                    *anchors(body.tokens, self._headings),
                    *map(source_anchor, range(1, len(practice.sources) + 1)),
                )
            ),
        )

    def _said(self, name: str, values: Mapping[str, object]) -> Nodes:
        template = self._environment.get_template(f"article/{name}.html")
        return collected(template.root_render_func(template.new_context(dict(values))))


def collected(values: Iterable[Any]) -> Nodes:
    """What a template says, piece by piece: records, and texts with one space for many and none beside a block."""
    nodes: list[Node] = []
    for value in _flat(values):
        if isinstance(value, str) and nodes and isinstance(nodes[-1], str):
            nodes[-1] += value
        else:
            nodes.append(value)
    return tuple(node for node in _spaced(nodes) if node != "")


def _flat(values: Iterable[Any]) -> Iterator[Node]:
    for value in values:
        if isinstance(value, tuple):
            yield from _flat(value)
        else:
            yield value if isinstance(value, Words | Block) else str(value)


def _spaced(nodes: list[Node]) -> Iterator[Node]:
    for before, node, after in zip([None, *nodes], nodes, [*nodes[1:], None], strict=False):
        if isinstance(node, str):
            node = _SPACES.sub(" ", node)
            node = node.lstrip(" ") if before is None or isinstance(before, Block) else node
            node = node.rstrip(" ") if after is None or isinstance(after, Block) else node
        yield node


class _Environment(Environment):
    """An environment whose templates say nodes."""

    code_generator_class = NativeCodeGenerator
    concat = staticmethod(collected)  # type: ignore[assignment]
