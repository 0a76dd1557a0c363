"""The preview of the form: the very page that the build makes, of any practice, half a practice and none."""

import re
import shutil
from collections.abc import Iterator
from copy import deepcopy
from itertools import zip_longest
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import FrameLocator, Page, expect

from bank.check.vocabulary_files import read_vocabulary
from bank.text.language import Language
from tests.browser import filling
from tests.browser.conftest import Visit, until
from tests.drawn import packed, photograph
from tests.filled import filled, written
from tests.golden_cases import TODAY
from tests.sites import ROOT, SECOND_BANK, Site, build, served, words

pytestmark = pytest.mark.this_bank

POLISH = Language("pl")
VOCABULARY, _ = read_vocabulary(ROOT / "practices/vocabulary", "practices/vocabulary", TODAY)
# Every construct of the dialect.
CONSTRUCTS = """## Po co

Akapit **ważny** i *ładny*, z `kodem <b>` i a_b_c, w 3 zdaniach.[^s3] "Cudzysłów" – i dalej [^s1].
Linia{two}złamana, 5 < 7 & 9 > 8, &copy; \\*bez wyróżnienia\\*.

### Podtytuł

- punkt pierwszy [^s2]
- punkt **drugi**
    - głębiej
    - i jeszcze
        1. liczby
        2. dalej

1. raz
2. dwa

    Drugi akapit punktu.

3. trzy

- luźny

7. od siedmiu

- [x] zrobione
- [ ] do zrobienia

> Cytat
> dalej
>
> - lista w cytacie

***

| lewa | środek | prawa |
| :-- | :-: | --: |
| 1 | **2** | 3 |
| x \\| y | `k` | [z](https://example.org) |

```
płot <kodu>
  wcięty
```

Adres https://example.org/a?b=c, (https://example.org/x), www.example.org, <https://example.org/y> i biuro@example.org.
[Odsyłacz](https://example.org "Tytuł"), [do praktyki](pelna-dom-sasiedzki.md), [niżej](#podtytul),
[przez odnośnik][ref].

[ref]: https://example.org/ref

![Stół na chodniku](stol.jpg)

!!! note
    Uwaga **ważna**.

    - lista w uwadze

!!! warning "Tytuł *własny*"
    Uwaga.

??? tip "Zwinięte"
    Treść.

Termin
:   Opis
:   Drugi opis

~~Skreślone~~ i koniec.
""".replace("{two}", "  \n")
FIELD = "Klucze **u dozorcy** i https://example.org.[^s9]\n\n- raz\n- dwa [^s8]\n\n| a |\n| - |\n| b |"


WORKSHOP = {"kind": "warsztat-world-cafe"}
HALVES: list[dict[str, Any]] = [
    {},
    {"title": "Tylko tytuł"},
    {"city": "Nigdzie", "district": "Nieznana", "themes": ["Nic takiego"], "kind": "Nieznany", "license": "MIT"},
    {"status": {"as_of": "wczoraj"}, "period": {"to": "2021-02-31"}, "review_by": "2020-99-99"},
    {
        "status": {"state": "trwa"},
        "period": {"from": "2021-02"},
        "evidence": {"why": "Bo tak."},
        "contact": {"role": "biuro"},
    },
    {"organisations": [{"name": "Bez roli"}, {"role": "partner"}, {"name": "Z nieznaną", "role": "nikt"}]},
    {"cost": [{"amount": "dużo"}, {"currency": "PLN"}, {"amount": "5", "currency": "złote"}, {"source": "nie-ma"}]},
    {
        "city": ["Warszawa", "Sokółka"],
        "needs": [{"kind": "ludzie"}, {"number": "kilka"}, {"kind": "nic", "number": "ponad 3", "source": "nie-ma"}],
    },
    {"city": "Warszawa", "needs": [{"kind": "mieszkańcy miejscowości", "number": "ponad 20000"}, {"note": "Sami."}]},
    {
        "status": {"state": "zakończona", "as_of": "2020", "causes": ["epidemia lub inna siła wyższa", "nuda"]},
        "failures": [{"what": "Nikt nie przyszedł.", "causes": "nuda"}, {"causes": ["nuda", "brak lokalu"]}],
    },
    {
        "cost": "brak danych",
        "funding": ["nic"],
        "sources": [{"title": "Bez id"}, {"id": "a"}, {"id": "a"}],
        "reviews": [{}],
    },
    {
        **WORKSHOP,
        "workshop": {"tables": [{"host": "ktoś"}, {"conclusions": [{"fate": "jakiś"}, {"text": "Tak. [^x]"}]}]},
    },
    {"kind": "scenariusz", "scenario": {"steps": [{"minutes": "kwadrans"}, {"title": "Dalej"}], "group": {"to": "9"}}},
    {"kind": "forum", "editions": [{"participants": "wielu"}, {"date": "kiedyś", "topic": "- a"}]},
    {"kind": "mechanizm-grantowy", "grant": {"min": "1e3", "max": "5", "years": [{"amount": "9"}]}},
    {"kind": "siec-lub-karta", "charter": {"clauses": [{"title": "Sam tytuł"}], "members": "Jeden"}},
    {
        "title": ["lista"],
        "summary": {"a": "b"},
        "kind": ["x"],
        "sources": "tekst",
        "failures": {"what": "x"},
        "image": "x.png",
    },
    {
        "image": {"alt": "Sam opis"},
        "adapted_from": [{"practice": "constructor"}, {"changed": "Coś"}],
        "conditions": [""],
    },
]

