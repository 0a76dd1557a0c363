"""Lists: points, numbers, tasks and terms, in every mix."""

import pytest

from tests.print.typesetting import typst


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("- a\n- b\n\n    c", '#items([#"a"], [#"b"\n#"c"])'),
        ("1. a", '#numbered([#"a"], start: 1)'),
        ("7. a", '#numbered([#"a"], start: 7)'),
        ("- a\n    1. b", '#items([#"a"\n#numbered([#"b"], start: 1)])'),
        ("-\n- a", '#items([], [#"a"])'),
        ("- - a", '#items([#items([#"a"])])'),
    ],
)
def test_points_and_numbers(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        (
            "- [x] a\n- [ ] b\n\n    c",
            '#tasks((done: true, body: [#"a"]), (done: false, body: [#"b"\n#"c"]))',
        ),
        (
            "- [ ] a\n    - [x] b",
            '#tasks((done: false, body: [#"a"\n#tasks((done: true, body: [#"b"]))]))',
        ),
        ("1. [x] a", '#numbered([#"☑ "#"a"], start: 1)'),
        ("- a\n- [x] b", '#items([#"a"], [#"☑ "#"b"])'),
        ("- a\n    - [ ] b", '#items([#"a"\n#tasks((done: false, body: [#"b"]))])'),
    ],
)
def test_tasks_are_ticked_or_not(text: str, markup: str) -> None:
    assert typst(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a\n:   b", '#definitions((term: [#"a"], body: [#"b"]))'),
        (
            "a\n:   b\n\n    c\n:   d\n\ne\n:   - f",
            '#definitions((term: [#"a"], body: [#"b"\n#"c"\n#"d"]), (term: [#"e"], body: [#items([#"f"])]))',
        ),
        (
            "a ![Dom](dom.png)\n:   b",
            '#definitions((term: [#"a"], body: [#picture("/dom.png", "Dom")\n#"b"]))',
        ),
    ],
)
def test_terms_and_what_they_mean(text: str, markup: str) -> None:
    assert typst(text) == markup
