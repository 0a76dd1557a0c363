"""Tongues: which pages the site has in another language, which it has in several, and how templates draw them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import BaseLoader, Environment, Template

from bank.model.practice import Practice
from bank.model.tongue import whole_in
from bank.site.context import Context
from bank.site.pages import GeneratedPage, generated_pages, practice_meta
from bank.text.language import N_, Language, own_name

HOME = "welcome.html"


def tongue_pages(tongue: Context) -> Iterator[GeneratedPage]:
    """The pages of a tongue but those of practices; each is drawn by the templates of its folder."""
    home = GeneratedPage("index.md", {"title": tongue.settings.site_name, "template": HOME})
    yield _drawn(replace(home, uri=f"{tongue.prefix}index.md"), tongue)
    for page in generated_pages(tongue.catalogue, tongue.addresses, tongue.language):
        yield _drawn(page, tongue)


def _drawn(page: GeneratedPage, tongue: Context) -> GeneratedPage:
    return replace(page, meta={**page.meta, "template": tongue.prefix + page.meta["template"]})


def translation_meta(practice: Practice, tongue: Context) -> dict[str, str]:
    """What the page of a translation is to the site generator."""
    meta = practice_meta(practice)
    return {**meta, "template": tongue.prefix + meta["template"]}


def counterparts(bank: Context) -> Mapping[str, Mapping[str, str]]:
    """By the address of each page that there is in several languages all its addresses by the codes of these."""
    by_subject: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for one in (bank, *bank.tongues):
        for subject, address in _pages(one):
            by_subject[subject][one.language.code] = address
    return {address: same for same in by_subject.values() if len(same) > 1 for address in same.values()}


def _pages(bank: Context) -> Iterator[tuple[tuple[str, ...], str]]:
    """What each page is about, with its address."""
    yield ("home",), bank.prefix
    for page in generated_pages(bank.catalogue, bank.addresses, bank.language):
        yield page.about, page.uri.removesuffix("index.md")
    for practice in whole_in(bank.catalogue) if bank.home else bank.catalogue.practices:
        yield ("practice", practice.id), bank.addresses.practice(practice)


@dataclass(frozen=True)
class Entry:
    """A language of the site: its code, what its speakers call it, and the address of its first page."""

    code: str
    name: str
    address: str


def switch(bank: Context) -> list[Entry]:
    """Those of a site that has several, the bank's own first."""
    found = [Entry(one.language.code, _titled(one.language.code), one.prefix) for one in (bank, *bank.tongues)]
    return found if len(found) > 1 else []


def _titled(code: str) -> str:
    name = own_name(code)
    return name[:1].upper() + name[1:]


@dataclass(frozen=True)
class MenuItem:
    """A page of the menu; `active` where one is on it."""

    title: str
    url: str
    active: bool = False
    is_homepage: bool = False


@dataclass(frozen=True)
class Menu:
    """What MkDocs makes of `nav`, for a tongue: `pages` holds the page that one is on, if the menu leads there."""

    items: tuple[MenuItem, ...]
    homepage: MenuItem
    pages: tuple[object, ...] = ()


def menu(tongue: Context, page: object, here: str) -> Menu:
    """The menu on a page of a tongue, whose address is `here`."""
    addresses, text = tongue.addresses, tongue.language.text
    named = (
        (N_("Catalogue"), addresses.catalogue),
        (N_("Cities"), addresses.cities),
        (N_("Themes"), addresses.themes),
        (N_("Kinds"), addresses.kinds),
        (N_("For whom"), addresses.audiences),
    )
    items = tuple(MenuItem(text(title), f"{address}/", here == f"{address}/") for title, address in named)
    home = MenuItem(tongue.settings.site_name, tongue.prefix, is_homepage=True)
    return Menu(items, home, (page,) if any(item.active for item in items) else ())


def palette(options: Iterable[Mapping[str, Any]], language: Language) -> list[dict[str, Any]]:
    """The schemes of colours with the words of their switch in a language; each switches to the next."""
    schemes = [*options]
    following = (one.get("scheme") for one in (*schemes[1:], *schemes[:1]))
    words = (language.text(_SCHEMES.get(str(scheme), _OF_THE_SYSTEM)) for scheme in following)
    named = zip(schemes, words, strict=True)
    return [{**one, **({"toggle": {**one["toggle"], "name": name}} if "toggle" in one else {})} for one, name in named]


_SCHEMES = {"default": N_("Switch to light colours"), "slate": N_("Switch to dark colours")}
_OF_THE_SYSTEM = N_("Switch to the colours of the system")


class TongueLoader(BaseLoader):
    """Draws en/kind.html by the template kind.html, in the environment of that tongue; all others as before."""

    def __init__(self, loader: BaseLoader, tongues: Mapping[str, Environment]) -> None:
        self._loader, self._tongues = loader, tongues

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        return self._loader.get_source(environment, template)

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, object] | None = None) -> Template:
        folder, _, rest = name.partition("/")
        tongue = self._tongues.get(f"{folder}/")
        return tongue.get_template(rest) if tongue else self._loader.load(environment, name, globals)
