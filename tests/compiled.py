"""Templates that one build has parsed and compiled, for those after it."""

import pickle
from os.path import realpath
from pathlib import Path
from types import CodeType

from jinja2 import Environment, FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket


def keep_compiled(folder: Path) -> None:
    """Have what environments make of templates from now on kept in a folder, and taken from there."""
    folder.mkdir(exist_ok=True)
    cache, parse, compile_anew = FileSystemBytecodeCache(str(folder)), Environment.parse, Environment.compile

    def kept(made: str, environment: Environment, text: str, name: str | None, file: str) -> Bucket:
        return cache.get_bucket(environment, f"{made} {name} {_around(environment)}", realpath(file), text)

    def parsed(
        environment: Environment, source: str, name: str | None = None, file: str | None = None
    ) -> nodes.Template:
        if file is None:
            return parse(environment, source, name)
        bucket = kept("tree", environment, source, name, file)
        if bucket.code is None:
            tree = parse(environment, source, name, file).set_environment(None)  # type: ignore[arg-type]
            bucket.code = pickle.dumps(tree)  # type: ignore[assignment]
            cache.set_bucket(bucket)
        return pickle.loads(bucket.code).set_environment(environment)  # type: ignore

    def compiled(
        environment: Environment, source: str | nodes.Template, name: str | None = None, file: str | None = None
    ) -> CodeType:
        """The code of a template, which may be parsed already."""
        if file is None:
            return compile_anew(environment, source, name)
        text = source if isinstance(source, str) else Path(file).read_text("utf-8")
        bucket = kept("code", environment, text, name, file)
        if bucket.code is None:
            bucket.code = compile_anew(environment, source, name, file)
            cache.set_bucket(bucket)
        return bucket.code

    Environment.parse, Environment.compile = parsed, compiled  # type: ignore


def _around(environment: Environment) -> str:
    """What is compiled into a template beside its text."""
    language = getattr(environment.globals.get("language"), "code", "")
    return " ".join([environment.code_generator_class.__name__, language, *sorted(environment.extensions)])
