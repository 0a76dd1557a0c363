"""Misuse: what is wrong with what somebody typed after the name of a command."""

from collections.abc import Iterable

import click

from bank.source.problems import DID_YOU_MEAN
from bank.text.language import N_, Language
from bank.text.normalise import nearest


def explain(error: click.UsageError, language: Language) -> str:
    """The mistake and what to do about it, on two lines."""
    command = error.ctx.command_path if error.ctx else "bank"
    return f"{_mistake(error, language)}\n{language.text(_SEE).format(command=command)}"


def _mistake(error: click.UsageError, language: Language) -> str:
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            return language.text(_NO_OPTION).format(name=name) + _near(name, near or (), language)
        case click.exceptions.NoSuchCommand(
            command_name=name, ctx=click.Context(command=click.Group() as group) as ctx
        ):
            return language.text(_NO_COMMAND).format(name=name) + _near(name, group.list_commands(ctx), language)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return language.text(_MISSING).format(name=_name(parameter))
        case click.BadOptionUsage(option_name=name):
            return language.text(_NO_VALUE).format(name=name)
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices)) as parameter):
            return language.text(_NO_CHOICE).format(name=_name(parameter), values=", ".join(choices))
        case click.BadParameter(param=click.Parameter() as parameter):
            return language.text(_BAD_VALUE).format(name=_name(parameter))
    return language.text(_TOO_MUCH)


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[-1] if isinstance(parameter, click.Option) else str(parameter.name)


def _near(name: str, names: Iterable[str], language: Language) -> str:
    near = nearest(name, names)
    return " " + language.text(DID_YOU_MEAN).format(suggestion=near) if near else ""


_NO_OPTION = N_("There is no option “{name}”.")
_NO_COMMAND = N_("There is no command “{name}”.")
_MISSING = N_("“{name}” is missing.")
_NO_VALUE = N_("“{name}” needs a value after it.")
_NO_CHOICE = N_("“{name}” has to be one of: {values}.")
_BAD_VALUE = N_("The value of “{name}” will not do.")
_TOO_MUCH = N_("There are more words than the command knows what to do with.")
_SEE = N_("See: {command} --help")
