"""bank fetch: what other banks publish, kept for the builds to come; exit 1 when one of them gave nothing to keep."""

import datetime
from pathlib import Path

import click

from bank.check.kept_banks import FOLDER, kept_content, kept_path
from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.asking import Manners
from bank.contribute.fetching import fetch, told
from bank.model.vocabulary import FOLDER as VOCABULARY
from bank.site.context import matching
from bank.site.settings import Settings
from bank.text.language import N_, Language
from commands.files import replace_file
from commands.help import Spoken
from commands.options import language_option, root_option, settings
from commands.terminal import say

DONE, LACKING = 0, 1


@click.command(
    cls=Spoken,
    short_help=N_("fetch what other banks publish"),
    help=N_(
        "Ask the banks that mkdocs.yml names (extra.bank.banks) for what they publish of their practices, look through "
        "it and keep what is sound in banks/, one file a bank. Builds read these files and ask nobody."
    ),
)
@root_option(N_("the folder of mkdocs.yml and of banks/"))
@click.option("--wait", type=float, default=15, help=N_("seconds to wait for an answer"))
@click.option("--private", is_flag=True, help=N_("ask hosts of this machine's network too"))
@language_option(N_("the language of the report"))
def command(root: Path, wait: float, private: bool, language: Language) -> int:
    """Fetch, keep and tell, bank by bank."""
    own = settings(root)
    if not own.banks:
        say(language.text(_NONE))
        return DONE
    manners = Manners(f"bank-fetch (+{own.site_url})", wait, private=private)
    return DONE if _fetch_all(own, manners, language) else LACKING


def _fetch_all(own: Settings, manners: Manners, language: Language) -> bool:
    """Whether all banks gave something to keep."""
    today = datetime.date.today()
    vocabulary, _ = read_vocabulary(own.folder / VOCABULARY, VOCABULARY, today)
    (own.root / FOLDER).mkdir(exist_ok=True)
    ours, whole = matching(own, vocabulary), True
    for bank in own.banks:
        file = own.root / kept_path(bank)
        fetched = fetch(bank, kept_content(bank, own.root), manners, ours)
        if content := fetched.text(today):
            file.touch()
            replace_file(file, content)
        whole = whole and content is not None
        say(*told(fetched, today, language))
    return whole


_NONE = N_("mkdocs.yml names no other bank (extra.bank.banks).")
