"""Mending: under each of the bank's own headings in a text the way to the form, which opens there."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from bank.model.practice import Practice
from bank.model.terms import Term
from bank.model.vocabulary import Vocabulary
from bank.text.language import N_, Language
from bank.text.normalise import slug

_LINK = (
    '<p class="mend__one" data-screen><a href="{address}" rel="nofollow">{mend}'
    '<span class="visually-hidden">: {heading}</span></a></p>\n'
)


@dataclass(frozen=True)
class Mending:
    """Knows the bank's headings by their anchors, and the words of a link in a language."""

    headings: Mapping[str, Term]
    language: Language

    @classmethod
    def of(cls, vocabulary: Vocabulary, language: Language) -> "Mending":
        return cls({slug(name): term for term in vocabulary.headings for name in term.names}, language)

    def below(self, anchor: str, practice: Practice, form: str) -> str:
        """The link under a heading; `form` is the address of the form from the practice's page."""
        heading = self.headings.get(anchor)
        if heading is None:
            return ""
        name = self.language.translations.pgettext
        query = urlencode({name("address", "practice"): practice.id, name("address", "field"): f"text-{heading.id}"})
        return _LINK.format(
            address=escape(f"{form}?{query}"),
            mend=escape(self.language.text(_MEND)),
            heading=escape(self.language.label(heading.labels)),
        )


_MEND = N_("mend")
