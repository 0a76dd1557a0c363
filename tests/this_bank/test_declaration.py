"""The declaration of accessibility: what the technical conditions 2.0 ask for, each once, and nothing invented."""

import datetime
import re
from urllib.parse import urljoin

import pytest

from tests.sites import Page, Site, words

ASKED_FOR = (
    "a11y-wstep",
    "a11y-podmiot",
    "a11y-zakres",
    "a11y-url",
    "a11y-data-publikacja",
    "a11y-data-aktualizacja",
    "a11y-status",
    "a11y-data-sporzadzenie",
    "a11y-kontakt",
    "a11y-email",
    "a11y-telefon",
    "a11y-procedura",
    "a11y-architektura",
    "a11y-komunikacja",
)
ALLOWED = ("a11y-deklaracja", "a11y-data-przeglad", "a11y-ocena", "a11y-aplikacje", "a11y-architektura-url")


@pytest.fixture
def declaration(real_site: Site) -> Page:
    return real_site.pages["deklaracja-dostepnosci/"]


def test_each_part_that_is_asked_for_is_there_once(declaration: Page) -> None:
    assert [id for id in ASKED_FOR if declaration.anchors.count(id) != 1] == []


def test_no_id_of_the_kind_is_made_up_or_said_twice(declaration: Page) -> None:
    own = [id for id in declaration.anchors if id.startswith("a11y-")]
    assert set(own) <= {*ASKED_FOR, *ALLOWED}
    assert len(own) == len(set(own))


def test_each_part_says_something(declaration: Page) -> None:
    silent = [id for id in ASKED_FOR if not words(declaration.tree.get_element_by_id(id))]
    assert silent == []


def test_days_are_told_to_machines_too(declaration: Page) -> None:
    times = [element for element in declaration.tree.iter("time") if (element.get("id") or "").startswith("a11y-data-")]
    assert len(times) == 3
    for time in times:
        assert str(datetime.date.fromisoformat(time.get("datetime")).year) in words(time)


def test_the_status_is_one_of_the_three_that_the_act_knows(declaration: Page) -> None:
    status = words(declaration.tree.get_element_by_id("a11y-status"))
    assert re.match(
        r"Strona internetowa jest (zgodna|częściowo zgodna|niezgodna) z załącznikiem do ustawy z dnia", status
    )


def test_it_is_about_this_site(declaration: Page, real_site: Site) -> None:
    assert declaration.tree.get_element_by_id("a11y-url").get("href") == real_site.url


def test_what_the_bank_does_not_have_is_said_plainly(declaration: Page, real_site: Site) -> None:
    lacking = "nie ma – bank nie ma jeszcze instytucji prowadzącej"
    own = (real_site.config["extra"]["bank"].get("desk") or {}).get("email")
    assert words(declaration.tree.get_element_by_id("a11y-telefon")) == lacking
    assert words(declaration.tree.get_element_by_id("a11y-email")) == (own or lacking)


def test_every_page_leads_to_it(real_site: Site, declaration: Page) -> None:
    leads = re.compile(r'href="?([^"> ]*deklaracja-dostepnosci/)[" >]')
    without = [
        page.address
        for page in real_site.written.values()
        if declaration.url not in {urljoin(page.url, address) for address in leads.findall(page.source)}
    ]
    assert without in ([], ["404.html"])
