"""The form: what its page loads holds every message, pattern and heading that the checks know."""

import re
from dataclasses import replace

import pytest

from bank.contribute.practice_form import form_data, form_name
from bank.model.terms import Terms
from bank.model.vocabulary import OPTIONAL, Vocabulary
from bank.schema.front_matter import front_matter
from bank.source.problem_table import PROBLEMS
from bank.text.language import Language
from tests.invented import VOCABULARY
from tests.sites import Site

BARE = replace(VOCABULARY, **{name: Terms() for name in OPTIONAL})
DATA = form_data(VOCABULARY, Language("pl"), "practices", ["b.md", "a.md"])


def test_messages_are_in_the_language_of_the_bank_by_code() -> None:
    empty = {"level": "error", "message": "Wartość jest pusta.", "remedy": "Uzupełnij ją albo usuń pole."}
    assert DATA["problems"]["value-empty"] == empty
    assert DATA["problems"].keys() <= PROBLEMS.keys()


def test_patterns_are_such_as_browsers_take() -> None:
    figures = [one["pattern"] for one in DATA["figures"]]
    for pattern in (*DATA["patterns"].values(), *figures):
        assert not re.search(r"\\[wdb]", pattern), pattern
        assert pattern.count("[") == pattern.count("]"), pattern
    assert any(r"[fF][oO][nN][\p{L}\p{N}_]*" in pattern for pattern in figures)


def test_beside_a_question_a_problem_speaks_of_titles_and_not_of_the_file() -> None:
    undated, several = (DATA["problems"][code] for code in ("state-not-dated", "several-values"))
    assert "„as_of”" in undated["remedy"]
    assert undated["asked"]["remedy"] == undated["remedy"].replace("as_of", "Stan na dzień").replace(
        "looked", "Ostatnio szukano"
    )
    assert several["asked"] == {"remedy": "Dodaj każdą osobno."}
    assert DATA["titles"]["looked"] == "Ostatnio szukano"


@pytest.mark.parametrize("vocabulary", [VOCABULARY, BARE], ids=["every list", "no list that may be left out"])
def test_the_stages_ask_for_each_field_once_and_for_the_text(vocabulary: Vocabulary) -> None:
    told = form_data(vocabulary, Language("pl"), "practices", [])["stages"]
    asked = [key for stage in told for key in stage["keys"]]
    assert sorted(asked) == sorted(item.key for item in front_matter(vocabulary).fields)
    assert [stage["text"] for stage in told].count(True) == 1


def test_what_the_editors_see_to_stands_apart_at_the_end() -> None:
    *_, last = DATA["stages"]
    assert [stage["title"] for stage in DATA["stages"] if stage["editors"]] == [last["title"]] == ["Pola redakcji"]
    own = {"review_by", "archived", "license", "reviews", "redirect_from", "draft", "abstracts", "asked_by"}
    assert set(last["keys"]) == own  # a field that no stage names would hide among them


def test_whose_words_these_are_is_asked_of_who_tells_and_not_left_to_the_editors() -> None:
    (stage,) = (stage for stage in DATA["stages"] if "told_by" in stage["keys"])
    assert "organisations" in stage["keys"]
    assert not stage["editors"]


def test_sources_are_asked_for_before_what_cites_them() -> None:
    citing = {"sources", "kind", "grant", "status", "cost", "failures"}
    first, *others = (stage for stage in DATA["stages"] if stage["text"] or citing & set(stage["keys"]))
    assert first["keys"] == ["sources"]
    assert len(others) > 4


def test_the_folder_of_tellings_from_elsewhere_is_that_of_the_workflow() -> None:
    assert DATA["proposals"] == "propozycja"


def test_headings_and_files_are_told() -> None:
    assert DATA["headings"][0] == {"id": "po-co", "label": "Po co", "names": ("po-co", "Po co", "What for")}
    assert DATA["files"] == ["a.md", "b.md"]


@pytest.mark.parametrize("code", ["pl", "en"])
def test_the_file_is_named_in_the_language_of_the_bank(code: str) -> None:
    assert form_name(Language(code)) == {"pl": "formularz.json", "en": "form.json"}[code]


def test_each_practice_is_published_as_it_was_written_beside_its_page(real_site: Site) -> None:
    for file in real_site.practices:
        copy = real_site.folder / real_site.names["practices"] / file.relative_to(real_site.root / "practices")
        assert copy.read_bytes() == file.read_bytes()
