"""bank check: what a contributor is told, and what a machine reads in the exit code."""

import subprocess
from pathlib import Path

import pytest

from bank.site.settings import read_settings
from bank.text.language import Language
from tests.scripts.command import BARE_PYTHON, run, run_script
from tests.sites import ROOT

SOUND, PROBLEMS, UNREADABLE = 0, 1, 2
KITE = Path("examplewick/kite-hour.md")


def check(practices: Path, *arguments: str | Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    """Run it over a folder of practices, from beside it."""
    return run("check", "--practices", practices, "--language", language, *arguments, here=practices.parent)


def spoil(file: Path, old: str = "kind: Recipe", new: str = "kind: Recipy") -> Path:
    """Put a mistake into a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file


def test_a_sound_bank_is_told_to_be_sound(practices: Path) -> None:
    done = check(practices)
    assert (done.returncode, done.stdout) == (SOUND, "")
    assert "0 errors; 0 warnings" in done.stderr
    assert "http" not in done.stderr


def test_the_bank_of_this_project_is_sound_from_any_folder(tmp_path: Path) -> None:
    done = run("check", here=tmp_path)
    assert done.returncode == SOUND, done.stdout + done.stderr


def test_a_bare_python_checks_the_bank_too(practices: Path) -> None:
    spoil(practices / KITE)
    done = run_script("check.py", "--practices", practices, here=practices.parent, python=BARE_PYTHON)
    assert done.returncode == PROBLEMS, done.stderr
    assert KITE.name in done.stdout


def test_a_mistake_is_told_with_file_line_field_value_and_remedy(practices: Path) -> None:
    spoil(practices / KITE)
    done = check(practices)
    assert done.returncode == PROBLEMS
    assert f"{KITE.as_posix()}:4: error: kind: “Recipy”" in done.stdout
    assert "Did you mean “Recipe”?" in done.stdout
    assert "1 error; 0 warnings" in done.stderr


def test_a_problem_ends_with_its_code_and_the_summary_leads_to_the_page_of_codes(practices: Path) -> None:
    spoil(practices / KITE)
    done = check(practices)
    assert done.stdout.splitlines()[0].endswith("[value-not-in-list]")
    own = read_settings(ROOT, {})
    assert f"{own.site_url}{own.addresses.problems}/" in done.stderr
    assert check(practices, "--format", "github").stdout.splitlines()[0].endswith("[value-not-in-list]")


def test_a_warning_alone_is_no_failure(practices: Path) -> None:
    spoil(practices / KITE, "## Why", "## Wherefore")
    done = check(practices)
    assert done.returncode == SOUND
    assert "warning" in done.stdout


def test_a_draft_that_lacks_fields_passes_with_warnings(practices: Path) -> None:
    before = check(practices).stderr
    spoil(practices / KITE, "kind: Recipe", "draft: true")
    done = check(practices)
    assert done.returncode == SOUND
    assert f"{KITE.as_posix()}:2: warning: kind: To be filled in before it is published" in done.stdout
    assert "0 errors; 1 warning" in done.stderr
    assert done.stderr.split(";")[0] == before.split(";")[0]
    assert check(practices, practices / KITE).returncode == SOUND


def test_only_the_named_files_are_judged(practices: Path) -> None:
    spoil(practices / KITE)
    other = practices / "examplewick/lantern-house.md"
    assert check(practices, other).returncode == SOUND
    both = check(practices, other, practices / KITE)
    assert both.returncode == PROBLEMS
    assert "2 files checked" in both.stderr


def test_a_file_is_named_from_where_one_stands(practices: Path) -> None:
    spoil(practices / KITE)
    assert check(practices, f"practices/{KITE.as_posix()}").returncode == PROBLEMS


def test_a_mistake_in_the_vocabulary_is_never_hidden(practices: Path) -> None:
    spoil(practices / "vocabulary/kinds.yml", "block: scenario", "block: scenery")
    done = check(practices, practices / KITE)
    assert done.returncode == PROBLEMS
    assert "kinds.yml" in done.stdout


@pytest.mark.parametrize("named", ["practices/examplewick/nowhere.md", "practices/examplewick", "practices"])
def test_what_is_no_file_cannot_be_read(practices: Path, named: str) -> None:
    done = check(practices, named)
    assert done.returncode == UNREADABLE
    assert named in done.stderr


def test_a_file_outside_the_practices_is_not_judged(practices: Path) -> None:
    stray = practices.parent / "stray.md"
    stray.write_text("---\n---\n", "utf-8")
    done = check(practices, stray)
    assert done.returncode == UNREADABLE
    assert str(stray) in done.stderr


def test_a_practice_among_the_downloads_is_judged_as_if_it_lay_at_its_place(
    practices: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    downloads = tmp_path_factory.mktemp("downloads")
    new = downloads / "new-kite.md"
    sound = (practices / KITE).read_bytes()
    (practices / KITE).unlink()  # else the new one would be its double
    new.write_bytes(sound)
    done = check(practices, new)
    assert (done.returncode, done.stdout) == (SOUND, "")
    assert "at its place, " in done.stderr
    assert "examplewick/new-kite.md" in done.stderr
    assert not (practices / "examplewick/new-kite.md").exists()
    spoil(new)
    done = check(practices, new)
    assert done.returncode == PROBLEMS
    assert done.stdout.startswith(f"{new}:")
    mended = downloads / KITE.name  # in place of the bank's own
    mended.write_bytes(sound)
    (practices / KITE).write_bytes(sound)
    spoil(practices / KITE)
    assert check(practices, mended).returncode == SOUND


def test_a_translation_is_mended_like_a_practice(practices: Path) -> None:
    translation = practices / "examplewick/kite-hour.pl.md"
    translation.write_text("\ufefftitle: Latawce\n", "utf-8")
    done = check(practices, "--fix", translation)
    assert f"{translation.name}:1: mended: " in done.stdout
    assert translation.read_text("utf-8") == "title: Latawce\n"


def test_a_folder_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    assert check(tmp_path / "nowhere").returncode == UNREADABLE


def test_a_file_that_may_not_be_read_is_named(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.is_relative_to(practices):
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = check(practices)
    assert done.returncode == UNREADABLE
    assert "Permission denied" in done.stderr


def test_an_unknown_language_is_a_misuse_not_a_problem(practices: Path) -> None:
    assert check(practices, language="xx").returncode == UNREADABLE


def test_the_language_of_messages_can_be_chosen(practices: Path) -> None:
    spoil(practices / KITE)
    assert f": {Language('pl').text('error')}: " in check(practices, language="pl").stdout
    assert ": error: " in check(practices).stdout


def test_annotations_are_escaped_for_github(practices: Path) -> None:
    spoil(practices / KITE, "kind: Recipe", 'kind: "100%\\r\\n::error::x"')
    annotations = check(practices, "--format", "github").stdout.splitlines()
    assert all(one.startswith("::error file=") for one in annotations)
    control, annotation = annotations
    assert "U+000D" in control
    assert f"{KITE.as_posix()},line=4::kind: “100%25" in annotation
    assert "<U+000A>::error::x" in annotation


def test_the_path_in_an_annotation_is_escaped(practices: Path) -> None:
    spoilt = spoil(practices / KITE)
    spoilt.rename(spoilt.with_name("kite, 50%.md"))
    done = check(practices, "--format", "github")
    assert "kite%2C 50%25.md,line=" in done.stdout
    assert done.returncode == PROBLEMS


def test_a_warning_is_annotated_as_one(practices: Path) -> None:
    spoil(practices / KITE, "## Why", "## Wherefore")
    assert check(practices, "--format", "github").stdout.startswith("::warning file=")


ALIAS = ("kind: Recipe", "kind: recipe  # how it is done")


def test_fixing_mends_the_file_and_tells_what_was_mended(practices: Path) -> None:
    kite = spoil(practices / KITE, *ALIAS)
    done = check(practices, "--fix", kite)
    assert done.returncode == SOUND, done.stdout
    assert f"{KITE.as_posix()}:4: mended: kind: recipe is now Recipe." in done.stdout
    assert "kind: Recipe  # how it is done\n" in kite.read_text("utf-8")
    again = check(practices, "--fix", kite)
    assert (again.returncode, again.stdout) == (SOUND, "")


def test_without_being_asked_nothing_is_mended(practices: Path) -> None:
    before = spoil(practices / KITE, *ALIAS).read_bytes()
    assert check(practices).returncode == SOUND
    assert (practices / KITE).read_bytes() == before


def test_only_the_named_files_are_mended(practices: Path) -> None:
    before = spoil(practices / KITE, *ALIAS).read_bytes()
    check(practices, "--fix", practices / "examplewick/lantern-house.md")
    assert (practices / KITE).read_bytes() == before
    check(practices, "--fix")
    assert (practices / KITE).read_bytes() != before


def test_what_cannot_be_mended_is_still_told(practices: Path) -> None:
    spoil(practices / KITE)
    done = check(practices, "--fix", practices / KITE)
    assert done.returncode == PROBLEMS
    assert "“Recipy”" in done.stdout


def test_nothing_is_mended_by_a_vocabulary_with_a_mistake(practices: Path) -> None:
    before = spoil(practices / KITE, *ALIAS).read_bytes()
    spoil(practices / "vocabulary/kinds.yml", "block: scenario", "block: scenery")
    assert check(practices, "--fix").returncode == PROBLEMS
    assert (practices / KITE).read_bytes() == before


@pytest.mark.parametrize("format", ["text", "github"])
def test_a_name_and_a_value_of_a_stranger_begin_no_line(format: str, practices: Path) -> None:
    hostile = "a\n::set-output name=x::y\x1b[2J\u202e##[error]"
    spoil(practices / KITE, "kind: Recipe", 'kind: "a\\n::error::y\\e[2J\\u202e##[error]"')
    (practices / f"examplewick/{hostile}.md").write_bytes((practices / KITE).read_bytes())
    done = check(practices, "--format", format)
    lines = (done.stdout + done.stderr).splitlines()
    began = "::" if format == "github" else str(practices)
    assert all(line.startswith(began) for line in done.stdout.splitlines())
    assert all(line.isprintable() and "##[" not in line for line in lines)


def test_what_was_mended_is_a_notice_on_github(practices: Path) -> None:
    spoil(practices / KITE, *ALIAS)
    assert "::notice file=" in check(practices, "--fix", "--format", "github", practices / KITE).stdout


def test_a_file_is_mended_whole_or_not_at_all(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target))

    before = spoil(practices / KITE, *ALIAS).read_bytes()
    around = sorted(practices.rglob("*"))
    monkeypatch.setattr(Path, "replace", refuse)
    done = check(practices, "--fix", practices / KITE)
    assert done.returncode == UNREADABLE
    assert "No space left" in done.stderr
    assert (practices / KITE).read_bytes() == before
    assert sorted(practices.rglob("*")) == around


def test_a_mended_file_keeps_its_permissions(practices: Path) -> None:
    kite = spoil(practices / KITE, *ALIAS)
    kite.chmod(0o664)
    check(practices, "--fix", kite)
    assert kite.stat().st_mode & 0o777 == 0o664
