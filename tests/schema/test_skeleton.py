"""The skeleton of a practice: for every kind a file that is sound as soon as it is filled in, with each field told."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.model.terms import Kind
from bank.schema.front_matter import front_matter
from bank.schema.skeleton import skeleton
from bank.source.front_matter_file import read_document
from bank.text.language import Language
from tests.fields import each_field, fields
from tests.invented import TODAY, VOCABULARY

PATH = "przykladowo/nowa.md"
ANSWERS = {
    "summary": "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje, ten zmywa. Tak już pięć lat.",
    "themes": "[Kuchnie]",
    "status": "{state: trwa, as_of: 2025}",
    "organisations": "[{name: Koło, role: lider}]",
    "sources": "[{id: menu, title: Jadłospis}]",
}


def new(kind: Kind) -> str:
    known = {"title": '"Nowa zmyślona kuchnia"', "kind": kind.id, "city": "przykladowo"}
    return skeleton(kind, known, VOCABULARY, Language("en"))


def filled_in(text: str) -> str:
    """A skeleton with the required fields that a person would fill in."""
    for key, answer in ANSWERS.items():
        text = re.sub(rf"^{key}:.*\n(?:[ ].*\n)*", f"{key}: {answer}\n", text, flags=re.MULTILINE)
    return text.replace("## What for\n", "## What for\n\nGotowano.[^menu]\n")


def all_taken(text: str) -> str:
    """A skeleton in which every field that may be left out is taken, and every hint dropped."""
    lines = [line for line in text.split("\n") if not re.match(r"# \S", line)]
    return "\n".join(re.sub(r"^( *)#", r"\1", re.sub(r"(?<=\S)  # .*", "", line)) for line in lines)


def lineage(path: str) -> list[str]:
    """A path with all paths above it."""
    parts = path.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def written(front: Any, above: str = "") -> Iterator[str]:
    """The paths of all keys in a front matter, those of a list's items once."""
    if isinstance(front, list):
        yield from written(front[0], above)
    elif isinstance(front, dict):
        for key, inner in front.items():
            yield f"{above}{key}"
            yield from written(inner, f"{above}{key}.")


def test_every_field_has_a_title_and_a_hint() -> None:
    assert [path for path, field in each_field(front_matter(VOCABULARY)) if not (field.title and field.hint)] == []


@pytest.mark.parametrize("kind", VOCABULARY.kinds.items, ids=lambda kind: kind.id)
class TestEveryKind:
    def test_its_skeleton_can_be_read_as_it_is(self, kind: Kind) -> None:
        document, problems = read_document(PATH, new(kind).encode())
        assert document
        assert not problems

    def test_its_skeleton_is_sound_once_filled_in(self, kind: Kind) -> None:
        practice, problems = read_practice(
            PATH, filled_in(new(kind)).encode(), Reading(VOCABULARY, frozenset({PATH}), TODAY)
        )
        assert not problems
        assert practice
        assert practice.kind is kind

    def test_its_skeleton_unfilled_is_not_sound(self, kind: Kind) -> None:
        practice, problems = read_practice(PATH, new(kind).encode(), Reading(VOCABULARY, frozenset({PATH}), TODAY))
        assert practice is None
        assert {problem.place.split(".")[0].split("[")[0] for problem in problems} >= set(ANSWERS)

    def test_only_what_is_required_has_to_be_filled_in(self, kind: Kind) -> None:
        front = yaml.safe_load(new(kind).split("---")[1])
        required = dict(fields(front_matter(VOCABULARY)))
        expected = [path for path in required if all(required[above] for above in lineage(path))]
        assert sorted(written(front)) == sorted(expected)

    def test_every_field_is_there_once_all_are_taken(self, kind: Kind) -> None:
        front = yaml.safe_load(all_taken(new(kind)).split("---")[1])
        others = {other.block for other in VOCABULARY.kinds if other.block != kind.block} - {None}
        expected = [path for path, _ in fields(front_matter(VOCABULARY)) if path.split(".")[0] not in others]
        assert sorted(written(front)) == sorted(expected)

    def test_each_field_stands_beside_its_hint(self, kind: Kind) -> None:
        text = new(kind)
        others = {other.block for other in VOCABULARY.kinds if other.block != kind.block} - {None}
        told = [field for path, field in each_field(front_matter(VOCABULARY)) if path.split(".")[0] not in others]
        assert [field.key for field in told if f"# {field.hint}" not in text and f": {field.hint}" not in text] == []


def test_a_list_has_room_for_its_first_item() -> None:
    text = new(VOCABULARY.kinds["dom"])
    assert "\nthemes:\n  -\n" in text
    assert "\n#conditions:\n#  -\n" in text


def test_the_values_to_choose_from_are_shown_where_they_are_few() -> None:
    text = new(VOCABULARY.kinds["dom"])
    assert "Górne" not in text
    assert "lider, partner" in text
