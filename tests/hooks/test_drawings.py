"""The drawings of a site: every number drawn is that of the front matter, and stands in words beside it."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from math import log10, pi
from pathlib import Path
from typing import Any

import pytest
from lxml.html import HtmlElement

from bank.drawing.cost_scale import FEWEST
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.quantity import Quantity
from bank.text.dates import PartialDate
from tests.sites import Page, Site, words

EXACT = 0.15  # hundredths of a scale: places are written with one digit behind the point
LINE = re.compile(r"M(?P<start>[\d.]+) (?:5H(?P<end>[\d.]+)|1v8)")


@pytest.fixture(scope="module")
def addresses(site: Site) -> Addresses:
    return Addresses(**site.names)


def page_of(site: Site, file: Path) -> Page:
    return site.pages[f"{site.names['practices']}/{file.parent.name}/{file.stem}/"]


def figures(page: Page, kind: str) -> list[HtmlElement]:
    """The drawings of a page that have a mark of a kind."""
    return [figure for figure in page.main.find_class("drawing") if figure.find_class(f"mark--{kind}")]


def part(page: Page, anchor: str, kind: str) -> list[HtmlElement]:
    """Those of them in the part of the page with an anchor."""
    within = f"ancestor::section[@aria-labelledby='{anchor}']"
    return [figure for figure in figures(page, kind) if figure.xpath(within)]


def marks(element: HtmlElement, kind: str) -> list[tuple[float, float]]:
    """Where the marks of a kind begin and end, those of the key left out."""
    paths = (path for path in element.find_class(f"mark--{kind}") if next(path.iterancestors("li"), None) is not None)
    lines = (LINE.finditer(path.get("d")) for path in paths)
    return [(float(one["start"]), float(one["end"] or one["start"])) for found in lines for one in found]


def ticks(figure: HtmlElement) -> dict[str, float]:
    """The places of a scale by what stands at them."""
    return {text.text: float(text.get("x").rstrip("%")) for text in figure.xpath(".//*[local-name()='text']")}


def near(value: float) -> Any:
    return pytest.approx(value, abs=EXACT)


def day_on(figure: HtmlElement, date: datetime.date) -> float:
    """Where a day stands, by two years of the scale or by one and today."""
    years = [(datetime.date(int(words), 1, 1), at) for words, at in ticks(figure).items() if words.isdigit()]
    (first, start), (last, end) = years[0], (datetime.date.today(), 100.0)
    return start + (end - start) * (date - first).days / (last - first).days


def test_every_place_with_practices_is_on_the_map_or_beside_it_with_its_number(
    site: Site, catalogue: Catalogue, addresses: Addresses
) -> None:
    counts = Counter(city for practice in catalogue.practices for city in practice.cities)
    expected = {site.url + addresses.city(city): number for city, number in counts.items()}
    for name in ("", f"{site.names['cities']}/", f"{site.names['organisations']}/"):
        (map,) = site.pages[name].main.find_class("map")
        drawn = {link.url: number_in(link.element) for link in site.pages[name].links if is_place(link.element, map)}
        drawn.pop(f"{site.url}{site.names['cities']}/", None)
        assert drawn == expected, name


def is_place(element: HtmlElement, map: HtmlElement) -> bool:
    return map in element.iterancestors() and not element.get("href", "").startswith("#")


def number_in(element: HtmlElement) -> int:
    """The number in the words of a spot, or in those after a link beside the map."""
    said = element.get("aria-label") or words(element.getparent())
    return int(re.sub(r"\D", "", said) or 1)


def test_the_area_of_a_spot_is_as_large_as_its_number(site: Site) -> None:
    for page in site.written.values():
        for map in page.main.find_class("map"):
            spots = map.find_class("spot")
            each = [pi * float(spot[0].get("r")) ** 2 / number_in(spot) for spot in spots]
            assert each == [pytest.approx(each[0], rel=0.01)] * len(spots), page.address
            assert len(spots) > 1


def test_a_map_is_of_the_practices_of_its_page(site: Site, catalogue: Catalogue, addresses: Addresses) -> None:
    drawn = 0
    for theme in catalogue.vocabulary.themes:
        counts = Counter(city for practice in catalogue.on_theme(theme) for city in practice.cities)
        page = site.pages[addresses.theme(theme)]
        for spot in page.main.find_class("spot"):
            city = next(city for city in counts if spot.get("href").endswith(f"/{addresses.city(city)}"))
            assert number_in(spot) == counts[city]
            drawn += 1
    assert drawn or not any(page.main.find_class("map") for page in site.pages.values())


def test_a_life_line_begins_where_the_practice_began_and_ends_where_knowledge_ends(
    site: Site, catalogue: Catalogue
) -> None:
    meanings = {practice.id: practice.status.state.meaning for practice in catalogue.practices}
    seen = set()
    for file, front in site.practices.items():
        for figure in figures(page_of(site, file), "span")[:1]:
            (begun, known), *_ = marks(figure, "span")
            assert begun == near(max(0, day_on(figure, first_day(front["period"]["from"])))), file.stem
            meaning = meanings[file.stem]
            end = front["period"].get("to") if meaning == "ended" else None
            if meaning != "unknown":
                last = min(last_day(end or front["status"]["as_of"]), datetime.date.today())
                assert known == near(day_on(figure, last)), file.stem
            assert bool(figure.find_class("mark--end")) >= (meaning == "ended")
            seen.add(meaning)
    assert seen


def first_day(written: object) -> datetime.date:
    return PartialDate.parse(str(written)).first_day


def last_day(written: object) -> datetime.date:
    return PartialDate.parse(str(written)).last_day


def test_every_meeting_has_its_mark(site: Site) -> None:
    for file, front in site.practices.items():
        dates = {str(edition["date"]) for edition in front.get("editions", ())}
        dates |= {str(front["workshop"]["date"])} if "date" in front.get("workshop", {}) else set()
        found = figures(page_of(site, file), "meeting")
        assert found or len(dates) < 2, file.stem
        for figure in found:
            places = sorted(start for start, _ in marks(figure, "meeting"))
            middles = (first_day(date) + (last_day(date) - first_day(date)) / 2 for date in dates)
            assert places == [near(place) for place in sorted(day_on(figure, day) for day in middles)], file.stem


def test_the_bars_of_grants_are_as_long_as_their_numbers(site: Site) -> None:
    for file, front in site.practices.items():
        years = front.get("grant", {}).get("years", ())
        for figure in part(page_of(site, file), "grant", "bar"):
            lanes = figure.find_class("lane")
            told = [year for year in years if "applications" in year or "awarded" in year]
            assert [words(lane.xpath(".//b")[0]) for lane in lanes] == [str(year["year"]) for year in told]
            top = max(map(value, ticks(figure)))
            for lane, year in zip(lanes, told, strict=True):
                for kind, key in (("bar", "applications"), ("part", "awarded")):
                    number = year.get(key)
                    drawn = marks(lane, kind)
                    assert drawn == ([(0, near(100 * number / top))] if isinstance(number, int) else drawn)
            assert figure.get("aria-hidden") == "true"
            assert figure.getparent().xpath(".//table"), "the same stands in a table"


def test_what_was_done_is_drawn_as_the_share_of_its_plan(site: Site) -> None:
    drawn = 0
    for file, front in site.practices.items():
        plan = front.get("plan", ())
        found = part(page_of(site, file), "plan", "bar")
        assert len(found) == bool(plan), file.stem
        for figure in found:
            whole = max(
                100 * at / int(share) for said, at in ticks(figure).items() if (share := said.rstrip("%")) != "0"
            )
            for lane, one in zip(figure.find_class("lane"), plan, strict=True):
                assert words(lane.xpath(".//b")[0]) == one["what"]
                planned, done = most(one["planned"]), most(one["done"])
                [(_, end)] = marks(lane, "fade") or marks(lane, "bar")
                assert end == near(whole), file.stem
                [(start, end)] = marks(lane, "part")
                assert (start, end) == (0, near(whole * done / planned)), file.stem
                drawn += 1
            [table] = figure.getparent().xpath(".//table")
            assert len(table.xpath(".//tbody/tr")) == len(plan)
    assert drawn


def most(written: object) -> float:
    """The number that a figure runs to, its source left out."""
    return float(re.findall(r"[\d.]+", str(written).partition("[")[0])[-1])


def value(tick: str) -> float:
    """The number that the words of a tick say: “1,5 tys.” is 1500."""
    number = float(re.sub(r"[^\d,.]", "", tick.rstrip(".")).rstrip(".").replace(",", "."))
    return number * (1e3 if re.search(r"tys|K", tick) else 1e6 if re.search(r"mln|M", tick) else 1)


def test_the_costs_of_a_practice_stand_on_the_scale_where_they_belong(site: Site, catalogue: Catalogue) -> None:
    units = catalogue.vocabulary.cost_units
    bought = Counter(
        cost.per
        for practice in catalogue.practices
        for cost in practice.cost
        if cost.per.comparable and isinstance(cost.amount, Quantity)
    )
    for file, front in site.practices.items():
        told = front["cost"] if isinstance(front.get("cost"), list) else []
        per = Counter(units.find(one["per"]) for one in told)
        enough = {unit for unit, number in per.items() if unit and bought[unit] - number >= FEWEST}
        for figure in figures(page_of(site, file), "own"):
            (low, start), (high, end), *_ = [(log10(value(words)), at) for words, at in ticks(figure).items()]
            own = [one["amount"] for one in told if units.find(one["per"]) in enough]
            drawn = [at for at, _ in marks(figure, "own")]
            claims = [claim for amount in own for claim in str(amount).split(" / ")]
            assert len(drawn) == len(claims), file.stem
            for amount in (one for one in own if isinstance(one, int | float)):
                place = start + (end - start) * (log10(amount) - low) / (high - low)
                assert any(at == pytest.approx(place, abs=2 * EXACT) for at in drawn), (file.stem, amount)


def test_a_city_has_the_lives_of_its_practices_the_oldest_first(
    site: Site, catalogue: Catalogue, addresses: Addresses
) -> None:
    drawn = 0
    for city in catalogue.cities:
        told = [practice for practice in catalogue.in_city(city) if practice.period]
        found = figures(site.pages[addresses.city(city)], "span")
        assert len(found) == (len(told) > 1), city.id
        for figure in found:
            names = [words(link) for link in figure.xpath(".//li//a")]
            assert sorted(names) == sorted(" ".join(practice.title.split()) for practice in told)
            begins = [marks(lane, "span") or marks(lane, "plan") for lane in figure.find_class("lane")]
            assert begins == sorted(begins, key=lambda places: places[0][0])
            drawn += 1
    assert drawn


def test_a_district_has_a_square_for_each_practice(site: Site) -> None:
    drawn = list(squares(site))
    assert drawn
    assert all(width == 8 * number for width, number in drawn)


def squares(site: Site) -> Iterator[tuple[int, int]]:
    """How wide the squares are, and the number beside them."""
    for page in site.written.values():
        for svg in page.main.find_class("units"):
            yield int(svg.get("width")), int(words(svg.getparent()))


def test_a_drawing_has_neither_style_nor_script_within_and_no_lone_number(site: Site) -> None:
    for page in site.written.values():
        for figure in (*page.main.find_class("drawing"), *page.main.find_class("map")):
            assert not figure.xpath(".//@style | .//script | .//style"), page.address
        for figure in page.main.find_class("drawing"):
            places = {
                place for path in figure.find_class("mark") for place in re.findall(r"[\d.]+(?= |$|M)", path.get("d"))
            }
            assert len(places) > 1, page.address
            assert all(words(lane) for lane in figure.find_class("lane")), page.address
