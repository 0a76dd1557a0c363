"""Failures by their causes: the most frequent first, each failure under each of its causes."""

from bank.drawing.causes import cause_bars
from bank.model.failures import by_cause, told_failures
from bank.text.language import Language
from tests.invented import practice

POLISH = Language("pl")
HUNGRY = practice(
    failures=[
        {"what": "Nie było co jeść.[^menu]", "causes": ["głód", "zima"]},
        {"what": "Znowu nie było co jeść.[^menu]", "causes": ["głód"]},
        {"what": "Nie wiadomo.[^menu]"},
    ]
)


def test_each_failure_stands_under_each_of_its_causes() -> None:
    told = [(cause.id, [one.failure.what for one in failures]) for cause, failures in by_cause([HUNGRY])]
    first, second, _ = (failure.what for failure in HUNGRY.failures)
    assert told == [("glod", [first, second]), ("zima", [first])]
    assert len(told_failures([HUNGRY])) == 3


def test_a_bar_is_as_long_as_there_are_failures() -> None:
    drawing = cause_bars([HUNGRY], POLISH)
    assert drawing
    assert [(lane.label, lane.words, lane.marks[0].end) for lane in drawing.lanes] == [
        ("głód", "2 porażki", 100),
        ("zima", "1 porażka", 50),
    ]
    assert cause_bars([HUNGRY], POLISH, 1) != drawing


def test_one_cause_alone_is_not_drawn() -> None:
    assert cause_bars([practice(failures=[{"what": "Zmarzli.[^menu]", "causes": ["zima"]}])], POLISH) is None