# Every construct begun and none ended.
TORN = """Słowo.[^nie-ma] ![_[a`{ .y } **b
## Rezultaty
=== "c
???+
- [ ]
*[]: d
:   e
| f |
|-
!!! "g"
> 1. - ```
"""


def told(element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """What an article says, element by element, in the words of the site."""
    yield str(element.tag), element.get("class") or ""
    yield from _said(element.text)
    for child in element:
        yield from told(child)
        yield from _said(child.tail)


def _said(text: str | None) -> Iterator[tuple[str, str]]:
    plain = re.sub(r"[ \n]+", " ", text or "").strip(" ")  # no-break spaces stay
    if plain:
        yield "", plain


def article(tree: html.HtmlElement, others: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The article of a page without what only the site knows.

    It knows buttons, a clock, what is related, what was made of it or drawn of it, and what answers its questions.
    """
    (found,) = deepcopy(tree).xpath("descendant-or-self::article")  # other tests read the same page
    for element in found.xpath(
        ".//*[@data-screen][not(self::summary)] | .//figure[@class='drawing']"
        " | .//ul[@class='tree'] | .//div[@class='run']"
    ):
        element.drop_tree()
    for question in found.xpath(".//section[@aria-labelledby='answered']//li/a"):
        question.drop_tag()
    for term in (term for label in others for term in found.xpath(".//dt[.=$said]", said=label)):
        lineage = term.getparent()
        (term.getnext().drop_tree(), term.drop_tree())
        if not len(lineage):
            lineage.getparent().drop_tree()
    return list(told(found))


@pytest.fixture(scope="module")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This bank's vocabulary with made-up practices: of each kind one that says everything, in all constructs."""
    root = tmp_path_factory.mktemp("full")
    for name in ("bank", "hooks", "theme", "docs", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "practices/vocabulary", root / "practices/vocabulary")
    kinds = list(VOCABULARY.kinds)
    fronts = {f"pelna-{kind.id}": filled(kind, VOCABULARY, POLISH) for kind in kinds}
    first, second, third, *_ = fronts
    fronts[second] |= {
        "adapted_from": [{"practice": first}],
        "review_by": "2020-02-29",
        "period": {"from": "2009-10-01"},
    }
    fronts[third] |= {
        "cost": "brak danych",
        "needs": [{"kind": "lokal", "note": "Wystarczy kuchnia."}],
        "evidence": {"level": 3},
        "conditions": [FIELD, "Raz\n\ndwa"],
    }
    fronts[third]["status"] |= {"successor": first}
    for phased in (second, third):
        del fronts[phased]["archived"]
    folder = root / "practices" / fronts[first]["city"]
    folder.mkdir()
    for id, front in fronts.items():
        front["image"]["file"] = "stol.jpg"
        for document in front["documents"]:
            document["file"] = "regulamin.pdf"
        body = CONSTRUCTS if id == third else "## Po co\n\nTak.[^s40]\n\n## Rezultaty\n\nI tak.[^s5]"
        (folder / f"{id}.md").write_text(written(front, body), "utf-8")
    (folder / "stol.jpg").write_bytes(packed(photograph()))
    shutil.copy(SECOND_BANK / "practices/examplewick/lantern-rules.pdf", folder / "regulamin.pdf")
    done = build(root, root / "site")
    assert done.returncode == 0, done.stdout
    return Site(root, root / "site")


DRAWING = """async (written) => {
  const form = document.querySelector("#form").dataset;
  const root = new URL(form.root, location);
  const load = async (address) => (await fetch(new URL(address, root))).json();
  const take = (name) => import(new URL(`assets/js/form/${name}.js`, root));
  const [{ preview }, { readDocument }] = [await take("preview/frame"), await take("rules/front_matter_file")];
  const [schema, rules, drawing, gazetteer] =
    await Promise.all([form.schema, form.rules, form.drawing, form.gazetteer].map(load));
  const bank = { ...rules, schema, drawing, gazetteer, language: document.documentElement.lang, today: "2026-11-22",
    published: new URL(`${form.sources}/`, root) };
  const frame = document.querySelector(".preview__page");
  const drawn = {};
  const published = rules.files.filter((file) => file.endsWith(".md"));
  for (const path of Object.keys(written).length ? Object.keys(written) : published) {
    const practice = written[path] ?? readDocument(await (await fetch(new URL(path, bank.published))).text());
    preview(frame, { path, ...practice }, bank);
    drawn[path] = frame.contentDocument.querySelector("article").outerHTML;
  }
  return drawn;
}"""


def drawn(page: Page, **written: dict[str, Any]) -> dict[str, html.HtmlElement]:
    """The articles of previews by the paths of their practices: of those written, or of all that are published."""
    expect(page.locator("#form")).to_have_attribute("aria-busy", "false")
    return {path: html.fragment_fromstring(text) for path, text in page.evaluate(DRAWING, written).items()}


def differences(site: Site, page: Page) -> list[str]:
    """The practices of a site whose preview is not the article of their page, each with where it begins to differ."""
    found = []
    previews = drawn(page)
    language = Language(site.config["extra"]["bank"]["language"])
    others = language.text("Adapted as"), language.text("Took the place of")
    assert len(previews) == len(site.practices)
    for path, preview in previews.items():
        built = article(site.pages[f"{site.names['practices']}/{path.removesuffix('.md')}/"].tree, others)
        pairs = zip_longest(built, article(preview))
        found += [f"{path}: {one} {other}" for one, other in pairs if one != other][:1]
    return found


def test_the_preview_of_each_practice_is_its_page(visit: Visit, printed_home: str, printed_site: Site) -> None:
    assert differences(printed_site, visit(f"{printed_home}dodaj/")) == []


def test_the_preview_of_every_field_and_construct_is_the_page(visit: Visit, full_site: Site) -> None:
    with served(full_site) as home:
        assert differences(full_site, visit(f"{home}dodaj/")) == []


def test_the_preview_of_a_bank_in_another_language_is_its_page(
    visit: Visit, second_home: str, second_site: Site
) -> None:
    assert differences(second_site, visit(f"{second_home}tell/")) == []


@pytest.fixture(scope="module")
def form(page: Page, home: str) -> Page:
    """The form, in which half practices are drawn one after the other, as somebody writes."""
    page.goto(f"{home}dodaj/")
    return page


@pytest.mark.parametrize("front", HALVES, ids=lambda front: ",".join(front) or "nothing")
def test_half_a_practice_shows_what_is_there(form: Page, front: dict[str, Any]) -> None:
    errors: list[str] = []
    form.on("pageerror", lambda error: errors.append(str(error)))
    (preview,) = drawn(form, **{"/bez-tytulu.md": {"front": front, "body": TORN}}).values()
    assert errors == []
    shown = words(preview)
    assert "Słowo.[^nie-ma]" in shown
    assert not re.search(r"undefined|null|NaN|\[object", html.tostring(preview, encoding="unicode"))
    for key in ("title", "city", "themes", "status", "period"):
        assert [text for text in _plain(front.get(key)) if text not in shown] == []


def _plain(value: Any) -> Iterator[str]:
    """The words and the dates that are none, in a value; others are written in another way."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _plain(inner)
    elif value and not re.fullmatch(r"\d{4}-\d\d", value):
        yield value


HARM = """
<script>document.title = "harm"</script> <img src=x onerror='document.title = "harm"'> [x](javascript:alert(1))
[y](data:text/html,x) ![z](https://evil.example/x.png) ![z](//evil.example/x.png)
[k](a.md){ onclick=alert(1) style=position:fixed } <javascript:alert(1)> "><svg onload=alert(1)> {{ 7 * 7 }}
"""


def test_hostile_text_does_no_harm_in_any_field(tab: Visit, home: str, full_site: Site) -> None:
    page = tab(f"{home}dodaj/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    spoilt = {path: {"front": _spoilt(front), "body": HARM} for path, front in _fronts(full_site).items()}
    previews = drawn(page, **spoilt)
    assert len(previews) == len(VOCABULARY.kinds.items)
    for preview in previews.values():
        assert preview.xpath(".//script | .//style | .//iframe | .//img[@src] | .//svg[@onload]") == []
        assert preview.xpath(".//@*[starts-with(name(), 'on')]") == []
        assert [
            link
            for link in preview.xpath(".//@href")
            if not re.match(r"https?://(?!evil)|mailto:|about:srcdoc#(source-|failures$)", link)
        ] == []
    assert [url for url in asked if not url.startswith(home)] == []
    assert "harm" not in page.title()


def _fronts(site: Site) -> dict[str, dict[str, Any]]:
    return {file.relative_to(site.root / "practices").as_posix(): front for file, front in site.practices.items()}


def _spoilt(value: Any) -> Any:
    """A value with harm in each of its texts; what is chosen from lists and so names a block stays."""
    if isinstance(value, dict):
        return {key: inner if key in ("kind", "city") else _spoilt(inner) for key, inner in value.items()}
    return [_spoilt(inner) for inner in value] if isinstance(value, list) else HARM


def leads_to_its_source(shown: FrameLocator) -> bool:
    """Press the first citation; a preview that is drawn anew at that moment begins at its top again."""
    shown.locator(".cite").first.click()
    try:
        expect(shown.locator(".sources li").first).to_be_in_viewport(timeout=3000)
    except AssertionError:
        return False
    return True


def test_the_preview_follows_what_is_written(visit: Visit, home: str) -> None:
    page = visit(f"{home}dodaj/?praktyka=modelownia#title")
    expect(page.locator("#form")).to_have_attribute("aria-busy", "false")
    shown = page.frame_locator(".preview__page")
    expect(shown.locator(".facts .state")).to_have_text("zakończona")
    page.locator("[data-question=title] input").fill("Zmyślona nazwa")
    expect(shown.get_by_role("heading", level=1)).to_have_text("Zmyślona nazwa")
    link = shown.locator(".sources a").first
    expect(link).to_have_attribute("target", "_blank")
    with page.context.expect_page() as opened:
        link.click()
    opened.value.close()
    assert any(leads_to_its_source(shown) for _ in range(10))
    expect(shown.get_by_role("heading", level=1)).to_have_text("Zmyślona nazwa")
    expect(page).to_have_url(f"{home}dodaj/?praktyka=modelownia#title")
    frame = "document.querySelector('.preview__page').contentDocument"
    page.evaluate(f"{frame}.getSelection().selectAllChildren({frame}.querySelector('h1'))")
    filling.question(page.locator("[data-step=whole]"), "summary")  # where nothing is written
    assert page.evaluate(f"{frame}.getSelection().toString()") == "Zmyślona nazwa"


def test_the_band_of_a_preview_leads_to_what_did_not_work(visit: Visit, second_home: str) -> None:
    page = visit(f"{second_home}tell/?practice=lantern-house")
    shown = page.frame_locator(".preview__page")
    expect(shown.locator("#failures")).not_to_be_in_viewport()
    shown.locator(".band a").click()
    expect(shown.locator("#failures")).to_be_in_viewport()
    expect(shown.get_by_role("heading", level=1)).to_be_attached()


def test_a_picture_that_the_bank_has_is_shown_and_of_another_its_words(
    visit: Visit, second_home: str, second_site: Site
) -> None:
    page = visit(f"{second_home}tell/?practice=lantern-house")
    shown, words = page.frame_locator(".preview__page"), "A room with a lantern in its window"
    expect(shown.locator(".practice__image")).to_have_attribute("alt", words)
    width = "document.querySelector('.preview__page').contentDocument.querySelector('.practice__image').naturalWidth"
    until(page, f"() => {width} > 0")
    practice = next(file for file in second_site.practices if file.stem == "lantern-house")
    text = practice.read_text("utf-8").replace("lantern-house.png", "not-yet-there.jpg")
    page.locator("[data-do=open]").set_input_files(
        {"name": practice.name, "mimeType": "text/markdown", "buffer": text.encode()}
    )
    expect(shown.get_by_role("img", name=words)).to_have_text(words)


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.nightly), "dark"])
def test_the_preview_has_the_colours_of_the_page(visit: Visit, home: str, scheme: str) -> None:
    page = visit(f"{home}dodaj/?praktyka=modelownia", color_scheme=scheme)
    paper = "document => getComputedStyle(document.body).backgroundColor"
    expect(page.frame_locator(".preview__page").get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate(f"({paper})(document.querySelector('.preview__page').contentDocument)") == page.evaluate(
        f"({paper})(document)"
    )
    other = {"light": "slate", "dark": "default"}[scheme]
    page.evaluate("scheme => (document.body.dataset.mdColorScheme = scheme)", other)
    until(page, f"() => ({paper})(document.querySelector('.preview__page').contentDocument) === ({paper})(document)")
