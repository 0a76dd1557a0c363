"""Invented practices of the bank's own sentences, as a bank to be built by us and as plain pages for the peers."""

import io
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from PIL import Image
from project import ROOT

from bank.markdown.plain import blocks
from bank.model.catalogue import Catalogue
from bank.model.terms import Term
from bank.text.language import Language

LENGTHS = (825, 1375)  # words of a text, the fewest and the most; the sentence that ends it may go thirty beyond
PHOTOGRAPHED = 3  # every third practice has a photograph
_SIZE = (1600, 1067)
# A sentence that says something, and holds nothing that would be markup.
_SENTENCE = re.compile(r"(?<=[.!?] )(?=\w)")
_SOUND = re.compile(r"[^\W\d_][^<>*_\[\]{}|`#@\\^~]{30,230}[.!?]")
_REFERENCE = "[^source-{}]"


@dataclass(frozen=True)
class Invented:
    """A practice: its fields as front matter has them, its text in Markdown, and its photograph, if any."""

    id: str
    city: str
    fields: dict[str, Any]
    text: str
    photograph: bytes | None


@dataclass(frozen=True)
class Inventor:
    """Makes up practices out of what a catalogue holds; the same number always yields the same practice."""

    catalogue: Catalogue
    language: Language
    lengths: tuple[int, int] = LENGTHS
    photographed: bool = True

    def practice(self, number: int) -> Invented:
        """The practice with the number."""
        chance = random.Random(number)
        city = chance.choice(self.catalogue.vocabulary.cities.items)
        fields, id = self._fields(number, city, chance), f"invented-{number:04}"
        text = "\n\n".join(self._text(chance.randint(*self.lengths), chance))
        photographed = self.photographed and number % PHOTOGRAPHED == 0
        if photographed:
            fields["image"] = {"file": f"{id}.jpg", "alt": self._sentence(chance)}
        return Invented(id, city.id, fields, text, _photograph(chance) if photographed else None)

    @cached_property
    def sentences(self) -> list[str]:
        """Every sentence of the bank's practices that can stand anywhere."""
        prose = (text for practice in self.catalogue.practices for text in practice.prose())
        every = (sentence.strip() for text in prose for block in blocks(text) for sentence in _SENTENCE.split(block))
        return sorted({sentence for sentence in every if _SOUND.fullmatch(sentence) and sentence[0].isupper()})

    def _sentence(self, chance: random.Random) -> str:
        return chance.choice(self.sentences)

    def _sentences(self, number: int, chance: random.Random) -> list[str]:
        return chance.sample(self.sentences, number)

    def _cited(self, number: int, chance: random.Random) -> list[str]:
        return [sentence + _REFERENCE.format(chance.randint(1, 3)) for sentence in self._sentences(number, chance)]

    def _fields(self, number: int, city: Term, chance: random.Random) -> dict[str, Any]:
        vocabulary, label = self.catalogue.vocabulary, self._label
        known = chance.choice(self.catalogue.practices)
        organisations = chance.sample(_organisations(self.catalogue), 3)
        roles = chance.choices(vocabulary.roles.items, k=3)
        state = known.status.state
        day = "looked" if state.meaning == "unknown" else "as_of"
        return {
            "title": f"{_begun(self._sentence(chance), 6)[:70]} {number}",
            "summary": next(text for text in self._sentences(50, chance) if 80 <= len(text) <= 280),
            "kind": label(chance.choice([kind for kind in vocabulary.kinds if not kind.block])),
            "city": label(city),
            "themes": [label(theme) for theme in chance.sample(vocabulary.themes.items, 3)],
            "audience": [label(group) for group in chance.sample(vocabulary.audiences.items, 2)],
            "questions": list(known.questions[:2]),
            "period": {"from": chance.randint(2001, 2020)},
            "status": {"state": label(state), day: "2024-05", "why": self._cited(1, chance)[0]},
            "organisations": [
                {"name": name, "role": label(role)} for name, role in zip(organisations, roles, strict=True)
            ],
            "cost": [{"amount": chance.randint(1, 900) * 100, "currency": "PLN", "per": self._unit(chance)}],
            "conditions": self._cited(3, chance),
            "failures": [dict(zip(("what", "why"), self._cited(2, chance), strict=True)) for _ in range(2)],
            "sources": [self._source(number, chance) for number in (1, 2, 3)],
        }

    def _source(self, number: int, chance: random.Random) -> dict[str, str]:
        address = f"https://source-{number}.example/{chance.randrange(10**6)}"
        return {"id": f"source-{number}", "title": self._sentence(chance), "url": address}

    def _unit(self, chance: random.Random) -> str:
        return self._label(chance.choice(self.catalogue.vocabulary.cost_units.items))

    def _label(self, term: Term) -> str:
        return self.language.label(term.labels)

    def _text(self, length: int, chance: random.Random) -> Iterator[str]:
        """The blocks of a text under all headings of the bank."""
        headings = self.catalogue.vocabulary.headings.items
        written = 0
        for place, heading in enumerate(headings, 1):
            end = length * place // len(headings)
            for block in self._section(self._label(heading), place, end - written, chance):
                written += len(block.split())
                yield block

    def _section(self, heading: str, place: int, length: int, chance: random.Random) -> Iterator[str]:
        """A section that has something beside its paragraphs; every other has a heading of its own inside."""
        yield f"## {heading}"
        special = (self._list, self._table, self._note, self._definitions, self._numbered, self._details)
        block = special[place % len(special)](chance)
        length -= len(block.split())
        yield from self._paragraphs(length // 2, chance)
        if place % 2:
            yield f"### {_begun(self._sentence(chance), 5)}"
        yield block
        yield from self._paragraphs(length - length // 2, chance)

    def _paragraphs(self, length: int, chance: random.Random) -> Iterator[str]:
        """Paragraphs of about four sentences, so many words together."""
        sentences: list[str] = []
        while length > 0:
            sentences += self._sentences(1, chance)
            length -= len(sentences[-1].split())
            if len(sentences) == 4 or length <= 0:
                yield " ".join([*sentences[:-1], sentences[-1] + _REFERENCE.format(chance.randint(1, 3))])
                sentences = []

    def _list(self, chance: random.Random) -> str:
        return "\n".join(f"- {sentence}" for sentence in self._cited(4, chance))

    def _numbered(self, chance: random.Random) -> str:
        return "\n".join(f"{at}. {sentence}" for at, sentence in enumerate(self._sentences(4, chance), 1))

    def _table(self, chance: random.Random) -> str:
        cells = [_begun(sentence, chance.randint(2, 5)) for sentence in self._sentences(15, chance)]
        rows = [f"| {' | '.join(cells[at : at + 3])} |" for at in range(0, 15, 3)]
        return "\n".join([rows[0], "| --- | --- | ---: |", *rows[1:]])

    def _note(self, chance: random.Random) -> str:
        title, *text = self._sentences(3, chance)
        return f'!!! tip "{_begun(title, 4)}"\n\n    {" ".join(text)}'

    def _details(self, chance: random.Random) -> str:
        title, *text = self._sentences(3, chance)
        return f'??? note "{_begun(title, 4)}"\n\n    {" ".join(text)}'

    def _definitions(self, chance: random.Random) -> str:
        terms, bodies = self._sentences(3, chance), self._sentences(3, chance)
        return "\n\n".join(f"{_begun(term, 4)}\n:   {body}" for term, body in zip(terms, bodies, strict=True))


def _begun(sentence: str, number: int) -> str:
    """So many of its first words, of which the last has more than one letter."""
    words = sentence.replace('"', "").split()[:number]
    while len(words) > 1 and len(words[-1]) == 1:
        words.pop()
    return " ".join(words).rstrip(" ,.:;–")


def _organisations(catalogue: Catalogue) -> list[str]:
    return sorted({one.name for practice in catalogue.practices for one in practice.organisations})


def _photograph(chance: random.Random) -> bytes:
    """Soft shapes and grain: what a photograph of nothing costs."""
    shapes, grain = (
        Image.frombytes("RGB", size, chance.randbytes(3 * size[0] * size[1])).resize(_SIZE, Image.Resampling.BICUBIC)
        for size in ((12, 8), (400, 267))
    )
    stream = io.BytesIO()
    Image.blend(shapes, grain, 0.1).save(stream, "JPEG", quality=85)
    return stream.getvalue()


def write_bank(practices: list[Invented], folder: Path) -> None:
    """A bank of the practices: settings, hand-written pages and vocabulary of our own, engine and theme by links."""
    folder.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "practices/vocabulary", folder / "practices/vocabulary")
    for name in ("bank", "hooks", "theme"):
        (folder / name).symlink_to(ROOT / name)
    for practice in practices:
        place = folder / "practices" / practice.city
        place.mkdir(exist_ok=True)
        front = yaml.safe_dump(practice.fields, allow_unicode=True, sort_keys=False)
        _write(place, practice, f"---\n{front}---\n\n{practice.text}\n")


def write_pages(practices: list[Invented], folder: Path) -> None:
    """The same as plain pages: the fields are lists, the sources footnotes."""
    folder.mkdir(parents=True)
    for practice in practices:
        _write(folder, practice, "\n\n".join(_plain(practice)) + "\n")


def _write(folder: Path, practice: Invented, text: str) -> None:
    (folder / f"{practice.id}.md").write_text(text, "utf-8")
    if practice.photograph:
        (folder / f"{practice.id}.jpg").write_bytes(practice.photograph)


def _plain(practice: Invented) -> Iterator[str]:
    fields = practice.fields
    yield f"# {fields['title']}"
    yield fields["summary"]
    if image := fields.get("image"):
        yield f"![{image['alt']}]({image['file']})"
    for name in ("kind", "city", "themes", "audience", "period", "status", "cost", "organisations"):
        yield f"{name}\n:   {', '.join(_values(fields[name]))}"
    yield practice.text
    for name in ("conditions", "failures", "questions"):
        yield f"## {name}"
        yield "\n".join(f"- {' '.join(_values(item))}" for item in fields[name])
    for source in fields["sources"]:
        yield f"[^{source['id']}]: [{source['title']}]({source['url']})"


def _values(value: Any) -> Iterator[str]:
    """All texts within a field."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if inside is None:
        yield str(value)
    else:
        for one in inside:
            yield from _values(one)
