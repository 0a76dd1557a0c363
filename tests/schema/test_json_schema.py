"""The schema: it says of a front matter what the reader says, as far as a schema can, and lags behind nothing."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import regress
import yaml

from bank.check.fix import mend
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.schema.front_matter import front_matter
from bank.schema.json_schema import schema, schema_name
from bank.site.settings import read_settings
from bank.source.front_matter_file import read_document
from bank.source.location import Location
from bank.text.language import Language
from tests.golden_cases import GOLDEN, TODAY, cases
from tests.invented import VOCABULARY
from tests.late import jsonschema
from tests.sites import ROOT, SECOND_BANK, Site

ADDRESS = "https://example.org/data/practice.schema.json"
NAME = schema_name(read_settings(ROOT, {}).language)
PUBLISHED = json.loads((ROOT / "schema" / NAME).read_text("utf-8"))
# What no schema of a front matter can see, and the golden cases that are wrong in that way alone.
BEYOND_A_SCHEMA = {
    "the bytes of the file": """
        byte-order-mark control-character-in-a-field control-character-in-the-body control-characters-behind-escapes
        windows-line-ends
        windows-line-ends-in-the-body
    """,
    "where the file lies and what lies around it": """
        Zly_Dom at-the-root city-of-another-folder dom-wzorowy image-field-missing image-field-outside-practices
        adapted-from-itself adapted-from-missing successor-itself successor-missing
        documents-that-are-not-there
    """,
    "whether there are letters": "fields-without-words",
    "the text below the fields": """
        citation-of-an-unknown-source citation-of-unknown-sources-on-one-line footnote-of-ones-own heading-misspelt
        heading-of-the-first-level heading-out-of-order heading-that-skips-a-level heading-twice heading-unknown
        html-comment html-in-a-callout html-in-the-body image-in-a-data-address image-missing image-of-a-wrong-type
        image-outside-practices image-without-alt link-in-a-data-address link-in-a-reference link-malformed
        link-outside-practices link-to-a-missing-file link-to-ftp link-with-a-script link-without-a-scheme
        links-in-a-table-and-a-list
        phone-number-in-the-body private-figures-in-the-body
        points-of-a-word-processor private-email-in-a-link private-email-in-the-body
        source-never-cited attributes-in-braces heading-without-words lists-too-deep
        hash-in-a-bare-value word-without-end characters-without-glyphs
        hash-without-a-space a-date-read-as-a-point address-with-brackets
        addresses-no-parser-takes attributes-of-pandoc backslashes-of-pandoc dates-read-as-a-list
        link-to-a-missing-heading links-not-read lost-letters marks-of-obsidian marks-of-other-generators
        paragraph-below-a-point-too-shallow paragraph-read-as-code points-of-dashes-and-arrows points-that-do-not-count
        private-note table-of-a-sheet code-that-nobody-ends entities-of-no-character links-torn-apart
        marks-of-more-generators points-of-other-marks
    """,
    "Markdown within a field": """
        citation-in-a-field-of-an-unknown-source heading-in-a-field html-in-a-field link-in-a-field dates-in-a-field
        entities-in-fields marks-in-fields
    """,
    "private details": "phone-number-in-a-field private-figures-in-a-field private-email-as-contact",
    "what today is, and the calendar": """
        date-in-the-future date-that-does-not-exist edition-in-the-future ended-in-the-future period-in-the-future
    """,
    "which places there are": """
        cities-without-a-list city-in-a-list-without-quotes city-is-a-region city-list-with-one-unknown city-misspelt
        city-near-one-of-the-gazetteer city-of-a-misspelt-region city-of-digits city-repeats city-too-long city-unknown
        city-with-a-county-alone city-written-out-in-another-folder district-near-a-listed-one
        district-of-two-cities-without-any
    """,
    "what a draft may lack": "draft-from-another-place",
    "two fields held against each other": """
        adapted-elsewhere-of-an-unknown-source cost-of-an-unknown-source district-ambiguous grant-least-above-most
        period-out-of-order range-out-of-order
        scenario-minutes-do-not-add-up source-ids-twice source-read-before-it-was-published status-before-the-beginning
        status-without-its-day
    """,
    "what YAML leaves of what was written": """
        yaml-duplicate-key yaml-duplicate-key-within-a-field yaml-unquoted-date-as-title
    """,
}


class Loader(yaml.CSafeLoader):
    """YAML as editors and browsers read it: a date is a text."""


Loader.yaml_implicit_resolvers = {
    letter: [resolver for resolver in resolvers if resolver[0] != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front_of(file: Path) -> Any:
    """The data of a file's front matter, None when it cannot be read."""
    document, _ = read_document(file.name, file.read_bytes())
    return yaml.load(yaml.serialize(document.front, Dumper=yaml.CSafeDumper), Loader) if document else None


