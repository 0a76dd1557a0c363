"""The article of a book: all that the page says, and nothing that only works on a screen."""

import re

import pytest
from lxml import etree, html

from bank.epub.article import Article, article
from bank.epub.files import shown
from tests.epub.made import ADDRESS, EVERYTHING, SITE


@pytest.fixture(scope="module")
def made() -> Article:
    return article(f"<main>{EVERYTHING}</main>", ADDRESS, SITE, shown)


@pytest.fixture(scope="module")
def tree(made: Article) -> etree._Element:
    return etree.fromstring(f"<section>{made.xhtml}</section>")


def words(element: etree._Element) -> set[str]:
    return {word for text in element.itertext() for word in re.findall(r"\w+", text)}


def text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_word_of_the_page_is_there(tree: etree._Element) -> None:
    page = html.fromstring(EVERYTHING)
    for only_screen in page.xpath("//*[@data-screen] | //script"):
        only_screen.drop_tree()
    assert words(page) <= words(tree)


@pytest.mark.parametrize(
    "gone", ["hand-out", "See also", "Mend", "alert", "onclick", "style=", "data-", "svg", "input", "label>"]
)
def test_what_works_on_a_screen_only_is_gone(made: Article, gone: str) -> None:
    assert gone not in made.xhtml


def test_a_fold_stands_open(tree: etree._Element) -> None:
    assert not tree.xpath("//details | //summary")
    names = tree.xpath("//div[contains(@class, 'fold')]/p[contains(@class, 'label')]")
    assert [text(name) for name in names] == ["More", "Fold"]


def test_each_tab_has_its_name_above_it(tree: etree._Element) -> None:
    blocks = tree.xpath("//div[@class='tabbed-block']")
    assert [text(block) for block in blocks] == ["For oneAlone", "For manyTogether"]


def test_boxes_to_tick_are_letters(tree: etree._Element) -> None:
    assert [text(item) for item in tree.xpath("//ul[@class='task-list']/li")] == ["☑ Done", "☐ To do"]


def test_a_cell_keeps_the_side_to_which_it_is_set(tree: etree._Element) -> None:
    assert [text(cell) for cell in tree.xpath("//*[@class='right']")] == ["Sum", "1"]


def test_links_are_whole_and_lead_somewhere(tree: etree._Element) -> None:
    assert [link.get("href") for link in tree.xpath("//p/a")] == [
        f"{SITE}kinds/house/",
        f"{SITE}cases/town/yard/",
        f"{SITE}cases/town/yard/#part",
        f"{SITE}cases/town/yard/#gone",
        f"{SITE}cases/town/other/",
        "#why",
        "https://x.example/?a=1&b=2",
    ]


def test_a_citation_is_known_as_one(tree: etree._Element) -> None:
    (cited,) = tree.xpath("//a[@role='doc-biblioref']")
    assert cited.get("href") == "#source-1"


def test_a_picture_that_no_book_shows_leaves_its_description(made: Article, tree: etree._Element) -> None:
    assert made.pictures == ("cases/town/house.png",)
    assert [image.get("alt") for image in tree.xpath("//img")] == ["A house"]
    assert "A yard Far" in text(tree)


def test_a_page_without_a_practice_is_refused() -> None:
    with pytest.raises(ValueError, match=re.escape(ADDRESS)):
        article("<main></main>", ADDRESS, SITE, shown)
