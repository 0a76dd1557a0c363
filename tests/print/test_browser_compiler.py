"""The compiler: the vendored files are those that were published, and its size is told."""

import hashlib
from pathlib import Path

from bank.print.browser_compiler import Compiler
from tests.sites import ROOT

TYPST = ROOT / "theme/assets/typst"


def sums() -> dict[str, str]:
    """The checksums that stand beside the files."""
    lines = (TYPST / "SHA256SUMS").read_text("utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def test_each_vendored_file_has_its_checksum() -> None:
    files = [file for file in TYPST.iterdir() if file.name != "SHA256SUMS"]
    assert {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files} == sums()


def test_the_size_is_that_of_compiler_and_fonts() -> None:
    compiler = Compiler.of(ROOT / "theme")
    files = [ROOT / "theme" / name for name in (compiler.compiler, *compiler.fonts)]
    assert compiler.size == sum(file.stat().st_size for file in files)


def test_the_version_changes_with_a_font(tmp_path: Path) -> None:
    for name in ("assets/typst/typst_bg.wasm.gz", "pdf/fonts/Plain.ttf"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(b"one")
    before = Compiler.of(tmp_path).version
    (tmp_path / "pdf/fonts/Plain.ttf").write_bytes(b"other")
    assert Compiler.of(tmp_path).version != before
