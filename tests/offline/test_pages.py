"""Pages of the copy: every address is that of a file, or of the site on the network."""

import pytest

from bank.offline.pages import LOADER, Copy

SITE = "https://bank.example/b/"
NAME = "cases/town/house/index.html"
NAMES = frozenset(
    (
        NAME,
        "index.html",
        "cases/index.html",
        "cases/town/yard/index.html",
        "cases/town/house.jpg",
        "cases/town/dom ó.pdf",
        "assets/js/search/finder.js",
        LOADER,
    )
)


def local(tag: str) -> str:
    return Copy(NAMES, SITE).page(tag.encode(), NAME).decode()


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("../../..", "../../../index.html"),
        ("../../../", "../../../index.html"),
        ("./", "../../../cases/town/house/index.html"),
        ("../yard/", "../../../cases/town/yard/index.html"),
        ("../yard/#sources", "../../../cases/town/yard/index.html#sources"),
        ("../../?q=a&amp;b=c", "../../../cases/index.html?q=a&amp;b=c"),
        ("../house.jpg", "../../../cases/town/house.jpg"),
        ("../dom%20%C3%B3.pdf", "../../../cases/town/dom%20%C3%B3.pdf"),
        ("#sources", "#sources"),
        ("?q=a", "?q=a"),
        ("https://elsewhere.example/x/", "https://elsewhere.example/x/"),
        ("mailto:office@bank.example", "mailto:office@bank.example"),
        ("data:image/png;base64,AA", "data:image/png;base64,AA"),
        ("../../../bank.zip", "https://bank.example/b/bank.zip"),
        ("../gone/?a=1&amp;b=2#c", "https://bank.example/b/cases/town/gone/?a=1&amp;b=2#c"),
    ],
)
def test_an_address_leads_to_a_file_or_to_the_site(address: str, wanted: str) -> None:
    assert local(f'<a class="x" href="{address}">') == f'<a class="x" href="{wanted}">'


def test_what_stands_in_a_text_is_left_alone() -> None:
    text = '<p title="href=&quot;../&quot;">href="../" &lt;a href="../"&gt;</p>'
    assert local(text) == text


def test_the_action_of_a_form_and_the_source_of_a_picture_are_addresses_too() -> None:
    assert local('<form action="../../"><img src="../house.jpg" alt="a > b">') == (
        '<form action="../../../cases/index.html"><img src="../../../cases/town/house.jpg" alt="a > b">'
    )


def test_an_old_address_leads_on() -> None:
    assert local('<meta http-equiv="refresh" content="0; url=../yard/">') == (
        '<meta http-equiv="refresh" content="0; url=../../../cases/town/yard/index.html">'
    )


def test_the_policy_allows_the_files_of_the_disk() -> None:
    meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; img-src 'self' data:\">"
    assert local(meta) == meta.replace("'self'", "'self' file:")


def test_other_data_about_the_page_stays() -> None:
    assert local('<meta name="description" content="url=../">') == '<meta name="description" content="url=../">'


def test_nothing_is_fetched_early() -> None:
    assert local('<link rel="preload" href="../f.woff2" as="font"><link rel="icon" href="../house.jpg">') == (
        '<link rel="icon" href="../../../cases/town/house.jpg">'
    )


def test_modules_are_left_to_the_loader() -> None:
    page = local('<head></head><script type="module" src="../../../assets/js/search/finder.js"></script>')
    assert page == (
        '<head><script defer src="../../../assets/js/offline.js"></script></head>'
        '<script type="text/plain" data-module="../../../assets/js/search/finder.js"></script>'
    )


def test_a_page_without_modules_needs_no_loader() -> None:
    assert local("<head></head>") == "<head></head>"
