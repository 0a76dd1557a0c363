"""bank import: drafts of practices out of documents, tables, pages and proposals; exit 0 when it is done.

1 when nothing could be brought in, 2 when a file or the bank cannot be read. The report tells of every word.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click
import yaml

from bank.check.bank import read_bank
from bank.check.folder import list_folder
from bank.check.fonts import FOLDER as FONTS
from bank.check.fonts import coverage
from bank.check.reading import Reading, is_practice
from bank.exchange.archive import LARGEST
from bank.exchange.drafting import Draft
from bank.exchange.intake import Intake
from bank.exchange.labels import Labels
from bank.exchange.report import Report
from bank.model.answers import RefusedError
from bank.source.front_matter_file import compose
from bank.source.problems import errors
from bank.text.language import N_, Language
from commands.clock import today
from commands.files import replace_file
from commands.help import Spoken
from commands.options import A_PATH, language_option, practices_option, settings
from commands.terminal import complain, say

WRITTEN, NOTHING = 0, 1


@click.command(
    cls=Spoken,
    short_help=N_("bring in practices from documents, tables and pages"),
    help=N_(
        "Make drafts of practices out of documents of Word and LibreOffice, tables, saved pages, exports of WordPress, "
        "Markdown and proposals, and tell what became of every word in them."
    ),
)
@click.argument("files", nargs=-1, required=True, type=A_PATH)
@click.option("--map", "map_", type=A_PATH, help=N_("a YAML file: what a column or label means, as “Where: city”"))
@click.option("--report", type=A_PATH, help=N_("the file for the report; report-<name>.md here when left out"))
@click.option("--dry-run", is_flag=True, help=N_("write the report alone"))
@practices_option()
@language_option(N_("the language of the report"))
def command(
    files: tuple[Path, ...], map_: Path | None, report: Path | None, dry_run: bool, practices: Path, language: Language
) -> int:
    """Write the drafts and the report."""
    day = today()
    catalogue, problems = read_bank(practices, day, drafts=True, language=settings().language.code)
    if broken := [one for one in errors(problems) if one.entry.scope == "vocabulary"]:
        raise RefusedError("\n".join(problem.write(language) for problem in broken))
    labels = Labels(catalogue.vocabulary, language, _map(map_, language))
    if labels.unmapped:
        raise RefusedError(language.text(_NO_TARGET).format(target=labels.unmapped[0]))
    reading = Reading(
        catalogue.vocabulary,
        frozenset(list_folder(practices, "").files),
        day,
        covered=coverage(settings().theme / FONTS),
        language=settings().language.code,
    )
    own = {path: (practices / path).read_bytes() for path in sorted(reading.files) if is_practice(path)}
    outcome = Intake(labels, reading, [*catalogue.practices, *catalogue.unfinished], own).bring_in(_contents(files))
    text = Report(outcome, labels, practices.name).text()
    if not dry_run:
        _write(outcome.written, practices)
        for change in outcome.changes:
            if not change.refusal:
                replace_file(practices / change.path, change.text.encode())
    say(text.rstrip("\n"))
    path = _report_path(report, files[0], language)
    path.write_text(text, encoding="utf-8", newline="\n")
    complain(language.text(_REPORT).format(path=path))
    refused = any(source.refusal for source in outcome.sources)
    return NOTHING if refused and not outcome.written else WRITTEN


def _map(path: Path | None, language: Language) -> Mapping[str, str]:
    """The labels of a map with what each means."""
    if path is None:
        return {}
    node, problems = compose(str(path), path.read_text("utf-8-sig"))
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    if problems or not pairs or not all(isinstance(value, yaml.ScalarNode) for _, value in pairs):
        told = [problem.write(language) for problem in problems]
        raise RefusedError("\n".join([language.text(_NO_MAP).format(path=path), *told]))
    return {str(key.value): str(value.value).strip() for key, value in pairs}


def _contents(files: Sequence[Path]) -> dict[str, bytes]:
    """The bytes of the files by their names, no more of one than can be brought in."""
    contents = {}
    for path in files:
        with path.open("rb") as file:
            contents[path.name if path.name not in contents else str(path)] = file.read(LARGEST + 1)
    return contents


def _write(drafts: Iterable[Draft], practices: Path) -> None:
    """Write all the drafts, or none: what was written before one that cannot be is taken away.

    What lies beside several practices is written once.
    """
    files = (pair for draft in drafts for pair in {draft.path: draft.text.encode(), **draft.beside}.items())
    done: list[Path] = []
    try:
        for name, data in dict.fromkeys(files):
            path = practices / name
            path.parent.mkdir(exist_ok=True)
            with path.open("xb") as file:
                done.append(path)
                file.write(data)
    except BaseException:
        for path in done:
            path.unlink()
        raise


def _report_path(given: Path | None, first: Path, language: Language) -> Path:
    """Where the report goes: where it was told to, or beside those that are there."""
    if given:
        return given
    stem = f"{language.text(_STEM)}-{first.stem}"
    ways = (Path(f"{stem}{'' if number == 1 else f'-{number}'}.md") for number in range(1, 1000))
    return next(way for way in ways if not way.exists())


_NO_MAP = N_("{path} is no map. Write a label and what it means on each line, such as “Where: city”.")
_NO_TARGET = N_("The map names “{target}”, which is neither a field nor a heading. To leave a column out write “-”.")
_REPORT = N_("The report stands in {path}.")
_STEM = N_("import-report")