@pytest.fixture(scope="module")
def context() -> Reading:
    """The vocabulary of the golden cases, and the files around them."""
    vocabulary, problems = read_vocabulary(GOLDEN / "vocabulary", "practices/vocabulary", TODAY)
    assert not problems
    sound = GOLDEN / "sound"
    files = frozenset(path.relative_to(sound).as_posix() for path in sound.rglob("*") if path.is_file())
    return Reading(vocabulary, files, TODAY)


@pytest.fixture(scope="module")
def validator(context: Reading) -> Any:
    return jsonschema.Draft202012Validator(schema(context.vocabulary, Language("pl"), ADDRESS))


def invented() -> dict[str, Any]:
    return schema(VOCABULARY, Language("en"), ADDRESS)


def test_it_is_a_schema_of_the_dialect_that_it_names() -> None:
    assert PUBLISHED["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$id"]
    jsonschema.Draft202012Validator.check_schema(PUBLISHED)


PRACTICES = [
    file for file in sorted((ROOT / "practices").glob("*/*.md")) if file.suffixes == [".md"]
]  # no translations
SOME = PRACTICES[::8]


@pytest.mark.parametrize(
    "file",
    [file if file in SOME else pytest.param(file, marks=pytest.mark.nightly) for file in PRACTICES],
    ids=lambda file: file.stem,
)
def test_the_practices_of_the_bank_are_sound_by_the_published_schema(file: Path) -> None:
    assert [error.message for error in jsonschema.Draft202012Validator(PUBLISHED).iter_errors(front_of(file))] == []


@pytest.mark.parametrize("file", sorted((SECOND_BANK / "practices").glob("*/*.md")), ids=lambda file: file.stem)
def test_a_bank_in_another_language_has_a_schema_too(file: Path, second_site: Site) -> None:
    own = json.loads((second_site.folder / "data/practice.schema.json").read_text("utf-8"))
    assert own["properties"]["title"]["title"] == "Title"
    assert list(jsonschema.Draft202012Validator(own).iter_errors(front_of(file))) == []


def test_what_is_published_is_what_is_committed(real_site: Site) -> None:
    address = PUBLISHED["$id"]
    file = real_site.file(address)
    assert file
    assert json.loads(file.read_text("utf-8")) == PUBLISHED
    assert address in {link.url for link in real_site.pages[f"{real_site.names['data']}/"].links}


@pytest.mark.parametrize("case", cases("wrong/practices", ".md"))
def test_what_the_reader_refuses_the_schema_refuses_or_cannot_see(case: str, validator: Any) -> None:
    front = front_of(GOLDEN / "wrong/practices" / f"{case}.md")
    beyond = {name for names in BEYOND_A_SCHEMA.values() for name in names.split()}
    assert front is None or validator.is_valid(front) == (Path(case).name.replace(" ", "_") in beyond)


@pytest.mark.parametrize("case", cases("sound", ".md"))
def test_what_the_reader_takes_the_schema_takes_once_it_is_mended(
    case: str, context: Reading, validator: Any, tmp_path: Path
) -> None:
    file = GOLDEN / "sound" / f"{case}.md"
    data, _ = mend(file.name, file.read_bytes(), context.shape, context.vocabulary)
    (tmp_path / file.name).write_bytes(data)
    assert list(validator.iter_errors(front_of(tmp_path / file.name))) == []


