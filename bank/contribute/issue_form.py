"""The issue form: the proposal as a form of GitHub, for those who have an account but know no git."""

from typing import Any

import yaml

from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Field
from bank.schema.proposal import proposal
from bank.schema.scalars import Choice, Text
from bank.schema.town import Town
from bank.text.language import N_, Language


def issue_form(vocabulary: Vocabulary, language: Language) -> str:
    """The form's file, for .github/ISSUE_TEMPLATE/."""
    text = language.text
    intro = {"type": "markdown", "attributes": {"value": text(_INTRO)}}
    licence = text(_LICENCE).format(licence=next(iter(vocabulary.licences)).id)
    consents = [{"label": consent, "required": True} for consent in (licence, text(_PRIVACY))]
    form = {
        "name": text(NAME),
        "description": text(_ABOUT),
        "title": f"{text(NAME)}: ",
        "labels": [text(LABEL)],
        "body": [
            intro,
            *(_element(item, language) for item in proposal(vocabulary, language).fields),
            {"type": "checkboxes", "id": "consent", "attributes": {"label": text(CONSENT), "options": consents}},
        ],
    }
    return f"# {text(_MADE)}\n{yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=10_000)}"


def _element(item: Field, language: Language) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": language.text(item.title), "description": language.text(item.hint)}
    match item.shape:
        case Town():
            kind = "input"
        case Choice(names=names):
            kind = "dropdown"
            attributes["options"] = list(names)
        case Text(one_line=one_line):
            kind = "input" if one_line else "textarea"
            attributes["placeholder"] = language.text(item.example)
        case other:
            raise TypeError(other)
    return {"type": kind, "id": item.key, "attributes": attributes, "validations": {"required": item.required}}


_MADE = N_("Made by scripts/derive.py from bank/schema/proposal.py; changes belong there.")
NAME = N_("Proposal of a practice")
_ABOUT = N_("Tell what was done where you are: a place and a few questions, in your own words.")
LABEL = N_("proposal")
_INTRO = N_(
    "Tell it as you would tell it to a colleague; the editors will make it a page and ask what is missing. "
    "Proposals are public."
)
CONSENT = N_("Before you send it")
_LICENCE = N_("The text is my own and may be published under the licence {licence}.")
_PRIVACY = N_("It holds no names, phone numbers or other details of private persons.")
