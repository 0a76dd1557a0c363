"""Hostile files: what runs, calls or poses elsewhere, in every place of a practice, and bytes that are no text."""

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Request, sync_playwright

from bank.check.fix import mend
from bank.check.practice_file import read_practice
from bank.schema.front_matter import front_matter
from bank.source.problems import errors
from tests.bridge import bridge
from tests.browser.conftest import ARGUMENTS, NAMES
from tests.golden_cases import GOLDEN, reading, rules
from tests.proofs.documents import ODD, documents
from tests.proofs.reading import BODY, HEAD
from tests.proofs.room import CITY, Bank, Room
from tests.scripts.command import run
from tests.sites import Site, served

ATTACKS = tuple(ODD["attacks"])
# Where an attack stands: what a sound practice says there, or below which line it comes.
PLACES = {
    "title": ("title: Dom przy ulicy Zmyślonej", "title: {value}"),
    "name": ("name: Fundacja Na Niby", "name: {value}"),
    "source": ("title: Kronika Przykładowa", "title: {value}"),
    "prose": ("status: ", "conditions: [{value}]\nstatus: "),
    "question": ("status: ", "questions: [{value}]\nstatus: "),
    "alternative": ("status: ", "image: {{file: dom.png, alt: {value}}}\nstatus: "),
    "address": ("role: lider", "role: lider, url: {value}"),
}
BYTES = (
    b"",
    b"\0" * 99,
    b"\xff\xfe" + "---\ntitle: A\n---\n".encode("utf-16-le"),
    b"---\n---\n",
    b"---\n",
    b"---\n\xff\n---\n",
    b"\x89PNG\r\n",
    b"---\r\ntitle: A\r\n---\r\n",
    b"---\na: &a [*a]\n---\n",
    b"---\n" + b"[" * 9999,
    b"---\n" + b"? " * 9999,
    b"---\n!!python/object:os.system a\n---\n",
)
# What a reader's hand may do: pass over everything that could hear of it.
HOVER = """() => document.querySelectorAll("article *").forEach((one) => {
    one.dispatchEvent(new Event("mouseover"));
    one.dispatchEvent(new Event("focus"));
})"""


def practices() -> dict[str, bytes]:
    """The files by their names."""
    made = {}
    for number, attack in enumerate(ATTACKS):
        for place, (old, new) in PLACES.items():
            value = json.dumps(attack, ensure_ascii=False)
            made[f"atak-{number}-{place}.md"] = f"{HEAD}\n---\n{BODY}".replace(old, new.format(value=value), 1)
        made[f"atak-{number}-body.md"] = f"{HEAD}\n---\n{BODY}\n{attack}\n"
    chance, vocabulary = random.Random(3), reading().vocabulary
    for number, text in enumerate(documents(60, 3, vocabulary, 0.2)):
        made[f"atak-osobliwy-{number}.md"] = _damaged(text, chance)
    texts = {name: text.encode("utf-8", "replace") for name, text in made.items()}
    return texts | {f"atak-bajty-{number}.md": data for number, data in enumerate(BYTES)}


def _damaged(text: str, chance: random.Random) -> str:
    """The text with a sign more or fewer, anywhere."""
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice("\"':,#-{}[]|>&*!%@?~ \n\t") + text[at + chance.randint(0, 1) :]


def files(room: Room) -> Iterator[str]:
    """Each by the check, the mending and the form; then a build of all of them, and a strict one of the sound ones."""
    made, around = practices(), reading()
    names = room.some(list(made))
    context = replace(around, files=around.files | {f"{CITY}/{name}" for name in names})
    shape, form, sound = front_matter(context.vocabulary), rules(context), []
    with bridge() as ask:
        for name in names:
            data = made[name]
            _, problems = read_practice(f"{CITY}/{name}", data, context)
            mended, _ = mend(name, data, shape, context.vocabulary)
            again, told = mend(name, mended, shape, context.vocabulary)
            ask("./calls", "checked", form, [{"path": f"{CITY}/{name}", "text": data.decode("utf-8", "replace")}])
            sound += [] if errors(problems) else [name]
            yield f"{name}: mended twice" if told or again != mended else ""
    yield _built(room.bank("all"), made, names, strict=False)
    yield _built(room.bank("sound"), made, sound, strict=True)


def _built(bank: Bank, made: dict[str, bytes], names: list[str], *, strict: bool) -> str:
    """What is wrong with a build of a bank with these files in it."""
    for name in names:
        (bank.root / "practices" / CITY / name).write_bytes(made[name])
    code, said = bank.build() if strict else bank.build_loosely()
    lost = [name for name in names if not strict and name not in said and not _has_page(bank, name)]
    return said if code or "Traceback" in said else f"{lost} vanished" if lost else ""


def _has_page(bank: Bank, name: str) -> bool:
    return any(bank.site.glob(f"*/{CITY}/{Path(name).stem}/index.html"))


def in_a_browser(room: Room) -> Iterator[str]:
    """The pages of what the check takes, opened: nothing of it runs, and nothing is asked of another host."""
    made, around, bank = practices(), reading(), room.bank()
    context = replace(around, files=around.files | {f"{CITY}/{name}" for name in made})
    taken = [name for name in made if not errors(read_practice(f"{CITY}/{name}", made[name], context)[1])]
    wrong = _built(bank, made, taken, strict=True)
    if wrong:
        yield wrong
        return
    site, path = Site(bank.root, bank.site), next(filter(None, map(shutil.which, NAMES)))
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page()
        asked: list[str] = []
        dialogs: list[str] = []
        page.on("request", lambda request: asked.append(_elsewhere(request, address)))
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        for name in room.some(taken):
            (file,) = bank.site.glob(f"*/{CITY}/{Path(name).stem}/index.html")
            page.goto(address + file.parent.relative_to(bank.site).as_posix() + "/")
            page.evaluate(HOVER)
            ran = page.evaluate("() => Boolean(window.hacked)")
            outcome = [*filter(None, asked), *dialogs, *(["it ran"] if ran else [])]
            asked.clear()
            yield f"{name}: {outcome}" if outcome else ""
        browser.close()


def _elsewhere(request: Request, address: str) -> str:
    """The address that is asked for, when it is of another host."""
    own = urlsplit(request.url)
    return "" if own.netloc == urlsplit(address).netloc or own.scheme in ("data", "blob") else request.url


def proposals(room: Room) -> Iterator[str]:
    """Attacks as the answers of a proposal: the draft is one that the check takes, or there is none."""
    event = json.loads((GOLDEN / "proposals/told-in-full/event.json").read_text("utf-8"))
    body = event["issue"]["body"]
    for number, attack in enumerate(room.some(list(ATTACKS))):
        bank = room.bank(f"bank-{number}")
        told = {**event["issue"], "title": f"Propozycja praktyki: {attack}"[:200]}
        told["body"] = body.replace("### Co zrobiono?\n\n", f"### Co zrobiono?\n\n{attack}\n\n", 1)
        file = room.folder / "event.json"
        file.write_text(json.dumps({"issue": told}), "utf-8")
        folder = bank.root / "practices"
        done = run("proposal", "--practices", folder, "--language", "pl", file, here=bank.root)
        check = run("check", "--practices", folder, "--language", "pl", here=bank.root)
        sound = done.returncode in (0, 1) and (done.returncode == 1 or check.returncode == 0)
        yield "" if sound else f"{attack!r}: {done.stdout}{done.stderr}{check.stdout}"
