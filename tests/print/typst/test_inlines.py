"""Inlines: emphasis, links, abbreviations, keys and marks, each by its construct."""

import pytest

from bank.print.typst.links import Links
from tests.print.typesetting import LINKS, typst


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<strong>a</strong><b>b</b>", '#strong[#"a"]#strong[#"b"]'),
        ("<em>a</em><i>b</i><cite>c</cite>", '#emph[#"a"]#emph[#"b"]#emph[#"c"]'),
        ("<strong><em>a</em></strong>", '#strong[#emph[#"a"]]'),
        ("<mark>a</mark>", '#marked[#"a"]'),
        ("<ins>a</ins><del>b</del><s>c</s>", '#inserted[#"a"]#deleted[#"b"]#deleted[#"c"]'),
        ("H<sub>2</sub>O m<sup>2</sup>", '#"H"#sub[#"2"]#"O m"#super[#"2"]'),
        ("<small>a</small><u>b</u>", '#small[#"a"]#underline[#"b"]'),
        ("<q>a</q>", '#quote(block: false, quotes: true)[#"a"]'),
        ("<code>a  b\\</code>", '#code("a b\\\\")'),
        ('<code>a <a href="#b">b</a></code>', '#"a "#to-anchor("b")[#"b"]'),
        ("<kbd>Ctrl</kbd>", '#keys("Ctrl")'),
        ("<b></b><code></code>a", '#"a"'),
        ('<span class="meta">a</span>', '#meta[#"a"]'),
        ('<span class="state state--running">trwa</span>', '#state("running")[#"trwa"]'),
        ("przy<wbr>padek", '#"przy"#h(0pt)#"padek"'),
    ],
)
def test_each_is_drawn_by_its_construct(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('<a href="https://a.example/">b</a>', '#to-web("https://a.example/")[#"b"]'),
        ('<a href="mailto:a@b.example">c</a>', '#to-web("mailto:a@b.example")[#"c"]'),
        ('<a href="../inna/#x">a</a>', '#to-practice("inna", "https://bank.example/praktyki/zmyslonka/inna/#x")[#"a"]'),
        ('<a href="../../../tematy/">a</a>', '#to-web("https://bank.example/tematy/")[#"a"]'),
        ('<a href="#listy">a</a>', '#to-anchor("listy")[#"a"]'),
        ('<a href="javascript:alert(1)"><b>a</b></a>', '#strong[#"a"]'),
        ('<a id="x">a</a>', '#"a"'),
        ('<a href="https://a.example/"></a>b', '#"b"'),
        ('<a href="https://a.example/" aria-label="a"></a>', '#to-web("https://a.example/")[#"a"]'),
        ('a.<a class="cite" aria-label="źródło 12" href="#source-12">12</a>', '#"a."#citation(12)'),
        ('<iframe src="https://a.example/" title="Film"></iframe>', '#to-web("https://a.example/")[#"Film"]'),
        ('<video><source src="https://a.example/">b</video>c', '#to-web("https://a.example/")[#"b"]#"c"'),
    ],
)
def test_a_link_leads_where_it_did(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('<a href="#b">1</a>', '#"1"'),
        ('<a href="#a">1</a>', '#to-anchor("a")[#"1"]'),
        ('<a class="cite" href="#source-2">2</a>', '#super[#"2"]'),
        ('<a class="cite" href="#source-1">1</a>', "#citation(1)"),
        ('<a class="cite" href="#a">99999999999999999999</a>', '#to-anchor("a")[#"99999999999999999999"]'),
    ],
)
def test_where_nothing_is_no_link_leads(html: str, markup: str) -> None:
    assert typst(html, Links(LINKS.page, anchors=frozenset(["a", "source-1"]))) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('<del>a <a href="https://a.example/">b</a></del>', '#deleted[#"a "#link("https://a.example/")[#"b"]]'),
        ('<a href="https://a.example/">a <del>b</del></a>', '#link("https://a.example/")[#"a "#"b"]'),
        ('<del><a href="#x">a</a></del>', '#deleted[#"a"]'),
        ("<u>a<del>b</del></u>", '#underline[#"a"#"b"]'),
    ],
)
def test_no_two_lines_are_drawn_at_one_text(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('<span class="meta">a<p>b</p>c</span>', '#meta[#"a"]\n#meta[#"b"]\n#meta[#"c"]'),
        ('<em>a <img src="dom.png" alt="Dom"> b</em>', '#emph[#"a"]\n#picture("/dom.png", "Dom")\n#emph[#"b"]'),
        ('x <b>a <img src="dom.png" alt="Dom"></b> y', '#"x "#strong[#"a"]\n#picture("/dom.png", "Dom")\n#"y"'),
        ('<span class="meta">a<ul><li>b</li></ul></span>', '#meta[#"a"]\n#items([#"b"])'),
    ],
)
def test_a_block_stands_outside_of_what_goes_around_it(html: str, markup: str) -> None:
    assert typst(html) == markup


def test_an_abbreviation_is_told_in_full_the_first_time() -> None:
    html = '<abbr title="organizacja">NGO</abbr> i <abbr title="organizacja">NGO</abbr> i <abbr>OW</abbr>'
    first = '#abbreviation("NGO", "organizacja", first: true)[#"NGO"]'
    assert typst(html) == f'{first}#" i "{first.replace("true", "false")}#" i "#"OW"'


def test_an_abbreviation_in_a_heading_is_told_in_full_after_it() -> None:
    html = '<h2><abbr title="organizacja">NGO</abbr></h2><p><abbr title="organizacja">NGO</abbr></p>'
    assert typst(html) == (
        '#heading-at(2, none)[#abbreviation("NGO", "organizacja", first: false)[#"NGO"]]\n'
        '#abbreviation("NGO", "organizacja", first: true)[#"NGO"]'
    )


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('a <svg aria-hidden="true"><title>x</title></svg> b', '#"a "#" b"'),
        ("<svg><title>strzałka</title><path/></svg>", '#"strzałka"'),
        ('<svg aria-label="strzałka"></svg>', '#"strzałka"'),
        ('<img class="emojione" alt=":dom:" src="https://a.example/x.svg">', '#":dom:"'),
    ],
)
def test_a_drawing_is_what_it_is_called(html: str, markup: str) -> None:
    assert typst(html) == markup
