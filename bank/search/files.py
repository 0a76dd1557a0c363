"""The files of the search: everything under search/ that a browser may load to find a practice."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from bank.addresses import Addresses
from bank.catalogue import Catalogue
from bank.language import Language
from bank.search.analysis import dictionary
from bank.search.forms import HEAD, TAIL, Table, table
from bank.search.index import make_index
from bank.search.lexicon import Lexicon, build_lexicon
from bank.search.records import Record, records
from bank.search.tokens import html
from bank.search.words import words
from bank.vocabulary import WordGroup


def search_files(catalogue: Catalogue, addresses: Addresses, language: Language) -> Iterator[tuple[str, bytes]]:
    """Each file as its path under search/ and its content.

    pagefind/ is the index, in which a practice goes by its number in the catalogue and its id; words.json says how to
    use the tables of forms in forms/; records/<id>.gz is what a result shows of a practice: address, place, kind, and
    its passages in the order of the index, title and summary first.
    """
    groups = tuple(catalogue.vocabulary.synonyms)
    yield from files_of(records(catalogue, addresses, language), groups, language.code)


def files_of(records: Sequence[Record], groups: Sequence[WordGroup], language: str) -> Iterator[tuple[str, bytes]]:
    """The same of records; `groups` are the editors' synonyms."""
    known = dictionary(language)
    spellings = {word for record in records for passage in record.passages for word in words(passage.text)}
    lexicon = build_lexicon(spellings, groups, known)
    pages = ((f"{number}.{record.id}", html(record, lexicon, known.idle)) for number, record in enumerate(records))
    for path, content in make_index(pages).items():
        yield f"pagefind/{path}", content
    heads, tails = table(lexicon.lexemes, HEAD), table(lexicon.lexemes, TAIL)
    shown = {record.id: to_json(_record(record)) for record in records}
    manifest = {
        "heads": heads.firsts,
        "tails": tails.firsts,
        "endings": sorted(known.endings),
        "idle": sorted(known.idle),
        "concepts": _concepts(lexicon),
    }
    yield "words.json", to_json({"version": _version(manifest, heads, tails, shown), **manifest})
    for name, forms in (("head", heads), ("tail", tails)):
        for number, shard in enumerate(forms.shards):
            yield f"forms/{name}-{number}.gz", shard
    for id, record in shown.items():
        yield f"records/{id}.gz", gzip.compress(record, 9, mtime=0)


def _record(record: Record) -> dict[str, Any]:
    passages = [passage.text for passage in record.passages if not passage.hidden]
    return {"address": record.address, "place": record.place, "kind": record.kind, "passages": passages}


def _concepts(lexicon: Lexicon) -> list[list[Any]]:
    """Each concept as its code and its expressions, an expression being the codes of each word."""
    return [
        [concept.code, *([sorted(codes) for codes in expression] for expression in concept.expressions)]
        for concept in lexicon.concepts
    ]


def _version(manifest: object, heads: Table, tails: Table, shown: dict[str, bytes]) -> str:
    """What changes whenever a file does whose name stays, so that no browser keeps the old one."""
    parts = (to_json(manifest), *heads.shards, *tails.shards, *shown.values())
    return hashlib.sha256(b"".join(parts)).hexdigest()[:8]


def to_json(value: object) -> bytes:
    """The value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
