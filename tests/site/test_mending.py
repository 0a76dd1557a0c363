"""The ways to mend the text of a practice: one under each of the bank's own headings, on its own page alone."""

import re

from lxml import html

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, to_html
from bank.model.addresses import Addresses
from bank.schema.front_matter import front_matter
from bank.site.prose import Prose
from bank.text.language import Language
from tests.invented import VOCABULARY, catalogue, practice
from tests.sites import ROOT, words

BODY = "Gotowano.[^menu]\n\n## Co zrobiono\n\n### Zupa\n\nI zmywano."


def test_each_heading_of_the_bank_has_the_way_to_the_form_below_it() -> None:
    kitchen = practice(body=BODY)
    prose = Prose.of(catalogue(kitchen), Addresses(), Language("pl"))
    tree = html.fragment_fromstring(prose.body(kitchen), create_parent=True)
    links = tree.xpath(".//h2/following-sibling::*[1]/a")
    assert [words(link) for link in links] == ["popraw: Po co", "popraw: Co zrobiono"]
    link = links[0]
    assert link.get("href") == "../../../contribute/?praktyka=kuchnia&pole=text-po-co"
    assert link.xpath("../@data-screen") == [""]


def test_texts_elsewhere_have_none() -> None:
    assert "mend__one" not in to_html(parse("## Po co\n\nTak."), Surroundings(headings=frozenset({"po-co"})))


def test_the_way_to_fields_names_fields_that_the_form_has() -> None:
    articles = [file.read_text("utf-8") for file in (ROOT / "theme/article").glob("*.html")]
    named = re.findall(r'draw\.(?:fact|section)\([^\n]*, "([^"]*)"\) %}', "".join(articles))
    keys = {field.key for field in front_matter(VOCABULARY).fields}
    assert len(named) > 20
    assert {fields for fields in named if not set(fields.split(",")) <= keys} == set()
