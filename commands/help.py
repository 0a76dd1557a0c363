"""The help: what a command tells of itself, in the language of the bank."""

import click

from bank.text.language import N_, Language

ROOM = 110  # columns, in a terminal that has them


class Spoken(click.Command):
    """A command whose help is made of msgids; the context's object is the language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language: Language = ctx.obj
        words = " ".join(self.collect_usage_pieces(ctx))
        for said in (_OPTIONS_HERE, _COMMAND_HERE):
            words = words.replace(said, language.text(said))
        formatter.write_usage(ctx.command_path, words, f"{language.text(_USAGE)}: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(ctx.obj.text(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option))
        records = [option.get_help_record(ctx) for option in options]
        told = [(name, _in_language(help, ctx.obj)) for name, help in filter(None, records)]
        with formatter.section(ctx.obj.text(_OPTIONS)):
            formatter.write_dl(told)


def _in_language(help: str, language: Language) -> str:
    return language.text(_HELP) if help == "Show this message and exit." else language.text(help)


_USAGE, _OPTIONS, _HELP = N_("Usage"), N_("Options"), N_("tell all this")
_OPTIONS_HERE, _COMMAND_HERE = N_("[OPTIONS]"), N_("COMMAND [ARGS]...")
