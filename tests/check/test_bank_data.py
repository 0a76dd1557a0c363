"""Bank data: what a stranger's bank tells is taken as far as it is sound; nothing in it runs, swells or leads away."""

import json
import time
from typing import Any

import pytest

from bank.check.bank_data import BankData, Concept, UnsoundError, read_bank_data, written
from tests.other_banks import row, told

ROOT = "https://other.example/b/"


def read(*rows: dict[str, Any], **values: Any) -> tuple[BankData, list[str]]:
    """What is taken, and the codes of what is left out."""
    data, findings = read_bank_data(json.dumps(told(ROOT, *rows, **values)).encode(), ROOT)
    return data, [finding.code for finding in findings]


def test_what_is_sound_is_taken_whole() -> None:
    data, left_out = read()
    (practice,) = data.practices
    assert left_out == []
    assert (practice.id, practice.url) == ("zupa", f"{ROOT}praktyki/zarzecze/zupa/")
    assert (data.language, data.licence) == ("pl", "CC BY 4.0")
    assert data.codes["themes"]["ogrody"].close == ("https://bank.example/data/vocabulary#themes-miejsca",)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "Zupa <script>alert(1)</script>"}, "foreign-markup"),
        ({"summary": "Zupa <img src=x onerror=alert(1)>."}, "foreign-markup"),
        ({"url": "javascript:alert(1)"}, "foreign-address-elsewhere"),
        ({"url": "https://other.example.evil.example/b/"}, "foreign-address-elsewhere"),
        ({"url": "https://other.example/b/../../elsewhere/"}, "foreign-address-elsewhere"),
        ({"url": "https://other.example/b/%2e%2e/elsewhere/"}, "foreign-address-elsewhere"),
        ({"url": 'https://other.example/b/"onclick="x'}, "foreign-address-elsewhere"),
        ({"url": "https://other.example/b/\ud800/"}, "foreign-address-elsewhere"),
        ({"url": "https://other.example/b/\u202e/"}, "foreign-address-elsewhere"),
        ({"url": ["https://other.example/b/"]}, "foreign-address-elsewhere"),
        ({"id": "../../zupa"}, "foreign-practice-incomplete"),
        ({"id": "z" * 200}, "foreign-practice-incomplete"),
        ({"title": ""}, "foreign-practice-incomplete"),
        ({"title": {"pl": "Zupa"}}, "foreign-practice-incomplete"),
        ({"title": "z" * 1_000_000}, "foreign-practice-incomplete"),
        ({"summary": "\u202e\u200b"}, "foreign-practice-incomplete"),
    ],
)
def test_a_practice_that_is_no_sound_row_is_left_out_alone(change: dict[str, Any], code: str) -> None:
    data, left_out = read(row(ROOT), row(ROOT, **{"id": "zla"} | change))
    assert [practice.id for practice in data.practices] == ["zupa"]
    assert left_out == [code]


def test_letters_that_turn_or_hide_a_text_are_taken_out() -> None:
    data, _ = read(row(ROOT, title="Zupa\u202e dla\x00 wszystkich\n\n"))
    assert data.practices[0].title == "Zupa dla wszystkich"


def test_codes_of_no_shape_are_no_codes() -> None:
    wrong = {"a/b": {"label": "A"}, "dom": {"label": "<b>Dom"}, "x": [], "y": {"label": "Y", "lat": float("inf")}}
    data, left_out = read(codes={"kinds": wrong, "themes": [], "cities": None})
    assert list(data.codes["kinds"]) == ["y"]
    assert data.codes["kinds"]["y"].lat is None
    assert data.codes["themes"] == {}
    assert left_out == []


def test_what_nobody_could_write_down_is_no_address() -> None:
    """Half a letter, which JSON can spell and no file can hold."""
    half = "https://other.example/\ud800"
    kinds = {"dom": {"label": "Dom", "uri": half, "exact": [half], "close": [half, ROOT]}}
    data, _ = read(codes={"kinds": kinds}, licence={"name": "CC", "url": half})
    assert (data.licence, data.codes["kinds"]["dom"]) == ("", Concept("Dom", close=(ROOT,)))
    assert json.dumps(written(data), ensure_ascii=False).encode()


@pytest.mark.parametrize("licence", [None, "CC", {"name": "CC"}, {"name": "<i>", "url": "https://a.example/"}])
def test_a_licence_is_a_name_with_its_address_or_none(licence: Any) -> None:
    assert read(licence=licence)[0].licence == ""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"\xff\xfe\x00",
        b"[]",
        b"[" * 1_000_000,
        b'{"a":' * 500_000,
        b'{"format": "1.0", "practices": {}, "codes": {}}',
        b'{"format": 1e999, "practices": [], "codes": {}}',
        b'{"format": ' + b"9" * 100_000 + b"}",
        b"\x1f\x8b\x08\x00" + b"\x00" * 1000,
    ],
)
def test_whatever_else_somebody_answers_is_told_at_once(content: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(UnsoundError) as refused:
        read_bank_data(content, ROOT)
    assert refused.value.finding.code == "bank-data-of-other-shape"
    assert time.process_time() - begun < 5


def test_data_of_a_format_to_come_are_not_guessed() -> None:
    with pytest.raises(UnsoundError) as refused:
        read(format="2.0")
    assert refused.value.finding.code == "bank-data-of-other-format"
    assert read(format="1.7")[1] == []
