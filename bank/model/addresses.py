"""Addresses: where each page of the site is, relative to its root, with a slash at the end."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from bank.model.ledger import Conclusion
from bank.model.objects import Document
from bank.model.practice import Practice, Unfinished
from bank.model.terms import Area, City, District, Kind, Term, Theme
from bank.text.normalise import own_anchor, slug

ARCHIVE = "bank.zip"  # the copy of the whole site, at its root
PARTS_OF_NAMES = ("brief", "sheet", "cards", "checklist")  # of files, where all others are names of folders


@dataclass(frozen=True)
class Addresses:
    """The first part of each group of addresses; another bank names them in its own language."""

    practices: str = "practices"
    cities: str = "cities"
    themes: str = "themes"
    kinds: str = "kinds"
    audiences: str = "audiences"
    organisations: str = "organisations"
    failures: str = "what-did-not-work"
    changes: str = "changes"
    conclusions: str = "conclusions"
    overdue: str = "to-be-checked"
    desk: str = "desk"
    open_questions: str = "open-questions"
    catalogue: str = "catalogue"
    questions: str = "questions"
    brief: str = "one-page"
    sheet: str = "facilitator"
    cards: str = "cards"
    checklist: str = "self-check"
    downloads: str = "downloads"
    set: str = "set"
    compare: str = "compare"
    fit: str = "what-fits"
    data: str = "data"
    numbers: str = "in-numbers"
    contribute: str = "contribute"
    problems: str = "problems"
    licences: str = "licences"

    def practice(self, practice: Practice) -> str:
        return f"{self.practices}/{slug(practice.city.id)}/{practice.id}/"

    def unfinished(self, draft: Unfinished) -> str:
        """A draft that is no practice yet, which may lie in the folder of no city."""
        return self.written(draft.path)

    def written(self, path: str) -> str:
        """Where the page of a practice's file would be, by its path alone."""
        pure = PurePosixPath(path)
        return f"{self.practices}/{slug(pure.parent.name)}/{pure.stem}/"

    def source(self, practice: Practice) -> str:
        """The file of a practice as it was written."""
        return f"{self.practices}/{slug(practice.city.id)}/{practice.id}.md"

    def beside(self, path: str) -> str:
        """A picture or another file beside practices, by its path under their folder."""
        return f"{self.practices}/{quote(path)}"

    def document(self, practice: Practice, document: Document) -> str:
        """A document of a practice."""
        return f"{self.practices}/{slug(practice.city.id)}/{quote(document.file)}"

    def typst(self, practice: Practice) -> str:
        """The practice as the PDF is made of it."""
        return f"{self.practice(practice)}{practice.id}.typ"

    def handout(self, practice: Practice) -> str:
        return f"{self.practice(practice)}{practice.id}.pdf"

    def brief_of(self, practice: Practice) -> str:
        """The practice on one page."""
        return f"{self.practice(practice)}{practice.id}-{self.brief}.pdf"

    def sheet_of(self, practice: Practice) -> str:
        """The facilitator's sheet of a scenario."""
        return f"{self.practice(practice)}{practice.id}-{self.sheet}.pdf"

    def cards_of(self, practice: Practice) -> str:
        """The cards with the questions of a world café."""
        return f"{self.practice(practice)}{practice.id}-{self.cards}.pdf"

    def checklist_of(self, practice: Practice) -> str:
        """The clauses of a standard with boxes to tick."""
        return f"{self.practice(practice)}{practice.id}-{self.checklist}.pdf"

    def steps_of(self, practice: Practice) -> str:
        """The steps of a scenario for a calendar."""
        return f"{self.practice(practice)}{practice.id}.ics"

    def booklet(self, address: str) -> str:
        """The booklet of the page at an address, without the ending that tells its format."""
        return f"{address}{address.rstrip('/').rpartition('/')[2]}"

    def city(self, city: City) -> str:
        return f"{self.cities}/{slug(city.id)}/"

    def place(self, place: District | Area) -> str:
        return f"{self.cities}/{slug(place.city)}/{slug(place.id)}/"

    def theme(self, theme: Theme) -> str:
        return f"{self.themes}/{slug(theme.id)}/"

    def kind(self, kind: Kind) -> str:
        return f"{self.kinds}/{slug(kind.id)}/"

    def cause(self, cause: Term) -> str:
        """The failures of a cause."""
        return f"{self.failures}/{slug(cause.id)}/"

    def concept(self, name: str, id: str) -> str:
        """An entry of a closed list in the data, by the name of the list; no page, but what others refer to."""
        return f"{self.data}/vocabulary#{name}-{id}"

    def audience(self, audience: Term) -> str:
        return f"{self.audiences}/{slug(audience.id)}/"

    def conclusion(self, conclusion: Conclusion) -> str:
        """A row of the ledger of conclusions."""
        return f"{self.conclusions}/#{conclusion.anchor}"

    def organisation(self, name: str) -> str:
        """The organisation's entry on the page of all."""
        return f"{self.organisations}/#{own_anchor(name)}"
