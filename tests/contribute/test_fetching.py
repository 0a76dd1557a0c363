"""Fetching: what comes of asking other banks is told bank by bank, and what was kept outlives whatever they answer."""

import datetime
import json
from pathlib import Path

import pytest

from bank.contribute.asking import LARGEST
from bank.contribute.fetching import Fetched, fetch, told
from bank.model.foreign import OtherBank
from bank.text.language import Language
from tests.golden_cases import GOLDEN
from tests.invented import TODAY
from tests.other_banks import MANNERS, MATCHING, Answer, asked, kept, other_bank, row, said, sent_to
from tests.other_banks import told as others_told
from tests.stand_in import stand_in

NEXT = TODAY + datetime.timedelta(days=14)


def report(*all_fetched: Fetched) -> str:
    """What is told, with one address for all."""
    lines = (line for fetched in all_fetched for line in told(fetched, NEXT, Language("pl")))
    return "".join(f"{line.replace(_host(all_fetched), 'https://other.example')}\n" for line in lines)


def _host(all_fetched: tuple[Fetched, ...]) -> str:
    return all_fetched[0].bank.address.removesuffix("/b/")


def test_what_a_bank_gave_is_told_in_words(update_golden: bool) -> None:
    rows = [
        row("/"),
        row("/", id="ognisko"),
        row("/", id="zla", title="Zło <script>alert(1)</script>"),
        row("/", id="obca", url="https://elsewhere.example/"),
        row("/", id="skrypt", url="javascript:alert(document.cookie)"),
        row("/", id="polowa", themes=["kuchnie"]),
        row("/"),
    ]
    with other_bank(said(*rows)) as bank:
        before = kept(bank, row(bank.address, title="Dawny tytuł"), row(bank.address, id="dawna"))
        first, next_ = (fetch(bank, content, MANNERS, MATCHING) for content in (None, before))
        text = report(first, next_)
    expected = GOLDEN / "fetched.txt"
    if update_golden:
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text("utf-8")


HOSTILE: dict[str, tuple[Answer, str]] = {
    "too large": (lambda root: " " * LARGEST, "bank-data-too-large"),
    "nested without end": (lambda root: "[" * 1_000_000, "bank-data-of-other-shape"),
    "packed": (lambda root: "\x1f\x8b\x08", "bank-data-of-other-shape"),
    "a page": (lambda root: "<html>", "bank-data-of-other-shape"),
    "sent to a file": (sent_to("file:///etc/passwd"), "bank-unreached"),
    "sent in a circle": (sent_to("/b/bank.json"), "bank-unreached"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_answer_changes_nothing_and_is_told_with_the_age_of_what_stays(name: str) -> None:
    answer, code = HOSTILE[name]
    with other_bank(answer) as bank:
        fetched = fetch(bank, kept(bank), MANNERS, MATCHING)
    assert fetched.text(NEXT) is None
    assert [(problem.code, problem.level) for problem in fetched.problems] == [(code, "warning")]
    assert "Zostaje to, co pobrano wcześniej: 1 praktyka, stan na 15 marca 2026 (14 dni temu)." in report(fetched)


def test_a_bank_on_a_private_network_is_never_asked() -> None:
    fetched = asked(said(row("/")), manners=MANNERS.__class__("a test", 5, 0))
    assert (fetched.data, [problem.code for problem in fetched.problems]) == (None, ["bank-unreached"])


def test_a_bank_that_sends_on_to_a_private_network_is_not_followed() -> None:
    """A host of the web does so in vain, since each connection is looked at; here all are private, so none is made."""
    with other_bank(said(row("/"))) as secret:
        fetched = asked(sent_to(f"{secret.address}bank.json"))
    assert (fetched.data, [problem.code for problem in fetched.problems]) == (None, ["bank-moved"])


def test_a_bank_whose_address_has_letters_of_its_language_has_not_moved() -> None:
    with stand_in(lambda path: (200, json.dumps(others_told(bank.address)))) as host:
        bank = OtherBank("Bank za rzeką", f"{host.address}/żabno/")
        fetched = fetch(bank, None, MANNERS, MATCHING)
    assert host.paths == ["/%C5%BCabno/bank.json"]
    assert (len(fetched.data.practices) if fetched.data else 0, fetched.problems) == (1, ())


def test_a_bank_that_takes_its_time_is_left(tmp_path: Path) -> None:
    def drip(root: str) -> object:
        def answer(handler: object) -> None:
            handler.send_response(200)  # type: ignore[attr-defined]
            handler.end_headers()  # type: ignore[attr-defined]
            stop.wait(60)

        return answer

    import threading

    stop = threading.Event()
    fetched = asked(drip, manners=MANNERS.__class__("a test", 0.2, 0, private=True))  # type: ignore[arg-type]
    stop.set()
    assert [problem.code for problem in fetched.problems] in (["bank-unreached"], ["bank-data-of-other-shape"])


def test_what_is_kept_is_the_same_for_the_same_answer() -> None:
    with other_bank(said(row("/"))) as bank:
        one, other = (fetch(bank, None, MANNERS, MATCHING).text(TODAY) for _ in range(2))
    assert one == other
    assert one is not None
    assert json.loads(one)["fetched"] == "2026-03-15"


def test_a_kept_file_that_somebody_touched_is_told_and_written_anew() -> None:
    with other_bank(said(row("/"))) as bank:
        fetched = fetch(bank, b"{}", MANNERS, MATCHING)
    assert [problem.code for problem in fetched.problems] == ["kept-bank-changed"]
    assert fetched.text(TODAY) is not None
