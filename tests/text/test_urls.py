"""Readable addresses: Polish letters are read, and nothing is shown that changes or hides what stands around it."""

import pytest

from bank.text.urls import readable


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/%C5%82%C3%B3d%c5%ba?q=%C5%BC#%C4%85", "https://a.example/łódź?q=ż#ą"),
        ("https://a.example/%E2%80%9Edom%E2%80%9D/", "https://a.example/„dom”/"),
        ("https://a.example/%D0%BA%D0%B8%D1%97%D0%B2", "https://a.example/київ"),
        ("https://a.example/łódź", "https://a.example/łódź"),
    ],
)
def test_letters_are_read(address: str, shown: str) -> None:
    assert readable(address) == shown


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/a%20b%2Fc%3Fd%23e%25f%0A%00%7F",  # would part or break the address
        "https://a.example/%F3d%BC",  # Latin 2
        "https://a.example/%C5",
        "https://a.example/%E2%80%AEgpj",  # turns the direction
        "https://a.example/%D7%A9%D7%9C%D7%95%D7%9D",  # runs to the left
        "https://a.example/%C2%A0%E2%80%8B%E2%80%A8%C2%AD%E3%85%A4%E1%85%9F",  # blank or invisible
        "https://a.example/%EF%BC%8F%E2%88%95%EF%BD%81",  # looks like something else
        "https://a.example/o%CC%81",  # a mark by itself
        "https://a.example/%F0%9F%98%80",
    ],
)
def test_what_could_do_harm_stays_in_percent(address: str) -> None:
    assert readable(address) == address


def test_what_no_font_has_stays_in_percent() -> None:
    assert readable("https://a.example/%C5%82%D0%BA", frozenset("ł")) == "https://a.example/ł%D0%BA"
