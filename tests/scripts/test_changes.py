"""bank changes: what a branch does to the practices, seen from git, with their PDFs."""

import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.scripts.command import run
from tests.sites import Site, build, change, copy_of_second_bank, words

DONE, UNREADABLE = 0, 2
DOCUMENT = "rules & ąę.pdf"


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "core.hooksPath=/dev/null"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a bank, in which a practice changes, one comes, one goes."""
    root = copy_of_second_bank(tmp_path / "bank")
    git(root, "init", "--initial-branch", "main")
    git(root, "add", "practices", "mkdocs.yml")
    git(root, "commit", "--message", "The bank")
    change(root / "practices/examplewick/kite-hour.md", "## Why", "## Why\n\nFor the wind.")
    kite = (root / "practices/examplewick/kite-hour.md").read_text("utf-8")
    (root / "practices/examplewick/ąę kite.md").write_text(kite, "utf-8")
    (root / "practices/fauxford/penny-purse.md").unlink()
    git(root, "add", "practices")
    git(root, "commit", "--message", "Changes")
    return root


def changes(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run("changes", "--root", root, "--language", "en", *arguments, here=root.parent)


def test_each_changed_practice_is_listed(root: Path) -> None:
    done = changes(root, "--since", "HEAD^")
    assert done.returncode == DONE, done.stderr
    heading, _, changed, new, deleted = done.stdout.splitlines()
    assert heading == "## Changed practices"
    assert new.startswith("- **new**: `practices/examplewick/ąę kite.md`, ")
    assert changed.startswith("- **changed**: ")
    assert "`cases/examplewick/kite-hour/`" in changed
    assert deleted == "- **deleted**: `practices/fauxford/penny-purse.md`"


def test_the_pdfs_of_changed_practices_are_gathered(root: Path, tmp_path: Path) -> None:
    for practice in ("kite-hour", "lantern-house"):
        page = root / "site/cases/examplewick" / practice
        page.mkdir(parents=True)
        (page / f"{practice}.pdf").write_bytes(b"%PDF")
    assert changes(root, "--since", "HEAD^", "--pdf", tmp_path / "pdf").returncode == DONE
    assert [file.name for file in (tmp_path / "pdf").iterdir()] == ["kite-hour.pdf"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The preview of changes of a page with a picture and a document, of a draft, and of a file made unsound."""
    folder = tmp_path_factory.mktemp("change")
    root = copy_of_second_bank(folder / "bank")
    beside = root / "practices/examplewick"
    (beside / "lantern-rules.pdf").rename(beside / DOCUMENT)
    change(beside / "lantern-house.md", "lantern-rules.pdf", DOCUMENT)
    git(root, "init", "--initial-branch", "main")
    git(root, "add", "practices", "mkdocs.yml")
    git(root, "commit", "--message", "The bank")
    change(root / "practices/examplewick/lantern-house.md", "Nobody had a room.", "Nobody had any room.")
    change(root / "practices/examplewick/kite-hour.md", "minutes: 60", "minutes: 70")
    change(root / "practices/examplewick/unfinished.md", "draft: true", "draft: true\n# a remark")
    done = build(root, root / "site", BANK_DRAFTS="true", BANK_PREVIEW="true")
    assert done.returncode == 0, done.stdout
    assert changes(root, "--since", "HEAD", "--pages", folder / "pages").returncode == DONE
    return Site(root, folder / "pages")


def test_a_preview_has_the_changed_pages_alone_with_all_they_show(pages: Site) -> None:
    assert set(pages.pages) == {
        "",
        *(f"cases/examplewick/{id}/" for id in ("kite-hour", "lantern-house", "unfinished")),
    }
    assert pages.file(pages.url + "cases/examplewick/lantern-house.png")
    assert pages.file(pages.url + f"cases/examplewick/{quote(DOCUMENT)}")
    assert "Nobody had any room." in pages.pages["cases/examplewick/lantern-house/"].source
    assert sum(file.stat().st_size for file in pages.folder.rglob("*") if file.is_file()) < 1_000_000


def test_a_preview_is_there_also_when_a_file_is_unsound_with_what_is_wrong_on_its_page(pages: Site) -> None:
    assert "1 error" in words(pages.pages[""].main)
    kite = words(pages.pages["cases/examplewick/kite-hour/"].main)
    assert "says 70 minutes, but its steps add up to 60." in kite


def test_a_preview_asks_for_nothing_but_its_own_files_and_its_links_lead_to_the_bank(pages: Site) -> None:
    for page in pages.pages.values():
        assert page.tree.xpath("//script[@src]") == [], page.address
        for link in page.links:
            if link.element.tag in ("img", "link") and link.element.get("rel") != "canonical":
                assert pages.file(link.url), link.url
    (towns,) = {link.url for link in pages.pages["cases/examplewick/lantern-house/"].links if "/towns/" in link.url} & {
        f"{pages.url}towns/examplewick/"
    }
    assert towns


@pytest.mark.parametrize("since", ["nowhere", "--output=x", "-x"])
def test_an_unknown_commit_is_told(root: Path, since: str) -> None:
    done = changes(root, f"--since={since}")
    assert done.returncode == UNREADABLE
    assert since in done.stderr
    assert not (root / "x").exists()
