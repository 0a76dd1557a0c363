"""OpenDocument: a text of LibreOffice as its blocks."""

from lxml import etree

from bank.exchange.archive import PARSER, open_archive
from bank.exchange.blocks import Block, html_blocks
from bank.exchange.passages import UnreadableError, refusing
from bank.text.language import N_

_NAMES = {
    "p": "p",
    "list": "ul",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "note": "p",
}
_NO_TEXT = N_("It is no text of LibreOffice that can be read. Open it in LibreOffice and save it as .odt.")
_SKIPPED = frozenset(("tracked-changes", "sequence-decls", "forms", "annotation", "note-citation", "variable-decls"))


@refusing(_NO_TEXT)
def opendocument_blocks(data: bytes) -> list[Block]:
    """The blocks of a text; raise UnreadableError when it is none."""
    root = etree.fromstring(open_archive(data).read("content.xml"), PARSER)
    text = root.find(".//{*}body/{*}text")
    if text is None:
        raise UnreadableError(_NO_TEXT)
    titles, bold = _styles(root)
    page = etree.Element("div")
    _Copy(titles, bold).into(page, text)
    return html_blocks(page)


def _styles(root: etree._Element) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the styles of titles, and of those of bold words."""
    titles, bold = {"Title"}, set()
    for style in root.iter("{*}style"):
        name = _attribute(style, "name")
        if _attribute(style, "parent-style-name") == "Title":
            titles.add(name)
        if any(_attribute(one, "font-weight") == "bold" for one in style.iter("{*}text-properties")):
            bold.add(name)
    return frozenset(titles), frozenset(bold)


class _Copy:
    """Makes HTML of the elements of a text."""

    def __init__(self, titles: frozenset[str], bold: frozenset[str]) -> None:
        self.titles, self.bold = titles, bold

    def into(self, target: etree._Element, source: etree._Element) -> None:
        _append(target, source.text or "")
        for child in source:
            if isinstance(child.tag, str) and (name := etree.QName(child).localname) not in _SKIPPED:
                self.element(target, child, name)
            _append(target, child.tail or "")

    def element(self, target: etree._Element, child: etree._Element, name: str) -> None:
        """Copy one element, or its words alone where HTML has none like it."""
        if name in ("s", "tab"):
            _append(target, " ")
            return
        tag = self.tag(child, name)
        own = etree.SubElement(target, tag) if tag else target
        if tag == "a":
            own.set("href", _attribute(child, "href"))
        bold = name == "p" and _attribute(child, "style-name") in self.bold
        self.into(etree.SubElement(own, "b") if bold else own, child)

    def tag(self, child: etree._Element, name: str) -> str:
        style = _attribute(child, "style-name")
        match name:
            case "h":
                return f"h{min(int(_attribute(child, 'outline-level') or 1), 6)}"
            case "p" if style in self.titles:
                return "h1"
            case "line-break":
                return "br"
            case "span":
                return "strong" if style in self.bold else ""
            case "a":
                return "a"
        return _NAMES.get(name, "")


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute by its name without the namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _append(target: etree._Element, text: str) -> None:
    """Words at the end of an element."""
    if len(target):
        target[-1].tail = (target[-1].tail or "") + text
    else:
        target.text = (target.text or "") + text
