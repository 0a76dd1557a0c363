"""DCAT: the bank as a dataset in a catalogue that portals of open data harvest (DCAT-AP 3.0.1)."""

import datetime
from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode, Triple

from bank.data.data_file import DataFile
from bank.data.dataset import Dataset
from bank.data.rdf import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, SPDX, XSD, Graph, node

_AUTHORITY = "http://publications.europa.eu/resource/authority/"
# The codes of languages there have three letters.
_LANGUAGES = {"pl": "POL", "en": "ENG", "de": "DEU", "uk": "UKR", "cs": "CES", "sk": "SLK"}
_THEMES = {"SOCI": "Population and society", "GOVE": "Government and public sector"}
_MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"


def catalogue_graph(dataset: Dataset, files: Sequence[DataFile]) -> Graph:
    """The catalogue with its one dataset, of which each file is a distribution.

    What they refer to is told with its class, since the shapes of the profile ask for it.
    """
    graph = Graph()
    name = Literal(dataset.name, language=dataset.language.code)
    publisher = _of_class(graph, f"{dataset.site}#publisher", FOAF.Agent)
    graph.add(Triple(publisher, FOAF.name, name))
    graph.add(Triple(publisher, FOAF.homepage, _of_class(graph, dataset.site, FOAF.Document)))
    catalogue = _of_class(graph, f"{dataset.folder}#catalogue", DCAT.Catalog)
    own = _of_class(graph, f"{dataset.folder}#dataset", DCAT.Dataset)
    page = _of_class(graph, dataset.folder, FOAF.Document)
    code = _LANGUAGES.get(dataset.language.code, dataset.language.code.upper())
    for resource in (catalogue, own):
        graph.add(Triple(resource, DCTERMS.title, name))
        graph.add(Triple(resource, DCTERMS.description, Literal(dataset.about, language=dataset.language.code)))
        graph.add(Triple(resource, DCTERMS.publisher, publisher))
        graph.add(Triple(resource, DCTERMS.language, _listed(graph, f"language/{code}", DCTERMS.LinguisticSystem)))
    changed = max((file.changed for file in files if file.changed), default=dataset.catalogue.today)
    graph.add(Triple(catalogue, DCTERMS.modified, _day(dataset.catalogue.today)))
    graph.add(Triple(own, DCTERMS.modified, _day(changed)))
    graph.add(Triple(catalogue, DCAT.dataset, own))
    graph.add(Triple(catalogue, FOAF.homepage, page))
    graph.add(Triple(own, DCAT.landingPage, page))
    graph.add(Triple(own, DCTERMS.accrualPeriodicity, _listed(graph, "frequency/IRREG", DCTERMS.Frequency)))
    for theme, label in _THEMES.items():
        concept = _listed(graph, f"data-theme/{theme}", SKOS.Concept)
        graph.add(Triple(concept, SKOS.prefLabel, Literal(label, language="en")))
        graph.add(Triple(own, DCAT.theme, concept))
    for own_theme in dataset.catalogue.vocabulary.themes:
        label = dataset.language.label(own_theme.labels)
        graph.add(Triple(own, DCAT.keyword, Literal(label, language=dataset.language.code)))
    for file in files:
        graph.add(Triple(own, DCAT.distribution, _distribution(graph, file, dataset)))
    return graph


def _distribution(graph: Graph, file: DataFile, dataset: Dataset) -> NamedNode:
    own = _of_class(graph, f"{dataset.folder}#{file.name}", DCAT.Distribution)
    address = _of_class(graph, dataset.folder + file.name, RDFS.Resource)
    for property, words in ((DCTERMS.title, file.title), (DCTERMS.description, file.about)):
        for code, text in words.items():
            graph.add(Triple(own, property, Literal(text, language=code)))
    if file.changed:
        graph.add(Triple(own, DCTERMS.modified, _day(file.changed)))
    graph.add(Triple(own, DCAT.accessURL, address))
    graph.add(Triple(own, DCAT.downloadURL, address))
    graph.add(Triple(own, DCAT.mediaType, _of_class(graph, _MEDIA_TYPES + file.format.media_type, DCTERMS.MediaType)))
    kind = _listed(graph, f"file-type/{file.format.code}", DCTERMS.MediaTypeOrExtent)
    graph.add(Triple(own, DCTERMS.format, kind))
    graph.add(Triple(own, DCAT.byteSize, Literal(str(len(file.content)), datatype=XSD.nonNegativeInteger)))
    if licence := dataset.licence:
        graph.add(Triple(own, DCTERMS.license, _of_class(graph, licence.url, DCTERMS.LicenseDocument)))
    checksum = _of_class(graph, f"{own.value}-checksum", SPDX.Checksum)
    graph.add(Triple(own, SPDX.checksum, checksum))
    graph.add(
        Triple(checksum, SPDX.algorithm, _of_class(graph, SPDX.checksumAlgorithm_sha256.value, SPDX.ChecksumAlgorithm))
    )
    graph.add(Triple(checksum, SPDX.checksumValue, Literal(file.sha256, datatype=XSD.hexBinary)))
    return own


def _day(day: datetime.date) -> Literal:
    return Literal(str(day), datatype=XSD.date)


def _listed(graph: Graph, name: str, kind: NamedNode) -> NamedNode:
    """An entry of a list of the EU's Publications Office."""
    return _of_class(graph, _AUTHORITY + name, kind)


def _of_class(graph: Graph, address: str, kind: NamedNode) -> NamedNode:
    resource = node(address)
    graph.add(Triple(resource, RDF.type, kind))
    return resource
