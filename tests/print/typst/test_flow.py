"""A flow: lines and blocks are kept apart, and a line has no spaces at its ends."""

from bank.print.typst.flow import Flow, joined


def test_lines_and_blocks_are_parts() -> None:
    flow = Flow()
    flow.inline('#"a "')
    flow.inline('#strong[#"b"]')
    flow.block("#rule()")
    flow.inline('#" c"')
    assert flow.parts() == [('#"a "#strong[#"b"]', True), ("#rule()", False), ('#"c"', True)]


def test_parts_become_paragraphs() -> None:
    flow = Flow()
    flow.inline('#"a"')
    flow.end_line()
    flow.inline('#"b"')
    assert joined(flow.parts()) == '[#"a"#parbreak()#"b"]'


def test_a_line_beside_a_block_has_no_spaces_at_its_ends() -> None:
    flow = Flow()
    flow.inline('#"a "')
    flow.block("#rule()")
    flow.inline('#" "')
    flow.inline('#" b"')
    flow.inline('#" "')
    flow.inline("#line-break()")
    flow.end_line()
    assert [part.markup for part in flow.parts()] == ['#"a"', "#rule()", '#"b"']


def test_what_goes_on_outside_keeps_its_spaces() -> None:
    flow = Flow()
    flow.inline('#" a "')
    assert flow.parts() == [('#" a "', True)]


def test_what_is_empty_adds_nothing() -> None:
    flow = Flow()
    flow.inline("")
    flow.block("")
    assert joined(flow.parts()).is_empty
