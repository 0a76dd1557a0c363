"""What stands in a line of text: emphasis, links, abbreviations, keys, code, marks of one's own."""

from collections.abc import Mapping

from bank.pdf.lists import checkbox
from bank.pdf.literal import Content, call
from bank.pdf.tree import Element, classes, text_of
from bank.pdf.walk import Handler, Walk


def _as(name: str) -> Handler:
    """The construct of that name around the content, if there is any."""

    def handler(element: Element, walk: Walk) -> str:
        content = walk.content(element)
        return f"#{name}{content}" if not content.is_empty else ""

    return handler


def _code(element: Element, walk: Walk) -> str:
    """Code in a line has no parts, unless it holds a link."""
    if next(element.iter("a"), None) is not None:
        return walk.content(element).inside
    text = walk.plain(text_of(element))
    return call("code", text) if text else ""


def _keys(element: Element, walk: Walk) -> str:
    return call("keys", walk.plain(text_of(element)))


def _quotation(element: Element, walk: Walk) -> str:
    return f"#quote(block: false, quotes: true){walk.content(element)}"


def _abbreviation(element: Element, walk: Walk) -> str:
    short, full = walk.plain(text_of(element)), walk.plain(element.get("title") or "")
    if not full:
        return walk.content(element).inside
    first = short not in walk.abbreviations and not _is_in_heading(element)
    if first:
        walk.abbreviations.add(short)
    return call("abbreviation", short, full, first=first) + walk.content(element)


def _is_in_heading(element: Element) -> bool:
    return next(element.iterancestors("h1", "h2", "h3", "h4", "h5", "h6"), None) is not None


def _state(element: Element, walk: Walk) -> str:
    kinds = (name.removeprefix("state--") for name in classes(element) if name.startswith("state--"))
    return call("state", next(kinds, "")) + walk.content(element)


def _citation(element: Element, walk: Walk) -> str:
    number = text_of(element).strip()
    return call("citation", int(number)) if number.isdecimal() else _link(element, walk)


def _link(element: Element, walk: Walk) -> str:
    """A link whose only content is a decoration is named by its address."""
    content, href = walk.content(element), element.get("href")
    if not href:
        return content.inside
    if not _speaks(element):
        name = element.get("aria-label") or element.get("title") or (href if len(element) else "")
        return content.inside + (_to(href, walk, walk.line(name)) if name else "")
    return _to(href, walk, content)


def _speaks(element: Element) -> bool:
    return bool(text_of(element).strip() or any(image.get("alt") for image in element.iter("img")))


def _to(href: str, walk: Walk, content: Content) -> str:
    links = walk.links
    if anchor := links.anchor(href):
        return call("to-anchor", anchor) + content
    address = links.address(href)
    if address is None:
        return content.inside
    practice = links.practice(address)
    return (call("to-practice", practice, address) if practice else call("to-web", address)) + content


def _embedded(element: Element, walk: Walk) -> str:
    """What a page embeds from elsewhere is a link to it on paper."""
    address = next((inner.get("src") or inner.get("data") for inner in element.iter() if _names_a_file(inner)), None)
    inside = walk.content(element)
    if not address:
        return inside.inside
    name = element.get("title") or element.get("aria-label") or (address if inside.is_empty else "")
    return _to(address, walk, walk.line(name) if name else inside)


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


INLINE: Mapping[str, Handler] = {
    "a": _link,
    "a.cite": _citation,
    "abbr": _abbreviation,
    "audio": _embedded,
    "br": _line_break,
    "code": _code,
    "embed": _embedded,
    "iframe": _embedded,
    "img.emojione": _emoji,
    "img.gemoji": _emoji,
    "img.twemoji": _emoji,
    "input": checkbox,
    "kbd": _keys,
    "object": _embedded,
    "q": _quotation,
    "samp": _code,
    "small.meta": _as("meta"),
    "span.meta": _as("meta"),
    "span.state": _state,
    "svg": _drawing,
    "tt": _code,
    "video": _embedded,
    "wbr": _break_here,
    **dict.fromkeys(("b", "strong"), _as("strong")),
    **dict.fromkeys(("cite", "dfn", "em", "i", "var"), _as("emph")),
    **dict.fromkeys(("del", "s", "strike"), _as("deleted")),
    "ins": _as("inserted"),
    "mark": _as("marked"),
    "small": _as("small"),
    "sub": _as("sub"),
    "sup": _as("super"),
    "u": _as("underline"),
}
