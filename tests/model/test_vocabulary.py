"""The vocabulary: each mistake in a list is reported at its line, and every name of an entry means it."""

from pathlib import Path, PurePosixPath
from shutil import copytree

import pytest

from bank.check.vocabulary_files import read_terms, read_vocabulary
from bank.model.vocabulary import Vocabulary
from bank.text.language import Language
from tests.golden_cases import GOLDEN, TODAY, cases, check

WRONG = GOLDEN / "wrong" / "vocabulary"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    read, problems = read_vocabulary(GOLDEN / "vocabulary", "practices/vocabulary", TODAY)
    assert problems == []
    return read


@pytest.mark.parametrize("case", cases("wrong/vocabulary", ".yml"))
def test_a_wrong_list_is_reported_with_lines_and_remedies(case: str, update_golden: bool) -> None:
    name = PurePosixPath(case).parent.name
    _, problems = read_terms(name, f"practices/vocabulary/{name}.yml", (WRONG / f"{case}.yml").read_bytes(), TODAY)
    check(WRONG / f"{case}.txt", problems, update_golden)
    assert problems


def test_a_missing_list_and_an_unknown_one_are_reported(tmp_path: Path) -> None:
    folder = copytree(GOLDEN / "vocabulary", tmp_path / "vocabulary")
    (folder / "roles.yml").rename(folder / "role.yaml")
    _, problems = read_vocabulary(folder, "practices/vocabulary", TODAY)
    assert [problem.write(Language("pl")) for problem in problems] == [
        "practices/vocabulary/roles.yml: błąd: Brakuje pliku. "
        "Dodaj tę listę: bez niej nie da się odczytać żadnej praktyki. [vocabulary-list-missing]",
        "practices/vocabulary/role.yaml: błąd: Słownik nie ma listy o takiej nazwie. "
        "Popraw nazwę pliku albo usuń plik. [unknown-vocabulary-list]",
    ]


@pytest.mark.parametrize(
    "name", ["przykladowo", "Przykładowo", "PRZYKLADOWO", "Exampletown", "gród  przykładny", "Grod\u00a0Przykladny"]
)
def test_any_spelling_of_any_name_finds_the_entry(name: str, vocabulary: Vocabulary) -> None:
    city = vocabulary.cities.find(name)
    assert city
    assert city.id == "przykladowo"


def test_a_theme_knows_the_narrower_ones(vocabulary: Vocabulary) -> None:
    assert [theme.id for theme in vocabulary.narrower(vocabulary.themes["miejsca"])] == ["domy", "ogrody"]


def test_an_area_knows_its_city_and_districts(vocabulary: Vocabulary) -> None:
    area = vocabulary.cities["przykladowo"].area("przyklad")
    assert (area.city, area.districts) == ("przykladowo", ("dolny-przyklad", "gorny-przyklad"))
