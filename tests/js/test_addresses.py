"""Addresses: the form takes those that the check takes, and a browser goes where they say."""

from bank.text.urls import web_address
from tests.bridge import Ask
from tests.proofs.documents import ODD


def test_the_form_takes_the_addresses_that_the_check_takes_and_a_browser_finds_a_host_in_them(ask: Ask) -> None:
    addresses = ODD["addresses"]
    taken = dict(zip(addresses, ask("./calls", "hosts", addresses), strict=True))
    assert {address: taken[address][0] for address in addresses} == {
        address: web_address(address) for address in addresses
    }
    assert [address for address, (sound, host) in taken.items() if sound and not host] == []
