"""Common parts: what pages have alike, drawn once – for each depth in the site, or for each way that it looks."""

from collections.abc import Callable, Hashable
from types import SimpleNamespace

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from bank.text.typography import tie


def common_parts(language: str) -> Callable[..., Markup]:
    """A filter that draws a template by its name, with the typography of the language.

    What it draws knows of its page nothing but how deep it is, unless it is told the address at which it is `here`.
    """
    drawn: dict[tuple[str, int | None, str], Markup] = {}

    @pass_context
    def common(context: Context, name: str, here: str = "") -> Markup:
        page = context["page"]
        depth = page.url.count("/") if page else None
        if (name, depth, here) not in drawn:
            alike = SimpleNamespace(url="-/" * depth) if depth is not None else None
            values = {**context.get_all(), "page": alike, "here": here}
            html = context.environment.get_template(name).render(values)
            drawn[name, depth, here] = Markup(tie(html, language))
        return drawn[name, depth, here]

    return common


def kept_parts() -> Callable[..., Markup]:
    """A function of templates that calls a macro, but once for a key, which tells all that its outcome depends on."""
    drawn: dict[Hashable, Markup] = {}

    def kept(key: Hashable, macro: Callable[..., Markup], *arguments: object) -> Markup:
        if key not in drawn:
            drawn[key] = macro(*arguments)
        return drawn[key]

    return kept
