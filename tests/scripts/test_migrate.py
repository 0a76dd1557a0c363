"""bank migrate: practices of an older release, moved once and named."""

from pathlib import Path

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
