"""Short names: what an organisation is called beside its whole name."""

import pytest

from bank.search.short_names import short_names


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Zmyślona Fundacja Wspólnych Garnków", {"ZFWG"}),
        ("Zmyślony Dom Kultury w Przykładowie", {"ZDK", "ZDKP"}),
        ("Pracownia „Chochla”", {"Chochla"}),
        ("Klub Zupy (grupa Garnek)", {"grupa Garnek", "Klub Zupy"}),
        ("Urząd, Biuro Zup", {"Urząd", "Biuro Zup", "UBZ"}),
        ("Chochla", set()),
    ],
)
def test_a_name_tells_its_short_ones(name: str, short: set[str]) -> None:
    assert set(short_names(name, {"w"})) == short
