"""The files of data: what each says is what the pages say, in the words of its standard."""

import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, SDO, SKOS, XSD

from bank.check.bank_data import read_bank_data
from bank.contribute.register import Registers
from bank.data.dataset import Dataset, Translated
from bank.data.files import data_files, practice_files, root_files
from bank.data.rdf import node, turtle
from bank.data.skos import vocabulary_graph
from bank.model.catalogue import Catalogue
from bank.model.terms import Terms
from tests.data.made import SITE, dataset, files
from tests.late import extruct, pyshacl, rocrate
from tests.vendored import vendored

SHAPES = Path(__file__).with_name("dcat-ap-3.0.1.ttl")
BESIDE = dict(practice_files(dataset()))


def content(name: str) -> bytes:
    return files()[name].content


def test_all_practices_are_in_one_file_with_the_meaning_of_each_code() -> None:
    told = json.loads(content("practices.json"))
    assert [one["id"] for one in told["practices"]] == [practice.id for practice in dataset().catalogue.practices]
    for one in told["practices"]:
        assert one["kind"] in told["codes"]["kinds"]
        assert set(one["themes"]) <= told["codes"]["themes"].keys()
        assert set(one["city"]) <= told["codes"]["cities"].keys()
        assert set(one.get("district", ())) <= told["codes"]["cities"].keys()
        assert one["status"]["state"] in told["codes"]["states"]


def test_what_stands_beside_a_practice_is_what_the_whole_says_of_it() -> None:
    for one in json.loads(content("practices.json"))["practices"]:
        address = one["url"].removeprefix(SITE)
        assert json.loads(BESIDE[f"{address}{one['id']}.json"]) == one


def test_a_reader_of_pages_understands_the_words_of_schema_org() -> None:
    for practice in dataset().catalogue.practices:
        data = BESIDE[f"practices/{practice.city.id}/{practice.id}/{practice.id}.jsonld"].decode().replace("</", r"<\/")
        page = f'<script type="application/ld+json">{data}</script>'
        [read] = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
        assert (read["@type"], read["headline"], read["url"]) == (
            "Article",
            practice.title,
            dataset().address(practice),
        )
        assert [source["name"] for source in read["citation"]] == [source.title for source in practice.sources]
        assert [place["name"] for place in read["spatialCoverage"]] == [city.labels["pl"] for city in practice.cities]
        assert read["license"] == practice.licence.url


def test_whole_translations_are_named_with_their_pages() -> None:
    first, second, *_ = dataset().catalogue.practices
    told = Translated("en", "The kitchen", f"{SITE}en/practices/kitchen/", "2026-03-14")
    beside = dict(practice_files(replace(dataset(), translations={first.id: (told,)})))
    stem = f"practices/{first.city.id}/{first.id}/{first.id}"
    assert json.loads(beside[f"{stem}.json"])["translations"] == [
        {"language": "en", "title": "The kitchen", "url": told.address, "translated": "2026-03-14"}
    ]
    page = f'<script type="application/ld+json">{beside[f"{stem}.jsonld"].decode()}</script>'
    [read] = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    assert [(one["inLanguage"], one["url"]) for one in read["workTranslation"]] == [("en", told.address)]
    other = f"practices/{second.city.id}/{second.id}/{second.id}"
    assert "translations" not in json.loads(beside[f"{other}.json"])
    assert "workTranslation" not in json.loads(beside[f"{other}.jsonld"])


def test_what_was_adapted_elsewhere_leads_back_to_its_practice() -> None:
    [practice] = [one for one in dataset().catalogue.practices if one.adapted_elsewhere]
    stem = f"practices/{practice.city.id}/{practice.id}/{practice.id}"
    data = BESIDE[f"{stem}.jsonld"].decode().replace('"https://schema.org"', _WORDS)
    graph = Graph().parse(data=data, format="json-ld")
    based = list(graph.subjects(SDO.isBasedOn, URIRef(dataset().address(practice))))
    told = {str(words) for one in based for words in graph.objects(one, SDO.creator / SDO.name)}
    assert told == {one.by for one in practice.adapted_elsewhere}
    assert [one["place"] for one in json.loads(BESIDE[f"{stem}.json"])["adapted_elsewhere"] if "place" in one] == [
        "Wzorowo nad Zmyśloną"
    ]


_WORDS = '{"@vocab": "https://schema.org/"}'  # in place of the file at schema.org, which no test asks for


def test_another_bank_takes_of_this_one_each_practice_whole() -> None:
    data, left_out = read_bank_data(dict(root_files(dataset()))["bank.json"], SITE)
    practices = dataset().catalogue.current
    assert left_out == []
    assert [(row.id, row.title, row.summary, row.url) for row in data.practices] == [
        (one.id, one.title, " ".join(one.summary.split()), dataset().address(one)) for one in practices
    ]
    assert (data.language, data.licence_url) == ("pl", dataset().licence.url)  # type: ignore[union-attr]
    for row, practice in zip(data.practices, practices, strict=True):
        assert data.codes["kinds"][row.kind].label == practice.kind.labels["pl"]
        assert data.codes["states"][row.state].meaning == practice.status.state.meaning
        assert [data.codes["cities"][city].label for city in row.cities] == [c.labels["pl"] for c in practice.cities]


def test_a_site_without_an_address_tells_other_banks_nothing() -> None:
    assert list(root_files(dataset(""))) == []


