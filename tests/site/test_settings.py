"""The settings: everything in mkdocs.yml that has to do with the bank, or all that is wrong with it, at its line."""

from pathlib import Path

import pytest

from bank.model.addresses import Addresses
from bank.site.desk import Desk
from bank.site.settings import OtherBank, Settings, UnsettledError, read_settings
from bank.site.ways import Way

SOUND = """\
site_name: A bank
site_url: https://bank.example/b
theme: {name: material, custom_dir: look}
markdown_extensions:
  - pymdownx.superfences: {custom_fences: [{format: !!python/name:anything.at.all ""}]}
extra:
  bank:
    language: en
    practices: told
    drafts: !ENV [BANK_DRAFTS, false]
    print: !ENV [OTHER_PRINT, BANK_PRINT, all]
    addresses:
      themes: topics
    ways:
      - {to: gitlab, address: https://host.example/group/bank, branch: trunk}
    desk: {name: The desk, email: desk@host.example, post: [The house, 1 Street], answers_in: 14}
    banks:
      - {name: Another, address: https://other.example/}
"""
WAY = "- {to: gitlab, address: https://host.example/group/bank, branch: trunk}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a bank that has practices in the folder told/."""
    (tmp_path / "told").mkdir()
    return tmp_path


def settings(root: Path, text: str = SOUND, **variables: str) -> Settings:
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return read_settings(root, variables)


def refusal(root: Path, old: str, new: str, **variables: str) -> list[str]:
    """What is said of the sound settings with one change."""
    assert old in SOUND
    with pytest.raises(UnsettledError) as refused:
        settings(root, SOUND.replace(old, new), **variables)
    return str(refused.value).splitlines()


def test_all_that_is_written_is_read(root: Path) -> None:
    read = settings(root)
    assert (read.site_name, read.site_url, read.language.code) == ("A bank", "https://bank.example/b/", "en")
    assert (read.theme, read.folder) == (root / "look", root / "told")
    assert read.addresses == Addresses(themes="topics")
    assert read.ways == (Way("gitlab", "https://host.example/group/bank", "trunk"),)
    assert read.desk == Desk("The desk", "desk@host.example", ("The house", "1 Street"), answers_in=14)
    assert read.warnings == ()
    assert read.banks == (OtherBank("Another", "https://other.example/"),)
    assert (read.drafts, read.printed) == (False, "all")


def test_a_variable_takes_the_place_of_what_is_written(root: Path) -> None:
    assert settings(root, BANK_DRAFTS="true").drafts
    assert settings(root, BANK_PRINT="none").printed == "none"
    assert settings(root, BANK_PRINT="none", OTHER_PRINT="sources").printed == "sources"


def test_a_bank_needs_little_more_than_a_language(root: Path) -> None:
    (root / "practices").mkdir()
    read = settings(root, "site_name: A bank\nextra: {bank: {language: en}}\n")
    assert (read.practices, read.site_url, read.ways, read.banks) == ("practices", "", (), ())


@pytest.mark.parametrize("desk", ["", "    desk: {name: The desk}\n"])
def test_a_bank_that_nobody_can_send_to_without_an_account_is_told(root: Path, desk: str) -> None:
    whole = next(line for line in SOUND.splitlines(keepends=True) if "desk:" in line)
    read = settings(root, SOUND.replace(whole, desk))
    assert [(problem.code, problem.level) for problem in read.warnings] == [("desk-unreachable", "warning")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("language: en", "language: ex", "mkdocs.yml:8: error: extra.bank.language: “ex”"),
        ("language: en", "language: ''", "mkdocs.yml:8: error: extra.bank.language: The field is required"),
        ("    language: en\n", "", "mkdocs.yml:8: error: extra.bank.language: The field is required"),
        ("practices: told", "practices: tolt", "mkdocs.yml:9: error: extra.bank.practices: There is no folder “tolt”"),
        ("practices: told", "practises: told", "Did you mean “practices”?"),
        ("themes: topics", "topics: topics", "mkdocs.yml:13: error: extra.bank.addresses.topics: The key “topics”"),
        ("themes: topics", "themes: Big topics", "mkdocs.yml:13: error: extra.bank.addresses.themes: “Big topics”"),
        ("themes: topics", "themes: x\n      kinds: x", "addresses.kinds: “x” is the address of “themes” too."),
        ("BANK_DRAFTS, false", "BANK_DRAFTS, perhaps", "extra.bank.drafts: “perhaps” is neither true nor false."),
        ("BANK_PRINT, all", "BANK_PRINT, al", "mkdocs.yml:11: error: extra.bank.print: “al”"),
        ("https://other.example/", "https://other.example", "extra.bank.banks[1].address: “https://other.example”"),
        (
            "https://other.example/",
            "https://bank.example/b/",
            "banks[1]: The bank “Another” has the name or the",
        ),
        ("name: Another, ", "", "mkdocs.yml:18: error: extra.bank.banks[1].name: The field is required"),
        ("site_name: A bank\n", "", "error: site_name: The field is required"),
        ("https://bank.example/b", "bank.example", "mkdocs.yml:2: error: site_url: “bank.example”"),
        ("  bank:\n", "  banc:\n", "error: extra.bank: The field is required"),
        (SOUND, "- nothing\n", "error: extra.bank: The field is required"),
        (SOUND, "", "mkdocs.yml:1: error: Nothing is filled in here."),
        (": A bank", ": A bank: of ours", "mkdocs.yml:1: error: “site_name: A bank: of ours” has a second colon."),
        (WAY, "- github", "mkdocs.yml:15: error: extra.bank.ways[1]: Fields with values are expected here."),
        (WAY, "- {to: github}", "mkdocs.yml:15: error: extra.bank.ways[1].address: The field is required"),
        ("to: gitlab", "to: gitlub", "Did you mean “gitlab”?"),
        ("to: gitlab", "to: email", "extra.bank.ways[1].to: “email”"),
        ("email: desk@host", "email: desk.host", "mkdocs.yml:16: error: extra.bank.desk.email: “desk.host.example”"),
        ("post: [The house, 1 Street]", "relay: relay.example", "extra.bank.desk.relay: “relay.example” is not"),
        ("answers_in: 14", "answers_in: soon", "extra.bank.desk.answers_in: “soon” is not a whole number."),
        ("group/bank,", "group/bank/,", "“https://host.example/group/bank/” is not the address of a repository."),
        ("https://host.example/group/bank,", "javascript:alert(1),", "is not the address of a repository."),
        ("branch: trunk", "branches: trunk", "extra.bank.ways[1].branches: The key “branches” is unknown."),
    ],
)
def test_what_is_wrong_is_told_with_its_line_key_value_and_remedy(root: Path, old: str, new: str, told: str) -> None:
    assert told in "\n".join(refusal(root, old, new))


def test_all_is_told_at_once(root: Path) -> None:
    lines = refusal(root, "practices: told", "practices: tolt\n    prints: all", BANK_DRAFTS="2")
    assert [line.split(": ")[2] for line in lines] == ["extra.bank.prints", "extra.bank.drafts", "extra.bank.practices"]


def test_it_is_told_in_the_language_of_the_bank(root: Path) -> None:
    assert refusal(root, "language: en", "language: pl\n    print: all")[0].startswith("mkdocs.yml:12: błąd: ")


def test_a_folder_without_settings_is_no_bank(root: Path) -> None:
    with pytest.raises(UnsettledError, match=r"There is no mkdocs\.yml in "):
        read_settings(root, {})
