"""The libraries: whether this interpreter has all that the bank needs; it needs none of them itself."""

from __future__ import annotations  # so that a Python too old for the rest can read at least this

import re
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
# The names to import of what pyproject.toml depends on; the search and print do without Morfeusz and Typst.
NEEDED = (
    "babel",
    "charset_normalizer",
    "click",
    "deflate",
    "defusedxml",
    "filelock",
    "fontTools",
    "feedgen",
    "frontmatter",
    "icalendar",
    "jinja2",
    "lxml",
    "lxml_html_clean",
    "mammoth",
    "markdown_it",
    "mkdocs",
    "material",
    "mdit_py_plugins",
    "orjson",
    "PIL",
    "pyoxigraph",
    "pypdf",
    "python_calamine",
    "rapidfuzz",
    "segno",
    "trafilatura",
    "xlsxwriter",
    "yaml",
)


def missing() -> list[str]:
    """The libraries that this interpreter lacks, or the version that it is short of."""
    if sys.version_info < OLDEST:
        return [f"Python {'.'.join(map(str, OLDEST))}"]
    return [name for name in NEEDED if find_spec(name) is None]


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for a msgid that is translated later)
    """Mark a msgid for the catalogue, as bank/text/language.py does, which needs a library."""
    return message


def explain(lacking: list[str]) -> str:
    """What to do about it, in the language of the bank, as far as that can be read without any library."""
    text = _LACKING
    told = re.search(r"^ +bank:(?:\n +.*)*?\n +language: *([\w-]+)", _read(ROOT / "mkdocs.yml"), re.MULTILINE)
    if told:
        catalogue = _read(ROOT / "bank/text/locale" / f"{told[1]}.po")
        translated = re.search(rf'^msgid "{re.escape(_LACKING)}"\nmsgstr "(.+)"$', catalogue, re.MULTILINE)
        text = translated[1] if translated else text
    return text.format(libraries=", ".join(lacking))


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


_LACKING = N_("This Python lacks libraries: {libraries}. Run first: make check (on Windows see the README).")
