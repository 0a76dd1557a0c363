"""bank migrate: practices of an older release, moved once and named."""

from pathlib import Path

import pytest

from tests.scripts.command import run

DONE = 0


def test_files_of_an_older_shape_are_rewritten_and_named(practices: Path) -> None:
    states = practices / "vocabulary/states.yml"
    states.write_text(
        f"{states.read_text('utf-8')}- {{id: unclear, labels: {{en: unclear}}, meaning: unknown}}\n", "utf-8"
    )
    file = practices / "examplewick/kite-hour.md"
    file.write_text(file.read_text("utf-8").replace("state: going on", "state: unclear"), "utf-8")
    first, second = (run("migrate", "--practices", practices, here=practices.parent) for _ in range(2))
    assert (first.returncode, second.returncode, second.stdout) == (DONE, DONE, "")
    assert "examplewick/kite-hour.md" in first.stdout
    assert "looked:" in file.read_text("utf-8")


@pytest.mark.this_bank
def test_what_only_people_can_move_is_listed_and_nothing_written(practices: Path) -> None:
    file = practices / "examplewick/kite-hour.md"
    text = file.read_text("utf-8")
    file.write_text(f"{text}\nKto trzymał sznurek, nie wiemy.\n", "utf-8")
    before = file.read_bytes()
    done = run("migrate", "--questions", "--practices", practices, here=practices.parent)
    assert (done.returncode, file.read_bytes()) == (DONE, before)
    first, last = done.stdout.splitlines()
    assert first == f"{file}:{text.count(chr(10)) + 2}: Kto trzymał sznurek, nie wiemy."
    assert last.endswith("1, w plikach: 1.")
