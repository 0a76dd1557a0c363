"""Ids: none that a text can make is one that the scripts or the templates rely on."""

import re
from functools import cache
from pathlib import Path

import material
import pytest

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, to_html
from bank.model.addresses import Addresses
from bank.text.normalise import PREFIX, slug
from tests.sites import ROOT, Site

OURS, MATERIALS = ROOT / "theme", Path(material.__file__).parent / "templates/partials/palette.html"
# What names an element, in a template and in a script; what stands in braces is made of other names.
IN_TEMPLATES = re.compile(
    r"""\b(?:id|name|for|list|popovertarget|aria-controls|aria-labelledby|aria-describedby)="([^"{]+)"|"""
    r"""\b(?:section|figures)\(\s*"([\w-]+)"|href="[^"]*#([\w-]+)"""
)
IN_SCRIPTS = re.compile(r"""["'`(\s]#([A-Za-z][\w-]*)["'`\s.:]|\[(?:id|name)=["']?([\w-]+)|\.id = ["'`]([\w-]+)""")


@cache
def relied_on() -> frozenset[str]:
    """Every id and name that stands in a template or a script."""
    templates = [*(file for file in OURS.rglob("*.html") if "epub" not in file.parts), MATERIALS]
    scripts = [file for file in (OURS / "assets/js").rglob("*.js") if "vendor" not in file.parts]
    found = [
        name
        for pattern, files in ((IN_TEMPLATES, templates), (IN_SCRIPTS, scripts))
        for file in files
        for names in pattern.findall(file.read_text("utf-8"))
        for name in " ".join(names).split()
    ]
    return frozenset(found)


def built(site: Site) -> set[str]:
    """Every id and name in the pages that no content made."""
    names = {str(one) for page in site.pages.values() for one in page.tree.xpath("//@id | //@name")}
    return {name for name in names if not name.startswith(PREFIX)}


def test_the_names_that_are_compared_are_found(site: Site) -> None:
    assert {"finder", "form", "content", "set-said", "__palette", "words", "sources", "wyniki"} <= relied_on()
    assert len(relied_on() | built(site)) > 60


def test_nothing_that_is_relied_on_begins_as_content_does(site: Site) -> None:
    assert [name for name in relied_on() | built(site) if name.startswith(PREFIX)] == []


def test_a_heading_or_an_organisation_of_the_same_name_gets_another_id(site: Site) -> None:
    names = sorted(relied_on() | built(site))
    text = "\n\n".join(f"## {name}\n\n### {name.upper()} {{#{name}}}\n\n[x]: {name}" for name in names)
    made = re.findall(r'\s(?:id|name)="([^"]*)"', to_html(parse(text), Surroundings()))
    made += [Addresses().organisation(name).partition("#")[2] for name in names]
    assert len(made) == 3 * len(names)
    assert set(made) & {*names} == set()


def test_the_banks_own_headings_are_none_of_them(site: Site) -> None:
    terms = [name for heading in site.vocabulary("headings") for name in heading["labels"].values()]
    assert terms
    assert {slug(name) for name in terms} & relied_on() == set()


def test_what_practices_say_has_no_other_ids_and_no_names(site: Site) -> None:
    headings = site.vocabulary("headings")
    own = {slug(name) for one in headings for name in (*one["labels"].values(), *one.get("aliases", ()))}
    for page in site.pages.values():
        for text in page.tree.xpath("//article[@data-practice]//*[contains(@class, 'prose')]"):
            ids = {str(id) for id in text.xpath(".//@id")}
            assert [id for id in ids - own if not id.startswith(PREFIX)] == [], page.address
            assert text.xpath(".//@name") == [], page.address


@pytest.mark.parametrize("kind", ["menu", "finder", "set", "header", "skip", "notice"])
def test_a_callout_takes_no_class_of_the_page(kind: str) -> None:
    classes = re.findall(r'class="([^"]*)"', to_html(parse(f'!!! {kind} "x"\n    y'), Surroundings()))
    assert kind not in " ".join(classes).split()
