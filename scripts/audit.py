#!/usr/bin/env python3
"""Ask OSV, the database of known vulnerabilities, about every package by name and version; what it says goes to stdout.

Asked are those of the SBOM, so also what is built into others, and those that only tests and the installation need.
Exit 0 when nothing is known of them, 1 when something is, 2 when it could not be asked, which is neither.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
SBOM = ROOT / "theme/assets/sbom.cdx.json"
TESTS = (ROOT / "requirements-dev.lock", ROOT / "requirements-uv.lock")
OSV = "https://api.osv.dev/v1/querybatch"
PINNED = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)
MOST = 500  # questions at once; it takes a thousand
PATIENCE = 60  # seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", default=OSV, help="the address of the database, or of what stands in for it")
    database = parser.parse_args().database
    asked = sorted({*_published(), *_for_tests()})
    try:
        known = {purl: found for purl, found in _ask(asked, database) if found}
    except (OSError, HTTPException, ValueError, LookupError) as error:
        print(f"OSV could not be asked: {error}.")
        print(f"So nothing was learnt of {len(asked)} packages; that does not mean that nothing is wrong with them.")
        return 2
    for purl, found in known.items():
        print(f"- {purl}: " + ", ".join(f"https://osv.dev/vulnerability/{id}" for id in found))
    print(f"{len(asked)} packages were asked for, something is known of {len(known)}.")
    return 1 if known else 0


def _published() -> Iterator[str]:
    for component in json.loads(SBOM.read_text("utf-8"))["components"]:
        if re.fullmatch(r"\d[\w.+-]*", component["version"]):  # not a commit
            yield component["purl"]


def _for_tests() -> Iterator[str]:
    return (f"pkg:pypi/{name}@{version}" for lock in TESTS for name, version in PINNED.findall(lock.read_text("utf-8")))


def _ask(purls: list[str], database: str) -> Iterator[tuple[str, list[str]]]:
    """Each package with the ids of what is known of it."""
    for first in range(0, len(purls), MOST):
        some = purls[first : first + MOST]
        body = json.dumps({"queries": [{"package": {"purl": purl}} for purl in some]}).encode()
        request = Request(database, body, {"Content-Type": "application/json"})
        with urlopen(request, timeout=PATIENCE) as answer:
            results = json.loads(answer.read())["results"]
        for purl, result in zip(some, results, strict=True):
            yield purl, [one["id"] for one in result.get("vulns", ())]


if __name__ == "__main__":
    sys.exit(main())
