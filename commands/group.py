"""The group: the commands under `bank`, in the language of the bank, and what becomes of their mistakes."""

from collections.abc import Sequence
from importlib import import_module

import click

from bank.model.answers import RefusedError
from bank.site.settings import UnsettledError
from bank.text.escaping import refusal
from bank.text.language import N_, SOURCE_LANGUAGE, Language
from commands.help import ROOM, Spoken
from commands.main import UNREADABLE
from commands.misuse import explain
from commands.options import settings
from commands.terminal import complain, deafen, prepare

NAMES = (
    "site",
    "check",
    "new",
    "pdf",
    "derive",
    "proposal",
    "import",
    "export",
    "changes",
    "count",
    "desk",
    "upkeep",
    "fetch",
    "migrate",
)
REFUSED = 1


class Commands(Spoken, click.Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        command: click.Command | None = import_module(f"commands.{cmd_name}").command if cmd_name in NAMES else None
        return command

    def invoke(self, ctx: click.Context) -> int:
        """The exit code of the command that is asked for, which may have chosen a language."""
        try:
            return int(super().invoke(ctx) or 0)
        except RefusedError as refusal:
            complain(refusal)
            return REFUSED
        except UnsettledError as error:
            complain(error)
        except BrokenPipeError:
            deafen()
        except OSError as error:
            complain(ctx.obj.text(_CANNOT).format(reason=_reason(error, ctx.obj)))
        return UNREADABLE

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        told = [(name, ctx.obj.text(import_module(f"commands.{name}").command.short_help)) for name in NAMES]
        with formatter.section(ctx.obj.text(_COMMANDS)):
            formatter.write_dl(told)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Spoken.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def run(arguments: Sequence[str] | None) -> int:
    """Run a command and return its exit code; a mistake is told and never raised."""
    prepare()
    language = _language()
    try:
        return int(bank.main(arguments, prog_name="bank", standalone_mode=False, obj=language) or 0)
    except click.exceptions.NoArgsIsHelpError as help:
        complain(help.message)
    except click.UsageError as error:
        complain(explain(error, language))
    except click.Abort:
        complain(language.text(_STOPPED))
        return REFUSED
    return UNREADABLE


def _language() -> Language:
    """That of the bank, or of the source where there is no knowing it."""
    try:
        return settings().language
    except UnsettledError:
        return Language(SOURCE_LANGUAGE)


def _reason(error: OSError, language: Language) -> str:
    """What is the matter with a file."""
    if isinstance(error, FileNotFoundError) and error.filename:
        return language.text(_NO_FILE).format(file=error.filename)
    return refusal(error)


_ABOUT = N_("Work on the bank of practices.")
_COMMANDS = N_("Commands")
_CANNOT = N_("Cannot go on: {reason}")
_NO_FILE = N_("there is no file {file}")
_STOPPED = N_("Stopped.")

bank = Commands(
    "bank",
    help=_ABOUT,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": ROOM},
)
