"""Renew the libraries of theme/assets/js/vendor from npm, with licences and SHA256SUMS; the table has the versions.

markdown-it is the version that markdown-it-py is a port of, and the plugin the one whose rules mdit-py-plugins has:
tests hold both to the same HTML.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "theme/assets/js/vendor"
# The name of our file: the package, its version, and what of it is taken.
LIBRARIES = {
    "markdown-it": ("markdown-it", "14.1.1", "dist/markdown-it.min.js"),
    "markdown-it-deflist": ("markdown-it-deflist", "2.1.0", "index.js"),
    "yaml": ("yaml", "2.9.1", "browser/index.js"),
    "fflate": ("fflate", "0.8.2", "umd/index.js"),
}
AROUND = "const module = { exports: {} }, exports = module.exports;"  # of a library that is no ES module
ESBUILD = "esbuild@0.25.12"
YAML_PARTS = 'export { Scalar, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";'


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        for name, (package, version, path) in LIBRARIES.items():
            unpacked = _unpack(f"{package}@{version}", Path(folder, name))
            (VENDOR / f"{name}.js").write_text(_module(name, unpacked, path), "utf-8", newline="\n")
            shutil.copyfile(unpacked / "LICENSE", VENDOR / f"{name}.LICENSE")
    files = sorted(file for file in VENDOR.iterdir() if file.name != "SHA256SUMS")
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
    (VENDOR / "SHA256SUMS").write_text(sums, "utf-8", newline="\n")
    return 0


def _unpack(package: str, folder: Path) -> Path:
    """The folder of a package as npm gives it."""
    folder.mkdir()
    _run("npm", "pack", "--silent", package, folder=folder)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _module(name: str, unpacked: Path, path: str) -> str:
    """A library as an ES module in one file, without the address of a source map."""
    if name == "yaml":
        return _bundled(unpacked)
    text = (unpacked / path).read_text("utf-8")
    text = "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL="))
    if path.endswith(".mjs"):
        return text
    return f"{AROUND}\n{text.rstrip()}\nexport default module.exports;\n"


def _bundled(unpacked: Path) -> str:
    """The parts of yaml that the form uses."""
    entry = unpacked / "entry.js"
    entry.write_text(YAML_PARTS.replace('"yaml"', '"./browser/index.js"'), "utf-8")
    options = ("--bundle", "--format=esm", "--minify", "--legal-comments=eof")
    return _run("npx", "--yes", ESBUILD, str(entry), *options, folder=unpacked)


def _run(*command: str, folder: Path) -> str:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
