"""Mending: what is safe to put right in a practice's file; its comments and all else are left as they are."""

from itertools import islice

from frontmatter.default_handlers import YAMLHandler

from bank.check.fix_body import mend_body
from bank.check.fix_front_matter import mend_front_matter
from bank.check.limits import too_much
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Record
from bank.source.front_matter_file import LARGEST, decode
from bank.source.problems import Problem
from bank.text.normalise import LOST


def mend(path: str, data: bytes, shape: Record, vocabulary: Vocabulary) -> tuple[bytes, list[Problem]]:
    """The mended bytes of a practice's file, which messages call `path`, and what was mended."""
    if len(data) > LARGEST:
        return data, []
    text, wrong = decode(path, data)
    if text is None or LOST in text or any(problem.code != "byte-order-mark" for problem in wrong):
        return data, []  # a file whose very bytes are doubtful is for a person to look at
    mended = [Problem(path, 1, "", "byte-order-mark-removed") for _ in wrong]
    edges = list(islice(YAMLHandler.FM_BOUNDARY.finditer(text), 2))
    if len(edges) == 2 and edges[0].start() == 0:
        if too_much(text[edges[1].end() :], [text[edges[0].end() : edges[1].start()]]):
            return data, []
        start, end = edges[0].end(), edges[1].start()
        front, told = mend_front_matter(path, text.count("\n", 0, start), text[start:end], shape, vocabulary)
        body, lines = mend_body(text[edges[1].end() :])
        above = text.count("\n", 0, edges[1].end()) + 1
        mended += told
        for line, old, new in lines:
            mended.append(Problem(path, above + line, "", "line-rewritten", {"old": old, "new": new}))
        text = text[:start] + front + text[end : edges[1].end()] + body
    return text.encode(), mended
