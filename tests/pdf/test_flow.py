"""A flow: lines and blocks become paragraphs, and a line has no spaces at its ends."""

from bank.pdf.flow import Flow


def test_lines_and_blocks_are_paragraphs() -> None:
    flow = Flow()
    flow.inline('#"a "')
    flow.inline('#strong[#"b"]')
    flow.block("#rule()")
    flow.inline('#" c"')
    assert flow.content() == '[#"a "#strong[#"b"]#parbreak()#rule()#parbreak()#"c"]'


def test_a_line_beside_a_block_has_no_spaces_at_its_ends() -> None:
    flow = Flow()
    flow.inline('#"a "')
    flow.block("#rule()")
    flow.inline('#" "')
    flow.inline('#" b"')
    flow.inline('#" "')
    flow.inline("#line-break()")
    flow.end_line()
    assert flow.content() == '[#"a"#parbreak()#rule()#parbreak()#"b"]'


def test_what_goes_on_outside_keeps_its_spaces() -> None:
    flow = Flow()
    flow.inline('#" a "')
    assert flow.content() == '[#" a "]'


def test_what_is_empty_adds_nothing() -> None:
    flow = Flow()
    flow.inline("")
    flow.block("")
    assert flow.content().is_empty
