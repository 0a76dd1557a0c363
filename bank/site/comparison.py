"""Comparison: what names a practice, and what is said of it beside others, row by row, in a small file for each."""

from collections.abc import Iterator
from typing import Any

from bank.markdown.plain import line
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.vocabulary import Vocabulary
from bank.site.band import LABELS, band
from bank.text.json_bytes import to_json
from bank.text.language import N_, Language
from bank.text.typography import tie

Row = tuple[str, list[str]]  # the key and the texts of a row


def comparison_files(catalogue: Catalogue, addresses: Addresses, language: Language) -> Iterator[tuple[str, bytes]]:
    """Each file as its path within the site and its content; a set of ten loads ten of them, however large the bank."""
    for practice in catalogue.practices:
        yield f"{addresses.compare}/{practice.id}.json", to_json(_told(practice, catalogue, addresses, language))


def _told(practice: Practice, catalogue: Catalogue, addresses: Addresses, language: Language) -> dict[str, Any]:
    """What names a practice and leads to it, and its rows."""
    return {
        "title": tie(practice.title, language.code),
        "address": addresses.practice(practice),
        "place": place(practice, language),
        "kind": language.label(practice.kind.labels),
        "rows": {key: texts for key, texts in _rows(practice, catalogue, language) if texts},
    }


def row_labels(vocabulary: Vocabulary, language: Language) -> list[tuple[str, str]]:
    """The keys of all rows in their order, each with its label."""
    marks = [(key, language.text(label)) for key, label in LABELS.items() if key != "failed"]
    *fields, sources = [(key, language.text(label)) for key, label in _FIELDS]
    subjects = [(f"subject-{term.id}", language.label(term.labels)) for term in vocabulary.subjects]
    return [*marks, *fields, *subjects, (_CLAUSES, language.text(_OTHER_CLAUSES)), sources]


def _rows(practice: Practice, catalogue: Catalogue, language: Language) -> Iterator[Row]:
    """The rows of one practice, some of them empty."""
    for mark in band(practice, catalogue.vocabulary, catalogue.today, language):
        if mark.id != "failed":  # all failures have a row of their own
            yield mark.id, [mark.words]
    yield "conditions", [line(text) for text in practice.conditions]
    yield "fixed", [line(text) for text in practice.fixed]
    yield "variable", [line(text) for text in practice.variable]
    changed = language.text(_CHANGED)
    yield (
        "failures",
        [
            line(failure.what) + (f" {changed} {line(failure.changed)}" if failure.changed else "")
            for failure in practice.failures
        ],
    )
    yield "sources", [", ".join(filter(None, (one.title, one.publisher))) for one in practice.sources]
    by_subject: dict[str, list[str]] = {}
    for clause in practice.charter.clauses if practice.charter else ():
        key = f"subject-{clause.subject.id}" if clause.subject else _CLAUSES
        by_subject.setdefault(key, []).append(f"{clause.title}: {line(clause.text)}")
    for key, texts in by_subject.items():
        yield key, texts


_FIELDS = (
    ("conditions", N_("Without these, do not start")),
    ("fixed", N_("What must stay")),
    ("variable", N_("What may change")),
    ("failures", N_("What did not work")),
    ("sources", N_("Sources")),
)
_CLAUSES, _OTHER_CLAUSES, _CHANGED = "clauses", N_("Other clauses"), N_("What was changed:")
