"""bank upkeep: a report for the editors, which nothing that it finds can fail, and copies of what the sources say."""

import json
import subprocess
from pathlib import Path

import pytest

from bank.check.bank import read_bank
from tests.invented import TODAY
from tests.scripts.command import run
from tests.stand_in import StandIn, stand_in

DONE, UNREADABLE = 0, 2
KITE = "examplewick/kite-hour.md"


def upkeep(practices: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run("upkeep", "--practices", practices, "--language", "en", *arguments, here=practices.parent)


def overdue(practices: Path) -> None:
    file = practices / KITE
    file.write_text(file.read_text("utf-8").replace("kind: Recipe", "kind: Recipe\nreview_by: 2020-01-31"), "utf-8")


def test_overdue_reviews_are_listed(practices: Path) -> None:
    overdue(practices)
    done = upkeep(practices, "--offline")
    assert done.returncode == DONE, done.stderr
    assert "## Reviews that are overdue" in done.stdout
    assert KITE in done.stdout


def test_the_report_can_go_into_a_file(practices: Path, tmp_path: Path) -> None:
    overdue(practices)
    done = upkeep(practices, "--offline", "--output", tmp_path / "report.md")
    assert (done.returncode, done.stdout) == (DONE, "")
    assert KITE in (tmp_path / "report.md").read_text("utf-8")


def test_one_unsound_practice_hides_no_other(practices: Path) -> None:
    overdue(practices)
    lantern = practices / "examplewick/lantern-house.md"
    lantern.write_text("---\n---\n", "utf-8")
    done = upkeep(practices, "--offline")
    assert done.returncode == DONE
    assert KITE in done.stdout
    assert lantern.name in done.stderr


def test_a_host_that_does_not_answer_fails_nothing(practices: Path) -> None:
    """No name under .invalid leads anywhere, with a network or without."""
    for file in practices.glob("*/*.md"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("https://", "https://x.invalid/").replace("http://", "http://x.invalid/"), "utf-8")
    done = upkeep(practices, "--wait", "0.2", "--pause", "0", "--minutes", "0.2")
    assert done.returncode == DONE, done.stderr


def test_of_a_bank_that_cannot_be_read_there_is_no_report(practices: Path, tmp_path: Path) -> None:
    """An empty one would say that there is nothing to look at."""
    (practices / "vocabulary/kinds.yml").unlink()
    done = upkeep(practices, "--offline", "--output", tmp_path / "report.md")
    assert done.returncode == UNREADABLE
    assert "kinds.yml" in done.stderr
    assert not (tmp_path / "report.md").exists()


MOMENT = "20240102030405"
SOURCES = """sources:
  - {id: count, title: Counting the visitors, published: 2022, url: "HOST/count"}
  - {id: lost, title: Lost and found, url: "HOST/lost"}
  - id: yearbook
    title: Yearbook of the quay
    url: "HOST/yearbook"
    accessed: 2024-05-01
"""


class Web:
    """Pages and an archive of the loopback: `gone` pages answer 404, `kept` ones have a copy."""

    def __init__(self) -> None:
        self.gone: set[str] = set()
        self.kept: set[str] = set()
        self.text = "They counted eleven visitors on the quay, and each of them knocked twice."

    def answer(self, path: str) -> tuple[int, str]:
        if path.startswith("/wayback/"):
            closest = {"available": True, "status": "200", "timestamp": MOMENT}
            return 200, json.dumps({"archived_snapshots": {"closest": closest} if self._has_copy(path) else {}})
        if path.startswith("/save/"):
            self.kept.add(path.rpartition("/")[2])
        return (404, "") if path.strip("/") in self.gone else (200, f"<p>{self.text}</p>")

    def _has_copy(self, path: str) -> bool:
        return any(f"%2F{name}&" in path for name in self.kept)


@pytest.fixture
def sourced(practices: Path) -> Path:
    """The folder of practices with a page of three sources; nothing else leads anywhere."""
    for file in practices.glob("*/*.md"):
        text = file.read_text("utf-8").replace("https://", "https://x.invalid/")
        if file.stem == "lantern-house":
            head, _, rest = text.partition("sources:\n")
            text = head + SOURCES + rest[rest.index("review_by:") :].replace("[^count]", "[^count][^lost]")
        file.write_text(text, "utf-8")
    return practices


def keep(practices: Path, host: StandIn) -> subprocess.CompletedProcess[str]:
    lantern = practices / "examplewick/lantern-house.md"
    lantern.write_text(lantern.read_text("utf-8").replace("HOST", host.address), "utf-8")
    quick = ("--wait", "2", "--pause", "0", "--rest", "0", "--private")
    return upkeep(practices, "--keep", "--archive", host.address, *quick)


def a_week_passes(practices: Path) -> None:
    ledger = practices.parent / "sources.tsv"
    today = ledger.read_text("utf-8").splitlines()[1].split("\t")[1]
    ledger.write_text(ledger.read_text("utf-8").replace(today, "2026-01-02"), "utf-8")


def test_a_round_finds_copies_has_others_made_and_leaves_a_sound_bank(
    sourced: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    web, lantern = Web(), sourced / "examplewick/lantern-house.md"
    web.kept, web.gone = {"count", "lost"}, {"lost"}
    with stand_in(web.answer) as host:
        first = keep(sourced, host)
        assert first.returncode == DONE, first.stderr
        text = lantern.read_text("utf-8")
        assert text.count("archived:") == 2
        assert "gone:" not in text  # one answer proves nothing
        assert f"/save/{host.address}/yearbook" in host.paths
        a_week_passes(sourced)
        web.text = "This address is for sale: nobody mends lanterns here, and no ferry comes."
        second = keep(sourced, host)
    text = lantern.read_text("utf-8")
    assert f"archived: {{url: {host.address}/web/{MOMENT}/{host.address}/yearbook, kept: 2024-01-02}}" in text
    assert text.count("gone: 2026-01-02") == 1
    assert "## Sources that say something else than they did" in second.stdout
    assert f"`{host.address}/yearbook` (what was there had stood since 2 January 2026)" in second.stdout
    catalogue, problems = read_bank(sourced, TODAY, language="en")
    assert problems == []
    lost = {source.id: source for source in catalogue.get("lantern-house").sources}["lost"]  # type: ignore[union-attr]
    assert lost.address == f"{host.address}/web/{MOMENT}/{host.address}/lost"


def test_a_day_of_loss_goes_when_the_page_is_there_again_and_not_for_an_unclear_answer(
    sourced: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    lantern, status = sourced / "examplewick/lantern-house.md", 503
    day = "accessed: 2024-05-01\n    gone: 2024-06-01\n"
    lantern.write_text(lantern.read_text("utf-8").replace("accessed: 2024-05-01\n", day), "utf-8")

    def answer(path: str) -> tuple[int, str]:
        return (status, "") if path == "/yearbook" else Web().answer(path)

    with stand_in(answer) as host:
        assert keep(sourced, host).returncode == DONE
        assert day in lantern.read_text("utf-8")
        status = 200
        assert keep(sourced, host).returncode == DONE
    assert "gone:" not in lantern.read_text("utf-8")


def test_without_being_told_to_keep_nothing_is_written(sourced: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    before = {file: file.read_bytes() for file in sourced.parent.rglob("*") if file.is_file()}
    done = upkeep(sourced, "--wait", "0.2", "--pause", "0", "--minutes", "0.2")
    assert done.returncode == DONE
    assert {file: file.read_bytes() for file in sourced.parent.rglob("*") if file.is_file()} == before


def test_proposals_that_wait_are_written_down_and_an_answer_that_is_none_changes_nothing(practices: Path) -> None:
    given, kept = practices.parent / "answer.json", practices.parent / "proposals.tsv"
    item = {"number": 3, "created_at": "2026-01-02", "title": "A stranger's words", "pull_request": {"url": "x"}}
    given.write_text(json.dumps([item]), "utf-8")
    first = upkeep(practices, "--keep", "--minutes", "0", "--proposals", given)
    assert first.returncode == DONE, first.stderr
    [line] = kept.read_text("utf-8").splitlines()[1:]
    assert line.startswith("3\trequest\t2026-01-02\t")
    assert "stranger" not in line
    given.write_text("", "utf-8")
    second = upkeep(practices, "--keep", "--minutes", "0", "--proposals", given)
    assert second.returncode == DONE
    assert "could not be asked for proposals" in second.stderr
    assert kept.read_text("utf-8").splitlines()[1:] == [line]
