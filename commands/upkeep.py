"""bank upkeep: what editors have to look at from time to time, as an issue's body; nothing found fails the run."""

import datetime
import time
from pathlib import Path

import click

from bank.check.bank import read_bank
from bank.contribute.links import Manners, ask_all
from bank.contribute.upkeep import addresses, report
from bank.source.problems import errors
from bank.text.language import N_, Language
from commands.help import Spoken
from commands.main import UNREADABLE
from commands.options import A_PATH, language_option, practices_option, settings
from commands.terminal import complain, say

DONE = 0


@click.command(
    cls=Spoken,
    short_help=N_("list overdue reviews, old open questions and dead addresses"),
    help=N_("List overdue reviews, old open questions and addresses that lead nowhere, as the body of an issue."),
)
@practices_option()
@click.option("--output", type=A_PATH, help=N_("the file to write; printed when left out"))
@click.option("--offline", is_flag=True, help=N_("ask nobody: only the reviews and the questions"))
@click.option("--minutes", type=float, default=20, help=N_("for how long to go on asking"))
@click.option("--wait", type=float, default=15, help=N_("seconds to wait for an answer"))
@click.option("--pause", type=float, default=1, help=N_("seconds between two questions to one host"))
@language_option(N_("the language of the report"))
def command(
    practices: Path, output: Path | None, offline: bool, minutes: float, wait: float, pause: float, language: Language
) -> int:
    """Print or write the report; it is empty when there is nothing to look at."""
    catalogue, problems = read_bank(practices, datetime.date.today(), language=settings().language.code)
    unsound = errors(problems)
    complain(*(problem.write(language) for problem in unsound))
    if unsound and not catalogue.practices:
        return UNREADABLE
    given = [] if offline else list(addresses(catalogue))
    agent = f"bank-upkeep (+{settings().site_url})"
    answers = ask_all(given, Manners(agent, wait, pause, time.monotonic() + minutes * 60))
    text = report(catalogue, answers, len(given) - len(answers), language)
    if output:
        output.write_text(text, encoding="utf-8", newline="\n")
    elif text:
        say(text.removesuffix("\n"))
    return DONE
