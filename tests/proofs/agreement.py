"""Agreement: the form says of a practice what the check says, place by place and word by word."""

from collections.abc import Iterator
from dataclasses import replace

from bank.check.practice_file import read_practice
from bank.markdown.dialect import parse
from bank.text.language import Language
from tests.bridge import Ask, bridge
from tests.golden_cases import reading, rules
from tests.proofs.documents import PATH, documents
from tests.proofs.room import Room

POLISH = Language("pl")
FILES = 10_000
AT_ONCE = 50  # files that the form is asked about
ODDNESS = (0.02, 0.1, 0.3)  # from nearly sound ones to such as nobody writes


def differences(ask: Ask, number: int, seed: int) -> Iterator[str]:
    """What one of the two alone says of each of so many made-up files; empty when they agree."""
    around = reading()
    context = replace(around, files=around.files | {PATH}, language=POLISH.code)
    form = rules(context)
    for oddness in ODDNESS:
        texts = list(documents(number // len(ODDNESS), seed, context.vocabulary, oddness))
        for first in range(0, len(texts), AT_ONCE):
            batch = texts[first : first + AT_ONCE]
            answers = ask("./calls", "checked", form, [{"path": PATH, "text": text} for text in batch])
            for text, answer in zip(batch, answers, strict=True):
                _, problems = read_practice(PATH, text.encode(), context)
                parse.cache_clear()  # no two of them are alike
                theirs = {tuple(one) for one in answer}
                ours = {(one.place, one.code, one.explain(POLISH)) for one in problems}
                yield f"{ours - theirs} against {theirs - ours} of\n{text}" if ours != theirs else ""


def agree(room: Room) -> Iterator[str]:
    """The differences of ten thousand files."""
    with bridge() as ask:
        yield from differences(ask, len(room.times(FILES)), seed=10)
