"""Templates that one build has compiled, for those after it."""

from os.path import realpath
from pathlib import Path
from types import CodeType

from jinja2 import Environment, FileSystemBytecodeCache, nodes


def keep_compiled(folder: Path) -> None:
    """Have what environments compile from now on kept in a folder, and taken from there."""
    folder.mkdir(exist_ok=True)
    kept, compile_anew = FileSystemBytecodeCache(str(folder)), Environment.compile

    def compiled(
        environment: Environment, source: str | nodes.Template, name: str | None = None, file: str | None = None
    ) -> CodeType:
        """The code of a template, which may be parsed already."""
        if file is None:
            return compile_anew(environment, source, name)
        text = source if isinstance(source, str) else Path(file).read_text("utf-8")
        bucket = kept.get_bucket(environment, f"{name} {_around(environment)}", realpath(file), text)
        if bucket.code is None:
            bucket.code = compile_anew(environment, source, name, file)
            kept.set_bucket(bucket)
        return bucket.code

    Environment.compile = compiled  # type: ignore


def _around(environment: Environment) -> str:
    """What is compiled into a template beside its text."""
    language = getattr(environment.globals.get("language"), "code", "")
    return " ".join([environment.code_generator_class.__name__, language, *sorted(environment.extensions)])
