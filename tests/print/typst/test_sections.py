"""Parts: what the templates draw from the front matter has constructs of its own."""

import pytest

from tests.print.typesetting import typst


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        (
            '<section class="part" aria-labelledby="a"><h2 id="a">A</h2><ul class="checks"><li>b</li></ul></section>',
            '#part("a")[#heading-at(2, "a")[#"A"]\n#checks([#"b"])]',
        ),
        ('<ul class="dashes"><li>a</li></ul>', '#dashes([#"a"])'),
        ('<ul class="checks checks--columns"><li>a</li></ul>', '#checks([#"a"])'),
        ('<ul class="members"><li>a</li></ul>', '#members([#"a"])'),
        ('<ol class="sheets"><li class="sheet"><h3>a</h3></li></ol>', '#sheets([#heading-at(2, none)[#"a"]])'),
        ('<ol class="clauses"><li class="clause"><p>a</p></li></ol>', '#clauses([#"a"])'),
        ('<dl class="strip"><div><dt>a</dt><dd>b</dd></div></dl>', '#strip((term: [#"a"], body: [#"b"]))'),
        ('<dl class="terms"><dt>a</dt><dd>b</dd></dl>', '#definitions((term: [#"a"], body: [#"b"]))'),
        ('<p class="meta">a</p><div class="meta">b</div>', '#meta[#"a"]\n#meta[#"b"]'),
        ('<p class="label">a</p>', '#label-line[#"a"]'),
        ('<div class="pair"><div>a</div><div><p>b</p></div></div>', '#pair([#"a"], [#"b"])'),
        ('<div class="failure"><div>a</div></div>', '#failure([#"a"], ())'),
        (
            '<div class="failure"><div>a</div><dl><dt>b</dt><dd>c</dd></dl></div>',
            '#failure([#"a"], ((term: [#"b"], body: [#"c"]),))',
        ),
        (
            '<ol class="editions"><li class="edition"><p class="edition__date">a</p><div>b</div></li></ol>',
            '#editions((date: [#"a"], body: [#"b"]))',
        ),
        (
            '<ol class="sources"><li id="source-1">a <span class="meta">b</span></li>'
            '<li id="source-2"><a href="https://a.example/%C5%82">c</a></li></ol>',
            '#sources((number: 1, body: [#"a "#meta[#"b"]], address: none, shown: none), '
            '(number: 2, body: [#to-web("https://a.example/%C5%82")[#"c"]], '
            'address: "https://a.example/%C5%82", shown: "https://a.example/ł"))',
        ),
    ],
)
def test_each_is_drawn_by_its_construct(html: str, markup: str) -> None:
    assert typst(html) == markup


def test_a_list_of_a_contributor_cannot_pass_for_the_sources() -> None:
    assert typst('<div class="prose"><ol class="sources"><li>a</li></ol></div>') == '#numbered([#"a"])'


def test_steps_know_their_minutes() -> None:
    html = (
        '<ol class="steps"><li class="step"><svg class="step__clock" viewBox="0 0 90 1" aria-hidden="true">'
        '<rect x="15" width="20" height="1"/></svg><p class="step__time">20 minut <span class="meta">0:15</span></p>'
        "<div><h4>a</h4><p>b</p></div></li></ol>"
    )
    time = '[#"20 minut "#meta[#"0:15"]]'
    body = '[#heading-at(2, none)[#"a"]\n#"b"]'
    assert typst(html) == f"#steps((minutes: 20, from: 15, time: {time}, body: {body}), total: 90)"
