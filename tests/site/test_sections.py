"""The sections of a page: its texts under their headings, in its order, with what each of them cites."""

from bank.markdown.html import own_anchors
from bank.site.sections import chapters, ends_with_transfer, sections
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


def test_sections_stand_in_the_order_of_the_page_and_know_their_sources() -> None:
    told = sections(SCENARIO, own_anchors(VOCABULARY.headings), Language("en"))
    assert [(one.anchor, one.heading, one.cited) for one in told] == [
        ("scenario", "Step by step", {"noz"}),
        ("po-co", "Po co", {"menu"}),
        ("h-kiedy", "Kiedy", set()),
        ("na-wynos", "Na wynos", {"noz"}),
        ("staying", "What must stay", set()),
    ]


def test_chapters_are_those_of_the_second_level() -> None:
    assert [one.anchor for one in chapters(SCENARIO, VOCABULARY.headings)] == ["po-co", "na-wynos"]


def test_only_a_last_chapter_on_transfer_goes_on_in_what_to_know_before_copying() -> None:
    assert ends_with_transfer(SCENARIO, VOCABULARY.headings)
    later = practice(body="Tak.[^menu]\n\n## Na wynos\n\nMyć.\n\n## Potem\n\nNic.")
    assert not ends_with_transfer(later, VOCABULARY.headings)
    assert not ends_with_transfer(practice(), VOCABULARY.headings)
