"""Answers: what somebody wrote into the Word form, by the paths of the fields, and beside its controls."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from bank.exchange.archive import PARSER, open_archive
from bank.exchange.labels import Labels
from bank.exchange.passages import Account, Origin, Passage, refusing
from bank.exchange.word import NO_DOCUMENT, passed_over
from bank.exchange.word_form import PREFIX, TEXT, word_form
from bank.exchange.word_runs import Links, W, links, written
from bank.schema.paths import without_numbers
from bank.text.escaping import one_line

_MARK = f'w:val="{PREFIX}'.encode()
_LINKS = "word/_rels/document.xml.rels"
_OWN_STYLES = ("Title", "Heading1", "Heading2", "BankLabel", "BankHint")


def is_form(data: bytes) -> bool:
    """Whether a document of Word has the controls of the form."""
    return _MARK in open_archive(data).read("word/document.xml")


@refusing(NO_DOCUMENT)
def form_account(name: str, data: bytes, labels: Labels) -> Account:
    """What a form tells; raise UnreadableError when it is broken."""
    archive = open_archive(data)
    root = etree.fromstring(archive.read("word/document.xml"), PARSER)
    answers = Answers(labels, links(archive.read(_LINKS)) if _LINKS in archive.namelist() else {})
    answers.read(root, {})
    words = " ".join(str(part.text or "") for part in root.iter(f"{W}t"))
    notes = (Passage(text, Origin("paragraph"), aside=True) for text in passed_over(words, archive))
    return Account(name, (*answers.passages, *_beside(root, labels), *notes))


@dataclass
class Answers:
    """The answers so far; `counts` are those of the items of each list that have any."""

    labels: Labels
    links: Links = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    open: dict[str, set[str]] = field(default_factory=dict)  # fields that an item without a control of its own has

    def read(self, element: etree._Element, items: dict[str, str]) -> None:
        """Read the controls within an element; `items` are the paths of the items that it lies in, by their tags."""
        for child in element:
            if child.tag != f"{W}sdt":
                self.read(child, items)
                continue
            tag, content = control_tag(child), child.find(f"{W}sdtContent")
            if content is None:
                continue
            if not tag:
                self.read(content, items)
            elif _holds_controls(content):
                if _answered(content):
                    self.read(content, {**items, tag: self._next(tag.removesuffix("[]"), items)})
            elif text := _text(child, content, self.links):
                self.take(tag, text, items)

    def take(self, tag: str, text: str, items: dict[str, str]) -> None:
        """Put an answer to the control with a tag."""
        if tag.startswith(TEXT):
            heading = self.labels.vocabulary.headings.find(tag.removeprefix(TEXT))
            label = self.labels.language.label(heading.labels) if heading else tag.removeprefix(TEXT)
            self.passages.append(Passage(text, Origin("field", 0, label), label=label, level=2))
            return
        path = self._next(tag.removesuffix("[]"), items) if tag.endswith("[]") else self._within(tag, items)
        title = self.labels.titles.get(without_numbers(tag), tag)
        self.passages.append(Passage(text, Origin("field", 0, title), label=title, path=path))

    def _within(self, tag: str, items: dict[str, str]) -> str:
        """The path of a tag within the items that it lies in, or in one that begins where a field of it repeats."""
        list_tag, mark, rest = tag.rpartition("[]")
        if not mark:
            return tag
        item = items.get(f"{list_tag}[]")
        if item is None:
            seen = self.open.setdefault(list_tag, set())
            parent = self._within(list_tag, items)
            if tag in seen or not self.counts[parent]:
                seen.clear()
                self.counts[parent] += 1
            seen.add(tag)
            item = f"{parent}[{self.counts[parent]}]"
        return f"{item}{rest}"

    def _next(self, list_tag: str, items: dict[str, str]) -> str:
        """The path of one more item of a list."""
        path = self._within(list_tag, items)
        self.counts[path] += 1
        return f"{path}[{self.counts[path]}]"


def control_tag(control: etree._Element) -> str:
    """The path in a control's tag; nothing of a control that is not ours."""
    tag = control.find(f"{W}sdtPr/{W}tag")
    value = "" if tag is None else str(tag.get(f"{W}val", ""))
    return value.removeprefix(PREFIX) if value.startswith(PREFIX) else ""


def is_answer(control: etree._Element) -> bool:
    """Whether something is to be written into a control of ours."""
    content = control.find(f"{W}sdtContent")
    return bool(control_tag(control)) and content is not None and not _holds_controls(content)


def _holds_controls(content: etree._Element) -> bool:
    return any(control_tag(control) for control in content.iter(f"{W}sdt"))


def _answered(content: etree._Element) -> bool:
    """Whether anything is written into the controls within."""
    controls = (control for control in content.iter(f"{W}sdt") if control_tag(control))
    pairs = ((control, control.find(f"{W}sdtContent")) for control in controls)
    return any(_text(control, inner) for control, inner in pairs if inner is not None and not _holds_controls(inner))


def _text(control: etree._Element, content: etree._Element, known: Links | None = None) -> str:
    """What is written into a control, its paragraphs parted by empty lines; nothing where it still asks for it."""
    if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
        return ""
    paragraphs = list(content.iter(f"{W}p")) or [content]
    return "\n\n".join(filter(None, (_line(one, known) for one in paragraphs))).strip()


def _line(paragraph: etree._Element, known: Links | None) -> str:
    """A paragraph, a point of a list as such."""
    text = written(paragraph, known)
    return f"- {text}" if text and paragraph.find(f"{W}pPr/{W}numPr") is not None else text


def _beside(root: etree._Element, labels: Labels) -> Iterator[Passage]:
    """Words outside of the controls that are none of the form's own."""
    form = etree.fromstring(
        open_archive(word_form(labels.vocabulary, labels.language)).read("word/document.xml"), PARSER
    )
    own = {text for _, text, _ in _outside(form)}
    for number, text, style in _outside(root):
        if text not in own:
            passage = Passage(text, Origin("paragraph", number))
            yield replace(passage, aside=True) if style in _OWN_STYLES else passage


def _outside(root: etree._Element) -> Iterator[tuple[int, str, str]]:
    """The words of paragraphs outside of controls that ask for an answer, with numbers and styles."""
    for number, paragraph in enumerate(root.iter(f"{W}p"), 1):
        bare = (part for part in paragraph.iter(f"{W}t") if not _within_answer(part))
        text = one_line("".join(str(part.text or "") for part in bare))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if text:
            yield number, text, "" if style is None else str(style.get(f"{W}val", ""))


def _within_answer(part: etree._Element) -> bool:
    controls = (one for one in part.iterancestors(f"{W}sdt") if control_tag(one))
    contents = (one.find(f"{W}sdtContent") for one in controls)
    return any(one is not None and not _holds_controls(one) for one in contents)
