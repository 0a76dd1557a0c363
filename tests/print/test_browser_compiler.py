"""The compiler: how much a browser loads, and when it loads it anew."""

from pathlib import Path

from bank.print.browser_compiler import Compiler
from tests.sites import ROOT


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
