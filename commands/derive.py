"""bank derive: what is made of model and settings: schema, issue form, tables of fields, CITATION.cff, CODEOWNERS."""

from collections.abc import Iterator
from pathlib import Path

import click

from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.browser_constants import LETTERS, RULES, constants, letters
from bank.contribute.editors import FILE as EDITORS
from bank.contribute.editors import codeowners, read_editors
from bank.contribute.issue_form import issue_form
from bank.data.citation import FILE as CITATION
from bank.data.citation import citation
from bank.model.vocabulary import FOLDER, Vocabulary
from bank.schema.field_tables import fill_in
from bank.schema.json_schema import schema_name, schema_text
from bank.site.settings import Settings, UnsettledError
from bank.source.problems import Problem
from bank.text.language import N_, Language
from commands.clock import today
from commands.help import Spoken
from commands.options import root_option, settings
from commands.terminal import say

DONE, LAGGING = 0, 1


@click.command(
    cls=Spoken,
    short_help=N_("write what is made of the model"),
    help=N_(
        "Write what is made of the model: the schema, the issue form, the tables of fields in docs/; CITATION.cff of "
        "the settings; and CODEOWNERS."
    ),
)
@click.option("--check", is_flag=True, help=N_("write nothing; exit 1 when a file lags behind the model"))
@root_option(N_("the folder of mkdocs.yml, practices/ and docs/"))
def command(check: bool, root: Path) -> int:
    """Write the files that lag behind, or only name them."""
    bank, lagging = settings(root), []
    for path, text in _derived(bank):
        if not path.is_file() or path.read_text("utf-8") != text:
            lagging.append(path.relative_to(root).as_posix())
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
    message = bank.language.text(_LAGS if check else _WRITTEN)
    say(*(message.format(file=file) for file in lagging))
    return LAGGING if check and lagging else DONE


def _derived(bank: Settings) -> Iterator[tuple[Path, str]]:
    """The files with what has to stand in them."""
    root, language, shown = bank.root, bank.language, f"{bank.practices}/{FOLDER}"
    vocabulary, problems = read_vocabulary(bank.folder / FOLDER, shown, today())
    _refuse(problems, language)
    name = schema_name(language)
    yield root / "schema" / name, schema_text(vocabulary, language, f"{bank.site_url}{bank.addresses.data}/")
    stem = name.partition(".")[0]
    yield root / ".github" / "ISSUE_TEMPLATE" / f"{stem}.yml", issue_form(vocabulary, language)
    for page in sorted((root / "docs").rglob("*.md")):
        yield page, fill_in(page.read_text("utf-8"), vocabulary, language, bank.addresses)
    licence = next(iter(vocabulary.licences), None)
    yield root / CITATION, citation(bank.site_name, bank.about, bank.site_url, licence).decode()
    if (theme := root / "theme").is_dir():
        yield theme / RULES, constants()
        yield theme / LETTERS, letters()
    if (root / EDITORS).is_file():
        yield root / "CODEOWNERS", _owners(bank, vocabulary)


def _owners(bank: Settings, vocabulary: Vocabulary) -> str:
    data = (bank.root / EDITORS).read_bytes()
    editors, problems = read_editors(EDITORS, data, vocabulary.cities, today())
    _refuse(problems, bank.language)
    return codeowners(editors, bank.practices, EDITORS, bank.language)


def _refuse(problems: list[Problem], language: Language) -> None:
    """Nothing can be made of what has problems."""
    if problems:
        raise UnsettledError(problems, language)


_LAGS = N_("{file} lags behind the model. Run: python3 scripts/derive.py")
_WRITTEN = N_("Written: {file}")
