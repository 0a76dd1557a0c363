"""An invented bank for the tests: its vocabulary, its practices as text and as records, and the day of reading."""

import datetime
from collections.abc import Mapping
from typing import Any

import yaml

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.model.catalogue import Catalogue
from bank.model.gazetteer import Gazetteer, Locality
from bank.model.practice import Practice
from bank.model.terms import (
    Area,
    City,
    CostAbsence,
    CostUnit,
    District,
    Fate,
    Heading,
    Kind,
    Licence,
    NeedKind,
    Precision,
    Region,
    Role,
    State,
    Term,
    Terms,
    Theme,
)
from bank.model.vocabulary import Vocabulary

TODAY = datetime.date(2026, 3, 15)

_PLACES = {"gorne": "Górne", "dolne": "Dolne", "zastodole": "Zastodole"}
_KINDS = {
    "dom": ("Dom zmyślony", "Invented house", None),
    "warsztat": ("Warsztat", "Workshop", "workshop"),
    "scenariusz": ("Scenariusz", "Scenario", "scenario"),
    "karta": ("Karta", "Charter", "charter"),
    "forum": ("Forum", "Forum of many", "editions"),
    "granty": ("Granty", "Grants", "grant"),
}


ABSTRACT = {
    "title": "The kitchen",
    "summary": "People who do not exist cook what nobody has ever eaten, on days of which no calendar knows.",
}


def _terms(**labels: str) -> Terms[Term]:
    return Terms(Term(id, {"pl": label}) for id, label in labels.items())


def _city(id: str, label: str, *districts: str, areas: tuple[Area, ...] = ()) -> City:
    own = tuple(District(name, {"pl": _PLACES[name]}, city=id) for name in districts)
    return City(id, {"pl": label}, districts=own, areas=areas)


VOCABULARY = Vocabulary(
    cities=Terms(
        [
            _city(
                "przykladowo",
                "Przykładowo",
                "gorne",
                "dolne",
                areas=(Area("pod-gorka", {"pl": "Pod Górką"}, city="przykladowo", districts=("gorne", "dolne")),),
            ),
            _city("wzorowo", "Wzorowo", "gorne", "zastodole"),
        ]
    ),
    regions=Terms(
        [Region("gorskie", {"pl": "górskie"}, country="pl"), Region("nizinne", {"pl": "nizinne"}, country="pl")]
    ),
    countries=Terms([Term("pl", {"pl": "Polska"}), Term("de", {"pl": "Niemcy"})]),
    gazetteer=Gazetteer(
        (
            Locality("Lipowo", "gorskie", 50.2, 20.2, 800),
            Locality("Lipowo", "nizinne", 52.2, 18.2, 700),
            Locality("Pagórki", "gorskie", 50.5, 20.5, 5000),
        )
    ),
    themes=Terms(
        [
            Theme("miejsca", {"pl": "Miejsca"}, definition={"pl": "Gdzie."}),
            Theme("kuchnie", {"pl": "Kuchnie"}, definition={"pl": "Przy garnku."}, broader="miejsca"),
            Theme("rozmowy", {"pl": "Rozmowy"}, definition={"pl": "O czym."}),
        ]
    ),
    kinds=Terms(
        Kind(id, {"pl": label, "en": english}, definition={"pl": label}, block=block)
        for id, (label, english, block) in _KINDS.items()
    ),
    audiences=_terms(sasiedzi="Sąsiedzi", mlodziez="Młodzież"),
    states=Terms(
        [
            State("trwa", {"pl": "trwa"}, meaning="running"),
            State("zakonczona", {"pl": "zakończona"}, meaning="ended"),
        ]
    ),
    roles=Terms([Role("lider", {"pl": "lider"}), Role("partner", {"pl": "partner"}, meaning="partner")]),
    funding=_terms(skladka="składka"),
    cost_units=Terms(
        [
            CostUnit("rok", {"pl": "rok"}),
            CostUnit("otwarcie", {"pl": "otwarcie"}),
            CostUnit("raz", {"pl": "raz"}, comparable=False),
        ]
    ),
    precisions=Terms(
        [
            Precision("okolo", {"pl": "około"}, ("ok.",), meaning="about"),
            Precision("ponad", {"pl": "ponad"}, meaning="over"),
            Precision("co-najmniej", {"pl": "co najmniej"}, meaning="least"),
            Precision("prawie", {"pl": "prawie"}, ("blisko",), meaning="under"),
        ]
    ),
    need_kinds=Terms(
        [
            NeedKind("ludzie", {"pl": "ludzie"}, meaning="people"),
            NeedKind("izba", {"pl": "izba"}, unit={"pl": "m²"}, meaning="room"),
            NeedKind("mieszkancy", {"pl": "mieszkańcy"}, meaning="size"),
        ]
    ),
    cost_absences=Terms(
        [
            CostAbsence("brak-danych", {"pl": "brak danych"}),
            CostAbsence("darmo", {"pl": "nic nie kosztuje"}, settled=True),
        ]
    ),
    tellers=_terms(redakcja="redakcja", sasiedzi="sami sąsiedzi"),
    subjects=_terms(cel="Po co jest umowa", obyczaje="Obyczaje"),
    causes=_terms(glod="głód", zima="zima"),
    fates=Terms([Fate("przyjety", {"pl": "przyjęty"}), Fate("czeka", {"pl": "czeka"}, settled=False)]),
    source_kinds=_terms(wlasne="własne"),
    evidence_levels=Terms(Term(str(level), {"pl": f"poziom {level}"}) for level in range(5)),
    licences=Terms([Licence("CC-BY-4.0", {"pl": "CC BY 4.0"}, url="https://licence.example/by")]),
    headings=Terms(
        [
            Heading("po-co", {"pl": "Po co", "en": "What for"}),
            Heading("co-zrobiono", {"pl": "Co zrobiono", "en": "What was cooked"}, meaning="done"),
            Heading("na-wynos", {"pl": "Na wynos"}, meaning="transfer"),
        ]
    ),
)

