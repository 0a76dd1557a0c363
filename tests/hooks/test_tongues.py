"""Tongues: a bank in a second language and in a third, for which only files were added."""

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import etree

from tests.sites import ROOT, SECOND_BANK, Site, change, copy_of_second_bank, git_on, strict_site, words

ESPERANTO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: eo\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Catalogue"
msgstr "Katalogo"

msgid "%(num)d practice"
msgid_plural "%(num)d practices"
msgstr[0] "%(num)d praktiko"
msgstr[1] "%(num)d praktikoj"

msgid "summary only – the page is in {language}"
msgstr "nur resumo – la paĝo estas en: {language}"
"""
LANGUAGES = """    languages:
      - {language: pl, site_name: Udziały Examplii}
      - {language: eo, site_name: Dividoj de Examplia, addresses: {kinds: specoj, catalogue: katalogo}}
    language: en
"""
LABELS = {
    "Place": "Miejsce",
    "Table talk": "Rozmowa",
    "Recipe": "Przepis",
    "Pact": "Umowa",
    "Gathering": "Zjazd",
    "Purse": "Kiesa",
}
ABSTRACTS = """abstracts:
  pl:
    title: Dom pod latarnią
    summary: >-
      Zmyśleni sąsiedzi prowadzą dom pod zmyśloną latarnią i w każdy czwartek gotują w nim razem zupę dla wszystkich.
  eo:
    title: La domo sub la lanterno
    summary: >-
      Elpensitaj najbaroj kuiras supon por ĉiuj en la domo sub la lanterno, kiun neniu iam ajn vidis aŭ vizitis.
kind:"""
TRANSLATED = """---
title: Godzina latawców, zajęcia na wietrzny dzień
summary: >-
  Zmyślone zajęcia, na których zmyślona grupa w godzinę buduje latawiec, puszcza go i rozmawia o tym, kto trzymał
  sznurek.
translated: 2026-11-20
scenario:
  age: od 8 lat
  leaders: Jedna osoba.
  materials: [papier, sznurek]
  steps:
    - {title: Budowa, text: "Złóżcie papier.[^book]"}
    - {title: Lot}
    - {title: Rozmowa}
  variants: [W bezwietrzny dzień zbudujcie łódkę.]
  traps: [Brak wiatru.]
  accessibility: Sznurek można przywiązać do krzesła.
---

## Dlaczego

Sznurki łączą ludzi.[^book]
"""
KITE = "cases/examplewick/kite-hour/"


@pytest.fixture(scope="module")
def tongues(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The second bank in Polish, of which the engine knows, and in Esperanto, for which it gets a file."""
    root = copy_of_second_bank(tmp_path_factory.mktemp("tongues") / "bank")
    for name in ("bank", "hooks"):
        (root / name).unlink()
        shutil.copytree(ROOT / name, root / name)
    (root / "bank/text/locale/eo.po").write_text(ESPERANTO.lstrip(), "utf-8")
    change(root / "mkdocs.yml", "    language: en\n", LANGUAGES)
    kinds = root / "practices/vocabulary/kinds.yml"
    for english, polish in LABELS.items():
        change(kinds, f"labels: {{en: {english}}}", f"labels: {{en: {english}, pl: {polish}, eo: {english}o}}")
    change(root / "practices/vocabulary/headings.yml", "{en: Why}", "{en: Why, pl: Dlaczego, eo: Kial}")
    change(root / "practices/examplewick/lantern-house.md", "\nkind:", f"\n{ABSTRACTS}")
    (root / "practices/examplewick/kite-hour.pl.md").write_text(TRANSLATED, "utf-8")
    _record(root)
    return strict_site(root, root.parent / "site", BANK_PRINT="all")


def _record(root: Path) -> None:
    """Have the translation entered, and after its day a fact changed of what it translates."""
    kite = root / "practices/examplewick/kite-hour.md"
    git_on("2026-11-20", root, "init", "-q", "-b", "main")
    for day, year in (("2026-11-20", "2021"), ("2026-11-22", "2022")):
        kite.write_text(re.sub("as_of: [0-9]+", f"as_of: {year}", kite.read_text("utf-8")), "utf-8")
        git_on(day, root, "add", "practices")
        git_on(day, root, "commit", "-q", "-m", "x")


def test_a_whole_translation_is_a_page_in_its_language(tongues: Site) -> None:
    page = tongues.pages["pl/" + KITE.replace("cases", "practices")]
    assert page.tree.get("lang") == "pl"
    assert words(page.tree.xpath("//h1")[0]) == "Godzina latawców, zajęcia na wietrzny dzień"
    assert "25 minut" in words(page.main)
    assert "Przetłumaczono 20 listopada 2026." in words(page.main)
    assert words(page.tree.xpath("//*[@class='header__name']")[0]) == "Udziały Examplii"
    titles = page.tree.xpath("//ol[@class='sources']/li/*[self::a or self::cite]")
    assert {title.get("lang") for title in titles} == {"en"}


def test_a_translation_that_lags_behind_says_so_and_stands_on_the_desk(tongues: Site) -> None:
    page = tongues.pages["pl/" + KITE.replace("cases", "practices")]
    assert "Od tego czasu w oryginale zmieniły się fakty, ostatnio 22 listopada 2026." in words(page.main)
    (section,) = tongues.pages["desk/"].tree.xpath("//section[@aria-labelledby='outdated']")
    assert "Polish: translated 20 November 2026, changed 22 November 2026" in words(section)


