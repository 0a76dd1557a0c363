"""What an article is drawn of, as data: each call of `draw` in theme/article/ makes one of its records."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from urllib.parse import urlencode

from bank.drawing.lanes import Lanes
from bank.markdown.dialect import parse
from bank.model.lineage import Branch
from bank.model.objects import Adaptation, OpenQuestion, Source, Status
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.standing import standing
from bank.model.terms import State
from bank.site.article import (
    BandMark,
    Drawing,
    EditionItem,
    Editions,
    Entry,
    EntryList,
    Facts,
    FailureItem,
    Figures,
    Item,
    ItemList,
    Line,
    Note,
    Notice,
    Pair,
    Row,
    Section,
    Side,
    SourceItem,
    Sources,
    Step,
    Steps,
    Subheading,
    Subsection,
)
from bank.site.article_words import Block, Link, Node, Nodes, Prose, Small, Standing, Strong
from bank.site.band import Mark
from bank.site.drawings import Drawings
from bank.text.dates import PartialDate
from bank.text.language import N_, Language
from bank.text.urls import readable

Body = Callable[[], Nodes]
Kind = TypeVar("Kind", bound=Block)


def only(kind: type[Kind], nodes: Nodes) -> tuple[Kind, ...]:
    """The nodes of a kind."""
    return tuple(node for node in nodes if isinstance(node, kind))


class Draw:
    """The twin of theme/partials/draw.html, call by call.

    `caller` gives what stands within; `fields` are those that a page leads to the form for.
    """

    def __init__(self, language: Language, drawings: Drawings) -> None:
        self._language, self._drawings = language, drawings

    def link(self, address: str, words: str, rel: str = "") -> Link:
        return Link(address, (words,))

    def date(self, moment: PartialDate) -> str:
        return self._language.date(moment)

    def state(self, status: Status) -> Standing:
        return Standing(status.state.meaning, standing(status, self._language))

    def small(self, *, caller: Body) -> Small:
        return Small(caller())

    def strong(self, *, caller: Body) -> Strong:
        return Strong(caller())

    def notice(self, kind: str, words: str, on: Link | str = "") -> Notice:
        return Notice(kind, " ".join([words, *map(str, on.words)]) if isinstance(on, Link) else words)

    def line(self, *, caller: Body) -> Line:
        return Line(caller())

    def note(self, *, caller: Body) -> Note:
        return Note(caller())

    remark = note

    def band(self, *, caller: Body) -> Nodes:
        return caller()

    def mark(self, mark: Mark, to: str = "") -> BandMark:
        return BandMark(mark.id, mark.label, (Standing(mark.state, mark.words) if mark.state else mark.words,))

    def facts(self, heading: str, *, caller: Body) -> Facts:
        return Facts("facts", heading, only(Entry, caller()))

    def renewals(self, state: State) -> Nodes:
        return ()

    def running(self, practice: Practice) -> Nodes:
        return ()

    def asked(self, practice: Practice, number: int, open: OpenQuestion) -> Nodes:
        day = open.looked and not practice.looked and self.date(open.looked)
        return (Note((self._language.text(_LOOKED) % {"date": day},)),) if day else ()

    def answered(self, question: str, practice: Practice) -> str:
        return question

    def cited_in(self, source: Source, practice: Practice) -> Nodes:
        return ()

    def answering(self, form: str, practice: Practice) -> Note:
        name = self._language.translations.pgettext("address", "practice")
        address = f"{form}?{urlencode({name: practice.id})}"
        return Note((f"{self._language.text(_ANSWER)}: ", Link(address, (readable(address),))))

    def fact(self, label: str, fields: str = "", *, caller: Body) -> Entry:
        return Entry(label, caller())

    def definition(self, label: str, *, caller: Body) -> Entry:
        return Entry(label, caller())

    detail = definition

    def section(self, anchor: str, heading: str, fields: str = "", *, caller: Body) -> Section:
        return Section(anchor, heading, caller())

    def subsection(self, anchor: str, heading: str, fields: str = "", *, caller: Body) -> Subsection:
        return Subsection(anchor, heading, caller())

    def subheading(self, words: Node) -> Subheading:
        return Subheading((words,))

    def pair(self, anchor: str, *, caller: Body) -> Pair:
        return Pair(tuple(side.body for side in only(Side, caller())))

    def side(self, *, caller: Body) -> Side:
        return Side(caller())

    def item(self, *, caller: Body) -> Item:
        return Item(caller())

    def points(self, *, caller: Body) -> ItemList:
        return ItemList("points", only(Item, caller()))

    terms = points

    def checks(self, narrow: bool = False, *, caller: Body) -> ItemList:
        return ItemList("checks", only(Item, caller()))

    def dashes(self, *, caller: Body) -> ItemList:
        return ItemList("dashes", only(Item, caller()))

    def members(self, *, caller: Body) -> ItemList:
        return ItemList("members", only(Item, caller()))

    def definitions(self, *, caller: Body) -> EntryList:
        return EntryList("definitions", only(Entry, caller()))

    def strip(self, *, caller: Body) -> EntryList:
        return EntryList("strip", only(Entry, caller()))

    def steps(self, *, caller: Body) -> Steps:
        return Steps(only(Step, caller()))

    def step(self, title: str, time: str, clock: str, minutes: int, start: int, total: int, *, caller: Body) -> Step:
        return Step(title, time, clock, minutes, start, total, caller())

    def sheets(self, *, caller: Body) -> ItemList:
        return ItemList("sheets", only(Item, caller()))

    def sheet(self, question: str, *, caller: Body) -> Item:
        return Item(caller(), question)

    def clauses(self, signed: str = "", *, caller: Body) -> ItemList:
        return ItemList("clauses", only(Item, caller()))

    def clause(self, title: str, boxes: str = "", *, caller: Body) -> Item:
        return Item(caller(), title)

    def editions(self, *, caller: Body) -> Editions:
        return Editions(only(EditionItem, caller()))

    def edition(self, moment: PartialDate, *, caller: Body) -> EditionItem:
        return EditionItem(self._language.date(moment), caller())

    def figures(self, anchor: str, columns: Sequence[str], *, caller: Body) -> Figures:
        return Figures(tuple(columns), only(Row, caller()))

    def row(self, label: object, *, caller: Body) -> Row:
        return Row(str(label), only(Item, caller()))

    def figure(self, words: Node) -> Item:
        return Item((words,))

    def drawing(self, heading: str, name: str, practice: Practice, told: bool = False) -> Drawing | Nodes:
        """Paper and books have no room for what the lines beside it have `told`."""
        lanes: Lanes | None = None if told else getattr(self._drawings, name)(practice)
        return Drawing(heading, lanes) if lanes else ()

    def family(self, practice: Practice) -> ItemList | Nodes:
        tree = self._drawings.family(practice)
        return ItemList("dashes", (self._branch(tree, practice),)) if tree else ()

    def _branch(self, tree: Branch, practice: Practice) -> Item:
        title, own = tree.practice.title, tree.practice is practice
        said: Nodes = (Strong((title,)) if own else title, " ", Small((place(tree.practice, self._language),)))
        below = [self._branch(branch, practice) for branch in tree.branches]
        below += [self._leaf(one, told=own) for one in tree.practice.adapted_elsewhere]
        return Item((*said, ItemList("dashes", tuple(below))) if below else said)

    def _leaf(self, one: Adaptation, told: bool) -> Item:
        """What was adapted elsewhere; the lines below the tree may have told what was changed."""
        when: Nodes = (" ", Small((self._language.period(one.period),))) if one.period else ()
        changed: Nodes = (": ", Prose(parse(one.uncited))) if one.uncited and not told else ()
        return Item((one.place or one.by or "", *when, *changed))

    def failure(self, what: Node, *, caller: Body) -> FailureItem:
        return FailureItem((what,), only(Entry, caller()))

    def about(self, *, caller: Body) -> Nodes:
        return caller()

    def sources(self, *, caller: Body) -> Sources:
        return Sources(only(SourceItem, caller()))

    def source(self, number: int, title: str, address: str | None, *, caller: Body) -> SourceItem:
        return SourceItem(number, title, address, caller())


_LOOKED = N_("last looked for %(date)s")
_ANSWER = N_("Do you know? Write to us")
