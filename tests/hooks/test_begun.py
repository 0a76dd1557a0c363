"""A bank that was only begun: it has no practice yet, and its editors have given no address."""

import re
import shutil

import pytest

from tests.sites import Site, build, copy_of_second_bank, words


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Its site, built strictly, with what the build said beside it."""
    root = copy_of_second_bank(tmp_path_factory.mktemp("begun") / "bank")
    for folder in (root / "practices").iterdir():
        if folder.name != "vocabulary":
            shutil.rmtree(folder)
    config = root / "mkdocs.yml"
    config.write_text(re.sub(r"    desk:\n(?:      .*\n)+", "", config.read_text("utf-8")), "utf-8")
    done = build(root, root / "site", "--strict")
    assert done.returncode == 0, done.stdout
    (root / "said").write_text(done.stdout, "utf-8")
    return Site(root, root / "site")


@pytest.mark.parametrize("address", ["", "cases/"])
def test_a_bank_without_a_practice_says_so(begun: Site, address: str) -> None:
    assert "There is no practice in this bank yet." in words(begun.pages[address].main)


def test_a_bank_whose_editors_give_no_address_is_told_so_at_a_build_and_in_its_form(begun: Site) -> None:
    said = (begun.root / "said").read_text("utf-8")
    assert "warning: extra.bank.desk: Nobody without an account can send a practice" in said
    form = begun.pages["tell/"]
    assert "The editors of this bank have given no address to write to." in words(form.main)
    assert form.tree.xpath("//*[@data-way='email' or @data-way='relay']") == []
