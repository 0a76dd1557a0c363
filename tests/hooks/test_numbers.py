"""The numbers in the built site: the page, the file and the home page say the same."""

import json

from tests.sites import Site


def test_the_page_says_every_number_of_the_file(second_site: Site) -> None:
    known = json.loads((second_site.folder / "data/numbers.json").read_text("utf-8"))
    main = second_site.pages["in-numbers/"].main
    chapters = {section.xpath(".//h2/@id")[0]: section.xpath(".//dd/text()") for section in main.xpath("section")}
    assert {id: [int(number) for number in shown] for id, shown in chapters.items()} == {
        id: list(rows.values()) for id, rows in known.items()
    }
    assert known["practices"]["all"] == len(second_site.practices)


def test_the_home_page_says_some_of_them_on_a_line(second_site: Site) -> None:
    known = json.loads((second_site.folder / "data/numbers.json").read_text("utf-8"))
    [line] = second_site.pages[""].main.xpath(".//p[a[contains(@href, 'in-numbers')]]")
    told = " ".join(line.text_content().split())
    assert told.startswith(f"In numbers: {known['practices']['all']} practices, {known['places']['cities']} places")
    assert " 0 " not in told
