"""The life of a practice: the phase on a day, and for how long it is known to run."""

import datetime
from typing import Any

import pytest

from bank.model.life import is_stale, phase, years_running
from bank.model.practice import Practice
from bank.model.standing import badge
from bank.text.language import Language
from tests.invented import catalogue, practice
from tests.model.test_catalogue import ids

SEEN = {"state": "trwa", "as_of": "2025-03-14"}
OVER = {"state": "zakończona", "as_of": "2020"}
KEPT = {"date": "2026-03-01", "why": "Mówi o niej inna strona."}
TODAY = datetime.date(2026, 3, 14)


@pytest.mark.parametrize(
    ("fields", "day", "told"),
    [
        ({"status": SEEN}, "2026-03-14", "fresh"),
        ({"status": SEEN}, "2026-03-15", "due"),
        ({"status": {"state": "trwa", "as_of": "2025"}}, "2026-12-31", "fresh"),
        ({"status": SEEN, "review_by": "2026-03-20"}, "2026-03-20", "due"),
        ({"status": SEEN, "review_by": "2026-03-20"}, "2026-03-21", "overdue"),
        ({"status": OVER, "review_by": "2021-01-01"}, "2026-03-14", "ended"),
        ({"status": OVER | {"successor": "wzor"}}, "2026-03-14", "superseded"),
        ({"status": OVER | {"successor": "wzor"}, "archived": KEPT}, "2026-03-14", "archived"),
        ({"status": SEEN, "review_by": "2025-04-01", "archived": KEPT}, "2026-03-14", "archived"),
    ],
)
def test_a_practice_is_in_one_phase_on_a_day(fields: dict[str, Any], day: str, told: str) -> None:
    assert phase(practice(**fields), datetime.date.fromisoformat(day)) == told


def test_what_has_ended_or_is_archived_does_not_grow_old() -> None:
    late = datetime.date(2040, 1, 1)
    assert is_stale(practice(status=SEEN), late)
    assert not is_stale(practice(status=OVER), late)
    assert not is_stale(practice(status=SEEN, archived=KEPT), late)


def running(day: str, **fields: Any) -> int:
    own = {"period": {"from": "2014-03-20"}, "status": SEEN} | fields
    return years_running(practice(**own), datetime.date.fromisoformat(day))


def test_the_years_for_which_it_runs_grow_for_as_long_as_the_word_about_it_holds_and_are_none_then() -> None:
    assert [running(day) for day in ("2025-03-19", "2025-03-20", "2026-03-14", "2040-01-01")] == [10, 11, 11, 0]


def test_what_is_not_known_to_run_has_no_years() -> None:
    assert running("2026-03-14", period={"from": "2014", "to": "2016"}) == 0
    assert running("2026-03-14", status=OVER) == 0
    assert years_running(practice(status=SEEN), TODAY) == 0


def polish(one: Practice) -> str:
    return badge(one, TODAY, Language("pl"))


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("2013", "trwa od 13 lat, wiemy z 2025 r."),
        ("2004-03-01", "trwa od 22 lat, wiemy z 2025 r."),
        ("2025-03-01", "trwa od 1 roku, wiemy z 2025 r."),
        ("2025-06-01", "trwa, wiemy z 2025 r."),
    ],
)
def test_a_badge_tells_for_how_long_and_how_old_that_knowledge_is(start: str, words: str) -> None:
    assert polish(practice(period={"from": start}, status=SEEN | {"as_of": "2025-12-01"})) == words


def test_a_badge_of_what_ended_tells_of_its_successor_and_of_the_archive() -> None:
    assert polish(practice(status=OVER)) == "zakończona"
    assert polish(practice(status=OVER | {"successor": "wzor"})) == "zakończona, ma następczynię"
    assert polish(practice(status=SEEN, archived=KEPT)) == "w archiwum od 2026 r."


def test_what_is_archived_has_its_place_in_the_bank_but_none_in_its_lists() -> None:
    kept = practice(
        "przykladowo/stara.md", archived=KEPT, district="Górne", open_questions=[{"question": "Kto pytał?"}]
    )
    bank = catalogue(practice("przykladowo/nowa.md"), kept)
    assert ids(bank.practices) == ["nowa", "stara"]
    assert ids(bank.current) == ids(bank.in_city(bank.city("przykladowo"))) == ["nowa"]
    assert ids(bank.on_theme(kept.themes[0])) == ["nowa"]
    assert bank.with_open_questions == []
    assert bank.get("stara") is kept
