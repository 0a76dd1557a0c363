"""DCAT: the bank as a dataset in a catalogue that portals of open data harvest (DCAT-AP 3.0.1)."""

import datetime
from collections.abc import Sequence

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, XSD

from bank.data.data_file import DataFile
from bank.data.dataset import Dataset

_AUTHORITY = "http://publications.europa.eu/resource/authority/"
# The codes of languages there have three letters.
_LANGUAGES = {"pl": "POL", "en": "ENG", "de": "DEU", "uk": "UKR", "cs": "CES", "sk": "SLK"}
_THEMES = {"SOCI": "Population and society", "GOVE": "Government and public sector"}
SPDX = Namespace("http://spdx.org/rdf/terms#")
_MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"


def catalogue_graph(dataset: Dataset, files: Sequence[DataFile]) -> Graph:
    """The catalogue with its one dataset, of which each file is a distribution.

    What they refer to is told with its class, since the shapes of the profile ask for it.
    """
    graph = Graph()
    graph.bind("spdx", SPDX)
    name = Literal(dataset.name, lang=dataset.language.code)
    publisher = _of_class(graph, f"{dataset.site}#publisher", FOAF.Agent)
    graph.add((publisher, FOAF.name, name))
    graph.add((publisher, FOAF.homepage, _of_class(graph, dataset.site, FOAF.Document)))
    catalogue = _of_class(graph, f"{dataset.folder}#catalogue", DCAT.Catalog)
    own = _of_class(graph, f"{dataset.folder}#dataset", DCAT.Dataset)
    page = _of_class(graph, dataset.folder, FOAF.Document)
    code = _LANGUAGES.get(dataset.language.code, dataset.language.code.upper())
    for resource in (catalogue, own):
        graph.add((resource, DCTERMS.title, name))
        graph.add((resource, DCTERMS.description, Literal(dataset.about, lang=dataset.language.code)))
        graph.add((resource, DCTERMS.publisher, publisher))
        graph.add((resource, DCTERMS.language, _listed(graph, f"language/{code}", DCTERMS.LinguisticSystem)))
    changed = max((file.changed for file in files if file.changed), default=dataset.catalogue.today)
    graph.add((catalogue, DCTERMS.modified, _day(dataset.catalogue.today)))
    graph.add((own, DCTERMS.modified, _day(changed)))
    graph.add((catalogue, DCAT.dataset, own))
    graph.add((catalogue, FOAF.homepage, page))
    graph.add((own, DCAT.landingPage, page))
    graph.add((own, DCTERMS.accrualPeriodicity, _listed(graph, "frequency/IRREG", DCTERMS.Frequency)))
    for theme, label in _THEMES.items():
        concept = _listed(graph, f"data-theme/{theme}", SKOS.Concept)
        graph.add((concept, SKOS.prefLabel, Literal(label, lang="en")))
        graph.add((own, DCAT.theme, concept))
    for own_theme in dataset.catalogue.vocabulary.themes:
        label = dataset.language.label(own_theme.labels)
        graph.add((own, DCAT.keyword, Literal(label, lang=dataset.language.code)))
    for file in files:
        graph.add((own, DCAT.distribution, _distribution(graph, file, dataset)))
    return graph


def _distribution(graph: Graph, file: DataFile, dataset: Dataset) -> URIRef:
    own = _of_class(graph, f"{dataset.folder}#{file.name}", DCAT.Distribution)
    address = _of_class(graph, dataset.folder + file.name, RDFS.Resource)
    for property, words in ((DCTERMS.title, file.title), (DCTERMS.description, file.about)):
        for code, text in words.items():
            graph.add((own, property, Literal(text, lang=code)))
    if file.changed:
        graph.add((own, DCTERMS.modified, _day(file.changed)))
    graph.add((own, DCAT.accessURL, address))
    graph.add((own, DCAT.downloadURL, address))
    graph.add((own, DCAT.mediaType, _of_class(graph, _MEDIA_TYPES + file.format.media_type, DCTERMS.MediaType)))
    kind = _listed(graph, f"file-type/{file.format.code}", DCTERMS.MediaTypeOrExtent)
    graph.add((own, DCTERMS["format"], kind))
    graph.add((own, DCAT.byteSize, Literal(len(file.content), datatype=XSD.nonNegativeInteger)))
    if licence := dataset.licence:
        graph.add((own, DCTERMS.license, _of_class(graph, licence.url, DCTERMS.LicenseDocument)))
    checksum = _of_class(graph, f"{own}-checksum", SPDX.Checksum)
    graph.add((own, SPDX.checksum, checksum))
    graph.add((checksum, SPDX.algorithm, _of_class(graph, SPDX.checksumAlgorithm_sha256, SPDX.ChecksumAlgorithm)))
    graph.add((checksum, SPDX.checksumValue, Literal(file.sha256, datatype=XSD.hexBinary)))
    return own


def _day(day: datetime.date) -> Literal:
    return Literal(str(day), datatype=XSD.date)


def _listed(graph: Graph, name: str, kind: URIRef) -> URIRef:
    """An entry of a list of the EU's Publications Office."""
    return _of_class(graph, _AUTHORITY + name, kind)


def _of_class(graph: Graph, address: str, kind: URIRef) -> URIRef:
    resource = URIRef(address)
    graph.add((resource, RDF.type, kind))
    return resource
