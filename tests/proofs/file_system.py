"""File systems: oddities under the folder of practices, each read or told of, none of which ends a reading."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from bank.check.bank import read_bank
from tests.golden_cases import TODAY
from tests.proofs.documents import ODD
from tests.proofs.room import CITY, Room

Oddity = Callable[[Path], object]
NAMES = (*ODD["names"], f"{'x' * 200}.md", "\udcff.md")


def oddities(room: Room) -> Iterator[str]:
    """Each beside a sound practice, by itself."""
    for number, make in enumerate(room.some([*map(_named, NAMES), *MADE])):
        practices = room.bank(f"bank-{number}").root / "practices"
        before = {str(path) for path in practices.rglob("*")}
        make(practices / CITY)
        new = {str(path) for path in practices.rglob("*") if path.suffix or not path.is_dir()} - before
        catalogue, problems = read_bank(practices, TODAY)
        told = {problem.path.removeprefix("practices/") for problem in problems}
        told |= {practice.path.removeprefix("practices/") for practice in catalogue.practices}
        lost = [path for path in new if not _is_known(os.path.relpath(path, practices), told)]
        yield f"{lost} vanished" if lost else ""


def _is_known(path: str, told: set[str]) -> bool:
    """Whether it is published or told of, alone or with its folder, or hidden."""
    return path in told or any(path.startswith(f"{one}/") for one in told) or Path(path).name.startswith(".")


def _named(name: str) -> Oddity:
    return lambda folder: (folder / name).write_text("---\ntitle: A\n---\n", "utf-8")


def _link(to: str, name: str = "odsylacz.md") -> Oddity:
    return lambda folder: (folder / name).symlink_to(to)


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "potok.md")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)
    with socket.socket(socket.AF_UNIX) as own:
        own.bind("gniazdo.md")
    os.chdir(here)


def _deep(folder: Path) -> None:
    place = folder
    for _ in range(40):
        place = place / "g"
    place.mkdir(parents=True)
    (place / "a.md").write_text("", "utf-8")


def _alike(folder: Path) -> None:
    for name in ("Alike.md", "alike.md"):
        (folder / name).write_text("", "utf-8")


def _sparse(folder: Path) -> None:
    with (folder / "wielki.md").open("wb") as stream:
        stream.truncate(10**11)


MADE: tuple[Oddity, ...] = (
    _link("nigdzie.md"),
    _link("odsylacz.md"),
    _link("najmniej-pol.md"),
    _link("/etc/passwd"),
    _link("/dev/zero"),
    _link("..", "kolo"),
    _link("/dev/zero", "obraz.png"),
    lambda folder: (folder / "folder.md").mkdir(),
    lambda folder: (folder / "folder.png").mkdir(),
    lambda folder: (folder / "twarda.md").hardlink_to(folder / "ogrod.md"),
    lambda folder: (folder / "pusta.md").write_bytes(b""),
    _pipe,
    _socket,
    _deep,
    _alike,
    _sparse,
)
