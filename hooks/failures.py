"""The adapter of failures to MkDocs: what the system refuses, such as room on a disk, ends a build with a sentence."""

import os
from pathlib import Path

from mkdocs.exceptions import Abort

from bank.site.settings import UnsettledError, read_settings
from bank.text.escaping import refusal
from bank.text.language import N_, SOURCE_LANGUAGE, Language


def on_build_error(error: Exception) -> None:
    """Say which file and why; any other error is MkDocs' to tell."""
    if isinstance(error, OSError):
        raise Abort(language_here().text(_REFUSED).format(reason=refusal(error))) from error


def language_here() -> Language:
    """That of the bank in this folder; MkDocs tells a hook of an error nothing of its settings."""
    try:
        return read_settings(Path(), os.environ).language
    except UnsettledError:
        return Language(SOURCE_LANGUAGE)


_REFUSED = N_("The system refuses what the build needs: {reason}. Nothing was published.")
