"""Lists: points, numbers, tasks and terms, in every mix."""

import pytest

from tests.print.typesetting import typst

BOX = '<label class="task-list-control"><input type="checkbox" disabled{}><span class="indicator"></span></label>'
OPEN, DONE = BOX.format(""), BOX.format(" checked")


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<ul><li>a</li><li><p>b</p><p>c</p></li></ul>", '#items([#"a"], [#"b"\n#"c"])'),
        ("<ol><li>a</li></ol>", '#numbered([#"a"], start: 1)'),
        ('<ol start="7"><li>a</li></ol>', '#numbered([#"a"], start: 7)'),
        ('<ol start="-7"><li>a</li></ol>', '#numbered([#"a"], start: 1)'),
        ('<ol start="99999999999999999999"><li>a</li></ol>', '#numbered([#"a"], start: 1)'),
        ("<ul><li>a<ol><li>b</li></ol></li></ul>", '#items([#"a"\n#numbered([#"b"], start: 1)])'),
        ("<ul><li></li></ul>", "#items([])"),
        ("<ul></ul><ol></ol><dl></dl>", ""),
        ("<ul>a<li>b</li>c<ul><li>d</li></ul></ul>", '#items([#"a"], [#"b"], [#"c"], [#items([#"d"])])'),
    ],
)
def test_points_and_numbers(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        (
            f"<ul><li>{DONE} a</li><li><p>{OPEN} b</p><p>c</p></li></ul>",
            '#tasks((done: true, body: [#"a"]), (done: false, body: [#"b"\n#"c"]))',
        ),
        (
            f"<ul><li>{OPEN} a<ul><li>{DONE} b</li></ul></li></ul>",
            '#tasks((done: false, body: [#"a"\n#tasks((done: true, body: [#"b"]))]))',
        ),
        (f"<ol><li>{DONE} a</li></ol>", '#numbered([#"☑ "#"a"], start: 1)'),
        (f"<ul><li>a</li><li>{DONE} b</li></ul>", '#items([#"a"], [#"☑ "#"b"])'),
        (f"<ul><li>a<ul><li>{OPEN} b</li></ul></li></ul>", '#items([#"a"\n#tasks((done: false, body: [#"b"]))])'),
    ],
)
def test_tasks_are_ticked_or_not(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<dl><dt>a</dt><dd>b</dd></dl>", '#definitions((term: [#"a"], body: [#"b"]))'),
        (
            "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd><p>d</p></dd></dl>",
            '#definitions((term: [#"a"#", "#"b"], body: [#"c"\n#"d"]))',
        ),
        (
            "<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd>d</dd></div></dl>",
            '#definitions((term: [#"a"], body: [#"b"]), (term: [#"c"], body: [#"d"]))',
        ),
        (
            '<dl><dt>a <img src="dom.png" alt="Dom"></dt><dd>b</dd></dl>',
            '#definitions((term: [#"a"], body: [#picture("/dom.png", "Dom")\n#"b"]))',
        ),
        ("<dl><dd>a</dd><dt>b</dt></dl>", '#definitions((term: [], body: [#"a"]), (term: [#"b"], body: []))'),
    ],
)
def test_terms_and_what_they_mean(html: str, markup: str) -> None:
    assert typst(html) == markup
