"""The page of the catalogue in a bank that is too large for its list: cities lead to their own."""

from pathlib import Path

from bank.check.kept_banks import kept_path
from bank.model.foreign import OtherBank
from tests.other_banks import kept, row
from tests.sites import change, copy_of_second_bank, strict_site

OTHER = OtherBank("Invented", "https://other.example/")
MOST = 500  # practices of a list
EMPTY = "- {id: mock-on-sea, labels: {en: Mock-on-Sea}, country: {en: Examplia}}\n"


def test_a_large_bank_counts_the_practices_of_each_city_that_has_any(tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    cities = root / "practices/vocabulary/cities.yml"
    cities.write_text(cities.read_text("utf-8") + EMPTY, "utf-8")
    banks = f"    language: en\n    banks: [{{name: {OTHER.name}, address: '{OTHER.address}'}}]"
    change(root / "mkdocs.yml", "    language: en", banks)
    file = root / kept_path(OTHER)
    file.parent.mkdir(parents=True)
    file.write_bytes(kept(OTHER, *(row(OTHER.address, f"zupa-{number}") for number in range(MOST))))
    page = strict_site(root, tmp_path / "site", BANK_PRINT="none").pages["find/"]
    groups = page.tree.xpath("//div[@id='wyniki']/section")
    told = [" ".join(group.text_content().split()) for group in groups]
    assert told == ["Examplewick 4 practices", "Fauxford 4 practices", f"Invented {MOST} practices"]
