"""Related practices: the nearest come first, each with what it shares, and none without a reason."""

from typing import Any

from bank.model.practice import Practice
from bank.model.related import Related, related
from tests.invented import VOCABULARY, catalogue, practice

KITCHEN = practice(themes="Kuchnie", kind="Dom zmyślony", district="Górne")


def other(id: str, **fields: Any) -> Practice:
    return practice(f"przykladowo/{id}.md", **{"themes": "Rozmowy", "kind": "Forum", **fields})


def found(*others: Practice, most: int = 4) -> list[Related]:
    return related(KITCHEN, catalogue(KITCHEN, *others), most)


def test_a_place_alone_does_not_make_two_practices_alike() -> None:
    assert found(other("sasiednia", district="Górne")) == []


def test_a_practice_is_not_related_to_itself() -> None:
    assert KITCHEN not in [one.practice for one in found(other("a", kind="Dom zmyślony"))]


def test_a_shared_theme_says_more_than_a_shared_kind() -> None:
    near = found(other("rodzaj", kind="Dom zmyślony"), other("temat", themes="Kuchnie"))
    assert [one.practice.id for one in near] == ["temat", "rodzaj"]


def test_the_nearer_place_decides_between_equals() -> None:
    near = found(other("dolna", themes="Kuchnie", district="Dolne"), other("gorna", themes="Kuchnie", district="Górne"))
    assert [one.practice.id for one in near] == ["gorna", "dolna"]
    assert near[0].place is VOCABULARY.cities["przykladowo"].district("gorne")
    assert near[1].place is VOCABULARY.cities["przykladowo"]


def test_the_same_people_decide_between_equals() -> None:
    here = practice(themes="Kuchnie", audience="Młodzież")
    others = [other("a", themes="Kuchnie", audience="Sąsiedzi"), other("b", themes="Kuchnie", audience="Młodzież")]
    near = related(here, catalogue(here, *others))
    assert [(one.practice.id, len(one.audience)) for one in near] == [("b", 1), ("a", 0)]


def test_the_same_city_decides_between_equals() -> None:
    away = practice("wzorowo/a.md", city="Wzorowo", themes="Kuchnie", kind="Forum")
    near = found(away, other("b", themes="Kuchnie"))
    assert [(one.practice.id, one.place) for one in near] == [("b", VOCABULARY.cities["przykladowo"]), ("a", None)]


def test_a_rare_theme_says_more_than_a_common_one() -> None:
    here = practice(themes=["Kuchnie", "Rozmowy"])
    others = [other(f"rozmowa-{number}", kind="Karta") for number in range(5)]
    rare = other("rzadka", themes="Kuchnie", kind="Karta")
    assert related(here, catalogue(here, *others, rare))[0].practice is rare


def test_each_has_a_reason() -> None:
    here = practice(themes="Miejsca", kind="Karta")
    narrower = other("wezsza", themes="Kuchnie")
    assert all(one.themes or one.kind for one in related(here, catalogue(here, narrower)))


def test_equals_stand_in_the_order_of_their_ids_and_only_so_many() -> None:
    others = [other(id, themes="Kuchnie") for id in ("d", "b", "a", "c")]
    assert [one.practice.id for one in found(*others, most=3)] == ["a", "b", "c"]


def test_in_a_large_bank_the_nearest_is_found_though_not_all_are_compared() -> None:
    crowd = [other(f"z-{number:03}", themes="Kuchnie", kind="Dom zmyślony") for number in range(300)]
    twin = other("zz-blizniacza", themes="Kuchnie", kind="Dom zmyślony", district="Górne")
    assert found(*crowd, twin)[0].practice is twin


def test_neighbours_in_a_large_bank_differ_from_practice_to_practice() -> None:
    crowd = [other(f"z-{number:03}", themes="Kuchnie") for number in range(300)]
    bank = catalogue(*crowd)
    named = {one.practice.id for practice in crowd for one in related(practice, bank)}
    assert len(named) > 100


def test_what_is_archived_has_near_ones_though_nothing_else_is_about_its_theme() -> None:
    kept = practice(themes="Kuchnie", kind="Forum", archived={"date": "2026-01-02", "why": "Mówi o niej inna strona."})
    near = related(kept, catalogue(kept, other("b")))
    assert [one.practice.id for one in near] == ["b"]
    assert related(KITCHEN, catalogue(KITCHEN, kept)) == []
