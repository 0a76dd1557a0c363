"""Asking forges for proposals: what waits is kept by number, day and kind, and nothing that a stranger wrote."""

import datetime
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bank.contribute.asking import Manners
from bank.contribute.forges import AT_ONCE, MOST_PAGES, UNCLEAR, waiting, waiting_in
from bank.contribute.proposals import Proposal, proposals_text, read_proposals
from bank.site.ways import Way
from tests.invented import TODAY
from tests.stand_in import Answers, StandIn, stand_in

MANNERS = Manners("test", wait=2, private=True)
DAY = datetime.date(2026, 2, 1)
STRANGER = {"title": "Słowa obcej osoby", "body": "Jan Zmyślony", "created_at": "2026-02-01T08:00:00Z"}
PERSON, ROBOT = {"user": {"login": "jan", "type": "User"}}, {"user": {"login": "robot", "type": "Bot"}}
LABELLED = {"labels": [{"name": "propozycja"}]}


@pytest.fixture(autouse=True)
def _directly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def lists(**found: list[dict[str, Any]]) -> Answers:
    """A host that gives these lists by the last part of their paths, and nothing on any further page."""

    def answer(path: str) -> tuple[int, str]:
        parts = urlsplit(path)
        first = parse_qs(parts.query)["page"] == ["1"]
        return 200, json.dumps(found.get(parts.path.rpartition("/")[2], []) if first else [])

    return answer


def told(host: StandIn, to: str) -> list[tuple[int, str, str]]:
    way = Way(to, f"{host.address}/siec/bank")
    found = waiting(way, "propozycja", MANNERS, TODAY)
    assert all((one.opened, one.asked) == (DAY, TODAY) for one in found)
    return [(one.number, one.kind, one.address.removeprefix(way.address)) for one in found]


def test_of_github_reports_with_the_label_and_requests_of_people_are_taken() -> None:
    items = [
        {"number": 3, **STRANGER, **PERSON, **LABELLED},
        {"number": 4, **STRANGER, **PERSON, "labels": []},
        {"number": 5, **STRANGER, **PERSON, "labels": [], "pull_request": {}, "draft": False},
        {"number": 6, **STRANGER, **PERSON, "pull_request": {"url": "x"}},
        {"number": 7, **STRANGER, **ROBOT, "pull_request": {"url": "x"}},
    ]
    with stand_in(lists(issues=items)) as host:
        assert told(host, "github") == [(3, "issue", "/issues/3"), (6, "request", "/pull/6")]
        [path] = host.paths
    assert path.startswith("/api/v3/repos/siec/bank/issues?state=open&")


def test_of_gitlab_both_lists_are_asked_for_by_the_path_of_the_project() -> None:
    answers = lists(issues=[{"iid": 3, "id": 900, **STRANGER}], merge_requests=[{"iid": 3, "id": 901, **STRANGER}])
    with stand_in(answers) as host:
        assert told(host, "gitlab") == [(3, "issue", "/-/issues/3"), (3, "request", "/-/merge_requests/3")]
        assert all(path.startswith("/api/v4/projects/siec%2Fbank/") for path in host.paths)


def test_gitea_tells_of_each_which_of_both_it_is() -> None:
    items = [
        {"number": 3, **STRANGER, "pull_request": None},
        {"number": 4, **STRANGER, "pull_request": {"draft": False}},
    ]
    with stand_in(lists(issues=items)) as host:
        assert told(host, "gitea") == [(3, "issue", "/issues/3"), (4, "request", "/pulls/4")]
        assert host.paths[0].startswith("/api/v1/repos/siec/bank/issues?")


def test_what_somebody_else_has_asked_for_is_read_alike() -> None:
    answer = json.dumps([{"number": 3, **STRANGER, **PERSON, **LABELLED}, {"number": 4, **STRANGER, **PERSON}]).encode()
    [found] = waiting_in(answer, Way("github", "https://github.com/siec/bank"), "propozycja", TODAY)
    assert found == Proposal(3, "issue", DAY, TODAY, "https://github.com/siec/bank/issues/3")


def test_an_endless_list_ends() -> None:
    item = {"number": 3, **STRANGER, **LABELLED}
    with stand_in(lambda path: (200, json.dumps([item] * AT_ONCE))) as host:
        told(host, "github")
        assert len(host.paths) == MOST_PAGES


@pytest.mark.parametrize(
    "answer",
    [(500, ""), (403, "{}"), (200, "<p>"), (200, "{}"), (200, "[1]"), (200, '[{"labels": [{"name": "propozycja"}]}]')],
)
def test_an_answer_that_is_no_list_of_proposals_is_none(answer: tuple[int, str]) -> None:
    with stand_in(lambda path: answer) as host, pytest.raises(UNCLEAR):
        told(host, "github")


def test_no_word_of_a_stranger_is_kept_and_what_is_kept_is_read_again() -> None:
    with stand_in(lists(issues=[{"number": 3, **STRANGER, **PERSON, **LABELLED}])) as host:
        found = waiting(Way("github", f"{host.address}/siec/bank"), "propozycja", MANNERS, TODAY)
    text = proposals_text(found)
    assert text.splitlines()[1] == f"3\tissue\t{DAY}\t{TODAY}\t{host.address}/siec/bank/issues/3"
    assert read_proposals(text) == found
    assert [one.days(TODAY) for one in found] == [(TODAY - DAY).days]


def test_proposals_are_read_with_the_oldest_first() -> None:
    days = [datetime.date(2026, 2, 3), datetime.date(2026, 2, 1), datetime.date(2026, 2, 2)]
    given = [Proposal(number, "issue", day, TODAY, "https://forge.example/b") for number, day in enumerate(days)]
    assert [one.number for one in read_proposals(proposals_text(given))] == [1, 2, 0]
