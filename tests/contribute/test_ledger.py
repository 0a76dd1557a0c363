"""The ledger: what is known of each source from one week to the next, through whatever became of its file."""

import datetime

import pytest

from bank.contribute.ledger import Entry, in_turn, ledger_text, noted, read_ledger, says_otherwise
from bank.contribute.upkeep import Answer

MONDAY = datetime.date(2026, 3, 2)
LATER = MONDAY + datetime.timedelta(days=7)
ONE, SAME, OTHER = "00000000000000ff", "00000000000001ff", "ffffffff000000ff"
PAGE, PAPER = "https://a.example/ż?x=1", "https://b.example/"


def test_what_is_written_is_read_again() -> None:
    entries = {PAGE: Entry(MONDAY, ONE, MONDAY), PAPER: Entry(LATER, gone=MONDAY, sent=LATER, changed=MONDAY)}
    assert read_ledger(ledger_text(entries, [PAPER, PAGE])) == entries


def test_an_address_that_the_bank_no_longer_gives_leaves_the_file() -> None:
    assert ledger_text({PAGE: Entry(MONDAY), PAPER: Entry(MONDAY)}, [PAGE]).splitlines() == [
        "address\tasked\tsaid\tsince\tgone\tsent\tchanged",
        f"{PAGE}\t2026-03-02\t\t\t\t\t",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "<<<<<<< HEAD",
        f"{PAPER}\t2026-13-02\t\t\t\t\t",
        f"{PAPER}\t2026-03-02\tzz\t\t\t\t",
        "file:///x\t2026-03-02\t\t\t\t\t",
    ],
)
def test_a_spoilt_line_spoils_no_other(line: str) -> None:
    text = ledger_text({PAGE: Entry(MONDAY)}, [PAGE])
    assert read_ledger(f"{text}{line}\n") == {PAGE: Entry(MONDAY)}


def test_who_waits_longest_is_asked_first() -> None:
    ledger = {"https://a.example/": Entry(LATER), "https://b.example/": Entry(MONDAY)}
    assert in_turn([*ledger, "https://c.example/"], ledger) == [
        "https://c.example/",
        "https://b.example/",
        "https://a.example/",
    ]


def test_the_first_answer_that_tells_of_loss_dates_it_until_the_page_is_back() -> None:
    begun = noted(None, Answer("alive", "200", ONE), MONDAY)
    assert begun == Entry(MONDAY, ONE, MONDAY)
    lost = noted(begun, Answer("gone", "404"), MONDAY)
    assert not lost.is_surely_gone
    still = noted(noted(lost, Answer("unsure", "500"), LATER), Answer("gone", "404"), LATER)
    assert (still.gone, still.is_surely_gone, still.said) == (MONDAY, True, ONE)
    assert noted(still, Answer("alive", "200", SAME), LATER) == Entry(LATER, ONE, MONDAY)


def test_a_text_stands_since_the_day_on_which_it_was_first_seen() -> None:
    begun = noted(None, Answer("alive", "200", ONE), MONDAY)
    same, other, silent = (Answer("alive", "200", said) for said in (SAME, OTHER, ""))
    assert [says_otherwise(begun, answer) for answer in (same, other, silent)] == [False, True, False]
    assert not says_otherwise(None, other)
    assert noted(begun, other, LATER) == Entry(LATER, OTHER, LATER, changed=LATER)
    assert noted(begun, silent, LATER) == Entry(LATER, ONE, MONDAY)
