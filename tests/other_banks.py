"""Other banks, invented: what they publish of themselves, sound or hostile, and what comes of asking them."""

import datetime
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

from bank.check.bank_data import read_bank_data
from bank.check.kept_banks import kept_text
from bank.check.matching import Matching
from bank.contribute.asking import Manners
from bank.contribute.fetching import Fetched, fetch
from bank.model.foreign import OtherBank
from tests.invented import TODAY, VOCABULARY
from tests.stand_in import sends_on, stand_in

MANNERS = Manners("a test", 5, 0, private=True)
OWN = "https://bank.example/data/vocabulary"
MATCHING = Matching(VOCABULARY, lambda name, id: f"{OWN}#{name}-{id}")
SAFE = {"name": "CC BY 4.0", "url": "https://licence.example/by"}
# What the host says to whoever asks for bank.json, for an address of its own.
Answer = Callable[[str], "str | Callable[[BaseHTTPRequestHandler], None]"]


def row(root: str, id: str = "zupa", **values: Any) -> dict[str, Any]:
    """A practice as a bank tells it."""
    return {
        "id": id,
        "title": f"Obca praktyka {id}",
        "summary": "Zmyśleni sąsiedzi zza rzeki gotują zupę na rynku.",
        "url": f"{root}praktyki/zarzecze/{id}/",
        "cities": ["zarzecze"],
        "kind": "dom",
        "themes": ["ogrody"],
        "state": "trwa",
    } | values


def told(root: str, *rows: dict[str, Any], places: Mapping[str, Any] | None = None, **values: Any) -> dict[str, Any]:
    """What a bank tells of itself."""
    return {
        "format": "1.0",
        "name": "Bank, który podaje się za nasz",
        "url": root,
        "language": "pl",
        "licence": SAFE,
        "codes": {
            "kinds": {"dom": {"label": "Dom zmyślony", "uri": f"{root}v#kinds-dom"}},
            "themes": {
                "ogrody": {"label": "Ogrody", "uri": f"{root}v#themes-ogrody", "close": [f"{OWN}#themes-miejsca"]},
                "kuchnie": {"label": "Kuchnie polowe", "uri": f"{root}v#themes-kuchnie"},
            },
            "states": {"trwa": {"label": "trwa", "uri": f"{root}v#states-trwa"}},
            "cities": places or {"zarzecze": {"label": "Zarzecze", "lat": 51.5, "lon": 19.5}},
        },
        "practices": list(rows) or [row(root)],
    } | values


def said(*rows: dict[str, Any], **values: Any) -> Answer:
    """The answer with some practices; an address in them that begins with / is one of the bank."""

    def answer(root: str) -> str:
        own = [{**one, "url": one["url"].replace("/", root, 1)} if one["url"][:1] == "/" else one for one in rows]
        return json.dumps(told(root, *own, **values))

    return answer


def sent_to(address: str) -> Answer:
    """The answer of a host that sends on."""
    return lambda root: sends_on(address)


@contextmanager
def other_bank(answer: Answer, name: str = "Bank za rzeką") -> Iterator[OtherBank]:
    """A bank that answers so, each of whose pages says which it is."""

    def answers(path: str) -> Any:
        if path != "/b/bank.json":
            return 200, f"<!doctype html><title>{name}</title><h1>{path}</h1>"
        content = answer(bank.address)
        return (200, content) if isinstance(content, str) else content

    with stand_in(answers) as host:
        bank = OtherBank(name, f"{host.address}/b/")
        yield bank


def asked(answer: Answer, kept: bytes | None = None, manners: Manners = MANNERS) -> Fetched:
    """What comes of asking a bank that answers so."""
    with other_bank(answer) as bank:
        return fetch(bank, kept, manners, MATCHING)


def kept(bank: OtherBank, *rows: dict[str, Any], day: datetime.date = TODAY, **values: Any) -> bytes:
    """The file of a bank that was fetched on a day."""
    content = json.dumps(told(bank.address, *rows, **values)).encode()
    return kept_text(read_bank_data(content, bank.address)[0], bank, day)
