"""The golden sound practices as a dataset, which has every field there is."""

import datetime
from functools import cache

from bank.check.practice_file import read_practice
from bank.contribute.register import Registers
from bank.data.data_file import DataFile
from bank.data.dataset import Dataset
from bank.data.files import data_files
from bank.exchange.labels import Labels
from bank.exchange.workbook import workbook
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.text.language import Language
from tests.golden_cases import GOLDEN, TODAY, reading

CHANGED = datetime.date(2026, 3, 1)
SITE = "https://bank.example/b/"
SOURCES = {path.relative_to(GOLDEN / "sound").as_posix(): path for path in sorted((GOLDEN / "sound").rglob("*.md"))}


@cache
def dataset(site: str = SITE, today: datetime.date = TODAY) -> Dataset:
    """The dataset of a site at an address."""
    around = reading()
    read = (read_practice(path, file.read_bytes(), around)[0] for path, file in SOURCES.items())
    practices = tuple(practice for practice in read if practice and not practice.draft)
    catalogue = Catalogue(around.vocabulary, practices, today)
    sources = {f"practices/{path}": file.read_bytes() for path, file in SOURCES.items()}
    name, about = "Bank zmyślony", "Praktyki, których nie ma."
    return Dataset(catalogue, Addresses(), Language("pl"), name, about, site, sources)


@cache
def files(site: str = SITE) -> dict[str, DataFile]:
    """The files of the dataset by their names."""
    whole = dataset(site)
    sources = {path: file.read_bytes() for path, file in SOURCES.items()}
    table = workbook(sources, Labels(whole.catalogue.vocabulary, whole.language))
    return {file.name: file for file in data_files(whole, table, Registers(vocabulary=CHANGED))}
