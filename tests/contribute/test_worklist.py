"""The worklist: what readers would miss most comes first, and each practice says why it stands there."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from bank.contribute.ledger import Entry
from bank.contribute.worklist import WANTS, Worklist, read_worklist, worklist
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import TODAY, catalogue, practice

ENGLISH = Language("en")
CONTACT = {"organisation": "Koło", "email": "biuro@kolo.example", "confirmed": "2025-06"}
SOURCES = [{"id": "menu", "title": "Jadłospis", "url": "https://a.example/"}, {"id": "drugie", "title": "Drugie"}]
WHOLE: dict[str, Any] = {
    "status": {"state": "trwa", "as_of": "2025-06"},
    "cost": [{"amount": 500, "currency": "PLN", "per": "rok"}],
    "contact": CONTACT,
    "evidence": {"level": 1},
    "sources": SOURCES,
    "image": {"file": "kuchnia.jpg", "alt": "Garnek."},
}


def whole(path: str = "przykladowo/kuchnia.md", **fields: Any) -> Practice:
    """A practice that lacks nothing but what the fields take away."""
    told = {**WHOLE, **fields}
    return practice(path, "Gotowano.[^menu][^drugie]", **{key: value for key, value in told.items() if value})


def of(*practices: Practice, **known: Any) -> Worklist:
    return worklist(catalogue(*practices), known.get("ledger", {}), known.get("editors", {}), ENGLISH)


def test_where_all_is_known_there_is_nothing_to_do() -> None:
    assert of(whole()).tasks == of().tasks == ()


@pytest.mark.parametrize(
    ("fields", "want", "detail"),
    [
        ({"status": {"state": "trwa", "as_of": "2025-03-14"}}, "stale", "14 March 2025"),
        ({"review_by": "2026-03-14"}, "overdue", "14 March 2026"),
        ({"cost": None}, "cost", ""),
        ({"cost": "brak danych"}, "cost", "brak danych"),
        ({"contact": None}, "contact", ""),
        ({"contact": {**CONTACT, "confirmed": "2025-02"}}, "confirmed", "February 2025"),
        ({"contact": {"organisation": "Koło", "email": "biuro@kolo.example"}}, "confirmed", ""),
        ({"sources": [{**SOURCES[0], "gone": "2026-01-02"}, SOURCES[1]]}, "gone", "Jadłospis"),
        ({"open_questions": [{"question": "Ilu gotuje?"}, {"question": "Ilu zmywa?"}]}, "questions", "2"),
        ({"evidence": None}, "evidence", ""),
        ({"image": None}, "image", ""),
    ],
)
def test_a_practice_says_why_it_stands_there(fields: dict[str, Any], want: str, detail: str) -> None:
    [task] = of(whole(**fields)).tasks
    [reason] = task.reasons
    assert (reason.id, reason.detail) == (want, detail)


def test_where_there_are_no_amounts_nobody_is_asked_for_them() -> None:
    assert of(whole(cost="nic nie kosztuje")).tasks == ()


def test_what_has_ended_does_not_grow_old() -> None:
    assert of(whole(status={"state": "zakończona", "as_of": "2019"})).tasks == ()


def test_a_source_is_gone_once_the_ledger_is_sure_and_no_copy_stands_in_for_it() -> None:
    days = datetime.timedelta(days=7)
    gone = {"https://a.example/": Entry(TODAY, gone=TODAY - days)}
    assert of(whole(), ledger=gone).tasks[0].wants == ("gone",)
    assert of(whole(), ledger={"https://a.example/": Entry(TODAY, gone=TODAY)}).tasks == ()
    copy = {"url": "https://copies.example/1", "kept": "2026-01-01"}
    assert of(whole(sources=[{**SOURCES[0], "archived": copy}, SOURCES[1]]), ledger=gone).tasks == ()


def test_a_source_that_says_something_else_is_told_until_somebody_reads_it_anew() -> None:
    changed = {"https://a.example/": Entry(TODAY, changed=datetime.date(2026, 2, 10))}
    for accessed, wants in ((None, ("changed",)), ("2026-02-09", ("changed",)), ("2026-02-10", None)):
        read = whole(sources=[{**SOURCES[0], **({"accessed": accessed} if accessed else {})}, SOURCES[1]])
        assert [task.wants for task in of(read, ledger=changed).tasks] == ([wants] if wants else [])


def test_what_readers_miss_most_comes_first_then_who_lacks_more_then_what_is_known_for_longest() -> None:
    old = {"state": "trwa", "as_of": "2024"}
    given = (
        whole("przykladowo/bez-zdjecia.md", image=None),
        whole("przykladowo/bez-kosztu.md", cost=None),
        whole("przykladowo/bez-kosztu-i-zdjecia.md", cost=None, image=None),
        whole("przykladowo/stara.md", status=old),
        whole("przykladowo/starsza.md", status={**old, "as_of": "2023"}),
    )
    order = ["starsza", "stara", "bez-kosztu-i-zdjecia", "bez-kosztu", "bez-zdjecia"]
    assert [task.practice.id for task in of(*given).tasks] == order
    assert dict(of(*given).numbers) == {"stale": 2, "cost": 2, "image": 2}
    assert list(of(*given).numbers) == [want for want in WANTS if want in ("stale", "cost", "image")]


def test_a_place_has_its_keepers_or_those_of_all() -> None:
    both = (whole("wzorowo/a.md", city="Wzorowo", image=None), whole("przykladowo/b.md", image=None))
    found = of(*both, editors={"*": ("@wszyscy",), "wzorowo": ("@druga",)})
    assert {task.practice.id: task.keepers for task in found.tasks} == {"a": ("@druga",), "b": ("@wszyscy",)}
    assert {city.id: len(tasks) for city, tasks in found.by_city.items()} == {"wzorowo": 1, "przykladowo": 1}


def test_the_ledger_and_the_editors_are_read_where_they_lie(tmp_path: Path) -> None:
    known = catalogue(whole())
    assert read_worklist(known, tmp_path, ENGLISH).tasks == ()
    (tmp_path / "sources.tsv").write_text("address\nhttps://a.example/\t2026-03-14\t\t\t2026-03-01\t\t\n", "utf-8")
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github/editors.yml").write_text('przykladowo: "@pierwszy"\n', "utf-8")
    [task] = read_worklist(known, tmp_path, ENGLISH).tasks
    assert (task.wants, task.keepers) == (("gone",), ("@pierwszy",))


def test_what_waits_comes_by_its_age_and_drafts_after_it(tmp_path: Path) -> None:
    drafts = ("practices/przykladowo/szkic.md",)
    (tmp_path / "proposals.tsv").write_text(
        "number\tkind\topened\tasked\taddress\n"
        "8\trequest\t2026-03-14\t2026-03-14\thttps://forge.example/b/pull/8\n"
        "<<<<<<< spoilt by merging\n"
        "9\tissue\t2026-03-01\t2026-03-14\tjavascript:alert(1)\n"
        "5\tissue\t2026-02-23\t2026-03-14\thttps://forge.example/b/issues/5\n",
        "utf-8",
    )
    found = read_worklist(catalogue(whole()), tmp_path, ENGLISH, drafts)
    days = (TODAY - datetime.date(2026, 2, 23)).days, (TODAY - datetime.date(2026, 3, 14)).days
    assert [(one.words, one.age, one.address) for one in found.waiting] == [
        ("report no. 5", f"waits for {days[0]} days", "https://forge.example/b/issues/5"),
        (
            "proposed change no. 8",
            f"waits for {days[1]} day{'' if days[1] == 1 else 's'}",
            "https://forge.example/b/pull/8",
        ),
        ("draft practices/przykladowo/szkic.md", "", ""),
    ]
    assert found.asked == datetime.date(2026, 3, 14)


def test_where_nobody_has_asked_for_proposals_nothing_is_said_of_them(tmp_path: Path) -> None:
    found = read_worklist(catalogue(whole()), tmp_path, ENGLISH)
    assert (found.waiting, found.asked) == ((), None)
