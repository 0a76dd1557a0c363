"""Documents: made-up files of practices, odd in every field and in every line, the same for the same seed."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bank.model.terms import BLOCKS
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.front_matter import front_matter
from bank.schema.quantities import Measure
from bank.schema.scalars import Address, Choice, Currency, Date, Email, Flag, Number, Text
from bank.source.location import Shape
from bank.text.normalise import visible

ODD = tomllib.loads((Path(__file__).parent / "oddities.toml").read_text("utf-8"))
PATH = "przykladowo/osobliwa.md"
# What a practice has to have, and the values of keys that name something which is there.
SOUND = {
    "city": "Przykładowo",
    "title": "Kuchnia przy ulicy Zmyślonej",
    "summary": "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje, ten zmywa. Tak już pięć lat.",
    "sources": [{"id": "kronika", "title": "Kronika Przykładowa"}],
}
NAMED = {
    "file": "dom.png",
    "id": "kronika",
    "source": "kronika",
    "practice": "ogrod",
}
LEFT_OUT = ("district", "draft", "successor", "redirect_from")  # unless by chance of what is odd
DAY, MINUTES = "2024-05-12", 45
BODIES = (
    "Gotowano.[^kronika]",
    "- raz,[^kronika]\n- dwa",
    "> Gotowano.[^kronika]",
    "| a | b |\n| --- | --- |\n| c[^kronika] | d |",
)


def documents(number: int, seed: int, vocabulary: Vocabulary, oddness: float) -> Iterator[str]:
    """So many files over a vocabulary; `oddness` is the share of values and lines that are odd."""
    for place in range(number):
        yield Hand(random.Random(f"{seed} {place}"), vocabulary, oddness).document()


@dataclass(frozen=True)
class Hand:
    """Who writes them, and by what chance."""

    chance: random.Random
    vocabulary: Vocabulary
    oddness: float

    def document(self) -> str:
        front = self._record(front_matter(self.vocabulary))
        front |= {key: value for key, value in SOUND.items() if not self._odd}
        kind = self.vocabulary.kinds.find(str(front.get("kind")))
        own = kind.block if kind else None
        front = {key: value for key, value in front.items() if key not in BLOCKS or key == own or self._odd}
        style = {
            "default_style": self._pick(None, None, '"', "'", "|"),
            "default_flow_style": self._pick(None, True, False),
        }
        written = yaml.dump(
            front, Dumper=_Dumper, allow_unicode=self._pick(True, False), sort_keys=False, width=10**6, **style
        )
        return visible(f"---\n{written}---\n\n{self._body()}\n")

    @property
    def _odd(self) -> bool:
        return self.chance.random() < self.oddness

    def _pick(self, *among: Any) -> Any:
        return self.chance.choice(among)

    def _record(self, shape: Record) -> dict[str, Any]:
        """A record with the fields that it has to have, some of the others, and seldom one that nobody knows."""
        fields = [field for field in shape.fields if self._has(field)]
        record = {field.key: self._named(field) for field in fields}
        if isinstance(steps := record.get("steps"), list) and not self._odd:
            record["minutes"] = str(MINUTES * len(steps))
        if self._odd:
            record[self._pick(*ODD["keys"])] = self._text(20)
        return record

    def _has(self, field: Field) -> bool:
        """Whether the field is there: what is needed is, but for chance, and most of the rest is seldom."""
        if field.required or field.key in ("url", *BLOCKS):
            return not self._odd
        return self._odd if field.key in LEFT_OUT else self._pick(True, False, False)

    def _named(self, field: Field) -> Any:
        return NAMED[field.key] if field.key in NAMED and not self._odd else self._value(field.shape)

    def _value(self, shape: Shape) -> Any:
        if self.chance.random() < self.oddness / 4:
            return self._pick("", [], {}, [[]], {"a": "b"}, [""], self._text(10), ["a", "a"])
        match shape:
            case Record():
                return self._record(shape)
            case Either():
                return self._value(self._pick(shape.single, shape.other))
            case ListOf():
                many = self._pick(1, 1, 2, 3) if not self._odd else self._pick(0, 4, 7, 12)
                values = [self._value(shape.shape) for _ in range(many)]
                return values[0] if shape.lone and values and self._pick(True, False) else values
            case _:
                return self._single(shape)

    def _single(self, shape: Shape) -> str:
        """A single value, or an odd one such as many that look like it."""
        match shape:
            case Choice():
                names = [name for term in shape.terms for name in term.names] or list(shape.names) or ODD["words"]
                return self._spoilt(self._pick(*names))
            case Date():
                return self._pick(*ODD["dates"]) if self._odd else DAY
            case Number():
                return (
                    self._pick(*ODD["numbers"]) if self._odd else str(int(max(shape.least, min(shape.most, MINUTES))))
                )
            case Measure(number=number):
                return self._single(number)
            case Address():
                return self._pick(*ODD["addresses"]) if self._odd else "https://a.example/b"
            case Email():
                return self._pick(*ODD["mails"]) if self._odd else "biuro@a.example"
            case Currency():
                return self._pick("pln", "XXX", "ＰＬＮ", "zł", "PLN ", "ıSK") if self._odd else "PLN"
            case Flag():
                return self._pick("True", "yes", "1", "tak", "ｔrue") if self._odd else self._pick("false", "true")
            case Text():
                text = self._text(self._pick(shape.least, shape.least * 2, min(shape.most, 400)))
                return self._spoilt(text[: shape.most].strip())
            case _:
                odd = (*ODD["paths"], *ODD["files"], *ODD["keys"], *ODD["words"])
                return self._pick(*odd) if self._odd else "kronika"

    def _spoilt(self, text: str) -> str:
        if not self._odd:
            return text
        odd = self._pick(*ODD["words"])
        at = self.chance.randint(0, len(text))
        return self._pick(
            text.upper(), text.lower(), f" {text} ", text[:at] + odd + text[at:], odd, text + ", " + odd, text[:-1]
        )

    def _text(self, least: int) -> str:
        """A text of at least so many characters."""
        parts = ["Zmyśleni sąsiedzi"]
        while sum(map(len, parts)) + len(parts) < least:
            parts.append(
                self._pick(*ODD["words"]) if self._odd else self._pick("gotują razem", "w każdy wtorek", "i zmywają")
            )
        return " ".join(parts)

    def _body(self) -> str:
        """Headings with paragraphs, points and tables; an odd one is put together of whatever Markdown reads."""
        parts = []
        for heading in self.vocabulary.headings:
            title = next(iter(heading.labels.values()))
            parts += [f"## {self._spoilt(title)}", self._pick(*BODIES)]
            while self._odd:
                parts.append(
                    "".join(self._pick(*ODD["marks"], *ODD["words"]) for _ in range(self.chance.randint(1, 12)))
                )
        return "\n\n".join(parts)


class _Dumper(yaml.SafeDumper):
    """Writes the same value again where it stands again."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
