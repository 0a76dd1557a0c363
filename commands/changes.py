"""bank changes: the practices that changed since a commit, as Markdown, and their PDFs out of the built site."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from bank.contribute.changes import Change, read_changes, summary
from bank.offline.preview import BuiltSite, preview_files
from bank.site.context import Context, read_context
from bank.text.language import N_, Language
from commands.clock import today
from commands.help import Spoken
from commands.main import UNREADABLE
from commands.options import A_PATH, language_option, root_option, settings
from commands.terminal import complain, say

DONE = 0


@click.command(
    cls=Spoken,
    short_help=N_("list the practices that changed since a commit"),
    help=N_("List the practices that changed since a commit, as Markdown, and gather their PDFs from the built site."),
)
@click.option("--since", default="main", help=N_("the commit to compare with; main when left out"))
@click.option("--pdf", type=A_PATH, help=N_("a folder for the PDFs of the changed practices, taken from site/"))
@click.option(
    "--pages", type=A_PATH, help=N_("a folder for the pages of the changed practices as a small site, taken from site/")
)
@root_option(N_("the folder of mkdocs.yml and of the repository"))
@language_option(N_("the language of the list"))
def command(since: str, pdf: Path | None, pages: Path | None, root: Path, language: Language) -> int:
    """Print the list; copy the PDFs and the pages when asked to."""
    own = replace(settings(root), drafts=True)
    try:
        changes = read_changes(_diff(root, since, own.practices), own.practices)
    except subprocess.CalledProcessError as error:
        complain(language.text("Cannot go on: {reason}").format(reason=error.stderr.strip()))
        return UNREADABLE
    bank = read_context(own, today())
    told = summary(changes, bank.catalogue, bank.problems, bank.addresses, language, bank.tongue_catalogues)
    say(told.removesuffix("\n"))
    if pdf:
        _gather(changes, bank, pdf)
    if pages:
        _write_pages(changes, bank, pages)
    return DONE


def _diff(root: Path, since: str, folder: str) -> str:
    told = ("git", "diff", "--name-status", "--no-renames", "--relative", "-z", "--end-of-options", since, "--", folder)
    return subprocess.run(
        told, cwd=root, capture_output=True, encoding="utf-8", errors="surrogateescape", check=True
    ).stdout


def _write_pages(changes: Sequence[Change], bank: Context, target: Path) -> None:
    """Write the preview out of the built site, whose pages of unsound files tell their problems."""
    folder = bank.root / "site"
    names = frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    site = BuiltSite(names, lambda name: (folder / name).read_bytes(), bank.settings.site_url)
    for name, content in preview_files(changes, bank, site):
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _gather(changes: Iterable[Change], bank: Context, target: Path) -> None:
    """Copy the PDFs that lie at the addresses of the changed practices."""
    pages = (bank.published_at(change.path) for change in changes)
    for _, address in filter(None, pages):
        for file in sorted((bank.root / "site" / address).glob("*.pdf")):
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
