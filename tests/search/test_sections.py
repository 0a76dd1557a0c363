"""The sections: every text of a practice stands in one, with the anchor that its page has."""

from dataclasses import replace

from bank.markdown.plain import blocks
from bank.search.sections import Section, sections
from bank.text.language import Language
from tests.invented import practice

BODY = """Wstęp.

## Po co

Było zimno. Zobacz też [inną kuchnię](inna-kuchnia.md) i [stronę](https://example.org).

## Własny tytuł

Koniec.
"""


def found(**fields: object) -> dict[str, Section]:
    headings = frozenset({"po-co"})
    return {section.anchor: section for section in sections(practice(**fields), Language("pl"), headings)}


def of_body() -> dict[str, Section]:
    one = replace(practice(), body=BODY)
    return {section.anchor: section for section in sections(one, Language("pl"), frozenset({"po-co"}))}


def test_the_body_is_told_by_its_headings() -> None:
    some = of_body()
    assert [
        (anchor, section.heading)
        for anchor, section in some.items()
        if section.anchor in ("", "po-co", "h-wlasny-tytul")
    ] == [
        ("", ""),
        ("po-co", "Po co"),
        ("h-wlasny-tytul", "Własny tytuł"),
    ]
    assert [block.text for block in some["po-co"].blocks][1].startswith("Było zimno.")


def test_a_link_to_another_practice_is_a_reference_and_one_to_elsewhere_is_not() -> None:
    [_, block] = of_body()["po-co"].blocks
    assert block.references == ("inną kuchnię",)


def test_what_did_not_work_leads_to_its_section() -> None:
    section = found(failures=[{"what": "Nikt nie przyszedł."}])["failures"]
    assert (section.heading, [block.text for block in section.blocks]) == ("Co nie zadziałało", ["Nikt nie przyszedł."])


def test_no_text_is_left_out() -> None:
    one = practice(conditions=["Garnek."], fixed=["Kto gotuje, ten nie zmywa."], failures=[{"what": "Zimno."}])
    said = {block.text for section in sections(one, Language("pl"), frozenset()) for block in section.blocks}
    assert {text for prose in one.prose() for text in blocks(prose)} <= said
