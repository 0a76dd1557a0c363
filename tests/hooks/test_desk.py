"""The editors' desk in the built site: every task once, under its place, with a letter that is ready."""

from urllib.parse import parse_qs, urlsplit

from tests.sites import Site, words


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
