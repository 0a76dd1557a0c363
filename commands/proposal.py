"""bank proposal: the draft of a practice, of a proposal that came as an issue; exit 0 when written, 1 when refused, 2
on an error.

The event is the file that GitHub gives to a workflow. Its texts are a stranger's: they go into files, never into a
command.
"""

import json
from pathlib import Path

import click

from bank.check.bank import read_bank
from bank.check.practice_file import home
from bank.check.reading import ENDING
from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.draft import draft
from bank.contribute.issue import Issue, SentFile, read_answers, read_file, read_issue
from bank.contribute.issue_form import LABEL
from bank.model.vocabulary import FOLDER, Vocabulary
from bank.schema.proposal import proposal
from bank.source.problems import Problem
from bank.text.escaping import inert
from bank.text.language import N_, Language
from bank.text.normalise import slug
from commands.clock import today
from commands.help import Spoken
from commands.main import UNREADABLE
from commands.options import A_PATH, language_option, practices_option, settings
from commands.terminal import complain, say

WRITTEN, REFUSED = 0, 1
LONGEST = 500  # characters of a line


@click.command(
    cls=Spoken,
    short_help=N_("make a draft of a proposal that came as an issue"),
    help=N_(
        "Make the draft of a practice of a proposal that came as an issue. EVENT is the file of the event, "
        "$GITHUB_EVENT_PATH in a workflow."
    ),
)
@click.argument("event", type=A_PATH)
@practices_option()
@click.option("--request", type=A_PATH, help=N_("a folder for branch, title and body.md of the pull request"))
@language_option(N_("the language of questions and comments"))
def command(event: Path, practices: Path, request: Path | None, language: Language) -> int:
    """Write the file, and what the pull request says of it."""
    try:
        issue = read_issue(json.loads(event.read_text("utf-8")))
        path, problems = _write(issue, practices, language)
    except (KeyError, TypeError, ValueError):
        complain(language.text(_NO_ISSUE).format(file=event))
        return UNREADABLE
    if path is None:
        say(language.text(_REFUSED).format(issue=issue.name), *_told(problems, language))
        return REFUSED
    say(language.text(_WRITTEN).format(file=path))
    if request:
        whole = read_file(issue, language)[0] is not None
        _request(request, issue, path, _problems_of(path, practices), language, whole=whole)
    return WRITTEN


def _write(issue: Issue, practices: Path, language: Language) -> tuple[Path | None, list[Problem]]:
    """Write the draft; nothing is written of a proposal with problems."""
    vocabulary, problems = read_vocabulary(practices / FOLDER, FOLDER, today())
    if problems:
        return None, problems
    sent, problems = read_file(issue, language)
    if problems or sent:
        return (None, problems) if problems or not sent else (_take(sent, practices, vocabulary, language), [])
    answers, problems = read_answers(issue, proposal(vocabulary, language), language)
    if problems:
        return None, problems
    taken = {path.stem for path in practices.glob(f"*/*{ENDING}")}
    made = draft(issue, answers, taken, vocabulary, language)
    path = practices / made.folder / f"{made.id}{ENDING}"
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(made.text)
    return path, []


def _take(sent: SentFile, practices: Path, vocabulary: Vocabulary, language: Language) -> Path:
    """Write a file that was sent whole, into the folder of its city; of a practice that the bank has, the new text."""
    data = sent.text.encode()
    own = home(sent.name, data, vocabulary)
    path = practices / (own if "/" in own else f"{slug(language.text(LABEL))}/{own}")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def _problems_of(path: Path, practices: Path) -> list[Problem]:
    """What an editor has to mend or to fill in before the practice can be published."""
    _, problems = read_bank(practices, today(), drafts=True, shown="", language=settings().language.code)
    return [problem for problem in problems if problem.path.endswith(f"/{path.parent.name}/{path.name}")]


def _request(
    folder: Path, issue: Issue, path: Path, problems: list[Problem], language: Language, *, whole: bool
) -> None:
    """Write what the pull request is called and says; the proposal's own words only as quoted code."""
    folder.mkdir(parents=True, exist_ok=True)
    file = f"{path.parent.name}/{path.name}"
    body = [
        language.text(_BODY_OF_WHOLE if whole else _BODY).format(issue=issue.name, file=file),
        *(f"    {line}" for line in _told(problems, language)),
    ]
    for name, text in {
        "branch": f"{slug(language.text(LABEL))}-{issue.number}",
        "title": language.text(_TITLE).format(issue=issue.name),
        "body.md": "\n".join(body),
    }.items():
        (folder / name).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _told(problems: list[Problem], language: Language) -> list[str]:
    """The problems, each on one line of its own, which a long value does not lengthen without end."""
    lines = (f"{inert(one.place or one.path)}: {one.explain(language)}" for one in problems)
    return [f"{line[:LONGEST]}…" if len(line) > LONGEST else line for line in lines]


_NO_ISSUE = N_("{file} is not the event of an issue.")
_REFUSED = N_(
    "No file was made of {issue}. Ask the author to mend the issue, then take the label off and put it on again."
)
_WRITTEN = N_("Written: {file}")
_TITLE = N_("Draft of a practice from proposal {issue}")
_BODY = N_(
    "Closes {issue}\n\n"
    "The proposal stands word for word in `{file}`, marked as a draft. Before it is published an editor\n\n"
    "- approves the runs of the checks: those of a pull request that a workflow made wait for that,\n"
    "- fills in the fields that the proposal leaves out (its page in the preview lists them), "
    "and takes the comments away,\n"
    "- parts the answers among the headings of the bank and the fields such as `failures`,\n"
    "- gives the file a short name: it becomes the address,\n"
    "- adds sources, since a proposal alone is its author's word,\n"
    "- deletes `draft: true`.\n\n"
    "What the check says of the file now:\n"
)
_BODY_OF_WHOLE = N_(
    "Closes {issue}\n\n"
    "The whole description stands in `{file}` as it was sent. Before it is published an editor\n\n"
    "- approves the runs of the checks: those of a pull request that a workflow made wait for that,\n"
    "- reads it with its sources.\n\n"
    "What the check says of the file now:\n"
)
