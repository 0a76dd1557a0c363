"""bank derive: what is made of the model is committed, and no file lags behind it."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.scripts.command import run
from tests.sites import Site, change, copy_of_second_bank
from tests.vendored import vendored

DONE, LAGGING, UNREADABLE = 0, 1, 2


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A bank in another language, with a table of fields in one of its pages."""
    root = copy_of_second_bank(tmp_path / "bank")
    table = "\n## Fields\n\n<!-- fields: title status -->\n<!-- /fields -->\n\nThat is all.\n"
    about = root / "docs/about.md"
    about.write_text(about.read_text("utf-8") + table, "utf-8")
    return root


def derive(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run("derive", "--root", root, *options, here=root.parent)


def test_nothing_of_this_bank_lags_behind_its_model(tmp_path: Path) -> None:
    done = run("derive", "--check", here=tmp_path)
    assert (done.returncode, done.stdout) == (DONE, "")


def test_what_lags_is_named_and_left_alone_when_only_checked(root: Path) -> None:
    before = (root / "docs/about.md").read_bytes()
    done = derive(root, "--check")
    assert done.returncode == LAGGING
    assert [name for name in ("practice.schema.json", "practice.yml", "docs/about.md") if name not in done.stdout] == []
    assert (root / "docs/about.md").read_bytes() == before
    assert not (root / "schema").exists()


def test_what_lags_is_written_once(root: Path) -> None:
    assert derive(root).returncode == DONE
    assert derive(root).stdout == ""
    assert derive(root, "--check").returncode == DONE
    assert json.loads((root / "schema/practice.schema.json").read_text("utf-8"))["$defs"]["kinds"]
    assert "| `title` **required** | **Title**:" in (root / "docs/about.md").read_text("utf-8")
    assert (root / "docs/about.md").read_text("utf-8").endswith("<!-- /fields -->\n\nThat is all.\n")
    assert (root / ".github/ISSUE_TEMPLATE/practice.yml").is_file()


def test_the_citation_of_the_repository_is_that_of_the_data_without_its_day(root: Path, second_site: Site) -> None:
    derive(root)
    told = yaml.safe_load((root / "CITATION.cff").read_text("utf-8"))
    of_data = yaml.safe_load((second_site.folder / "data/CITATION.cff").read_text("utf-8"))
    assert told | {"date-released": of_data["date-released"]} == of_data
    assert "date-released" not in told
    assert [error.message for error in vendored("citation-file-format").iter_errors(told)] == []


def test_another_name_makes_the_citation_lag(root: Path) -> None:
    derive(root)
    change(root / "mkdocs.yml", "site_name: Examplia Shares", "site_name: Examplia Gives")
    done = derive(root, "--check")
    assert done.returncode == LAGGING
    assert "CITATION.cff" in done.stdout


def test_a_new_term_makes_the_schema_lag(root: Path) -> None:
    derive(root)
    change(root / "practices/vocabulary/kinds.yml", "Recipe", "Receipt")
    done = derive(root, "--check")
    assert done.returncode == LAGGING
    assert "practice.schema.json" in done.stdout


def test_an_unsound_vocabulary_is_told_first(root: Path) -> None:
    (root / "practices/vocabulary/kinds.yml").unlink()
    done = derive(root)
    assert done.returncode == UNREADABLE
    assert "kinds.yml" in done.stderr


def test_the_editors_become_code_owners(root: Path) -> None:
    (root / ".github").mkdir()
    (root / ".github/editors.yml").write_text('fauxford: ["@somebody"]\n', "utf-8")
    assert derive(root).returncode == DONE
    assert (root / "CODEOWNERS").read_text("utf-8").endswith("\n/practices/fauxford/ @somebody\n")
    assert derive(root, "--check").returncode == DONE


def test_a_mistake_in_the_table_of_editors_is_told(root: Path) -> None:
    (root / ".github").mkdir()
    (root / ".github/editors.yml").write_text('fauxfort: ["@somebody"]\n', "utf-8")
    done = derive(root)
    assert done.returncode == UNREADABLE
    assert ".github/editors.yml:1: " in done.stderr
    assert not (root / "CODEOWNERS").exists()
