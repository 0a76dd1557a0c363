"""Mending: what is safe to put right in a practice or a translation; comments and all else are left as they are."""

from bank.check.fix_body import mend_body
from bank.check.fix_front_matter import mend_front_matter
from bank.check.limits import too_much
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Record
from bank.source.front_matter_file import LARGEST, decode, split_front
from bank.source.problems import Problem
from bank.text.normalise import LOST


def mend(path: str, data: bytes, shape: Record, vocabulary: Vocabulary) -> tuple[bytes, list[Problem]]:
    """The mended bytes of a file, which messages call `path`, and what was mended."""
    if len(data) > LARGEST:
        return data, []
    text, wrong = decode(path, data)
    if text is None or LOST in text or any(problem.code != "byte-order-mark" for problem in wrong):
        return data, []  # a file whose very bytes are doubtful is for a person to look at
    mended = [Problem(path, 1, "", "byte-order-mark-removed") for _ in wrong]
    if parts := split_front(text):
        opening, old_front, closing, old_body = parts
        if too_much(old_body, [old_front]):
            return data, []
        front, told = mend_front_matter(path, opening.count("\n"), old_front, shape, vocabulary)
        body, lines = mend_body(old_body)
        above = f"{opening}{old_front}{closing}".count("\n") + 1
        mended += told
        for line, old, new in lines:
            mended.append(Problem(path, above + line, "", "line-rewritten", {"old": old, "new": new}))
        text = opening + front + closing + body
    return text.encode(), mended
