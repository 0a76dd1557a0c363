"""Blocks: headings, notes, tabs, quotations, code, pictures and rules."""

from collections.abc import Mapping

from bank.print.typst.converter import Handler, Walk
from bank.print.typst.flow import Part, joined
from bank.print.typst.html import Element, classes, elements, find, find_all, text_of
from bank.print.typst.literal import Content, call
from bank.print.typst.tables import table

_HIGHEST = 2


def _heading(element: Element, walk: Walk) -> str:
    """A heading; what can't be in its title comes after it."""
    parts = walk.parts(element)
    lines = [part.markup for part in parts if part.is_line]
    if not lines or not _has_title(element):
        return joined(parts).inside
    heading = call("heading-at", _level(element, walk), element.get("id") or None)
    title = Part(f"{heading}[{'#line-break()'.join(lines)}]", is_line=False)
    return joined([title, *(part for part in parts if not part.is_line)]).inside


def _has_title(element: Element) -> bool:
    """Whether a heading is more than citations, which are no part of a title."""
    cited = "".join(text_of(citation) for citation in find_all(element, "cite"))
    return len(text_of(element).strip()) > len(cited)


def _level(element: Element, walk: Walk) -> int:
    """At most one level below that of the heading that it belongs to."""
    wanted = max(int(element.tag[1]), _HIGHEST)
    while walk.levels and walk.levels[-1] >= wanted:
        walk.levels.pop()
    walk.levels.append(wanted)
    return _HIGHEST - 1 + len(walk.levels)


def _rule(element: Element, walk: Walk) -> str:
    return call("rule")


def _quotation(element: Element, walk: Walk) -> str:
    return f"#quoted{walk.content(element)}"


def _admonition(element: Element, walk: Walk) -> str:
    titles = (child for child in elements(element) if "admonition-title" in classes(child))
    return _note(element, next(titles, None), walk)


def _details(element: Element, walk: Walk) -> str:
    return _note(element, element.find("summary"), walk)


def _note(element: Element, title: Element | None, walk: Walk) -> str:
    kind = next((name for name in classes(element) if name != "admonition"), "note")
    named = walk.content(title) if title is not None else Content("[]")
    return call("note", kind, named) + walk.content(element, without=title)


def _tabs(element: Element, walk: Walk) -> str:
    labels, bodies = find(element, "tabbed-labels"), find(element, "tabbed-content")
    if labels is None or bodies is None or len(labels) != len(bodies):
        return walk.content(element).inside
    pairs = zip(elements(labels), elements(bodies), strict=True)
    return call("tabs", *({"label": walk.content(label), "body": walk.content(body)} for label, body in pairs))


def _highlighted(element: Element, walk: Walk) -> str:
    """Code with what it is called; a table with the numbers of its lines holds it once."""
    name = find(element, "filename")
    blocks = [_code_block(block, walk) for block in element.iter("pre") if not _is_numbers(block)]
    if name is not None:
        blocks.insert(0, call("code", walk.plain(text_of(name))))
    return "#parbreak()".join(filter(None, blocks))


def _is_numbers(block: Element) -> bool:
    return any("linenos" in classes(above) for above in block.iterancestors("td"))


def _code_block(element: Element, walk: Walk) -> str:
    text = _code(element).removeprefix("\n").rstrip()
    lines = (walk.plain(line.expandtabs(4)) for line in text.split("\n"))
    return call("code-block", "\n".join(lines), lang=_language(element)) if text else ""


def _code(element: Element) -> str:
    """The text of code, without the numbers of its lines."""
    if "linenos" in classes(element):
        return ""
    return (element.text or "") + "".join(_code(child) + (child.tail or "") for child in elements(element))


def _language(element: Element) -> str | None:
    around = (element, *element.iterdescendants("code"), *element.iterancestors("div"))
    names = (name for near in around for name in classes(near) if name.startswith("language-"))
    return next((name.removeprefix("language-") for name in names), None)


def _image(element: Element, walk: Walk) -> str:
    return _picture(element, walk, None)


def _picture(element: Element, walk: Walk, caption: Element | None) -> str:
    """A picture that says something, or one that only adorns."""
    path, alt = walk.links.pictures.get(element.get("src", "")), walk.plain(element.get("alt") or "")
    told = {"caption": walk.content(caption)} if caption is not None else {}
    if alt or told:
        return call("picture", path, alt, **told)
    return call("decoration", path) if path else ""


def _figure(element: Element, walk: Walk) -> str:
    """A picture or a table with its caption; anything else, and its caption after it."""
    caption = element.find("figcaption")
    images = list(element.iter("img"))
    held = element.find("table")
    if len(images) == 1 and _is_only(images[0], element, caption):
        return _picture(images[0], walk, caption)
    if held is not None and held.find("caption") is None:
        rest = [other for other in elements(element) if other is not held and other is not caption]
        return table(held, walk, caption) + walk.contents(*rest).inside
    return walk.content(element).inside


def _is_only(image: Element, figure: Element, caption: Element | None) -> bool:
    """Whether a figure has nothing but an image and a caption."""
    within_caption = caption is not None and caption in image.iterancestors()
    linked = any(above.tag == "a" for above in image.iterancestors("a", figure.tag))
    said = len(text_of(figure).strip()) > (len(text_of(caption)) if caption is not None else 0)
    return not (within_caption or linked or said)


BLOCKS: Mapping[str, Handler] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "blockquote": _quotation,
    "details": _details,
    "div.admonition": _admonition,
    "div.highlight": _highlighted,
    "div.tabbed-set": _tabs,
    "figure": _figure,
    "hr": _rule,
    "img": _image,
    "pre": _code_block,
    "table.highlighttable": _highlighted,
}
