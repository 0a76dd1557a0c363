"""SKOS: the closed lists of the bank as concept schemes, with labels in each language they have."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, SKOS

from bank.data.dataset import Dataset
from bank.data.practice_json import code_lists
from bank.model.terms import Term, Theme

STEM = "vocabulary"  # of the files, as Addresses.concept has it


def vocabulary_graph(dataset: Dataset) -> Graph:
    """A scheme for each list, a concept for each entry; a theme knows the broader one and its page."""
    graph = Graph()
    for name in code_lists(dataset):
        scheme = URIRef(f"{dataset.folder}{STEM}#{name}")
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        graph.add((scheme, DCTERMS.title, Literal(name.replace("_", " "), lang="en")))
        for term in getattr(dataset.catalogue.vocabulary, name):
            _add(graph, scheme, term, dataset)
    return graph


def _add(graph: Graph, scheme: URIRef, term: Term, dataset: Dataset) -> None:
    own = _concept(scheme, term.id)
    graph.add((own, RDF.type, SKOS.Concept))
    graph.add((own, SKOS.inScheme, scheme))
    graph.add((own, SKOS.notation, Literal(term.id)))
    for code, label in term.labels.items():
        graph.add((own, SKOS.prefLabel, Literal(label, lang=code)))
    for alias in term.aliases:
        graph.add((own, SKOS.altLabel, Literal(alias, lang=dataset.language.code)))
    for code, definition in getattr(term, "definition", {}).items():
        graph.add((own, SKOS.definition, Literal(definition, lang=code)))
    for property, addresses in ((SKOS.exactMatch, term.exact), (SKOS.closeMatch, term.close)):
        for address in addresses:
            graph.add((own, property, URIRef(address)))
    if isinstance(term, Theme):
        graph.add((own, FOAF.page, URIRef(dataset.site + dataset.addresses.theme(term))))
    if isinstance(term, Theme) and term.broader:
        graph.add((own, SKOS.broader, _concept(scheme, term.broader)))
    else:
        graph.add((own, SKOS.topConceptOf, scheme))


def _concept(scheme: URIRef, id: str) -> URIRef:
    return URIRef(f"{scheme}-{id}")
