"""The records of an article: each is drawn by its construct, its numbers are those of the model."""

import pytest

from bank.drawing.lanes import Lane, Lanes, Mark, Tick
from bank.markdown.dialect import parse
from bank.print.typst.sections import content, entries
from bank.site.article import (
    Drawing,
    EditionItem,
    Editions,
    Entry,
    EntryList,
    FailureItem,
    Figures,
    Item,
    ItemList,
    Line,
    Note,
    Pair,
    Passage,
    Row,
    Section,
    SourceItem,
    Sources,
    Step,
    Steps,
    Subheading,
)
from bank.site.article_words import Link, Node, Prose, Small, Standing, Strong
from tests.print.typesetting import converter


def typst(*nodes: Node) -> str:
    return content(nodes, converter()).inside.replace("#parbreak()", "\n")


@pytest.mark.parametrize(
    ("node", "markup"),
    [
        (Small(("a",)), '#meta[#"a"]'),
        (Strong(("a",)), '#strong[#"a"]'),
        (Standing("running", "trwa"), '#state("running")[#"trwa"]'),
        (Link("https://a.example/", ("b",)), '#to-web("https://a.example/")[#"b"]'),
        (
            Link("https://bank.example/praktyki/zmyslonka/inna/", ("b",)),
            '#to-practice("inna", "https://bank.example/praktyki/zmyslonka/inna/")[#"b"]',
        ),
        (Note(("a",)), '#meta[#"a"]'),
        (
            Section("a", "A", (ItemList("checks", (Item(("b",)),)),)),
            '#part("a")[#heading-at(2, "a")[#"A"]\n#checks([#"b"])]',
        ),
        (ItemList("points", (Item(("a",)),)), '#items([#"a"])'),
        (ItemList("dashes", (Item(("a",)),)), '#dashes([#"a"])'),
        (ItemList("members", (Item(("a",)),)), '#members([#"a"])'),
        (ItemList("sheets", (Item(("b",), "a"),)), '#sheets([#heading-at(2, none)[#"a"]\n#"b"])'),
        (ItemList("clauses", (Item((Passage(parse("b")),), "a"),)), '#clauses([#heading-at(2, none)[#"a"]\n#"b"])'),
        (EntryList("strip", (Entry("a", ("b",)),)), '#strip((term: [#"a"], body: [#"b"]))'),
        (EntryList("definitions", (Entry("a", ("b",)),)), '#definitions((term: [#"a"], body: [#"b"]))'),
        (Pair((("a",), (Line(("b",)),))), '#pair([#"a"], [#"b"])'),
        (FailureItem(("a",)), '#failure([#"a"], ())'),
        (FailureItem(("a",), (Entry("b", ("c",)),)), '#failure([#"a"], ((term: [#"b"], body: [#"c"]),))'),
        (Editions((EditionItem("a", ("b",)),)), '#editions((date: [#"a"], body: [#"b"]))'),
        (
            Figures(("a", "b"), (Row("1", (Item(("2",)),)),)),
            '#data-table(align: ("left", "right",), low: true, header: ([#"a"], [#"b"],), '
            'rows: (((body: [#"1"], header: true), (body: [#"2"], header: false),),))',
        ),
        (
            Drawing("a", Lanes((Tick(0, "2020"),), (Lane("b", "c", (Mark("span", 0, 50.5), Mark("money", 7))),))),
            '#lanes([#"a"], ((at: 0, words: "2020"),), ((label: [#"b"], words: [#"c"], '
            "marks: (span: ((0, 50.5,),), money: (7,))),), ())",
        ),
        (
            Sources((SourceItem(1, "a", None, ("b",)), SourceItem(2, "c", "https://a.example/%C5%82", ()))),
            '#sources((number: 1, title: [#emph[#"a"]], about: [#"b"], address: none, shown: none), '
            '(number: 2, title: [#to-web("https://a.example/%C5%82")[#"c"]], about: [], '
            'address: "https://a.example/%C5%82", shown: "https://a.example/ł"))',
        ),
    ],
)
def test_each_is_drawn_by_its_construct(node: Node, markup: str) -> None:
    assert typst(node) == markup


def test_steps_know_their_minutes() -> None:
    step = Step("a", "20 minut", "0:15", 20, 15, 90, (Passage(parse("b")),))
    time, body = '[#"20 minut"#" "#meta[#"0:15"]]', '[#heading-at(2, none)[#"a"]\n#"b"]'
    assert typst(Steps((step,))) == f"#steps((minutes: 20, from: 15, time: {time}, body: {body}), total: 90)"


@pytest.mark.parametrize(
    ("nodes", "markup"),
    [
        (("a ", Prose(parse("*b*[^a]"))), '#"a "#emph[#"b"]#citations(1)'),
        (("a", Prose(parse("b\n\n- c"))), '#"a"\n#"b"\n#items([#"c"])'),
        (("a", Passage(parse("b")), "c"), '#"a"\n#"b"\n#"c"'),
        (("a", Line(("b ", Strong(("c",)))), "d"), '#"a"\n#"b "#strong[#"c"]\n#"d"'),
        (("a", Note(("b",)), "c"), '#"a"\n#meta[#"b"]\n#"c"'),
    ],
)
def test_words_go_on_in_a_line_and_blocks_stand_on_their_own(nodes: tuple[Node, ...], markup: str) -> None:
    assert typst(*nodes) == markup


def test_headings_follow_each_other_through_a_section_and_begin_anew_in_the_next() -> None:
    steps = Steps((Step("b", "1", "0:00", 1, 0, 1, ()),))
    markup = typst(
        Section("x", "X", (Subheading(("a",)), steps)), Section("y", "Y", (Subheading((Prose(parse("*c*")),)),))
    )
    assert [part[:1] for part in markup.split("heading-at(")[1:]] == ["2", "3", "4", "2", "3"]
    assert '#heading-at(3, none)[#emph[#"c"]]' in markup


def test_a_note_that_leads_a_section_stays_with_what_it_leads_to() -> None:
    title = '#part("a")[#heading-at(2, "a")[#"A"]\n'
    assert typst(Section("a", "A", (Note(("b",)), Line(("c",))))) == f'{title}#kept[#meta[#"b"]]\n#"c"]'
    assert typst(Section("a", "A", (Note(("b",)),))) == f'{title}#meta[#"b"]]'


def test_facts_are_labels_with_what_they_label() -> None:
    assert entries((Entry("Stan", (Standing("running", "trwa"), Note(("stan na maj",)))),), converter()) == [
        {"term": '[#"Stan"]', "body": '[#state("running")[#"trwa"]#parbreak()#meta[#"stan na maj"]]'}
    ]


def test_nothing_makes_no_content() -> None:
    assert typst() == ""
