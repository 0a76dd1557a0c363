"""Reading a practice: every mistake is reported, at its line and with its remedy, and nothing else is."""

import pytest

from bank.check.fonts import FOLDER, coverage
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.model.practice import Practice
from bank.model.quantity import Quantity
from bank.source.problems import errors, fatal
from bank.text.dates import PartialDate
from tests.golden_cases import GOLDEN, TODAY, cases, check
from tests.sites import ROOT

WRONG, SOUND = GOLDEN / "wrong" / "practices", GOLDEN / "sound"
UNFINISHED = (
    "przykladowo/draft-unfinished",
    "propozycja/draft-from-another-place",
    "przykladowo/draft-with-what-no-list-has",
)


@pytest.fixture(scope="session")
def context() -> Reading:
    """The invented vocabulary, and the files of the sound cases as what stands around."""
    vocabulary, problems = read_vocabulary(GOLDEN / "vocabulary", "practices/vocabulary", TODAY)
    assert not problems
    files = frozenset(path.relative_to(SOUND).as_posix() for path in SOUND.rglob("*") if path.is_file())
    return Reading(vocabulary, files, TODAY, covered=coverage(ROOT / "theme" / FOLDER))


def sound(name: str, context: Reading) -> Practice:
    """The practice in a file of the sound cases, nothing being wrong with it."""
    practice, problems = read_practice(f"{name}.md", (SOUND / f"{name}.md").read_bytes(), context)
    assert problems == []
    assert practice
    return practice


@pytest.mark.parametrize("case", cases("wrong/practices", ".md"))
def test_a_wrong_practice_is_reported_with_lines_and_remedies(case: str, context: Reading, update_golden: bool) -> None:
    practice, problems = read_practice(f"{case}.md", (WRONG / f"{case}.md").read_bytes(), context)
    check(WRONG / f"{case}.txt", problems, update_golden)
    assert problems
    assert (practice is None) == (bool(fatal(problems)) or case in UNFINISHED)


@pytest.mark.parametrize("case", UNFINISHED)
def test_what_a_draft_lacks_is_no_error(case: str, context: Reading) -> None:
    _, problems = read_practice(f"{case}.md", (WRONG / f"{case}.md").read_bytes(), context)
    assert errors(problems) == []


@pytest.mark.parametrize("case", cases("sound", ".md"))
def test_a_sound_practice_raises_no_alarm(case: str, context: Reading) -> None:
    sound(case, context)


def test_what_is_left_out_is_known_to_be_absent(context: Reading) -> None:
    practice = sound("przykladowo/najmniej-pol", context)
    assert (practice.id, practice.path) == ("najmniej-pol", "practices/przykladowo/najmniej-pol.md")
    assert practice.title == "Dom przy ulicy Zmyślonej"
    assert [theme.id for theme in practice.themes] == ["domy"]
    assert (practice.period, practice.contact, practice.cost, practice.districts) == (None, None, (), ())
    assert practice.licence.id == "CC-BY-4.0"
    assert practice.body.startswith("## Co zrobiono")


def test_a_customary_name_means_its_districts(context: Reading) -> None:
    practice = sound("przykladowo/nazwy-zwyczajowe", context)
    assert [area.id for area in practice.areas] == ["przyklad", "figielek"]
    assert [district.id for district in practice.districts] == ["dolny-przyklad", "gorny-przyklad", "lipki-wymyslone"]


def test_a_district_that_two_cities_share_is_told_apart(context: Reading) -> None:
    practice = sound("przykladowo/wspolna-dzielnica", context)
    assert [city.id for city in practice.cities] == ["przykladowo", "wzorowo"]
    assert [(district.city, district.id) for district in practice.districts] == [
        ("wzorowo", "srodmiescie"),
        ("przykladowo", "srodmiescie"),
        ("przykladowo", "lipki-wymyslone"),
    ]


def test_unquoted_dates_are_dates_where_a_date_is_meant(context: Reading) -> None:
    practice = sound("przykladowo/daty-bez-cudzyslowow", context)
    assert practice.status.as_of == PartialDate(2021, 2, 24)
    assert practice.period
    assert (practice.period.start, practice.period.end) == (PartialDate(2019), PartialDate(2021, 2))
    assert practice.sources[0].title == "2021-02-24"


def test_costs_are_numbers_with_their_source(context: Reading) -> None:
    year, once = sound("przykladowo/kwoty-i-numery", context).cost
    assert (year.amount, year.per.id, year.year, year.source) == (Quantity(1670000), "rok", Quantity(2021), "kronika")
    assert (once.amount, once.currency) == (Quantity(12.5), "EUR")


def test_a_cost_may_be_told_to_be_unknown(context: Reading) -> None:
    practice = sound("przykladowo/planowana", context)
    assert practice.cost == ()
    assert practice.cost_absence
    assert practice.cost_absence.id == "brak-danych"
    assert practice.draft


def test_each_block_of_a_kind_is_read_whole(context: Reading) -> None:
    scenario = sound("przykladowo/scenariusz-pelny", context).scenario
    workshop = sound("przykladowo/stoliki-pelne", context).workshop
    charter = sound("przykladowo/umowa-pelna", context).charter
    grant = sound("przykladowo/skarbonka-pelna", context).grant
    about = context.vocabulary.precisions["okolo"]
    (edition,) = sound("przykladowo/zjazd-pelny", context).editions
    assert scenario
    assert [step.minutes for step in scenario.steps] == [15, 30]
    assert workshop
    assert workshop.tables[0].conclusions[0].fate.id == "przyjety"
    assert charter
    assert charter.clauses[0].title == "Słuchamy się"
    assert grant
    assert (grant.least, grant.most, grant.years[0].awarded) == (500, 7000, Quantity(139))
    assert (edition.date, edition.participants) == (PartialDate(2020, 10, 1), Quantity(40, None, about))


def test_a_mere_warning_takes_nothing_from_a_record(context: Reading) -> None:
    text = (GOLDEN / "sound/przykladowo/najmniej-pol.md").read_text("utf-8").replace("Fundacja Na Niby", "'`Na Niby`'")
    practice, problems = read_practice("przykladowo/najmniej-pol.md", text.encode(), context)
    assert [problem.code for problem in problems] == ["mark-in-field"]
    assert practice
    assert practice.organisations[0].name == "`Na Niby`"
