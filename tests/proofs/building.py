"""Building: damaged caches, odd clocks, and the same bytes however and wherever the bank is built."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.proofs.room import Room

CLOCKS = ("0", "1", "-1", "", "abc", "1e9", " 5 ", "2147483648", "253402300800", "9" * 30)
# Runs in the processes of a build before anything else does, and puts their clocks forward.
LATER = "import time\n_now = time.time\ntime.time = lambda: _now() + {days} * 86400\n"


def caches(room: Room) -> Iterator[str]:
    """Files of the print cache that are not what was put there."""
    bank = room.bank(printed="all")
    sound = bank.sound()
    for damage in room.some(list(DAMAGES)):
        kept = sorted((bank.root / ".cache").rglob("*.pdf"))
        damage(kept)
        code, said = bank.build()
        yield "" if code == 0 and bank.content() == sound else f"{damage.__name__}: {said}"


def _cut(kept: list[Path]) -> None:
    for file in kept:
        os.truncate(file, file.stat().st_size // 2)


def _emptied(kept: list[Path]) -> None:
    for file in kept:
        file.write_bytes(b"")


def _turned(kept: list[Path]) -> None:
    for file in kept:
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)


def _swapped(kept: list[Path]) -> None:
    first, second = kept[:2]
    first_data, second_data = first.read_bytes(), second.read_bytes()
    first.write_bytes(second_data)
    second.write_bytes(first_data)


def _folders(kept: list[Path]) -> None:
    for file in kept:
        file.unlink()
        file.mkdir()


def _strays(kept: list[Path]) -> None:
    folder = kept[0].parent
    (folder / "stray.pdf").write_bytes(b"%PDF")
    (folder / "link.pdf").symlink_to("nowhere")
    (folder / "loop").symlink_to("loop")
    (folder / "folder.pdf").mkdir()


DAMAGES: tuple[Callable[[list[Path]], None], ...] = (_cut, _emptied, _turned, _swapped, _folders, _strays)


def clocks(room: Room) -> Iterator[str]:
    """Clocks that are wrong: a site, or a sentence and the old one."""
    bank = room.bank()
    old = bank.sound()
    for clock in room.some(list(CLOCKS)):
        code, said = bank.build(SOURCE_DATE_EPOCH=clock)
        whole = "index.html" in bank.content() if code == 0 else bank.content() == old
        yield "" if whole and "Traceback" not in said and said.strip() else f"clock {clock!r}: {said}"
        old = bank.content()


def bytes_alike(room: Room) -> Iterator[str]:
    """The same bank built cold, warm, in another folder, on another day, and of files of another age."""
    bank = room.bank(printed="all")
    cold = bank.sound()
    yield _unlike("warm", bank.sound(), cold)
    other = room.bank("elsewhere/and-deeper", printed="all")
    yield _unlike("in another folder", other.sound(), cold)
    yield _unlike("on another day", bank.sound(PYTHONPATH=str(_clock(room, days=40))), cold)
    for file in (bank.root / "practices").rglob("*"):
        os.utime(file, (1, 1))
    shutil.rmtree(bank.root / ".cache")
    yield _unlike("of old files, cold", bank.sound(), cold)


def _clock(room: Room, days: int) -> Path:
    folder = room.folder / "clock"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(LATER.format(days=days), "utf-8")
    return folder


def _unlike(how: str, content: dict[str, str], cold: dict[str, str]) -> str:
    differing = sorted(name for name in content.keys() | cold.keys() if content.get(name) != cold.get(name))
    return f"{how}: {differing}" if differing else ""
