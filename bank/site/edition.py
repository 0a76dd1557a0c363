"""Editions: which pages the site has in another language, which it has in several, and how templates draw them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, Template
from jinja2.bccache import Bucket

from bank.model.edition import whole_in
from bank.model.practice import Practice
from bank.site.context import Context
from bank.site.pages import GeneratedPage, generated_pages, practice_meta
from bank.text.language import N_, Language, own_name

HOME = "welcome.html"


def edition_pages(edition: Context) -> Iterator[GeneratedPage]:
    """The pages of an edition but those of practices; each is drawn by the templates of its folder."""
    home = GeneratedPage("index.md", {"title": edition.settings.site_name, "template": HOME})
    yield _drawn(replace(home, uri=f"{edition.edition_folder}index.md"), edition)
    for page in generated_pages(edition.catalogue, edition.addresses, edition.language):
        yield _drawn(page, edition)


def _drawn(page: GeneratedPage, edition: Context) -> GeneratedPage:
    return replace(page, meta={**page.meta, "template": edition.edition_folder + page.meta["template"]})


def translation_meta(practice: Practice, edition: Context) -> dict[str, str]:
    """What the page of a translation is to the site generator."""
    meta = practice_meta(practice)
    return {**meta, "template": edition.edition_folder + meta["template"]}


def counterparts(bank: Context) -> Mapping[str, Mapping[str, str]]:
    """By the address of each page that there is in several languages all its addresses by the codes of these."""
    by_subject: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for one in (bank, *bank.editions):
        for subject, address in _pages(one):
            by_subject[subject][one.language.code] = address
    return {address: same for same in by_subject.values() if len(same) > 1 for address in same.values()}


def _pages(bank: Context) -> Iterator[tuple[tuple[str, ...], str]]:
    """What each page is about, with its address."""
    yield ("home",), bank.edition_folder
    for page in generated_pages(bank.catalogue, bank.addresses, bank.language):
        yield page.about, page.uri.removesuffix("index.md")
    for practice in whole_in(bank.catalogue) if bank.home else bank.catalogue.practices:
        yield ("practice", practice.id), bank.addresses.practice(practice)


@dataclass(frozen=True)
class Tongue:
    """A language of the site: its code, what its speakers call it, and the address of its first page."""

    code: str
    name: str
    address: str


def tongues(bank: Context) -> list[Tongue]:
    """Those of a site that has several, the bank's own first."""
    found = [
        Tongue(one.language.code, _titled(one.language.code), one.edition_folder) for one in (bank, *bank.editions)
    ]
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
    """What MkDocs makes of `nav`, for an edition: `pages` holds the page that one is on, if the menu leads there."""

    items: tuple[MenuItem, ...]
    homepage: MenuItem
    pages: tuple[object, ...] = ()


def menu(edition: Context, page: object, here: str) -> Menu:
    """The menu on a page of an edition, whose address is `here`."""
    addresses, text = edition.addresses, edition.language.text
    named = (
        (N_("Catalogue"), addresses.catalogue),
        (N_("Cities"), addresses.cities),
        (N_("Themes"), addresses.themes),
        (N_("Kinds"), addresses.kinds),
        (N_("For whom"), addresses.audiences),
    )
    items = tuple(MenuItem(text(title), f"{address}/", here == f"{address}/") for title, address in named)
    home = MenuItem(edition.settings.site_name, edition.edition_folder, is_homepage=True)
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


class SharedCode(BytecodeCache):
    """What templates were compiled into, once for the environments of one build, each of which adds its own filters."""

    def __init__(self) -> None:
        self._compiled: dict[str, CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.code


class EditionLoader(BaseLoader):
    """Draws en/kind.html by the template kind.html, in the environment of that edition; all others as before."""

    def __init__(self, loader: BaseLoader, editions: Mapping[str, Environment]) -> None:
        self._loader, self._editions = loader, editions

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        return self._loader.get_source(environment, template)

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, object] | None = None) -> Template:
        folder, _, rest = name.partition("/")
        edition = self._editions.get(f"{folder}/")
        return edition.get_template(rest) if edition else self._loader.load(environment, name, globals)