def test_what_means_the_same_elsewhere_is_published_with_the_vocabulary() -> None:
    whole = dataset()
    far = "https://other.example/v#themes-x"
    first, *others = whole.catalogue.vocabulary.themes
    themes = Terms([replace(first, exact=(far,)), *others])
    vocabulary = replace(whole.catalogue.vocabulary, themes=themes)
    made = vocabulary_graph(replace(whole, catalogue=replace(whole.catalogue, vocabulary=vocabulary)))
    graph = Graph().parse(data=turtle(made), format="turtle")
    own = URIRef(f"{SITE}{whole.addresses.concept('themes', first.id)}")
    assert list(graph.objects(own, SKOS.exactMatch)) == [URIRef(far)]


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://a.example/ż/?q=1%20#x", "https://a.example/ż/?q=1%20#x"),
        ("https://a.example/{x}|y^`", "https://a.example/%7Bx%7D%7Cy%5E%60"),
        ("https://a.example/100%/[1]", "https://a.example/100%25/%5B1%5D"),
    ],
)
def test_an_address_that_browsers_take_is_one_that_rdf_takes(address: str, wanted: str) -> None:
    assert node(address).value == wanted


@pytest.mark.parametrize("stem", ["vocabulary", "dcat"])
def test_both_forms_of_a_graph_say_the_same(stem: str) -> None:
    as_turtle, as_json_ld = (
        Graph().parse(data=content(f"{stem}{ending}"), format=format)
        for ending, format in ((".ttl", "turtle"), (".jsonld", "json-ld"))
    )
    assert len(as_turtle) > 50
    assert isomorphic(as_turtle, as_json_ld)


def test_the_vocabulary_knows_each_theme_with_the_one_above_it() -> None:
    graph = Graph().parse(data=content("vocabulary.ttl"), format="turtle")
    for theme in dataset().catalogue.vocabulary.themes:
        own = URIRef(f"{SITE}data/vocabulary#themes-{theme.id}")
        assert Literal(theme.labels["pl"], lang="pl") in set(graph.objects(own, SKOS.prefLabel))
        above = [URIRef(f"{SITE}data/vocabulary#themes-{theme.broader}")] if theme.broader else []
        assert list(graph.objects(own, SKOS.broader)) == above


def test_a_portal_takes_the_catalogue_by_the_shapes_of_the_profile() -> None:
    graph = Graph().parse(data=content("dcat.ttl"), format="turtle")
    conforms, _, told = pyshacl.validate(graph, shacl_graph=str(SHAPES))
    assert conforms, told
    assert set(graph.objects(URIRef(f"{SITE}data/#practices.json"), DCTERMS.modified)) == {
        Literal("2026-03-01", datatype=XSD.date)
    }
    sizes = {str(address): size for address, size in graph.query(_SIZES)}
    described = [file for file in files().values() if not file.name.startswith("dcat.")]
    assert sizes == {f"{SITE}data/{file.name}": Literal(len(file.content), datatype=_NUMBER) for file in described}


_NUMBER = URIRef("http://www.w3.org/2001/XMLSchema#nonNegativeInteger")
_SIZES = f"SELECT ?address ?size {{ ?file <{DCAT.downloadURL}> ?address; <{DCAT.byteSize}> ?size }}"


def test_places_are_points_with_their_practices() -> None:
    told = json.loads(content("places.geojson"))
    known = [city for city in dataset().catalogue.cities if city.lat and dataset().catalogue.in_city(city)]
    assert known
    assert [one["geometry"]["coordinates"] for one in told["features"]] == [[city.lon, city.lat] for city in known]
    assert [one["properties"]["practices"] for one in told["features"]] == [
        [practice.id for practice in dataset().catalogue.in_city(city)] for city in known
    ]


def test_the_timeline_has_each_beginning_once_and_in_order() -> None:
    events = json.loads(content("timeline.json"))["events"]
    begun = {f"{practice.id}-period" for practice in dataset().catalogue.practices if practice.period}
    assert {event["unique_id"] for event in events if event["unique_id"].endswith("-period")} == begun
    years = [event["start_date"]["year"] for event in events]
    assert years == sorted(years)


def test_everything_in_one_file_is_a_crate_that_names_what_it_holds(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(content("bank-data.zip"))) as archive:
        archive.extractall(tmp_path)
        held = set(archive.namelist()) - {"ro-crate-metadata.json"}
    read = rocrate.ROCrate(tmp_path)
    assert {entity.id for entity in read.data_entities} == held
    assert read.name == "Bank zmyślony"
    assert (tmp_path / "practices/przykladowo/najmniej-pol.md").is_file()


@pytest.mark.parametrize("site", [SITE, ""])
def test_the_citation_names_the_bank_and_the_day_by_the_published_schema(site: str) -> None:
    told = yaml.safe_load(files(site)["CITATION.cff"].content)
    assert (told["title"], told["date-released"]) == ("Bank zmyślony", "2026-11-22")
    assert [error.message for error in vendored("citation-file-format").iter_errors(told)] == []


def test_the_same_bank_gives_the_same_bytes() -> None:
    files.cache_clear()
    again = files()
    files.cache_clear()
    assert {name: file.sha256 for name, file in again.items()} == {name: file.sha256 for name, file in files().items()}


def test_a_site_without_an_address_has_what_needs_none() -> None:
    assert not any(name.endswith((".ttl", ".jsonld")) for name in files(""))
    assert "practices.json" in files("")


def test_a_bank_without_practices_has_its_files_all_the_same() -> None:
    whole = dataset()
    empty = Dataset(
        Catalogue(whole.catalogue.vocabulary, (), date(2026, 1, 1)),
        whole.addresses,
        whole.language,
        "Nic",
        "Nic.",
        SITE,
    )
    named = {file.name: file for file in data_files(empty, b"", Registers())}
    assert json.loads(named["practices.json"].content)["practices"] == []
    assert named["csv/practices.csv"].content.startswith(b"id,url,")
