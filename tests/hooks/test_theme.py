"""The theme: what lies in hidden folders is drawn where a template asks for it, and looked for nowhere else."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from hooks.theme import OpenTheme


def test_hidden_folders_are_left_out_of_what_is_published_but_not_of_templates(tmp_path: Path) -> None:
    for name in ("style.css", "css/own.css", ".icons/one.svg", "css/.kept/two.svg"):
        file = tmp_path / "theme" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    plain = Theme(custom_dir=str(tmp_path / "theme"))
    theme = OpenTheme(plain)
    assert theme.get_env().get_template(".icons/one.svg").render() == ".icons/one.svg"
    assert {"style.css", "css/own.css"} <= {*theme.get_env().list_templates()} < {*plain.get_env().list_templates()}
    assert _published(theme) == _published(plain) >= {"style.css", "css/own.css"}


def _published(theme: Theme) -> set[str]:
    config = MkDocsConfig()
    config.theme = theme
    config.site_dir, config.use_directory_urls = "site", True
    files = Files([])
    files.add_files_from_theme(theme.get_env(), config)
    return {file.dest_uri for file in files}
