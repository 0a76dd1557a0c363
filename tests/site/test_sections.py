"""The sections of a page: its texts under their headings, in its order, with what each of them cites."""

from bank.markdown.html import own_anchors
from bank.model.practice import Practice
from bank.site.sections import Section, chapters, ends_with_transfer, sections
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

STEPS = {"minutes": 20, "steps": [{"minutes": 20, "title": "Krojenie", "text": "W kostkę.[^noz]"}]}
SOURCES = [{"id": id, "title": f"Źródło {id}"} for id in ("menu", "noz")]
SCENARIO = practice(
    kind="Scenariusz",
    scenario=STEPS,
    body="Gotowano.[^menu]\n\n### Kiedy\n\nW soboty.\n\n## Na wynos\n\nMyć garnki.[^noz]",
    fixed=["Piec."],
    sources=SOURCES,
)


OWN = own_anchors(VOCABULARY.headings)


def sections_of(one: Practice) -> tuple[Section, ...]:
    return sections(one, OWN, Language("en"))


def test_sections_stand_in_the_order_of_the_page_and_know_their_sources() -> None:
    told = sections_of(SCENARIO)
    assert [(one.anchor, one.heading, one.cited) for one in told] == [
        ("scenario", "Step by step", {"noz"}),
        ("po-co", "Po co", {"menu"}),
        ("h-kiedy", "Kiedy", set()),
        ("na-wynos", "Na wynos", {"noz"}),
        ("staying", "What must stay", set()),
    ]


def test_chapters_are_those_of_the_second_level() -> None:
    assert [one.anchor for one in chapters(sections_of(SCENARIO))] == ["po-co", "na-wynos"]


def test_only_a_last_chapter_on_transfer_goes_on_in_what_to_know_before_copying() -> None:
    assert ends_with_transfer(sections_of(SCENARIO), VOCABULARY.headings)
    later = practice(body="Tak.[^menu]\n\n## Na wynos\n\nMyć.\n\n## Potem\n\nNic.")
    assert not ends_with_transfer(sections_of(later), VOCABULARY.headings)
    assert not ends_with_transfer(sections_of(practice()), VOCABULARY.headings)
