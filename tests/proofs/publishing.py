"""Publishing: kills, pairs of builds and full disks leave the old site or the new one, whole."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.proofs.room import NEW, OLD, Bank, Room, versions

KILLS, PAIRS = 100, 20
FREE = (0, 64, 256, 1024, 2048, 4096)  # kB that a disk has left
SLACK = 1.1  # of the time of a build, so that some kills come after its end


def kills(room: Room) -> Iterator[str]:
    """A build that is killed at a random moment, alone or with all that it has begun."""
    whole, bank, chance = versions(room), room.bank(), random.Random(1)
    begun = time.monotonic()
    bank.sound()
    length = (time.monotonic() - begun) * SLACK
    for number in room.times(KILLS):
        bank.rename((OLD, NEW)[number % 2])
        process = bank.start()
        time.sleep(chance.uniform(0, length))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL) if number % 4 else process.kill()
        process.communicate()
        yield "" if bank.content() in whole.values() else f"kill {number}: the site is not whole"
    yield _clean(bank, whole)


def pairs(room: Room) -> Iterator[str]:
    """Two builds of one site that begin within half a second."""
    whole, bank, chance = versions(room), room.bank(), random.Random(2)
    for number in room.times(PAIRS):
        bank.rename((OLD, NEW)[number % 2])
        first = bank.start()
        time.sleep(chance.uniform(0, 0.5))
        second = bank.start()
        told = [process.communicate()[0] for process in (first, second)]
        sound = first.returncode == second.returncode == 0 and bank.content() == whole[(OLD, NEW)[number % 2]]
        yield "" if sound and not bank.left_over() else f"pair {number}: {told}"


def _clean(bank: Bank, whole: dict[str, dict[str, str]]) -> str:
    """Nothing is left of what was killed, and the next build makes what a clean one makes."""
    bank.rename(NEW)
    return "" if bank.sound() == whole[NEW] and not bank.left_over() else f"left over: {bank.left_over()}"


def full_disks(room: Room) -> Iterator[str]:
    """A disk that has ever less room for the new site, made in a name space of one's own."""
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        yield "skipped: this system lets nobody mount a disk of his own"
        return
    bank = room.bank()
    bank.sound()
    bank.rename(NEW)
    for free in room.some(list(FREE)):
        command = ["unshare", "-rm", sys.executable, "-m", "tests.proofs.publishing", str(bank.root), str(free)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        yield "" if done.returncode == 0 else f"{free} kB free: {done.stdout}{done.stderr}"


def on_disk(source: Path, free: int) -> str:
    """What is wrong with a build on a disk with so many kB free; called in a name space of its own."""
    disk = source.with_name("disk")
    disk.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512m", "none", disk], check=True)
    bank = Bank(Path(shutil.copytree(source, disk / "bank", symlinks=True)))
    old = bank.content()
    used = shutil.disk_usage(disk).used // 1024
    subprocess.run(["mount", "-o", f"remount,size={used + free}k", disk], check=True)
    code, said = bank.build()
    if "Traceback" in said:
        return said
    if code == 0:
        return "" if bank.content() != old else "nothing was published"
    return "" if bank.content() == old and said.strip() else f"the old site is not whole: {said}"


if __name__ == "__main__":
    wrong = on_disk(Path(sys.argv[1]), int(sys.argv[2]))
    print(wrong)
    sys.exit(bool(wrong))
