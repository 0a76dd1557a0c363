"""What stands in a line of text: emphasis, links, abbreviations, keys, code, marks of one's own."""

from collections.abc import Mapping

from bank.model.citations import source_anchor
from bank.print.typst.converter import Handler, Walk, Wrap
from bank.print.typst.html import Element, classes, text_of
from bank.print.typst.lists import checkbox
from bank.print.typst.literal import Content, call

_LONGEST_NUMBER = 4
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Lines under or through the text; PDF/UA knows but one at a time.
_LINED = ("a", "del", "ins", "s", "strike", "u")


def _as(name: str) -> Wrap:
    """The construct of that name, where there is anything to go around."""

    def wrap(element: Element, walk: Walk, content: Content) -> str:
        return "" if content.is_empty else f"#{name}{content}"

    return wrap


def _outside_headings(wrap: Wrap) -> Wrap:
    """In a heading only what stands within: constructs that ask where they are have no text for a title."""
    return lambda element, walk, content: content.inside if _is_in(element, _HEADINGS) else wrap(element, walk, content)


def _lined(name: str) -> Wrap:
    wrap = _as(name)
    return lambda element, walk, content: content.inside if _is_in(element, _LINED) else wrap(element, walk, content)


def _is_in(element: Element, tags: tuple[str, ...]) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _code(element: Element, walk: Walk) -> str:
    """Code in a line has no parts, unless it holds a link."""
    if next(element.iter("a"), None) is not None:
        return walk.content(element).inside
    text = walk.plain(text_of(element))
    return call("code", text) if text else ""


def _keys(element: Element, walk: Walk) -> str:
    return call("keys", walk.plain(text_of(element)))


def _abbreviation(element: Element, walk: Walk, content: Content) -> str:
    short, full = walk.plain(text_of(element)), walk.plain(element.get("title") or "")
    if not full or content.is_empty:
        return content.inside
    first = short not in walk.abbreviations and not _is_in(element, _HEADINGS)
    if first:
        walk.abbreviations.add(short)
    return call("abbreviation", short, full, first=first) + content


def _state(element: Element, walk: Walk, content: Content) -> str:
    kinds = (name.removeprefix("state--") for name in classes(element) if name.startswith("state--"))
    return call("state", next(kinds, "")) + content


def _citation(element: Element, walk: Walk, content: Content) -> str:
    number = text_of(element).strip()
    if not number.isdecimal() or len(number) > _LONGEST_NUMBER:
        return _link(element, walk, content)
    return call("citation", int(number)) if walk.links.has(source_anchor(int(number))) else f"#super{content}"


def _link(element: Element, walk: Walk, content: Content) -> str:
    """A link whose only content is a decoration is named by its address."""
    href = element.get("href")
    if not href:
        return content.inside
    if _speaks(element):
        return _to(href, element, walk, content)
    name = element.get("aria-label") or element.get("title") or (href if len(element) else "")
    return content.inside + (_to(href, element, walk, walk.line(name)) if name else "")


def _speaks(element: Element) -> bool:
    return bool(text_of(element).strip() or any(image.get("alt") for image in element.iter("img")))


def _to(href: str, element: Element, walk: Walk, content: Content) -> str:
    address = walk.links.address(href)
    if address is None:
        return content.inside
    plain = _is_in(element, _HEADINGS) or _is_lined(element)
    if anchor := walk.links.anchor(address):
        return content.inside if plain or not walk.links.has(anchor) else call("to-anchor", anchor) + content
    return (call("link", address) if plain else _construct(address, walk)) + content


def _construct(address: str, walk: Walk) -> str:
    practice = walk.links.practice(address)
    return call("to-practice", practice, address) if practice else call("to-web", address)


def _is_lined(link: Element) -> bool:
    """Whether a line around or within a link is in the way of the link's own."""
    return _is_in(link, _LINED) or next(link.iterdescendants(*_LINED), None) is not None


def _embedded(element: Element, walk: Walk) -> str:
    """What a page embeds from elsewhere is a link to it on paper."""
    address = next((inner.get("src") or inner.get("data") for inner in element.iter() if _names_a_file(inner)), None)
    inside = walk.content(element)
    if not address:
        return inside.inside
    name = element.get("title") or element.get("aria-label") or (address if inside.is_empty else "")
    return _to(address, element, walk, walk.line(name) if name else inside)


def _names_a_file(element: Element) -> bool:
    return "src" in element.attrib or "data" in element.attrib


def _emoji(element: Element, walk: Walk) -> str:
    return walk.text(element.get("alt") or "")


def _drawing(element: Element, walk: Walk) -> str:
    """A drawing in the page itself is what it is called, if it says anything."""
    if element.get("aria-hidden") == "true":
        return ""
    title = element.find(".//{*}title")
    return walk.text(element.get("aria-label") or (text_of(title) if title is not None else ""))


def _line_break(element: Element, walk: Walk) -> str:
    return call("line-break")


def _break_here(element: Element, walk: Walk) -> str:
    return "#h(0pt)"


WORDS: Mapping[str, Handler] = {
    "br": _line_break,
    "input": checkbox,
    "kbd": _keys,
    "svg": _drawing,
    "wbr": _break_here,
    **dict.fromkeys(("code", "samp", "tt"), _code),
    **dict.fromkeys(("audio", "embed", "iframe", "object", "video"), _embedded),
    **dict.fromkeys(("img.emojione", "img.gemoji", "img.twemoji"), _emoji),
}
AROUND: Mapping[str, Wrap] = {
    "a": _link,
    "a.cite": _citation,
    "abbr": _abbreviation,
    "mark": _as("marked"),
    "q": _as("quote(block: false, quotes: true)"),
    "small": _as("small"),
    "span.meta": _outside_headings(_as("meta")),
    "span.state": _outside_headings(_state),
    "sub": _as("sub"),
    "sup": _as("super"),
    "ins": _lined("inserted"),
    "u": _lined("underline"),
    **dict.fromkeys(("b", "strong"), _as("strong")),
    **dict.fromkeys(("cite", "dfn", "em", "i", "var"), _as("emph")),
    **dict.fromkeys(("del", "s", "strike"), _lined("deleted")),
}
