"""bank pdf: a booklet or a hand-out of any practices; exit 0 when written, 1 when refused, 2 on an error."""

from pathlib import Path
from typing import Any

import click

from bank.text.language import N_
from commands.help import Spoken
from commands.options import A_PATH, root_option, settings

TEMPLATES = ("handout", "brief", "booklet", "epub", "sheet", "cards", "checklist")
PAPERS = ("a4", "a5", "booklet")


@click.command(
    cls=Spoken,
    short_help=N_("make a booklet, a hand-out or an EPUB of any practices"),
    help=N_(
        "Make a booklet, a hand-out or an EPUB of the practices whose ids are named, in that order, or of those that "
        "are all of what the options say; an option given again means either."
    ),
)
@click.argument("ids", nargs=-1)
@click.option("--city", multiple=True, help=N_("a city; given again, any of them"))
@click.option("--district", multiple=True, help=N_("a district or customary area"))
@click.option("--theme", multiple=True, help=N_("a theme, with those under it"))
@click.option("--kind", multiple=True, help=N_("a kind of practice"))
@click.option("--state", multiple=True, help=N_("how it stands"))
@click.option("--since", default="", help=N_("what began then or later: YYYY, YYYY-MM or YYYY-MM-DD"))
@click.option("--order", default="", help=N_("city, title, newest, oldest or given; city when left out"))
@click.option(
    "--as",
    "made",
    type=click.Choice(TEMPLATES),
    help=N_("what to make; a handout of one practice; brief: each on one page"),
)
@click.option("--format", type=click.Choice(PAPERS), default="a4", help=N_("booklet: A5 on A4, to be folded"))
@click.option("--notes", is_flag=True, help=N_("leave room for notes"))
@click.option("--title", default="", help=N_("the title on the cover"))
@click.option("--by", default="", help=N_("who made it, on the cover; the bank when left out"))
@click.option("-o", "--output", type=A_PATH, help=N_("the file to write; named after the title when left out"))
@root_option(N_("the folder of mkdocs.yml"))
def command(made: Any, output: Path | None, root: Path, **asked: Any) -> int:
    """Choose the practices, and write the file."""
    from bank.print.edition import Asked  # the libraries take a while to load
    from commands.edition import make

    return make(Asked(**asked, made=made or ""), output, settings(root))