def test_the_register_tells_a_translation_apart_from_a_change(tongues: Site) -> None:
    (register,) = tongues.pages[KITE].tree.find_class("register")
    done = [words(cell) for cell in register.xpath(".//tbody/tr/td[2]")]
    assert done == ["facts changed", "translated (Polish)", "entered"]
    changes = json.loads((tongues.folder / "data/changes.json").read_text("utf-8"))
    told = [(one["what"], one.get("language")) for one in changes if one["practice"] == "kite-hour"]
    assert told == [("changed", None), ("translated", "pl"), ("entered", None)]
    own = json.loads((tongues.folder / f"{KITE}kite-hour.json").read_text("utf-8"))
    assert [one["url"] for one in own["translations"]] == [tongues.url + "pl/" + KITE.replace("cases", "practices")]


def test_no_page_pretends_to_be_a_translation(tongues: Site) -> None:
    lantern = [address for address in tongues.pages if address.endswith("lantern-house/")]
    assert lantern == ["cases/examplewick/lantern-house/"]
    (row,) = tongues.pages["pl/catalogue/"].main.xpath(".//li[@data-practice='lantern-house']")
    (link,) = row.xpath(".//p[@class='row__title']/a")
    assert (words(link), link.get("href"), link.get("hreflang")) == ("Dom pod latarnią", f"../../{lantern[0]}", "en")
    assert "tylko streszczenie – strona w języku: angielski" in words(row)


def test_a_practice_without_a_word_in_the_language_is_left_out(tongues: Site) -> None:
    assert sorted(tongues.pages["pl/catalogue/"].practices()) == ["kite-hour", "lantern-house"]
    assert tongues.pages["eo/katalogo/"].practices() == ["lantern-house"]


def test_a_third_language_takes_a_catalogue_and_labels_alone(tongues: Site) -> None:
    page = tongues.pages["eo/katalogo/"]
    assert page.tree.get("lang") == "eo"
    assert words(page.tree.xpath("//h1")[0]) == "Katalogo"
    assert "1 praktiko" in words(page.main)
    assert "nur resumo – la paĝo estas en: angla" in words(page.main)
    assert words(tongues.pages["eo/specoj/recipe/"].tree.xpath("//h1")[0]) == "Recipeo"


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("", {"en": "", "pl": "pl/", "eo": "eo/"}),
        ("sorts/recipe/", {"en": "sorts/recipe/", "pl": "pl/kinds/recipe/", "eo": "eo/specoj/recipe/"}),
        (KITE, {"en": KITE, "pl": "pl/" + KITE.replace("cases", "practices")}),
    ],
)
def test_each_language_of_a_page_names_all_others(tongues: Site, address: str, same: dict[str, str]) -> None:
    expected = {code: tongues.url + own for code, own in same.items()}
    for own in same.values():
        links = tongues.pages[own].tree.xpath("//link[@rel='alternate' and @hreflang]")
        assert {link.get("hreflang"): link.get("href") for link in links} == {**expected, "x-default": expected["en"]}
    sitemap = etree.parse(tongues.folder / "sitemap.xml")
    named = sitemap.xpath("//*[local-name()='url'][*[local-name()='loc']=$page]/*[@hreflang]", page=expected["pl"])
    assert {link.get("hreflang"): link.get("href") for link in named} == {**expected, "x-default": expected["en"]}


def test_the_switch_leads_to_the_same_page_or_to_the_first_one(tongues: Site) -> None:
    def leads(address: str) -> dict[str, str]:
        page = tongues.pages[address]
        found = [link for link in page.links if "languages" in str(link.element.xpath("ancestor::nav/@class"))]
        return {link.element.get("lang"): link.url.removeprefix(tongues.url) for link in found}

    assert leads(KITE) == {"pl": "pl/" + KITE.replace("cases", "practices"), "eo": "eo/"}
    assert leads("my-set/") == {"pl": "pl/", "eo": "eo/"}
    assert leads("eo/specoj/pact/") == {"en": "sorts/pact/", "pl": "pl/kinds/pact/"}


def test_every_link_of_a_tongue_leads_somewhere(tongues: Site) -> None:
    pages = [page for address, page in tongues.pages.items() if address.startswith(("pl/", "eo/"))]
    assert len(pages) > 40
    own = [link.url for page in pages for link in page.links if link.url.startswith(tongues.url)]
    assert [url for url in dict.fromkeys(own) if not (file := tongues.file(url)) or not file.is_file()] == []


def test_a_tongue_asks_for_nothing_that_it_lacks(tongues: Site) -> None:
    """The form, the set and the register are of the bank's own language."""
    page = tongues.pages["pl/" + KITE.replace("cases", "practices")]
    addresses = [link.url.removeprefix(tongues.url) for link in page.links]
    assert [address for address in addresses if re.match(r"tell/|my-set/|compare/|.*set/button", address)] == []


def test_search_and_print_of_a_tongue_are_its_own(tongues: Site) -> None:
    assert (tongues.folder / "pl/search/words.json").is_file()
    row = (tongues.folder / "pl/search/rows/1.json").read_text("utf-8")
    assert "../cases/examplewick/lantern-house/" in row
    assert (tongues.folder / "pl" / KITE.replace("cases", "practices") / "kite-hour.pdf").stat().st_size > 10_000
    assert not (tongues.folder / "pl/pdf").exists()


def test_a_bank_of_one_language_says_nothing_of_others(second_site: Site) -> None:
    for page in second_site.pages.values():
        assert page.tree.xpath("//nav[@class='languages'] | //link[@hreflang]") == []
    assert "xhtml" not in (second_site.folder / "sitemap.xml").read_text("utf-8")


def test_the_second_bank_names_no_hook_of_tongues() -> None:
    assert "tongues" not in (SECOND_BANK / "mkdocs.yml").read_text("utf-8")
