"""What spares axe work hides no fault from it."""

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.axe import COLOURS, OPTIONS, violations
from tests.browser.conftest import Open

FAULTS = Path(__file__).with_name("faults.html").as_uri()
AS_IT_COMES = """options => axe.run(document, options).then(({ violations }) =>
    violations.map(({ id, nodes, help }) => `${id}: ${nodes[0].target} (${help})`))"""


def test_a_fault_of_every_kind_is_found_as_by_axe_as_it_comes(open_page: Open) -> None:
    page = open_page(FAULTS)
    page.evaluate(AXE_SCRIPT)
    expected = page.evaluate(AS_IT_COMES, OPTIONS)
    page.reload()
    assert violations(page) == violations(page, every_text=True) == expected
    assert len(expected) > 40


def test_every_faint_text_is_found_once_those_before_it_are_gone(open_page: Open) -> None:
    page = open_page(FAULTS)
    found = []
    while bad := violations(page, COLOURS):
        found.append(bad[0].split()[1])
        page.locator(found[-1]).evaluate("element => element.remove()")
    assert found == ["#faint", "#again", "#thrice", "#under", "#large", "#apart", "#link"]