@pytest.mark.parametrize(
    ("city", "district", "sound"),
    [
        ("Przykładowo", "Lipki-Wymyślone", True),
        (["Przykładowo"], ["Przykładowo/Lipki-Wymyślone", "lipki-wymyslone"], True),
        ("Wzorowo", "Lipki-Wymyślone", False),
        ("Przykładowo", "Wzorowo/Śródmieście", False),
        (["Wzorowo", "Przykładowo"], "Lipki-Wymyślone", True),
    ],
)
def test_a_city_narrows_its_districts(city: Any, district: Any, sound: bool, context: Reading, validator: Any) -> None:
    front = {**front_of(GOLDEN / "sound/przykladowo/najmniej-pol.md"), "city": city, "district": district}
    assert validator.is_valid(front) == sound
    text = f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\n## Po co\n\nZ kroniki.[^kronika]\n"
    folder = "wzorowo" if "Wzorowo" in city else "przykladowo"
    practice, problems = read_practice(f"{folder}/dzielnice.md", text.encode(), context)
    assert (practice is not None) == sound, problems


def test_each_field_is_told_with_a_title_a_meaning_and_an_example() -> None:
    def told(schema: dict[str, Any], above: str = "") -> list[str]:
        """The paths of the fields that lack something."""
        lacking = []
        for key, field in schema.get("properties", {}).items():
            lacking += [f"{above}{key}"] if not (field["title"] and field["description"] and field["examples"]) else []
            lacking += told(field, f"{above}{key}.")
        for part in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
            lacking += told(part, above)
        return lacking

    assert told(invented()) == []
    assert told(PUBLISHED) == []


def test_each_example_is_sound_by_schema_and_by_reader() -> None:
    for whole, vocabulary in (
        (invented(), VOCABULARY),
        (PUBLISHED, read_vocabulary(ROOT / "practices/vocabulary", "", datetime.date.today())[0]),
    ):
        for field in front_matter(vocabulary).fields:
            (example,) = whole["properties"][field.key]["examples"]
            validator = jsonschema.Draft202012Validator({**whole["properties"][field.key], "$defs": whole["$defs"]})
            assert list(validator.iter_errors(example)) == [], field.key
            location = Location("a.md", TODAY, [])
            field.shape.read(yaml.compose(yaml.safe_dump(example, allow_unicode=True)), location)
            assert location.problems == [], field.key


def test_the_names_that_should_be_written_stand_apart_from_those_that_are_taken_as_well() -> None:
    wanted, taken = invented()["$defs"]["states"]["anyOf"]
    assert wanted == {"enum": ["trwa", "zakończona"]}
    assert taken == {"enum": ["zakonczona"], "deprecated": True}
    levels, words = invented()["$defs"]["evidence_levels"]["anyOf"]
    assert levels == {"enum": [0, 1, 2, 3, 4]}
    assert "poziom 0" in words["enum"]


def test_terms_come_with_what_a_form_has_to_know() -> None:
    kitchens = invented()["$defs"]["themes"]["x-terms"][1]
    assert kitchens == {"id": "kuchnie", "label": "Kuchnie", "definition": "Przy garnku.", "broader": "miejsca"}
    city = invented()["$defs"]["cities"]["x-terms"][0]
    places = invented()["$defs"][city["places"].rpartition("/")[2]]
    assert places["x-terms"][-1] == {"id": "pod-gorka", "label": "Pod Górką", "in": ["gorne", "dolne"]}


def test_a_block_names_the_kinds_that_own_it() -> None:
    assert invented()["properties"]["workshop"]["x-kinds"] == ["warsztat"]


def test_every_pattern_is_one_that_browsers_take() -> None:
    def patterns(part: Any) -> list[str]:
        if isinstance(part, list):
            return [found for item in part for found in patterns(item)]
        if not isinstance(part, dict):
            return []
        own = [part["pattern"]] if isinstance(part.get("pattern"), str) else []
        return own + [found for item in part.values() for found in patterns(item)]

    assert patterns(PUBLISHED)
    for pattern in patterns(PUBLISHED):
        regress.Regex(pattern, "u")


def test_the_file_is_named_in_the_language_of_the_bank() -> None:
    assert schema_name(Language("pl")) == "praktyka.schema.json"
    assert schema_name(Language("en")) == "practice.schema.json"
