"""The article of a book: all that the article says, and nothing that only works on a screen."""

import re

import pytest
from lxml import etree

from bank.epub.article import Text
from bank.markdown.dialect import parse
from bank.markdown.plain import words
from tests.epub.made import EVERYTHING, SITE, stress_book


@pytest.fixture(scope="module")
def made() -> Text:
    return stress_book().chapters[0].text


@pytest.fixture(scope="module")
def tree(made: Text) -> etree._Element:
    return etree.fromstring(f"<section>{made.xhtml}</section>")


def text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_word_of_the_text_is_there(made: Text, tree: etree._Element) -> None:
    alternatives = "".join(tree.xpath("//img/@alt"))
    said = re.findall(r"\w+", " ".join(words(token) for token in parse(EVERYTHING)))
    assert set(said) <= set(re.findall(r"\w+", " ".join(tree.itertext()) + alternatives))


def test_the_facts_and_the_sections_are_there_in_their_order(tree: etree._Element) -> None:
    assert [text(heading) for heading in tree.xpath("//h1 | //h2")] == [
        "The house & its yard",
        "Why1",
        "When you adapt it",
        "What did not work",
        "Facts and contact",
        "Sources",
    ]
    assert next(text(heading) for heading in tree.xpath("//h3")) == "Do not start without"
    facts = {text(term): text(term.getnext()) for term in tree.xpath("//*[@class='facts']/dl/dt")}
    assert facts["State"] == "trwa, as of 2025as of May 2025"
    assert facts["Cost"] == "PLN 5,000 (rok) 3"


def test_the_band_stands_before_all_that_it_sums_up(tree: etree._Element) -> None:
    [band] = tree.xpath("//header/following-sibling::*[1][self::dl]")
    assert [text(label) for label in band.findall("dt")] == ["Cost", "State", "What did not work"]


def test_it_begins_with_what_has_to_be_known(tree: etree._Element) -> None:
    [notice] = tree.xpath("//header/p[@class='notice']")
    assert text(notice).startswith("This page was to be checked by")


@pytest.mark.parametrize(
    "gone", ["Hand-out", "See also", "Mend", "onclick", "data-", "svg", "input", "label>", "details"]
)
def test_what_works_on_a_screen_only_is_not_there(made: Text, gone: str) -> None:
    assert gone not in made.xhtml


def test_a_fold_stands_open(tree: etree._Element) -> None:
    names = tree.xpath("//div[contains(@class, 'admonition')]/p[@class='admonition-title']")
    assert [text(name) for name in names] == ["Note", "Fold"]


def test_boxes_to_tick_are_letters(tree: etree._Element) -> None:
    assert [text(item) for item in tree.xpath("//li[@class='task-list-item']")] == ["☑ Done", "☐ To do"]


def test_a_cell_keeps_the_side_to_which_it_is_set(tree: etree._Element) -> None:
    assert [text(cell) for cell in tree.xpath("//*[@class='right']")] == ["Sum", "1"]


def test_links_are_whole_and_lead_somewhere(tree: etree._Element) -> None:
    pages = f"{SITE}practices/przykladowo/"
    assert [link.get("href") for link in tree.xpath("//p/a[not(@role)]")] == [
        f"{SITE}kinds/dom/",
        f"{pages}yard/",
        f"{pages}yard/#po-co",
        f"{pages}yard/#h-gone",
        f"{pages}other/",
        "#h-why",
        "https://x.example/?a=1&b=2",
    ]


def test_a_citation_is_known_as_one_and_parted_from_the_next(tree: etree._Element) -> None:
    cited = tree.xpath("//a[@role='doc-biblioref']")
    assert [link.get("href") for link in cited] == [f"#source-{number}" for number in (1, 1, 2, 3, 3)]
    assert "Far1,\u00a02" in "".join(tree.itertext())


def test_a_picture_that_no_book_shows_leaves_its_description(made: Text, tree: etree._Element) -> None:
    assert made.pictures == ("practices/przykladowo/house.png",)
    assert [image.get("alt") for image in tree.xpath("//img")] == ["A house"]
    assert "A yard Far" in text(tree)


def test_quotation_marks_are_those_of_the_language(tree: etree._Element) -> None:
    assert "“quoted”" in text(tree)
