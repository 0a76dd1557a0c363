"""Private details: what is taken for an address or a number of a person, and what is left alone."""

import pytest

from bank.text.private_details import private_details


def found(text: str) -> list[str]:
    return [detail.value for detail in private_details(text)]


@pytest.mark.parametrize(
    "address",
    [
        "zmysl.zmyslony@urzad.example",
        "z.zmyslony@urzad.example",
        "Zmysl_Zmyslony2@urzad.example",
        "kolo.sasiedzkie@gmail.com",
        "biuro@wp.pl",
    ],
)
def test_an_address_of_a_person_is_found(address: str) -> None:
    assert found(f"Pisz na {address}.") == [address]


@pytest.mark.parametrize(
    "address",
    [
        "biuro@kolo.example",
        "biuro_rady@miasto.example",
        "dom.sasiedzki@miasto.example",
        "rada.dzielnicy@miasto.example",
        "wydzial-kultury@miasto.example",
    ],
)
def test_an_address_of_a_desk_is_left_alone(address: str) -> None:
    assert found(f"Pisz na {address}.") == []


@pytest.mark.parametrize(
    "number",
    [
        "+48 600 000 000",
        "+48600000000",
        "600 000 000",
        "600-000-000",
        "58 000 00 00",
        "(58) 000 00 00",
        "tel. 600000000",
        "600\u00a0000\u00a0000",
    ],
)
def test_a_phone_number_is_found(number: str) -> None:
    assert found(f"Dzwoń: {number}, codziennie.") == [number.replace("\u00a0", " ")]


@pytest.mark.parametrize(
    "text",
    [
        "Kosztowało to 100 200 300 zł.",
        "Miasto ma 100 200 300 mieszkańców.",
        "Rok 2019, potem 2020-2021, a wreszcie 2021-02-24.",
        "Lokal pożyczono ośrodkom 2019-2020.",
        "NIP 123-456-78-90",
        "https://example.org/100-200-300",
        "00-001 Przykładowo, ul. Zmyślona 100/200",
        "Uchwała nr XXV/100/2019",
    ],
)
def test_other_figures_are_no_phone_numbers(text: str) -> None:
    assert found(text) == []


def test_the_place_of_a_detail_is_known() -> None:
    text = "Wiersz.\nTel. 600000000"
    assert [text[detail.offset :] for detail in private_details(text)] == ["Tel. 600000000"]


@pytest.mark.parametrize(
    "number", ["020 7946 0958", "(0161) 496 0000", "01632 960983", "(555) 012-3456", "mobile 07700900000"]
)
def test_each_language_has_numbers_of_its_own(number: str) -> None:
    assert [detail.value for detail in private_details(f"Call {number}, any day.", "en")] == [number]
    assert list(private_details(f"Call {number}, any day.", "pl")) == []


@pytest.mark.parametrize("number", ["600 000 000", "58 000 00 00", "telefon 600000000"])
def test_a_bank_in_another_language_takes_no_polish_number_for_one(number: str) -> None:
    assert list(private_details(number, "en")) == []
    assert [detail.value for detail in private_details(number, "pl")] == [number]


def test_a_language_without_shapes_knows_those_of_everywhere() -> None:
    text = "+48 600 000 000, 600 000 000, somebody@gmail.com"
    assert [detail.value for detail in private_details(text, "xx")] == ["somebody@gmail.com", "+48 600 000 000"]
