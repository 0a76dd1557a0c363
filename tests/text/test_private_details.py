"""Private details: what is taken for an address or a number of a person, and what is left alone."""

import pytest

from bank.text.private_details import private_details


def found(text: str) -> list[str]:
    return [detail.value for detail in private_details(text)]


def codes(text: str) -> list[str]:
    return [detail.code for detail in private_details(text, "pl")]


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
        "600000000",
        "48600000000",
        "48 600 000 000",
        "0048600000000",
        "0048 58 000 00 00",
        "600.000.000",
        "600/000/000",
        "600-00-00-00",
        "600 00 00 00",
        "600\u2013000\u2013000",
        "600\u202f000\u202f000",
    ],
)
def test_a_phone_number_is_found(number: str) -> None:
    plain = number.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2013", "-")
    assert found(f"Dzwoń: {number}, codziennie.") == [plain]
    assert codes(f"Jan Zmyślony,{number}") == ["phone-number"]


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
        "Fundacja Na Rogu, KRS 0000600000, REGON 600000000, NIP: 600-000-00-00",
        "Rozdano 600000000 zł i 600 000 000 tys. ulotek.",
        "[Relacja](https://example.org/artykul,600000000,p?id=600000000)",
        "![Stół](zdjecie_600000000.jpg)",
        "Salę o długości 5 m dzielą 3 osoby, a drugą, na 12 mieszkań, nikt.",
        "Przyszło sześćset osób, potem siedemset, a wreszcie osiemset.",
        "Kosztowało to sześćset siedemdziesiąt tysięcy osiemset złotych.",
    ],
)
def test_other_figures_are_no_phone_numbers(text: str) -> None:
    assert found(text) == []


def test_what_stands_on_the_line_below_tells_that_figures_are_none() -> None:
    assert found("Kosztowało to 100 200 300\nzł.") == []
    assert found("Kosztowało to 100 200 300\n\nRaz.") == ["100 200 300"]


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


@pytest.mark.parametrize(
    "text",
    ["585000000", "sześćset siedemset osiemset", "pięćset jeden dwieście trzydzieści cztery sześćset siedem"],
)
def test_what_may_be_a_phone_number_is_asked_about(text: str) -> None:
    assert [(detail.value, detail.code) for detail in private_details(f"Pani Ala: {text}.", "pl")] == [
        (text, "maybe-phone-number")
    ]


@pytest.mark.parametrize("text", ["ul. Zmyślona 5 m. 3", "Zmyślona 12A lok. 3", "os. Na Skarpie 7 mieszkania 11"])
def test_the_number_of_a_flat_is_asked_about(text: str) -> None:
    assert codes(f"Spotkania: {text}, wtorki.") == ["maybe-home-address"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("44051401359", "personal-number"),
        ("02270803624", "personal-number"),
        ("61 1090 1014 0000 0712 1981 2874", "bank-account"),
        ("61109010140000071219812874", "bank-account"),
        ("PL61 1090 1014 0000 0712 1981 2874", "bank-account"),
        ("GB82 WEST 1234 5698 7654 32", "bank-account"),
    ],
)
def test_a_number_whose_check_digits_agree_is_told_for_what_it_is(number: str, code: str) -> None:
    assert codes(f"Numer {number}.") == [code]


@pytest.mark.parametrize(
    "number",
    [
        "44051401358",  # another check digit
        "44451401359",  # no such month
        "62 1090 1014 0000 0712 1981 2874",
        "GB83 WEST 1234 5698 7654 32",
        "ABCD 1234 5678 9012 3456",
    ],
)
def test_a_number_whose_check_digits_do_not_agree_is_none(number: str) -> None:
    assert codes(f"Numer {number}.") == []
