"""The archive: copies are found and made by its public interface, and nothing in its answers leads elsewhere."""

import datetime
import json

import pytest

from bank.contribute.archive import Archive, SilentArchiveError, find_copy, keep
from bank.contribute.asking import Manners
from bank.contribute.keeping import MOST_SILENCES, keep_copies, sources, wanted
from bank.contribute.ledger import Entry
from bank.model.objects import Copy, Source
from bank.text.dates import PartialDate
from tests.invented import catalogue, practice
from tests.stand_in import stand_in

DAY = datetime.date(2026, 3, 15)
PAGE = "https://a.example/zupa?x=1"
MANNERS = Manners("a test", 2, 0, private=True)
CLOSEST = {"available": True, "url": "https://evil.example/", "timestamp": "20240102030405", "status": "200"}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def found(answer: object) -> Copy | None:
    text = answer if isinstance(answer, str) else json.dumps({"archived_snapshots": answer})
    with stand_in(lambda _: (200, text), "application/json") as host:
        return find_copy(PAGE, Archive.at(host.address), MANNERS, near=DAY, today=DAY)


def test_a_copy_is_known_by_its_moment_alone() -> None:
    with stand_in(lambda _: (200, json.dumps({"archived_snapshots": {"closest": CLOSEST}}))) as host:
        copy = find_copy(PAGE, Archive.at(host.address), MANNERS, near=DAY, today=DAY)
        assert copy == Copy(f"{host.address}/web/20240102030405/{PAGE}", PartialDate(2024, 1, 2))
        assert host.paths == ["/wayback/available?url=https%3A%2F%2Fa.example%2Fzupa%3Fx%3D1&timestamp=20260315"]


@pytest.mark.parametrize(
    "answer", [{}, {"closest": {**CLOSEST, "status": "404"}}, {"closest": {**CLOSEST, "available": False}}]
)
def test_there_may_be_no_copy(answer: object) -> None:
    assert found(answer) is None


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "<html>",
        "[]",
        '{"archived_snapshots": [1]}',
        "[" * 100_000,
        {"closest": {**CLOSEST, "timestamp": "20240102030405/../../evil"}},
        {"closest": {**CLOSEST, "timestamp": 20240102030405}},
        {"closest": {**CLOSEST, "timestamp": "20241302030405"}},
        {"closest": {**CLOSEST, "timestamp": "29990102030405"}},
        {"closest": "tak"},
    ],
)
def test_an_answer_that_makes_no_sense_is_silence(answer: object) -> None:
    with pytest.raises(SilentArchiveError):
        found(answer)


def test_a_copy_is_asked_for_by_either_interface() -> None:
    with stand_in(lambda _: (200, "")) as host:
        keep(PAGE, Archive.at(host.address), MANNERS)
        keep(PAGE, Archive.at(host.address, "my:key"), MANNERS)
        first, second = host.asked
    assert first[:2] == ("GET", f"/save/{PAGE}")
    assert (*second[:2], second[3]) == ("POST", "/save", "url=https%3A%2F%2Fa.example%2Fzupa%3Fx%3D1")
    assert second[2]["Authorization"] == "LOW my:key"


def test_an_archive_that_refuses_is_silent() -> None:
    with stand_in(lambda _: (429, "")) as host, pytest.raises(SilentArchiveError):
        keep(PAGE, Archive.at(host.address), MANNERS)


def test_what_has_no_copy_is_sent_to_be_kept_and_found_by_the_next_round() -> None:
    known = {PAGE: Source("a", "Zupa", url=PAGE)}
    made: list[str] = []

    def answer(path: str) -> tuple[int, str]:
        made.extend([path] if path.startswith("/save/") else [])
        return 200, json.dumps({"archived_snapshots": {"closest": CLOSEST} if made else {}})

    with stand_in(answer) as host:
        archive = Archive.at(host.address)
        first = keep_copies(known.values(), {PAGE: Entry(DAY)}, archive, MANNERS, DAY)
        assert (first.copies, first.ledger[PAGE].sent) == ({}, DAY)
        second = keep_copies(known.values(), first.ledger, archive, MANNERS, DAY)
        assert list(second.copies) == [PAGE]
    assert made == [f"/save/{PAGE}"]


def test_a_page_that_is_gone_or_was_sent_lately_is_not_sent() -> None:
    gone, sent = (Entry(DAY, gone=DAY), Entry(DAY, sent=DAY - datetime.timedelta(days=3)))
    urls = {f"https://{name}.example/": entry for name, entry in (("gone", gone), ("sent", sent))}
    known = [Source("a", "Zupa", url=url) for url in urls]
    with stand_in(lambda _: (200, '{"archived_snapshots": {}}')) as host:
        kept = keep_copies(known, urls, Archive.at(host.address), MANNERS, DAY)
        assert kept.ledger == urls
        assert all(path.startswith("/wayback/") for path in host.paths)


def test_a_silent_archive_is_left_alone_after_a_few_questions() -> None:
    known = [Source("a", "Zupa", url=f"https://a.example/{number}") for number in range(9)]
    with stand_in(lambda _: (503, "")) as host:
        kept = keep_copies(known, {}, Archive.at(host.address), MANNERS, DAY)
        assert (kept.copies, len(host.asked)) == ({}, MOST_SILENCES)


def test_what_is_gone_is_looked_up_first_and_what_has_a_copy_never() -> None:
    copy = {"url": "https://archive.example/", "kept": "2024-01-02"}
    own = [{"id": f"m{number}", "title": "Zupa", "url": f"https://a.example/{number}"} for number in range(4)]
    own[3]["archived"] = copy  # type: ignore[assignment]
    known = sources(catalogue(practice(body="Tak.[^m0]", sources=own)))
    ledger = {"https://a.example/0": Entry(DAY, sent=DAY), "https://a.example/2": Entry(DAY, gone=DAY)}
    assert [source.id for source in wanted(known.values(), ledger, 9)] == ["m2", "m1", "m0"]
    assert [source.id for source in wanted(known.values(), ledger, 1)] == ["m2"]
