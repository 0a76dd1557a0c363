"""Pages: a saved web page, and the posts of an export of WordPress."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from lxml import etree, html

from bank.exchange.blocks import Block, html_blocks
from bank.exchange.labels import Labels
from bank.exchange.outline import outline
from bank.exchange.passages import Account, Origin, Passage, UnreadableError, refusing
from bank.exchange.tables import decoded
from bank.text.escaping import one_line
from bank.text.language import N_
from bank.text.normalise import slug
from bank.text.urls import web_address

BEGINNING = 4000  # bytes in which a page names its encoding
POSTS = ("post", "page")
# Where in its head a page tells of itself: the elements, what they have to be called, and the attribute.
_TOLD = {
    "url": ((".//link", "canonical", "href"), (".//meta", "og:url", "content")),
    "title": ((".//meta", "og:title", "content"), (".//title", "", "")),
    "publisher": ((".//meta", "og:site_name", "content"),),
    "published": ((".//meta", "article:published_time", "content"),),
}
_NO_PAGE = N_("There is no text in the page. Save it in the browser as “whole page”.")
_NO_EXPORT = N_("It is no export of WordPress: in WordPress choose Tools, Export.")
_CHARSET = re.compile(rb"charset=[\"']?([\w.-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>")  # which lxml takes in bytes alone
_BLOCK_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_EMPTY_LINE = re.compile(r"\n\s*\n")


@refusing(_NO_PAGE)
def web_page(name: str, data: bytes, labels: Labels) -> list[Account]:
    """The practice that a page tells of, without its menus; raise UnreadableError when there is nothing to read."""
    import trafilatura  # it takes a second to load

    text = _decoded(data)
    root = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=False))
    try:
        main = trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True) or ""
    except Exception:  # whatever it meets in a broken page: all of it is read then
        main = ""
    blocks = _without_frame(html_blocks(root), main)
    if not blocks:
        raise UnreadableError(_NO_PAGE)
    about = tuple(_about(root))
    return [replace(one, passages=(*about, *one.passages)) for one in outline(name, blocks, labels)]


def _decoded(data: bytes) -> str:
    """The text of a page in the encoding that it names, or in the one it is in."""
    named = _CHARSET.search(data[:BEGINNING])
    try:
        text = data.decode(named[1].decode("ascii")) if named else decoded(data)
    except (LookupError, UnicodeError):
        text = decoded(data)
    return _DECLARATION.sub("", text)


def _without_frame(blocks: list[Block], main: str) -> list[Block]:
    """The blocks, those aside that do not belong to the text of the page; headings between its parts do."""
    letters = slug(main, "")
    belongs = [not block.aside and _part_of(block, letters) for block in blocks]
    ends = [number for number, own in enumerate(belongs) if own and blocks[number].kind != "heading"]
    if not letters or not ends:
        return blocks
    within = range(ends[0], ends[-1] + 1)
    kept = (
        own or (number in within and not block.aside)
        for number, (block, own) in enumerate(zip(blocks, belongs, strict=True))
    )
    return [block if keep else replace(block, aside=True) for block, keep in zip(blocks, kept, strict=True)]


def _part_of(block: Block, letters: str) -> bool:
    """Whether the words of a block are among those of the text; addresses behind links are not written there."""
    words = slug(re.sub(r" \(https?://[^)]*\)", "", block.text), "")
    return bool(words) and words in letters


def _about(root: etree._Element) -> Iterator[Passage]:
    """What a page tells of itself: its address and who publishes it."""
    values = {key: text for key, ways in _TOLD.items() if (text := _first(root, ways))}
    if web_address(values.get("url", "")):
        for key, text in values.items():
            yield Passage(text, Origin("page"), path=f"sources[1].{key}")
    elif "title" in values:
        yield Passage(values["title"], Origin("page"), aside=True)


def _first(root: etree._Element, ways: Sequence[tuple[str, str, str]]) -> str:
    """The first attribute or text of a page that tells something."""
    for path, name, attribute in ways:
        for element in root.iterfind(path):
            told = (element.get(attribute) if attribute else element.text) or ""
            named = name in (element.get("rel"), element.get("property"), "")
            if named and told.strip():
                return told.strip()
    return ""


@refusing(_NO_EXPORT)
def wordpress(name: str, data: bytes, labels: Labels) -> list[Account]:
    """A practice for each post and page of an export; raise UnreadableError when it is none."""
    from defusedxml.ElementTree import fromstring

    root = fromstring(data, forbid_dtd=True)
    site = (root.findtext("./channel/title") or "").strip()
    posts = [item for item in root.iter("item") if _own(item, "post_type") in POSTS]
    if not posts:
        raise UnreadableError(_NO_POSTS)
    found = [account for item in posts for account in _post(item, site, labels)]
    beside = (passage for item in root.iter("item") for passage in _beside(item))
    found[0] = replace(found[0], passages=(*found[0].passages, *beside))
    return found


def _beside(item: Element) -> Iterator[Passage]:
    """What an export tells beside the posts: comments on them, pictures, blocks and menus."""
    for comment in item.iter():
        if comment.tag.rpartition("}")[2] == "comment_content" and (text := (comment.text or "").strip()):
            yield Passage(_words(text), _field("comment"), aside=True)
    if (kind := _own(item, "post_type")) not in POSTS:
        whole = [_own(item, "title"), *(_own(item, "encoded", space) for space in ("content", "excerpt"))]
        texts = [block.text for text in whole if text for block in html_blocks(_paragraphs(text))]
        texts += [_words(category.text or "") for category in item.iter("category")]
        yield from (Passage(text, _field(kind or "item"), aside=True) for text in texts if text)


def _post(item: Element, site: str, labels: Labels) -> Iterator[Account]:
    """The practices of a post, most often one, with the post as their source."""
    link, slug_of_post = (_own(item, key) for key in ("link", "post_name"))
    title = _words(_own(item, "title"))
    head = list(_head(item, title, link, site))
    blocks = html_blocks(_paragraphs(_own(item, "encoded", "content")))
    for one in outline(slug_of_post or title or "wordpress", blocks, labels):
        first = (
            replace(two, path="", label=two.text) if two.path == "title" and title else two for two in one.passages
        )
        yield Account(one.name, (*head, *first), Origin("field", 0, title or slug_of_post))


def _head(item: Element, title: str, link: str, site: str) -> Iterator[Passage]:
    """What an export tells of a post beside its text."""
    if title:
        yield Passage(title, _field("title"), path="title")
    if web_address(link):
        told = {"url": link, "title": title, "publisher": site, "published": _own(item, "post_date")[:10]}
        yield from (Passage(text, _field("link"), path=f"sources[1].{key}") for key, text in told.items() if text)
    for category in item.iter("category"):
        if category.text and category.text.strip():
            yield Passage(_words(category.text), _field("category"), label="tags")
    if excerpt := _words(_own(item, "encoded", "excerpt")):
        yield Passage(excerpt, _field("excerpt"), label="excerpt")
    if creator := _own(item, "creator"):
        yield Passage(creator, _field("creator"), aside=True)


def _words(text: str) -> str:
    """The words of HTML on one line."""
    return one_line(" ".join(map(str, _paragraphs(text).itertext()))) if text.strip() else ""


def _field(name: str) -> Origin:
    return Origin("field", 0, name)


def _paragraphs(text: str) -> etree._Element:
    """The HTML of a post; where WordPress leaves paragraphs to empty lines they are made of these."""
    bare = _BLOCK_COMMENT.sub("", text)
    if "<p" not in bare:
        bare = "".join(part if part.lstrip().startswith("<h") else f"<p>{part}</p>" for part in _EMPTY_LINE.split(bare))
    return html.fragment_fromstring(bare, create_parent="div")


def _own(item: Element, key: str, namespace: str = "") -> str:
    """The text of a child element by its name without the namespace, which holds a word where two share a name."""
    for child in item:
        space, _, local = child.tag.rpartition("}")
        if local == key and namespace in space:
            return (child.text or "").strip()
    return ""


_NO_POSTS = N_("There are neither posts nor pages in the export.")
