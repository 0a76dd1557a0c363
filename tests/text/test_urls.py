"""Readable addresses: Polish letters are read, and nothing is shown that changes or hides what stands around it."""

from urllib.parse import urlsplit

import pytest

from bank.text.urls import mail_address, readable, web_address
from tests.proofs.documents import ODD


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


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example",
        "HTTP://A.example:8080/b?c=d#e",
        "https://żółw.example/ł",
        "https://xn--w-uga1v8h.example",
        "https://a_b.a-c.example./",
        "https://192.0.2.1/",
        "https://a.example/[x]|{y}^%",
    ],
)
def test_a_whole_address_of_the_web_is_sound(address: str) -> None:
    assert web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "httpſ://a.example",
        "https://a.example:",
        "https://a.example:0",
        "https://a.example:65536",
        "https://a.example:８０/",
        "https://bank.example@evil.example/",
        "https://bank.example\\@evil.example/",
        "https://[::1]/",
        "https://256.1.1.1",
        "https://0x7f.1",
        "https://1.2.3",
        "https://a..example",
        "https://-a.example",
        f"https://{'a' * 64}.example",
        f"https://{'a.' * 126}example",
        "https://a%2eexample",
        "https://a℀b.example",
        "https://４.example",
        "https://קשת.example",
        "https://xn--a.example",
        "https://a.example/\u2028",
    ],
)
def test_what_two_parsers_could_take_for_two_hosts_is_no_address(address: str) -> None:
    assert not web_address(address)


def test_a_sound_address_is_one_to_other_parsers_too() -> None:
    sound = [address for address in ODD["addresses"] if web_address(address)]
    assert len(sound) > 10
    assert [address for address in sound if not urlsplit(address).hostname] == []


@pytest.mark.parametrize(
    ("address", "sound"), [("biuro@a.example", True), ("biuro@a", False), ("a@b@c.example", False)]
)
def test_mail_goes_to_a_desk_at_a_host(address: str, sound: bool) -> None:
    assert mail_address(f"mailto:{address}?subject=a") is sound
