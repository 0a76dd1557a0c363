"""The options that several commands have, and the settings that they default to."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from bank.site.settings import Settings, read_settings
from bank.text.language import N_, Language, languages
from commands.libraries import ROOT

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
A_PATH = click.Path(path_type=Path)


def settings(root: Path = ROOT) -> Settings:
    """The settings of the bank in a folder; raise UnsettledError."""
    return read_settings(root, os.environ)


def practices_option() -> Decorator:
    help = N_("the folder of practices; that of mkdocs.yml when left out")
    return click.option("--practices", type=A_PATH, callback=_practices, help=help)


def _practices(ctx: click.Context, parameter: click.Parameter, value: Path | None) -> Path:
    return settings().folder if value is None else value


def root_option(help: str) -> Decorator:
    return click.option("--root", type=A_PATH, default=ROOT, help=help)


def language_option(help: str) -> Decorator:
    return click.option("--language", type=click.Choice(languages()), callback=_language, help=help)


def _language(ctx: click.Context, parameter: click.Parameter, value: str | None) -> Language:
    language = Language(value) if value else settings().language
    ctx.find_root().obj = language
    return language
