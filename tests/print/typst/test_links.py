"""Links: whole addresses, other practices and the practice itself are told apart; nothing leads to harm."""

import pytest

from tests.print.typesetting import LINKS, PAGE


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://zmyslonka.example/a?b=1&c=d#e", "https://zmyslonka.example/a?b=1&c=d#e"),
        ("https://zmyslonka.example/żółw i%20kot", "https://zmyslonka.example/%C5%BC%C3%B3%C5%82w%20i%20kot"),
        ("mailto:ktos@zmyslonka.example", "mailto:ktos@zmyslonka.example"),
        ("../inna/", "https://bank.example/praktyki/zmyslonka/inna/"),
        ("//zmyslonka.example/a", "https://zmyslonka.example/a"),
        ("", PAGE),
    ],
)
def test_an_address_is_made_whole(href: str, address: str) -> None:
    assert LINKS.address(href) == address


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " java\tscript:alert(1)", "data:text/html,x", "file:///etc", "https://[", "x:y"]
)
def test_nothing_leads_to_harm(href: str) -> None:
    assert LINKS.address(href) is None


@pytest.mark.parametrize(
    ("href", "anchor"),
    [
        ("#listy", "listy"),
        ("#żółw", "żółw"),
        (PAGE + "#listy", "listy"),
        ("../wszystko/#a", "a"),
        ("../inna/#a", None),
        ("#", None),
    ],
)
def test_an_anchor_in_the_practice_itself_is_known(href: str, anchor: str | None) -> None:
    assert LINKS.anchor(LINKS.address(href) or "") == anchor


@pytest.mark.parametrize("end", ["", "#po-co", "index.html", "index.html#po-co"])
def test_another_practice_is_known_by_its_address(end: str) -> None:
    assert LINKS.practice("https://bank.example/praktyki/zmyslonka/inna/" + end) == "inna"
