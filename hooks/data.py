"""The data's adapter to MkDocs: writes the files that programs and hosts read beside the pages."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from bank.contribute.gazetteer_data import gazetteer_file, gazetteer_name
from bank.contribute.outlines import outline_files
from bank.contribute.practice_form import form_file, form_name
from bank.exchange.word_form import word_form, word_form_name
from bank.markdown.links import shown_images
from bank.schema.json_schema import schema_name, schema_text
from bank.site.context import Context
from bank.site.policy import header_files
from bank.site.preview import drawing_file, drawing_name
from hooks.files import copy, write


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the form for those who write in Word, to which hand-written pages can link."""
    bank: Context = config.extra["bank"]
    address = f"{bank.addresses.contribute}/{word_form_name(bank.language)}"
    form = word_form(bank.catalogue.vocabulary, bank.language)
    files.append(File.generated(config, address, content=form, inclusion=InclusionLevel.NOT_IN_NAV))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write the drawing of a practice's page; pages.py, which comes first, has equipped the environment."""
    bank: Context = config.extra["bank"]
    drawing = drawing_file(env, bank.catalogue, bank.language)
    address = f"{bank.addresses.data}/{drawing_name(bank.language)}"
    files.append(File.generated(config, address, content=drawing, inclusion=InclusionLevel.NOT_IN_NAV))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the schema, the form's data and the practices' files; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    folder = Path(config.site_dir, bank.addresses.data)
    text = schema_text(bank.catalogue.vocabulary, bank.language, f"{config.site_url or ''}{bank.addresses.data}/")
    (folder / schema_name(bank.language)).write_text(text, encoding="utf-8", newline="\n")
    sources = {practice.path: bank.addresses.source(practice) for practice in bank.catalogue.practices}
    documents = (path for practice in bank.catalogue.practices for path in practice.documents_by_path)
    files = (*sources, *shown_images(bank.catalogue), *documents)
    shown = [path.removeprefix(f"{bank.folder}/") for path in files]
    form = form_file(bank.catalogue.vocabulary, bank.language, bank.folder, shown)
    (folder / form_name(bank.language)).write_bytes(form)
    for address, content in outline_files(bank.catalogue, bank.addresses, bank.language):
        write(Path(config.site_dir, address), content)
    (folder / gazetteer_name(bank.language)).write_bytes(gazetteer_file(bank.catalogue.vocabulary))
    for path, address in sources.items():
        copy(path, bank, Path(config.site_dir, address))
    for name, text in header_files(bank.policy):
        Path(config.site_dir, name).write_text(text, encoding="utf-8", newline="\n")
