"""SKOS: the closed lists of the bank as concept schemes, with labels in each language they have."""

from pyoxigraph import Literal, NamedNode, Triple

from bank.data.dataset import Dataset
from bank.data.practice_json import code_lists
from bank.data.rdf import DCTERMS, FOAF, RDF, SKOS, Graph, node
from bank.model.terms import Term, Theme

STEM = "vocabulary"  # of the files, as Addresses.concept has it


def vocabulary_graph(dataset: Dataset) -> Graph:
    """A scheme for each list, a concept for each entry; a theme knows the broader one and its page."""
    graph = Graph()
    for name in code_lists(dataset):
        scheme = node(f"{dataset.folder}{STEM}#{name}")
        graph.add(Triple(scheme, RDF.type, SKOS.ConceptScheme))
        graph.add(Triple(scheme, DCTERMS.title, Literal(name.replace("_", " "), language="en")))
        for term in getattr(dataset.catalogue.vocabulary, name):
            _add(graph, scheme, term, dataset)
    return graph


def _add(graph: Graph, scheme: NamedNode, term: Term, dataset: Dataset) -> None:
    own = _concept(scheme, term.id)
    graph.add(Triple(own, RDF.type, SKOS.Concept))
    graph.add(Triple(own, SKOS.inScheme, scheme))
    graph.add(Triple(own, SKOS.notation, Literal(term.id)))
    for code, label in term.labels.items():
        graph.add(Triple(own, SKOS.prefLabel, Literal(label, language=code)))
    for alias in term.aliases:
        graph.add(Triple(own, SKOS.altLabel, Literal(alias, language=dataset.language.code)))
    for code, definition in getattr(term, "definition", {}).items():
        graph.add(Triple(own, SKOS.definition, Literal(definition, language=code)))
    for property, addresses in ((SKOS.exactMatch, term.exact), (SKOS.closeMatch, term.close)):
        for address in addresses:
            graph.add(Triple(own, property, node(address)))
    if isinstance(term, Theme):
        graph.add(Triple(own, FOAF.page, node(dataset.site + dataset.addresses.theme(term))))
    if isinstance(term, Theme) and term.broader:
        graph.add(Triple(own, SKOS.broader, _concept(scheme, term.broader)))
    else:
        graph.add(Triple(own, SKOS.topConceptOf, scheme))


def _concept(scheme: NamedNode, id: str) -> NamedNode:
    return node(f"{scheme.value}-{id}")
