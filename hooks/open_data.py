"""The adapter of open data to MkDocs: its files, which the page of data tells of."""

from collections.abc import Iterator
from contextlib import suppress

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bank.contribute.register import Registers
from bank.data.dataset import CODEBOOK, Dataset, Translated
from bank.data.feeds import ATOM
from bank.data.files import WAITING, data_files, feed_files, practice_files, root_files
from bank.exchange.labels import Labels
from bank.exchange.workbook import workbook
from bank.model.tongue import whole_in
from bank.site.context import Context
from hooks.files import add, made_file


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Add the files, but not for a preview, which has no time for them; history.py has made the registers before."""
    bank: Context = config.extra["bank"]
    registers = env.globals["registers"]
    assert isinstance(registers, Registers)
    env.globals |= {"codebook": CODEBOOK, "data_files": [], "feeds": frozenset(), "waiting": WAITING}
    if bank.shows_mistakes:
        return
    sources = dict(_sources(bank))
    dataset = Dataset(
        bank.catalogue,
        bank.addresses,
        bank.language,
        config.site_name,
        bank.settings.about,
        config.site_url or "",
        sources,
        _translations(bank, config.site_url or ""),
    )
    labels, within = Labels(bank.catalogue.vocabulary, bank.language), len(f"{bank.folder}/")
    known = {practice.path[within:]: practice for practice in bank.catalogue.practices}
    table = workbook({path[within:]: content for path, content in sources.items()}, labels, known)
    made = data_files(dataset, table, registers)
    env.globals["data_files"] = made
    in_folder = ((f"{bank.addresses.data}/{file.name}", file.content) for file in made)
    add(files, (made_file(address, content, config) for address, content in in_folder))
    add(files, (made_file(address, content, config) for address, content in practice_files(dataset)))
    told = dict(feed_files(dataset, registers))
    env.globals["feeds"] = frozenset(address.removesuffix(ATOM) for address in told if address.endswith(ATOM))
    add(files, (made_file(address, content, config) for address, content in told.items()))
    add(files, (made_file(address, content, config) for address, content in root_files(dataset)))


def _translations(bank: Context, site: str) -> dict[str, tuple[Translated, ...]]:
    """The whole translations of practices by the ids of these."""
    found: dict[str, tuple[Translated, ...]] = {}
    for tongue in bank.tongues:
        for practice in whole_in(tongue.catalogue):
            assert practice.translation
            address, day = site + tongue.addresses.practice(practice), str(practice.translation.day)
            told = Translated(tongue.language.code, practice.title, address, day)
            found[practice.id] = (*found.get(practice.id, ()), told)
    return found


def _sources(bank: Context) -> Iterator[tuple[str, bytes]]:
    """The files of the practices that are still there; data.py tells of one that is not."""
    for practice in bank.catalogue.practices:
        with suppress(FileNotFoundError):
            yield practice.path, (bank.root / practice.path).read_bytes()
