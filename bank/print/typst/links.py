"""Links: where the addresses in a practice lead from a printed page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urljoin, urlsplit

from bank.print.typst.literal import Content, call

_SCHEMES = {"http", "https", "mailto", "tel"}
# What an address may hold as it is; everything else is written in percent.
_PLAIN = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True)
class Links:
    """What is known of the addresses in a practice.

    `page` is the address of its own page; `practices` are the ids of practices by the addresses of their pages;
    `pictures` are the paths of pictures from the root of the Typst sources by their `src` as it is written, None for
    one that can't be had. `characters` are those that can be printed, all when none is named; `anchors` are those that
    the practice has, None for any.
    """

    page: str
    practices: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str | None] = field(default_factory=dict)
    characters: frozenset[str] = frozenset()
    anchors: frozenset[str] | None = None

    def address(self, href: str) -> str | None:
        """The whole address; None for one that a document must not lead to."""
        try:
            address = href if href.startswith("http") else urljoin(self.page, href.strip())
            sound = urlsplit(address).scheme in _SCHEMES
        except ValueError:
            return None
        return quote(address, safe=_PLAIN) if sound else None

    def anchor(self, address: str) -> str | None:
        """The anchor in the practice itself that a whole address names."""
        page, _, anchor = address.partition("#")
        return unquote(anchor) or None if page == self.page else None

    def has(self, anchor: str) -> bool:
        """Whether the practice has an anchor."""
        return self.anchors is None or anchor in self.anchors

    def practice(self, address: str) -> str | None:
        """The id of the practice on whose page an address is."""
        return self.practices.get(address.partition("#")[0].removesuffix("index.html"))

    def to(self, address: str | None, words: Content, *, plain: bool = False) -> str:
        """Words that lead to a whole address, if they lead anywhere; `plain` ones look like all others."""
        anchor = self.anchor(address) if address else None
        if not address or (anchor and (plain or not self.has(anchor))):
            return words.inside
        if anchor:
            return call("to-anchor", anchor) + words
        practice = self.practice(address)
        construct = "link" if plain else "to-practice" if practice else "to-web"
        return call(construct, *([practice] if construct == "to-practice" else []), address) + words
