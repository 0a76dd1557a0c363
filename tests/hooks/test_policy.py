"""The policy in the built sites: on every page, and nothing on a page that it would refuse."""

import re

import pytest

from tests.sites import Site

DATA = ("application/json", "text/plain")
CODE_IN_ADDRESS = re.compile(r"^\s*(javascript|vbscript):", re.IGNORECASE)


def policies(site: Site) -> dict[str, list[str]]:
    """The policies of each page, those of old addresses too."""
    path = "//head/meta[@http-equiv='Content-Security-Policy']/@content"
    return {address: [str(one) for one in page.tree.xpath(path)] for address, page in site.pages.items()}


def test_every_page_has_the_policy_that_hosts_are_told(site: Site) -> None:
    told = site.headers["Content-Security-Policy"].removesuffix("; frame-ancestors 'self'")
    assert [address for address, found in policies(site).items() if found != [told]] == []


def test_the_policy_stands_before_all_that_it_is_about(site: Site) -> None:
    for page in site.pages.values():
        first = page.tree.xpath("//head/*[self::link or self::script or @http-equiv or @name]")[0]
        assert first.get("http-equiv") == "Content-Security-Policy", page.address


def test_no_page_has_a_script_a_style_or_a_handler_within_it(site: Site) -> None:
    for page in site.pages.values():
        assert page.tree.xpath("//style | //@style") == [], page.address
        assert [name for name in page.tree.xpath("//@*") if name.attrname.startswith("on")] == [], page.address
        assert [url for url in page.tree.xpath("//@href | //@src | //@action") if CODE_IN_ADDRESS.match(url)] == []
        for script in page.tree.iter("script"):
            assert script.get("type") in DATA or (script.get("src") and not script.text), page.address


def test_the_preview_in_the_form_is_no_different(site: Site) -> None:
    frame = site.pages[f"{site.names['contribute']}/"].tree.xpath("//iframe")[0]
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", frame.get("srcdoc"))


@pytest.mark.parametrize("pattern", ["assets/javascripts/**/*", "**/bundle*.js", "**/*.js.map"])
def test_no_script_of_material_is_published(site: Site, pattern: str) -> None:
    assert list(site.folder.glob(pattern)) == []


def test_no_script_can_load_from_another_host(site: Site) -> None:
    """Addresses in scripts are those of remarks and licences, and of pages that a reader opens."""
    loads = re.compile(
        r"""(?:\bimport|\bfetch|\bopen|importScripts|new Worker|\.src\s*=)[\s(]*["'`]\s*(?:https?:)?//"""
    )
    for file in site.folder.rglob("*.js"):
        assert not loads.search(file.read_text("utf-8")), file
