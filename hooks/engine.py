"""The one hook that the settings of a bank name: it reads the bank and hands MkDocs all the others, in their order."""

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # a bare checkout works, nothing has to be installed

from bank.text.garbage import look_seldom

look_seldom()  # from the first import on

from hooks import (
    context,
    data,
    drafts,
    epub,
    failures,
    history,
    offline,
    open_data,
    pages,
    pdf,
    placards,
    practices,
    preview,
    redirects,
    search,
    set,
    tongues,
    tongues_made,
)
from hooks.context import on_shutdown, on_startup

__all__ = ["on_config", "on_shutdown", "on_startup"]

HOOKS = (
    failures,
    pages,
    practices,
    drafts,
    preview,
    search,
    pdf,
    placards,
    epub,
    set,
    history,
    redirects,
    data,
    open_data,
    tongues,
    tongues_made,
    offline,  # copies what all before it have made
)


def on_config(config: MkDocsConfig) -> None:
    """Read the bank, without which no other hook can do anything."""
    context.on_config(config)
    registered: dict[str, Any] = config.plugins
    for hook in HOOKS:
        registered[hook.__name__] = hook
