"""The ways out: what the settings choose, and what is none."""

import pytest

from bank.contribute.ways import Way, read_ways

HOST = "https://host.example/group/bank"


def test_the_ways_come_in_the_order_of_the_settings() -> None:
    options = [{"to": "gitlab", "address": HOST, "branch": "trunk"}, {"to": "email", "address": "desk@host.example"}]
    assert read_ways(options) == ((Way("gitlab", HOST, "trunk"), Way("email", "desk@host.example")), [])


def test_a_site_may_have_none() -> None:
    assert read_ways(None) == ((), [])


@pytest.mark.parametrize(
    "entry",
    [
        "github",
        {"to": "github"},
        {"to": "pigeon", "address": HOST},
        {"to": "github", "address": "javascript:alert(1)"},
        {"to": "github", "address": f"{HOST}/"},
        {"to": "email", "address": HOST},
        {"to": "github", "address": HOST, "branches": "main"},
    ],
)
def test_what_is_no_way_is_told(entry: object) -> None:
    assert read_ways([entry]) == ((), [str(entry)])
