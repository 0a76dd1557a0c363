"""The files of the search: everything under search/ that a browser may load to find a practice."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.terms import WordGroup
from bank.search.analysis import dictionary
from bank.search.documents import Document, documents, place_names
from bank.search.foreign import foreign_documents
from bank.search.headings import Heading
from bank.search.index import Index, divisors
from bank.search.inflections import HEAD, TAIL, table
from bank.search.lexicon import Lexicon, build_lexicon
from bank.search.postings import postings
from bank.search.rows import row_files
from bank.search.signpost_files import passages_beside, signpost_files
from bank.search.signposts import Signpost, signposts
from bank.search.spellings import Spellings, Text
from bank.search.tokens import Tokens, shown, tokens
from bank.search.written import compressed
from bank.text.json_bytes import to_json
from bank.text.language import Language


def search_files(
    catalogue: Catalogue, addresses: Addresses, language: Language, headings: Iterable[Heading] = ()
) -> Iterator[tuple[str, bytes]]:
    """Each file as its path under search/ and its content; `headings` are those of other pages than practices have.

    words.json says how to use the others: index/ and places/, in which a practice goes by its number in the catalogue,
    and the tables of forms in forms/. texts/<number>.gz are the passages of a practice with the code of each word.
    rows/ is what lists show of practices. signposts/ is the same of all else that can be found.
    """
    groups, places = tuple(catalogue.vocabulary.synonyms), place_names(catalogue)
    others = signposts(catalogue, addresses, language, dictionary(language.code), headings)
    listed = [*documents(catalogue, addresses, language), *foreign_documents(catalogue, language)]
    yield from files_of(listed, groups, language.code, places, others)


def files_of(
    documents: Sequence[Document],
    groups: Sequence[WordGroup],
    language: str,
    places: Sequence[WordGroup] = (),
    signposts: Sequence[Signpost] = (),
) -> Iterator[tuple[str, bytes]]:
    """The same of documents; `groups` are the editors' synonyms, `places` the names of each place."""
    known, spellings = dictionary(language), Spellings()
    texts = [spellings.read(document.passages) for document in documents]
    own = frozenset(spellings)
    named = [spellings.read(passages) for passages in passages_beside(documents, signposts)]
    lexicon = build_lexicon(own, groups, known, places, spellings)
    coded = partial(tokens, codes=spellings.coded(lexicon.codes), lexicon=lexicon)
    index, excerpts = _read(texts, coded)
    packed = postings(index)
    heads, tails = table(lexicon.lexemes, HEAD), table(lexicon.lexemes, TAIL)
    beside = signpost_files(map(coded, named), signposts)
    shards = {
        **_numbered("index", packed.index),
        **_numbered("places", packed.places),
        **_numbered("forms/head", heads.shards),
        **_numbered("forms/tail", tails.shards),
        **_numbered("texts", excerpts),
        **_numbered("signposts/index", beside.index),
        **_numbered("signposts/rows", beside.rows),
    }
    manifest = {
        "practices": len(documents),
        "codes": packed.firsts,
        "last": lexicon.last,
        "heads": heads.firsts,
        "tails": tails.firsts,
        "endings": sorted(known.endings),
        "idle": sorted(known.idle),
        "sounds": known.sounds,
        "concepts": _concepts(lexicon),
        "signposts": beside.manifest,
    }
    yield "words.json", to_json({"version": _version(shards.values()), **manifest})
    yield from shards.items()
    for path, row in row_files(documents):
        yield path, to_json(row)


def _read(texts: Sequence[Text], coded: Callable[[Text], Tokens]) -> tuple[Index, list[bytes]]:
    """The index of practices, and the file of what is shown of each; a practice after the other, to spare memory."""
    index = Index()
    files: list[bytes] = []
    for text, divisor in zip(texts, divisors([text.length for text in texts]), strict=True):
        found = coded(text)
        index.add(found, divisor)
        files.append(compressed(to_json(shown(text, found))))
    return index, files


def _numbered(folder: str, files: Iterable[bytes]) -> dict[str, bytes]:
    return {f"{folder}/{number}.gz": file for number, file in enumerate(files)}


def _concepts(lexicon: Lexicon) -> list[list[Any]]:
    """Each concept as its code, whether it is a place, and its expressions, each as the codes of its words."""
    return [
        [
            concept.code,
            int(concept.place),
            *([sorted(codes) for codes in expression] for expression in concept.expressions),
        ]
        for concept in lexicon.concepts
    ]


def _version(files: Iterable[bytes]) -> str:
    """What changes whenever a file does whose name stays, so that no browser keeps the old one."""
    return hashlib.sha256(b"".join(files)).hexdigest()[:8]