_FIELDS: Mapping[str, Any] = {
    "title": "Zmyślona kuchnia przy zmyślonej ulicy",
    "summary": "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje, ten zmywa. Tak już pięć lat.",
    "kind": "Dom zmyślony",
    "city": "Przykładowo",
    "themes": ["Kuchnie"],
    "status": {"state": "trwa", "as_of": "2025-05"},
    "organisations": [{"name": "Koło Zmyślonych Kucharzy", "role": "lider"}],
    "sources": [{"id": "menu", "title": "Zmyślony jadłospis"}],
}


def text(body: str = "Gotowano.[^menu]", **fields: Any) -> str:
    """A practice's file: what is always needed, with the given fields in place of it or beside it."""
    front = yaml.safe_dump({**_FIELDS, **fields}, allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n\n## Po co\n\n{body}\n"


def practice(path: str = "przykladowo/kuchnia.md", body: str = "Gotowano.[^menu]", **fields: Any) -> Practice:
    """A sound practice in a file, beside another one and a picture."""
    files = frozenset({path, "przykladowo/wzor.md", "przykladowo/kuchnia.jpg"})
    read, problems = read_practice(path, text(body, **fields).encode(), Reading(VOCABULARY, files, TODAY))
    assert read, problems
    return read


TRANSLATED: Mapping[str, Any] = {
    "title": "An invented kitchen in an invented street",
    "summary": "Invented neighbours cook together in an invented kitchen, and whoever does not cook washes up.",
    "translated": datetime.date(2026, 3, 1),
}


def translation(body: str = "They cooked.[^menu]", heading: str = "What for", **fields: Any) -> str:
    """The file of a translation: what it always needs, with the given fields in place of it or beside it."""
    front = yaml.safe_dump({**TRANSLATED, **fields}, allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n\n## {heading}\n\n{body}\n"


def catalogue(*practices: Practice) -> Catalogue:
    """A catalogue of practices on the day of reading."""
    return Catalogue(VOCABULARY, practices, TODAY)
