"""The form: what the page on which practices are written has to know of the bank, beside the schema."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from bank.contribute.browser_patterns import for_browsers
from bank.contribute.issue_form import LABEL
from bank.contribute.stages import stages
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Field
from bank.schema.front_matter import front_matter
from bank.schema.json_schema import answer_schema, proposal_schema, schema_name
from bank.schema.paths import record_of
from bank.source.problem_table import PROBLEMS, Entry
from bank.source.problems import ALLOWED, DID_YOU_MEAN
from bank.text.json_bytes import to_json
from bank.text.language import N_, Language
from bank.text.normalise import slug
from bank.text.number_words import words
from bank.text.private_details import Figures, shapes


def form_name(language: Language) -> str:
    """The name of the form's file."""
    return f"{language.text(_STEM)}.json"


def form_file(vocabulary: Vocabulary, language: Language, folder: str, files: Iterable[str]) -> bytes:
    """The form's file; `files` are the paths of all files under the folder of practices, which is `folder`."""
    return to_json(form_data(vocabulary, language, folder, files))


def form_data(vocabulary: Vocabulary, language: Language, folder: str, files: Iterable[str]) -> Mapping[str, Any]:
    """The rules, words and names that no schema holds."""
    headings = [
        {"id": term.id, "label": next(iter(term.labels.values())), "names": term.names} for term in vocabulary.headings
    ]
    private = shapes(language.code)
    titles = {key: language.text(title) for key, title in _titles(front_matter(vocabulary).fields)}
    return {
        "problems": {code: _problem(entry, titles, language) for code, entry in PROBLEMS.items() if _is_met(entry)},
        "titles": titles,
        "phrases": {"suggestion": language.text(DID_YOU_MEAN), "allowed": language.text(ALLOWED)},
        "patterns": {name: for_browsers(pattern) for name, pattern in private.patterns.items()},
        "figures": [_figures(figures) for figures in private.figures],
        "mail_hosts": sorted(private.mail_hosts),
        "written": asdict(words(language.code)),
        "headings": headings,
        "stages": list(stages(vocabulary, language)),
        "proposals": slug(language.text(LABEL)),
        "issue_form": f"{schema_name(language).partition('.')[0]}.yml",
        "proposal": proposal_schema(vocabulary, language),
        "answer": answer_schema(vocabulary, language),
        "folder": folder,
        "files": sorted(files),
    }


def _titles(fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    """Every key and the title of its field; of two with one key the outer and earlier comes last."""
    for item in reversed(tuple(fields)):
        record = record_of(item.shape)
        yield from _titles(record.fields if record else ())
        yield item.key, item.title


def _is_met(entry: Entry) -> bool:
    """Whether a form can meet a problem: it mends nothing, and sees neither settings nor other banks."""
    return bool(entry.remedy) and entry.scope not in ("settings", "another bank")


def _problem(entry: Entry, titles: Mapping[str, str], language: Language) -> dict[str, Any]:
    """A problem's texts, and as `asked` those that stand beside a question, where a key is the title of its field."""
    told = {"message": language.text(entry.message), "remedy": language.text(entry.remedy)}
    beside = told | ({"remedy": language.text(entry.in_form)} if entry.in_form else {})
    asked = {
        name: _KEY.sub(lambda match: match[0].replace(match[1], titles.get(match[1], match[1])), text)
        for name, text in beside.items()
    }
    apart = {name: text for name, text in asked.items() if text != told[name]}
    return {"level": entry.level, **told, **({"asked": apart} if apart else {})}


def _figures(figures: Figures) -> Mapping[str, Any]:
    return {**asdict(figures), "pattern": for_browsers(figures.pattern)}


_KEY = re.compile("[„“]([a-z_]+)”")
_STEM = N_("form")
