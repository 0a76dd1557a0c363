"""Phrases: what templates say in a language, under the names that gettext has for it.

Jinja's own functions of these names ask for the context of the page, which is copied for each call within a loop.
"""

from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from bank.text.language import Language


def add_phrases(environment: Environment, language: Language) -> None:
    """Let templates say messages, which are HTML, with values filled in that are not."""
    translations = language.translations

    @cache
    def bare(message: str) -> Markup:
        return Markup(language.text(message)) % {}

    def gettext(message: str, **values: Any) -> Markup:
        return Markup(language.text(message)) % values if values else bare(message)

    def ngettext(singular: str, plural: str, num: int, **values: Any) -> Markup:
        return Markup(translations.ngettext(singular, plural, num)) % {"num": num, **values}

    def pgettext(context: str, message: str, **values: Any) -> Markup:
        return Markup(translations.pgettext(context, message)) % values

    environment.add_extension("jinja2.ext.i18n")
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals |= {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}
