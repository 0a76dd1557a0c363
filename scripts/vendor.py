"""Renew what the theme has from npm, by the table in theme/assets/vendored.toml, with licences and checksums.

It needs npm; the crates within the compiler are those whose paths its WebAssembly names, their licences those that the
SBOM in the wheel of typst and the table name.
"""

import gzip
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from functools import cache
from importlib.metadata import files as files_of
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bank.site.vendored import TABLE, Package, packages

THEME = ROOT / "theme"
SUMS = THEME / "assets/SHA256SUMS"
AROUND = "const module = { exports: {} }, exports = module.exports;"  # of a library that is no ES module
ESBUILD = "esbuild@0.25.12"
YAML_PARTS = 'export { Scalar, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from "./browser/index.js";'
CRATE = re.compile(rb"registry/src/[^/]+/([\w-]+?)-(\d[\w.+-]*)/")
CHECKOUT = re.compile(rb"git/checkouts/([a-z-]+)-[0-9a-f]{16}/([0-9a-f]{7})/")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        for package in packages(THEME):
            for name, path in package.files.items():
                _write(THEME / name, _content(name, path, package, Path(folder)))
    SUMS.write_text(sums(), "utf-8", newline="\n")
    return 0


def sums() -> str:
    """The checksum of each file, as sha256sum writes and reads them."""
    names = sorted(name for package in packages(THEME) for name in package.files)
    return "".join(f"{hashlib.sha256((THEME / name).read_bytes()).hexdigest()}  {name}\n" for name in names)


def _write(file: Path, content: bytes) -> None:
    """Write a file, but not what is only compressed otherwise."""
    if file.suffix == ".gz":
        if file.exists() and gzip.decompress(file.read_bytes()) == content:
            return
        content = gzip.compress(content, mtime=0)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)


def _content(name: str, path: str, package: Package, folder: Path) -> bytes:
    """What becomes of a file of a package."""
    if package.registry == "pypi":
        return _installed(package.name, path)
    unpacked = _unpacked(package.name, package.version, folder)
    content = (unpacked / path).read_bytes()
    if name.endswith("crates.tsv"):
        return _crates(content).encode()
    if path.endswith(".json"):
        return f"{json.loads(content)['licenseText'].rstrip()}\n".encode()
    if path == "LICENSE":
        bundled = [_licence(part.name, part.version, folder) for part in package.bundles]
        return "\n".join([content.decode().rstrip() + "\n", *bundled]).encode()
    if path.endswith(".js"):
        return _module(package.name, unpacked, content.decode()).encode()
    return content


def _installed(name: str, path: str) -> bytes:
    """A file that pip has brought."""
    return next(file for file in files_of(name) or () if file.name == path).read_binary()


def _licence(name: str, version: str, folder: Path) -> str:
    """The licence of a package that is built into another."""
    unpacked = _unpacked(name, version, folder)
    text = next(file for file in unpacked.iterdir() if file.name.upper().startswith("LICENSE")).read_text("utf-8")
    return f"---\n\n{name} {version}\n\n{text.rstrip()}\n"


@cache
def _unpacked(name: str, version: str, folder: Path) -> Path:
    """The folder of a package as npm gives it."""
    own = folder / f"{name.replace('/', '+')}@{version}"
    own.mkdir()
    _run("npm", "pack", "--silent", f"{name}@{version}", folder=own)
    with tarfile.open(next(own.glob("*.tgz"))) as archive:
        archive.extractall(own, filter="data")
    return own / "package"


def _module(name: str, unpacked: Path, text: str) -> str:
    """A library as an ES module in one file, without the address of a source map."""
    if name == "yaml":
        return _bundled(unpacked)
    text = "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL="))
    return f"{AROUND}\n{text.rstrip()}\nexport default module.exports;\n"


def _bundled(unpacked: Path) -> str:
    """The parts of yaml that the form uses."""
    entry = unpacked / "entry.js"
    entry.write_text(YAML_PARTS, "utf-8")
    options = ("--bundle", "--format=esm", "--minify", "--legal-comments=eof")
    return _run("npx", "--yes", ESBUILD, str(entry), *options, folder=unpacked)


def _crates(wasm: bytes) -> str:
    """Name, version and licence of each crate, a line each."""
    known = _licences_of_crates()
    found = {match.groups() for pattern in (CRATE, CHECKOUT) for match in pattern.finditer(wasm)}
    rows = sorted((name.decode(), version.decode()) for name, version in found)
    return "".join(f"{name}\t{version}\t{known[name]}\n" for name, version in rows)


def _licences_of_crates() -> dict[str, str]:
    sbom = next(file for file in files_of("typst") or () if file.name.endswith(".cyclonedx.json"))
    components = json.loads(sbom.read_text("utf-8"))["components"]
    told = {one["name"]: one["licenses"][0]["expression"] for one in components if one.get("licenses")}
    return told | tomllib.loads((THEME / TABLE).read_text("utf-8"))["crates"]


def _run(*command: str, folder: Path) -> str:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
