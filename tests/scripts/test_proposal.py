"""bank proposal: an event becomes one file under practices/, or nothing at all."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.golden_cases import GOLDEN
from tests.scripts.command import run

WRITTEN, REFUSED, UNREADABLE = 0, 1, 2
EVENT = GOLDEN / "proposals/told-in-full/event.json"
FORM = {
    "Gdzie?": "Where?",
    "Jakie to miejsce?": "Which place?",
    "Dla kogo i gdzie dokładnie?": "For whom, and where exactly?",
    "Co zrobiono?": "What was done?",
    "Co z tego wyszło, a co nie zadziałało?": "What came of it, and what did not work?",
    "Kogo można zapytać?": "Whom can one ask?",
    "Zanim wyślesz": "Before you send it",
    "Przykładowo": "Fauxford",
}


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event as the form of the second bank makes it."""
    text = EVENT.read_text("utf-8")
    told = json.loads(text)
    for polish, english in FORM.items():
        told["issue"]["body"] = told["issue"]["body"].replace(polish, english)
    told["issue"]["title"] = "Proposal of a practice: A table on the corner"
    (tmp_path / "event.json").write_text(json.dumps(told), "utf-8")
    return tmp_path / "event.json"


def propose(event: Path, practices: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run("proposal", "--practices", practices, "--language", "en", *arguments, event, here=practices.parent)


def test_a_proposal_becomes_one_file_and_a_request(event: Path, practices: Path, tmp_path: Path) -> None:
    before = set(practices.rglob("*"))
    done = propose(event, practices, "--request", tmp_path / "request")
    assert done.returncode == WRITTEN, done.stderr
    (made,) = set(practices.rglob("*")) - before
    assert made == practices / "fauxford/a-table-on-the-corner.md"
    assert str(made) in done.stdout
    assert (tmp_path / "request/branch").read_text("utf-8") == "proposal-12\n"
    assert (tmp_path / "request/title").read_text("utf-8") == "Draft of a practice from proposal #12\n"
    body = (tmp_path / "request/body.md").read_text("utf-8")
    assert body.startswith("Closes #12\n")
    assert "\n    kind: To be filled in before it is published" in body


def test_the_check_takes_the_file_as_it_is(event: Path, practices: Path) -> None:
    assert propose(event, practices).returncode == WRITTEN
    done = run("check", "--practices", practices, "--language", "en", here=practices.parent)
    assert done.returncode == 0, done.stdout
    assert "warning: summary: To be filled in" in done.stdout


def test_a_second_time_the_file_gets_a_name_of_its_own(event: Path, practices: Path) -> None:
    assert propose(event, practices).returncode == WRITTEN
    assert propose(event, practices).returncode == WRITTEN
    assert (practices / "fauxford/a-table-on-the-corner-12.md").is_file()


def test_a_refused_proposal_writes_nothing_and_says_why(event: Path, practices: Path, tmp_path: Path) -> None:
    event.write_text(event.read_text("utf-8").replace("biuro@example.org", "020 7946 0958"), "utf-8")
    before = set(practices.rglob("*"))
    done = propose(event, practices, "--request", tmp_path / "request")
    assert done.returncode == REFUSED
    assert "contact: “020 7946 0958” looks like a phone number." in done.stdout
    assert set(practices.rglob("*")) == before
    assert not (tmp_path / "request").exists()


def test_no_line_of_its_output_is_a_command_to_github(event: Path, practices: Path) -> None:
    """A workflow takes lines that begin with two colons for commands."""
    told = json.loads(event.read_text("utf-8"))
    told["issue"]["body"] = told["issue"]["body"].replace("Fauxford", "\r\n::add-mask::x\r\n::error::y")
    event.write_text(json.dumps(told), "utf-8")
    done = propose(event, practices)
    assert done.returncode == REFUSED
    assert [line for line in done.stdout.splitlines() if line.lstrip().startswith("::")] == []


def test_nothing_of_a_proposal_acts_in_a_log_or_in_the_request(event: Path, practices: Path, tmp_path: Path) -> None:
    told = json.loads(event.read_text("utf-8"))
    told["issue"]["title"] = "A table\u202e\x1b[2J\n::error::x ##[error]y"
    told["issue"]["body"] = told["issue"]["body"].replace("Fauxford", "Fauxford \x1b[2J\u2066 ##[error]y")
    event.write_text(json.dumps(told), "utf-8")
    done = propose(event, practices, "--request", tmp_path / "request")
    written = [file.read_text("utf-8") for file in (tmp_path / "request").glob("*")]
    for line in "\n".join([done.stdout, done.stderr, *written]).split("\n"):
        assert line.isprintable()
        assert "##[" not in line
        assert not line.lstrip().startswith("::")


@pytest.mark.parametrize("text", ["{}", "[]", "no JSON", '{"issue": {"number": 1}}'])
def test_what_is_no_event_of_an_issue_cannot_be_read(text: str, event: Path, practices: Path) -> None:
    event.write_text(text, "utf-8")
    done = propose(event, practices)
    assert done.returncode == UNREADABLE
    assert "event.json" in done.stderr


def test_an_event_that_is_not_there_cannot_be_read(practices: Path) -> None:
    assert propose(practices / "nowhere.json", practices).returncode == UNREADABLE


def whole(event: Path, practices: Path, path: str, told: str = "It was windy.", consent: str = "x") -> Path:
    """The event of an issue in which the form has sent a whole file."""
    kite = (practices / "examplewick/kite-hour.md").read_text("utf-8").replace("## Why\n", f"## Why\n\n{told}\n")
    issue = json.loads(event.read_text("utf-8"))
    consents = f"### Before you send it\n\n- [{consent}] One\n- [x] Two\n"
    body = f"`practices/{path}`\n\n~~~~~~~markdown\n{kite}~~~~~~~\n\n{consents}"
    issue["issue"]["body"] = body.replace("\n", "\r\n")
    event.write_text(json.dumps(issue), "utf-8")
    return event


def test_a_whole_file_that_the_form_sent_becomes_that_file(event: Path, practices: Path, tmp_path: Path) -> None:
    before = set(practices.rglob("*"))
    sent = whole(event, practices, "anywhere/windy-hour.md", told="~~~~~~\ncode\n~~~~~~")
    done = propose(sent, practices, "--request", tmp_path / "request")
    assert done.returncode == WRITTEN, done.stderr
    assert set(practices.rglob("*")) - before == {practices / "examplewick/windy-hour.md"}
    assert "~~~~~~\ncode\n~~~~~~\n" in (practices / "examplewick/windy-hour.md").read_text("utf-8")
    assert "as it was sent" in (tmp_path / "request/body.md").read_text("utf-8")


def test_a_practice_that_the_bank_has_takes_the_text_that_was_sent(event: Path, practices: Path) -> None:
    before = set(practices.rglob("*"))
    assert propose(whole(event, practices, "examplewick/kite-hour.md"), practices).returncode == WRITTEN
    assert set(practices.rglob("*")) == before
    assert "It was windy." in (practices / "examplewick/kite-hour.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "consent", "told"),
    [
        ("../../.github/workflows/evil.yml", "x", "becomes an address"),
        ("examplewick/Kite Hour.md", "x", "becomes an address"),
        ("examplewick/windy-hour.md", " ", "consents"),
    ],
)
def test_a_file_of_another_name_or_without_consent_is_refused(
    path: str, consent: str, told: str, event: Path, practices: Path
) -> None:
    before = set(practices.parent.rglob("*"))
    done = propose(whole(event, practices, path, consent=consent), practices)
    assert (done.returncode, told in done.stdout) == (REFUSED, True), done.stdout
    assert set(practices.parent.rglob("*")) == before
