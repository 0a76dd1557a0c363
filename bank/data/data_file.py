"""A file of data: where it stands, what it is, and what is in it."""

import datetime
import hashlib
from dataclasses import dataclass
from enum import Enum

from bank.model.terms import Labels


class Format(Enum):
    """What a file is: its media type, and the name of its kind in the list of the EU's Publications Office."""

    CSV = "text/csv", "CSV"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"
    JSON = "application/json", "JSON"
    JSON_LD = "application/ld+json", "JSON_LD"
    GEOJSON = "application/geo+json", "GEOJSON"
    TURTLE = "text/turtle", "RDF_TURTLE"
    ICS = "text/calendar", "ICS"
    ZIP = "application/zip", "ZIP"
    ATOM = "application/atom+xml", "ATOM"
    YAML = "application/yaml", "YAML"

    @property
    def media_type(self) -> str:
        return str(self.value[0])

    @property
    def code(self) -> str:
        """Its name among http://publications.europa.eu/resource/authority/file-type/."""
        return str(self.value[1])


@dataclass(frozen=True)
class DataFile:
    """A file under the folder of data; what it is and what is in it, by language.

    `changed` is the day of the last change of the practices and the vocabulary in it, where git tells it.
    """

    name: str
    format: Format
    title: Labels
    about: Labels
    content: bytes
    changed: datetime.date | None = None

    @property
    def group(self) -> str:
        """The folder in which it stands, or "whole" for what is of the whole bank."""
        return self.name.partition("/")[0] if "/" in self.name else "whole"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()
