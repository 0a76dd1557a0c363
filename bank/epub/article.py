"""The article of a practice in a book: XHTML of its data and tokens, drawn by theme/epub/article.html."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import unquote, urljoin

from jinja2 import Environment

from bank.markdown.html import Surroundings
from bank.model.practice import Practice
from bank.site.article import Article
from bank.site.prose import Prose
from bank.text.language import Language
from bank.text.typography import tie

Picture = Callable[[Practice, str], str | None]

_OF_THE_CHAPTER = ("title",)


@dataclass(frozen=True)
class Text:
    """XHTML without a root of its own; links are whole, `pictures` are the paths of its pictures in the site.

    A picture's `src` is its path in the site. `anchors` are the ids that a link may lead to.
    """

    xhtml: str
    anchors: frozenset[str]
    pictures: tuple[str, ...]


@dataclass(frozen=True)
class Site:
    """What the articles of a site share: the address of its root, with a slash at its end, and what its texts lead to.

    `picture` gives the file, as a path in the site, by which a book shows a picture of a practice, or None when no book
    can show it: then its description stands there.
    """

    root: str
    prose: Prose
    language: Language
    picture: Picture

    def address(self, practice: Practice) -> str:
        """The address of the practice's page."""
        return self.root + self.prose.addresses.practice(practice)


def text(practice: Practice, article: Article, site: Site, templates: Environment) -> Text:
    """The article of a practice as it stands in a book."""
    anchors = article.anchors.union(_OF_THE_CHAPTER)
    pictures: list[str] = []
    around = _around(practice, anchors, site, pictures)
    xhtml = templates.get_template("article.html").render(
        practice=practice,
        article=article,
        around=around,
        kind=site.language.label(practice.kind.labels),
        kind_address=site.root + site.prose.addresses.kind(practice.kind),
        picture=around.show(practice.image.file) if practice.image and around.show else None,
    )
    return Text(tie(xhtml, site.language.code), anchors, tuple(dict.fromkeys(pictures)))


def _around(practice: Practice, anchors: frozenset[str], site: Site, pictures: list[str]) -> Surroundings:
    """What the links of a text lead to from a book; the paths of pictures go to a list as these are asked for."""
    here, of_page = site.address(practice), site.prose.around(practice)

    def lead(file: str) -> str | None:
        address = of_page.lead(file)
        return urljoin(here, address) if address else None

    def show(file: str) -> str | None:
        address = lead(file)
        path = site.picture(practice, unquote(address.removeprefix(site.root))) if address else None
        pictures.extend([path] if path else [])
        return path

    return replace(of_page, lead=lead, show=show, book=True, anchors=anchors)
