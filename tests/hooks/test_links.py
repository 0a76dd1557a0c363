"""Links of the built site: each leads somewhere, nothing loads from elsewhere, nothing is far from home."""

import re
from functools import cache
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import etree

from tests.sites import Link, Page, Site

CLICKS = 3
# What a style sheet loads: url(…) and @import "…".
LOADED = re.compile(r"""(?:url\(|@import\s+(?=["']))\s*("[^"]*"|'[^']*'|[^\s'")]+)""")


def is_internal(site: Site, link: Link) -> bool:
    """Whether an address is on the site's host, be it within the site or not."""
    return link.url.startswith("/".join(site.url.split("/")[:3]) + "/")


def test_every_internal_link_leads_to_a_file(site: Site) -> None:
    broken = [
        f"{page.address}: {link.url}"
        for page in site.pages.values()
        for link in page.links
        if is_internal(site, link) and site.file(link.url) is None
    ]
    assert not broken


def test_every_anchor_is_there(site: Site) -> None:
    broken = []
    for page in site.pages.values():
        for link in page.links:
            anchor = unquote(urldefrag(link.url).fragment)
            target = site.page(link.url) if anchor and is_internal(site, link) else None
            if target and anchor not in target.anchors:
                broken.append(f"{page.address}: {link.url}")
    assert not broken


def test_every_link_says_where_it_leads(site: Site) -> None:
    for page in site.pages.values():
        for anchor in page.tree.xpath("//a"):
            assert anchor.get("href"), f"{page.address}: a link without an address"
            spoken = anchor.text_content().strip() or anchor.get("aria-label")
            assert spoken or anchor.xpath(".//img[@alt!='']"), f"{page.address}: a link without words"


def test_the_site_map_names_every_page_and_no_other(site: Site) -> None:
    tree = etree.parse(site.folder / "sitemap.xml")
    named = {str(address.text) for address in tree.iter("{*}loc")}
    assert all(site.file(address) for address in named)
    hidden = {"404.html", "404/"}
    told = {page.url for address, page in site.written.items() if address not in hidden and not page.is_unlisted}
    assert told <= named
    assert not {page.url for page in site.pages.values() if page.is_redirect} & named


@pytest.mark.parametrize("group", ["cities", "themes", "kinds", "practices"])
def test_everything_is_three_clicks_from_home(site: Site, group: str) -> None:
    root = f"{site.names[group]}/"
    wanted = {address for address, page in site.written.items() if address.startswith(root) and not page.is_unlisted}
    assert wanted <= reached(site, CLICKS)


@cache
def reached(site: Site, clicks: int) -> set[str]:
    """The addresses that a reader who starts at home can reach in so many clicks."""
    seen = {""}
    for _ in range(clicks):
        links = [link for address in seen for link in site.pages[address].links if link.element.tag == "a"]
        seen |= {page.address for link in links if (page := site.page(link.url))}
    return seen


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    for page in site.pages.values():
        for link in page.links:
            # An address that a person follows may lead anywhere; what a browser fetches by itself may not.
            followed = link.element.tag == "a" or link.element.get("rel") == "canonical"
            assert followed or link.url.startswith((site.url, "data:")), f"{page.address} loads {link.url}"


def test_no_style_sheet_loads_from_another_host(site: Site) -> None:
    files = {site.url + file.relative_to(site.folder).as_posix(): file for file in site.folder.rglob("*.css")}
    sheets = {url: file.read_text("utf-8") for url, file in files.items()}
    for url, text in (sheets | {page.url: page.source for page in site.pages.values()}).items():
        for address in LOADED.findall(text):
            whole = urljoin(url, address.strip("'\""))
            assert whole.startswith("data:") or site.file(whole), f"{url} loads {address}"


def test_the_page_for_a_wrong_address_works_from_any_depth(site: Site) -> None:
    lost = site.pages["404.html"]
    deep = Page("404.html", site.url + "there/is/no/such/page/", lost.source)
    links = [link for link in deep.links if is_internal(site, link)]
    assert len(links) > len(deep.tree.xpath("//link"))
    for link in links:
        # A link to a place in the page itself needs the page's own address.
        assert site.file(link.url) or link.element.get("href", "").startswith("#"), link.url
