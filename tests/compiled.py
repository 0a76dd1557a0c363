"""Templates that one build has compiled, for those after it."""

from functools import partialmethod
from os.path import realpath
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket


def keep_compiled(folder: Path) -> None:
    """Have all environments that are made from now on take compiled templates from a folder, and keep theirs there."""
    folder.mkdir(exist_ok=True)
    Environment.__init__ = partialmethod(Environment.__init__, bytecode_cache=_Compiled(str(folder)))  # type: ignore


class _Compiled(FileSystemBytecodeCache):
    """Keeps them in a folder by their files, whichever link leads there, and by what else is compiled in."""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        language = getattr(environment.globals.get("language"), "code", "")
        kinds = (type(environment).__name__, environment.code_generator_class.__name__)
        around = (*kinds, language, *sorted(environment.extensions))
        return super().get_bucket(environment, name, " ".join((realpath(filename or name), *around)), source)
