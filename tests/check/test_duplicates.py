"""Practices that look like one told twice are found, and others are not taken for such."""

from bank.check.duplicates import COMMON, Outline, twins

SUMMARY = "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje, ten zmywa naczynia po wszystkich."


def codes(*entries: Outline) -> list[str]:
    return [code for code, _, _ in twins(entries)]


def test_a_title_that_repeats_in_a_place_is_told_once_whatever_its_signs_and_letters() -> None:
    one, other = Outline("a.md", "Zmyślona kuchnia", ("x", "y")), Outline("b.md", "ZMYŚLONA  KUCHNIA!", ("x", "y"))
    assert codes(one, other) == ["same-title"]


def test_a_title_may_repeat_in_another_place() -> None:
    assert codes(Outline("a.md", "Kuchnia", ("x",)), Outline("b.md", "Kuchnia", ("y",))) == []


def test_a_summary_that_was_copied_and_touched_up_is_told_in_any_place() -> None:
    near = SUMMARY.replace("po wszystkich", "po każdym")
    assert codes(Outline("a.md", "A", ("x",), summary=SUMMARY), Outline("b.md", "B", ("y",), summary=near)) == [
        "same-summary"
    ]


def test_summaries_that_share_a_turn_of_phrase_are_not_told() -> None:
    near = "Zmyśleni sąsiedzi gotują razem w zmyślonej szkole i uczą dzieci, jak sadzić marchew, a potem ją jedzą."
    assert codes(Outline("a.md", summary=SUMMARY), Outline("b.md", summary=near)) == []


def test_the_same_sources_in_a_place_are_told_and_one_of_many_is_not() -> None:
    one = Outline("a.md", "A", ("x",), frozenset({"e.pl/1"}))
    many = Outline("b.md", "B", ("x",), frozenset({"e.pl/1", "e.pl/2", "e.pl/3"}))
    assert codes(one, Outline("c.md", "C", ("x",), frozenset({"e.pl/1"}))) == ["same-sources"]
    assert codes(one, many) == []


def test_what_very_many_share_tells_nothing_and_takes_no_time() -> None:
    alike = [Outline(f"{n}.md", f"Tytuł {n}", ("x",), frozenset({"e.pl"}), SUMMARY) for n in range(COMMON + 1)]
    assert codes(*alike) == []
