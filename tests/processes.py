"""Commands in processes of their own; those of Python are forked from one that has read all libraries already."""

import multiprocessing
import os
import pkgutil
import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

import bank
import commands
from tests.compiled import keep_compiled

PATIENCE = 300  # seconds
_BUILDER = ("mkdocs.commands.build", "mkdocs.commands.serve", "mkdocs.config.defaults")
# What a build reads when it comes to it.
_LATER = (
    "fontTools.ttLib.tables._c_m_a_p",
    "fontTools.ttLib.tables._p_o_s_t",
    "morfeusz2",
    "PIL.JpegImagePlugin",
    "PIL.PngImagePlugin",
    "pygments.lexers.data",
    "pymdownx.magiclink",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "xlsxwriter",
)


def run(
    command: list[str], here: Path, variables: dict[str, str], answers: str = "", apart: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a command in the folder `here`; what it complains of stands in `stdout`, unless it is kept `apart`."""
    if _is_forked(command, here, variables):
        return _run_forked(command, here, variables, answers, apart)
    return subprocess.run(
        command,
        cwd=here,
        env=variables,
        input=answers,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if apart else subprocess.STDOUT,
        encoding=variables.get("PYTHONIOENCODING", "utf-8"),
        errors="replace",
        timeout=PATIENCE,
        check=False,
    )


@contextmanager
def running(command: list[str], here: Path, variables: dict[str, str], log: Path) -> Iterator[None]:
    """A command that runs until it is ended; all that it says goes into `log`."""
    if _is_forked(command, here, variables):
        process = _fork(command, here, variables, _Streams(Path(os.devnull), log, log))
        try:
            yield
        finally:
            process.terminate()
            process.join(PATIENCE)
        return
    with log.open("wb") as said, subprocess.Popen(command, cwd=here, env=variables, stdout=said, stderr=said) as one:
        try:
            yield
        finally:
            one.terminate()


@dataclass(frozen=True)
class _Streams:
    """The files that a process reads and writes; what it says and what it complains of may go into one."""

    given: Path
    said: Path
    complained: Path


def _is_forked(command: list[str], here: Path, variables: dict[str, str]) -> bool:
    """Whether this Python runs a command with this engine, and the variables ask nothing of an interpreter's start."""
    asked = {name for name, value in variables.items() if os.environ.get(name) != value}
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    engines = {path.resolve() for path in (Path(bank.__path__[0]), here / "bank") if path.exists()}
    ours = command[0] == sys.executable and len(engines) == 1
    return forks and ours and not any(name.startswith("PYTHON") for name in asked)


def _run_forked(
    command: list[str], here: Path, variables: dict[str, str], answers: str, apart: bool
) -> subprocess.CompletedProcess[str]:
    with TemporaryDirectory() as folder:
        streams = _Streams(*(Path(folder, name) for name in ("given", "said", "complained" if apart else "said")))
        streams.given.write_text(answers, "utf-8")
        process = _fork(command, here, variables, streams)
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(command, PATIENCE)
        said, complained = (file.read_text("utf-8", "replace") for file in (streams.said, streams.complained))
        return subprocess.CompletedProcess(command, process.exitcode, said, complained if apart else "")


def _fork(command: list[str], here: Path, variables: dict[str, str], streams: _Streams) -> BaseProcess:
    context, templates = forks()
    _, *arguments = command
    process = context.Process(target=_python, args=(arguments, here, variables, streams, templates.name))
    process.start()
    return process


@cache
def forks() -> tuple[ForkServerContext, TemporaryDirectory[str]]:
    """What forks, which has read what any command reads, and the folder of the templates that builds have compiled."""
    context = multiprocessing.get_context("forkserver")
    packages = (bank, commands)
    own = [one.name for package in packages for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    context.set_forkserver_preload([*own, *_BUILDER, *_LATER])
    return context, TemporaryDirectory()


def _python(arguments: list[str], here: Path, variables: dict[str, str], streams: _Streams, templates: str) -> None:
    """Do what an interpreter does with its arguments: a module after -m, or a script."""
    for number, file in enumerate((streams.given, streams.said, streams.complained)):
        os.dup2(os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND), number)
    sys.stdin, sys.stdout = os.fdopen(0, encoding="utf-8"), os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", 1, encoding="utf-8", errors="backslashreplace")
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(here)
    keep_compiled(Path(templates))
    first, *rest = arguments
    if first == "-m":
        sys.argv, sys.path[:0] = rest, [str(here)]
        runpy.run_module(rest[0], run_name="__main__", alter_sys=True)
    else:
        sys.argv, sys.path[:0] = arguments, [str(Path(first).resolve().parent)]
        runpy.run_path(first, run_name="__main__")
