"""The theme's modules off the browser: one Deno for all tests, without a network."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import deno

from tests.sites import ROOT

Ask = Callable[..., Any]
BRIDGE = "tests/js/bridge.js"


@contextmanager
def bridge() -> Iterator[Ask]:
    """Calls a function of a module with values, which travel as JSON: ask("form/rules/urls", "readable", address)."""
    command = [deno.find_deno_bin(), "run", "--quiet", "--no-check", "--no-remote", "--no-npm", "--allow-read", BRIDGE]
    environment = os.environ | {"DENO_NO_UPDATE_CHECK": "1"}
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, encoding="utf-8")
    assert process.stdin
    assert process.stdout
    question, answer = process.stdin, process.stdout

    def ask(module: str, name: str, *values: Any) -> Any:
        question.write(json.dumps({"module": module, "name": name, "values": values}) + "\n")
        question.flush()
        said = json.loads(answer.readline())
        assert "error" not in said, said["error"]
        return said.get("value")

    yield ask
    question.close()
    assert process.wait() == 0
