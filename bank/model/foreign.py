"""Foreign practices: those of other banks, of which this one knows a row that leads there and no more."""

import datetime
from dataclasses import dataclass

from bank.model.terms import City, Kind, State, Theme
from bank.text.normalise import slug


@dataclass(frozen=True)
class OtherBank:
    """A bank whose practices are listed too, by the name that it has here; `address` is that of its site's root."""

    name: str
    address: str

    @property
    def id(self) -> str:
        """Its name in files and addresses."""
        return slug(self.name)


@dataclass(frozen=True)
class Home:
    """Where foreign practices come from: the bank, the language and licence of its texts, the day they were fetched.

    The licence is empty where the bank names none.
    """

    bank: OtherBank
    language: str
    licence: str
    licence_url: str
    fetched: datetime.date


@dataclass(frozen=True, eq=False)
class ForeignPractice:
    """A practice of another bank; labels are in its words, terms are ours as far as they mean the same.

    Cities are ours where they are the same place.
    """

    id: str
    title: str
    summary: str
    address: str
    home: Home
    cities: tuple[City, ...] = ()
    kind: Kind | None = None
    themes: tuple[Theme, ...] = ()
    state: State | None = None
    kind_label: str = ""
    theme_labels: tuple[str, ...] = ()
    state_label: str = ""
    state_meaning: str = ""
    place: str = ""
