"""The stages: what the form asks together, in the order in which one tells of a practice, not in that of its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bank.model.terms import BLOCKS
from bank.model.vocabulary import Vocabulary
from bank.schema.front_matter import parts
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Stage:
    """Fields by their keys, or the text under its headings; the editors' own stand apart from the rest."""

    title: str
    keys: tuple[str, ...] = ()
    is_text: bool = False
    is_editors: bool = False


STAGES = (
    Stage(N_("What it is called"), ("title", "summary")),
    Stage(N_("Where"), ("city", "district")),
    Stage(N_("Where that is written"), ("sources",)),  # before all that cites them
    Stage(N_("What kind it is"), ("kind", *BLOCKS)),
    Stage(N_("The story"), is_text=True),
    Stage(N_("What it is about and for whom"), ("themes", "audience", "questions")),
    Stage(N_("When, and how it stands now"), ("period", "status", "week")),
    Stage(N_("Who did it, and whom to ask"), ("organisations", "contact", "told_by")),
    Stage(N_("What it took"), ("cost", "funding", "needs")),
    Stage(N_("In numbers"), ("counts", "plan")),
    Stage(N_("What did not work"), ("failures", "evidence")),
    Stage(N_("How to carry it elsewhere"), ("conditions", "fixed", "variable", "adapted_from", "adapted_elsewhere")),
    Stage(N_("What nobody knows yet"), ("open_questions",)),
    Stage(N_("Picture and documents"), ("image", "documents")),
    Stage(
        N_("For the editors"),
        ("review_by", "archived", "license", "reviews", "redirect_from", "draft"),
        is_editors=True,
    ),
)


def stages(vocabulary: Vocabulary, language: Language) -> Iterator[dict[str, Any]]:
    """The stages as the form loads them; fields that none of them names are the editors'."""
    named = {key for stage in STAGES for key in stage.keys}
    known = [item.key for _, fields in parts(vocabulary) for item in fields]
    others = [key for key in known if key not in named]
    for stage in STAGES:
        keys = [*(key for key in stage.keys if key in known), *(others if stage.is_editors else ())]
        yield {
            "title": language.text(stage.title),
            "keys": keys,
            "text": stage.is_text,
            "editors": stage.is_editors,
        }
