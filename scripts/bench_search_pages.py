"""The pages that searches are compared on, made up of the bank's own words and sentences drawn by lot."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from project import ROOT

from bank.markdown.plain import blocks
from bank.search.tokenizer import normal, words
from bank.text.normalise import fold

LENGTH = 400  # words on a page
QUESTIONS = 60  # asked of pages of sentences
SHORT = 5  # words of a sentence that is left out
SENTENCE = re.compile(r"(?<=[.!?])\s+")
WORDS = Path(__file__).with_name("bench-words.txt")


@dataclass(frozen=True)
class Pages:
    """The made-up pages by number.

    `forms` are those of words that are asked for, by the number of the page they stand on; `questions` what else is.
    """

    texts: list[tuple[str, str]]
    forms: list[dict[int, str]]
    questions: list[str]

    def first(self, number: int) -> "Pages":
        """The same with fewer pages."""
        return replace(self, texts=self.texts[:number])


def drawn_words(number: int) -> Pages:
    """Pages of the bank's own words; each form of the words in question is on one, and nothing like it elsewhere."""
    lines = [line.split() for line in WORDS.read_text("utf-8").splitlines() if not line.startswith("#")]
    chance = random.Random(1)
    taken = {fold(form)[:3] for line in lines for form in line}
    vocabulary = [word for text in _prose() for word in words(normal(text)) if fold(word)[:3] not in taken]
    texts: list[tuple[str, str]] = []
    forms: list[dict[int, str]] = []
    for line in lines:
        forms.append({len(texts) + at: form for at, form in enumerate(line)})
        texts += [(_title(len(texts) + at), _body(vocabulary, chance, form)) for at, form in enumerate(line)]
    texts += [(_title(at), _body(vocabulary, chance, "")) for at in range(len(texts), number)]
    return Pages(texts, forms, _questions(texts, forms))


def drawn_sentences(number: int) -> Pages:
    """Pages of the bank's own sentences."""
    chance = random.Random(1)
    sentences = [part for text in _prose() for part in SENTENCE.split(text) if len(words(part)) > SHORT]
    texts = []
    for at in range(number):
        body = chance.choices(sentences, k=LENGTH // SHORT)
        sizes = accumulate(len(words(part)) for part in body)
        texts.append((_title(at), " ".join(part for part, size in zip(body, sizes, strict=True) if size <= LENGTH)))
    asked = [chance.sample(words(chance.choice(sentences)), 3) for _ in range(QUESTIONS)]
    return Pages(
        texts, [], [" ".join(chance.sample(question, min(3, 1 + at % 3))) for at, question in enumerate(asked)]
    )


def _prose() -> Iterator[str]:
    for file in sorted((ROOT / "practices").rglob("*.md")):
        yield from blocks(file.read_text("utf-8").split("---\n", 2)[2])


def _title(number: int) -> str:
    return f"Strona {number}"


def _body(vocabulary: list[str], chance: random.Random, form: str) -> str:
    text = chance.choices(vocabulary, k=LENGTH)
    return " ".join([*text[: LENGTH // 2], form, *text[LENGTH // 2 :]]).replace("  ", " ")


def _questions(texts: list[tuple[str, str]], forms: list[dict[int, str]]) -> list[str]:
    """Questions of one and of two words, the second word of two being common."""
    common = words(texts[-1][1])
    asked = [next(iter(line.values())) for line in forms]
    return [f"{word} {common[at]}" if at % 2 else common[at + 50] for at, word in enumerate(asked)]


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one letter left out, doubled, changed, or swapped with the next."""
    at = chance.randrange(len(word) - 1)
    other = chance.choice("aeioknrstwyz")
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + other + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
