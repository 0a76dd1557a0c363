"""The theme, of which MkDocs looks for files in no more folders than have any to publish; no hook itself."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from hooks.files import names_under


class OpenTheme(Theme):
    """A theme whose hidden folders are not listed: MkDocs publishes none, and Material has 14,000 icons in them."""

    def __init__(self, theme: Theme) -> None:
        vars(self).update(vars(theme))

    def get_env(self) -> Environment:
        env = super().get_env()
        env.loader = _OpenFolders(self.dirs)
        return env


class _OpenFolders(FileSystemLoader):
    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in names_under(Path(folder), hidden=False)})
