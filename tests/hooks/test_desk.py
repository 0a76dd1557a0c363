"""The editors' desk in the built site: every task once, under its place, with a letter that is ready."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.sites import Site, copy_of_second_bank, strict_site, words


def test_each_task_stands_under_its_place_with_a_letter(second_site: Site) -> None:
    main = second_site.pages["desk/"].main
    tasks = main.xpath(".//li[@data-practice]")
    assert tasks
    for task in tasks:
        letters = task.xpath(".//a[starts-with(@href, 'mailto:')]/@href") + task.xpath(".//pre/text()")
        assert len(letters) == 1
        body = parse_qs(urlsplit(letters[0]).query)["body"][0] if letters[0].startswith("mailto:") else letters[0]
        assert body.count(f"https://shares.example/bank/tell/?practice={task.get('data-practice')}&field=status") >= 2
        assert words(task.xpath(".//*[@class='row__summary']")[0])
    assert len({task.get("data-practice") for task in tasks}) == len(tasks)


def test_it_begins_with_the_first_ones_and_leads_to_them(second_site: Site) -> None:
    page = second_site.pages["desk/"]
    first = page.main.xpath(".//ol/li/a/@href")
    assert first
    assert {address.removeprefix("#") for address in first} <= set(page.anchors)


def test_the_home_page_says_which_share_was_confirmed_and_leads_there(second_site: Site) -> None:
    [link] = second_site.pages[""].main.xpath(".//p[a[contains(@href, 'in-numbers')]]/a[contains(@href, 'desk')]")
    assert words(link) == "0% of practices confirmed within a year"


def test_what_waits_for_the_editors_comes_first_with_its_age_and_is_not_there_where_nobody_asked(
    second_site: Site, tmp_path: Path
) -> None:
    assert not second_site.pages["desk/"].main.xpath(".//section[@aria-labelledby='waiting']")
    root = copy_of_second_bank(tmp_path / "bank")
    row = "7\tissue\t2026-03-01\t2026-03-20\thttps://forge.example/b/issues/7"
    (root / "proposals.tsv").write_text(f"number\tkind\topened\tasked\taddress\n{row}\n", "utf-8")
    site = strict_site(root, tmp_path / "site", BANK_DRAFTS="true", SOURCE_DATE_EPOCH="1774137600")
    [section, *_] = site.pages["desk/"].main.xpath(".//section")
    told = [words(one) for one in section.xpath(".//li")]
    assert told == ["report no. 7 waits for 21 days", "draft practices/examplewick/unfinished.md"]
    assert section.xpath(".//a/@href") == ["https://forge.example/b/issues/7"]
    assert "As of 20 March 2026" in words(section)
