"""The tree: the practice of a page, without what only a screen needs, with spaces as a browser shows them."""

import pytest
from lxml import etree

from bank.print.typst.html import anchors, article, find, fragment, text_of


def shown(html: str) -> str:
    """The HTML of a tidied fragment."""
    tree = fragment(html)
    written = etree.tostring(tree, encoding="unicode", method="html")
    return written.removeprefix("<div>").removesuffix("</div>")


def test_the_article_of_a_practice_is_found() -> None:
    page = '<!doctype html><title>x</title><main><article class="practice columns"><p>Żuraw</p></article></main>'
    assert text_of(article(page)) == "Żuraw"


def test_a_page_without_a_practice_is_refused() -> None:
    with pytest.raises(LookupError):
        article("<!doctype html><article class='other'>x</article>")


@pytest.mark.parametrize(
    "screen",
    [
        '<ul data-screen="">x</ul>',
        "<p hidden>x</p>",
        "<script>x</script>",
        "<!-- x -->",
        '<a class="headerlink">¶</a>',
    ],
)
def test_what_only_a_screen_needs_is_left_out_and_what_follows_stays(screen: str) -> None:
    assert shown(f"<p>a</p>{screen}b") == "<p>a</p>b"
    assert shown(f"a{screen}b") == "ab"


@pytest.mark.parametrize(
    ("html", "tidied"),
    [
        ("<p> a\n  b </p>", "<p>a b</p>"),
        ("<p>a <b> b </b> c</p>", "<p>a <b>b </b>c</p>"),
        ("<p>a<b> b</b></p>", "<p>a<b> b</b></p>"),
        ("<p>a <br> b</p>", "<p>a<br>b</p>"),
        ("<p>a <em> </em></p> <p>b</p>", "<p>a<em></em></p><p>b</p>"),
        ("<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<p>a\u00a0 b</p>", "<p>a\u00a0 b</p>"),
        ("<pre> a\n  b </pre> c", "<pre> a\n  b </pre>c"),
        ('<p>a <img src="x"> b</p>', '<p>a <img src="x"> b</p>'),
        ("a<wbr>b", "a<wbr></wbr>b"),
    ],
)
def test_spaces_are_those_that_a_browser_shows(html: str, tidied: str) -> None:
    assert shown(html).replace("&nbsp;", "\u00a0") == tidied


def test_a_name_is_given_once() -> None:
    assert shown('<p id="a">1</p><p id="a">2</p><p id="b">3</p>') == '<p id="a">1</p><p>2</p><p id="b">3</p>'


def test_an_element_is_found_by_one_of_its_classes() -> None:
    found = find(fragment('<p class="abc">1</p><p class="x b y">2</p>'), "b")
    assert found is not None
    assert text_of(found) == "2"


def test_the_anchors_are_known() -> None:
    assert anchors(fragment('<p id="a"><b id="b">x</b></p>')) == {"a", "b"}
