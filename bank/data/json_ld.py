"""JSON-LD: a practice as search engines and libraries read it, in the words of schema.org."""

from typing import Any

from bank.data.dataset import Dataset, Translated
from bank.model.objects import Adaptation, Source
from bank.model.practice import Practice
from bank.model.terms import City
from bank.text.dates import Period


def practice_json_ld(practice: Practice, dataset: Dataset) -> dict[str, Any]:
    """An article with what it is about: where and when, who took part, what it cites, what it was adapted from."""
    label, address = dataset.language.label, dataset.address(practice)
    parents = (dataset.catalogue.get(parent.practice or "") for parent in practice.adapted_from)
    found = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": address,
        "url": address,
        "identifier": practice.id,
        "headline": practice.title,
        "description": practice.summary,
        "creativeWorkStatus": "Archived" if practice.archived else None,
        "inLanguage": dataset.language.code,
        "workTranslation": [_translation(one) for one in dataset.translations.get(practice.id, ())],
        "license": practice.licence.url,
        "isPartOf": {"@type": "Dataset", "@id": dataset.folder, "name": dataset.name},
        "publisher": {"@type": "Organization", "name": dataset.name, "url": dataset.site},
        "genre": label(practice.kind.labels),
        "keywords": [label(theme.labels) for theme in practice.themes],
        "audience": [{"@type": "Audience", "audienceType": label(group.labels)} for group in practice.audience],
        "spatialCoverage": [_place(city, dataset) for city in practice.cities],
        "temporalCoverage": _span(practice.period),
        "mentions": [
            _without_nothing({"@type": "Organization", "name": one.name, "url": one.url})
            for one in practice.organisations
        ],
        "citation": [_source(source) for source in practice.sources],
        "isBasedOn": [
            *(dataset.address(parent) for parent in parents if parent),
            *(parent.url for parent in practice.adapted_from if parent.url),
        ],
        # The words of schema.org have none for the other way.
        "@reverse": _without_nothing({"isBasedOn": [_adaptation(one) for one in practice.adapted_elsewhere]}),
    }
    return _without_nothing(found)


def _translation(told: Translated) -> dict[str, Any]:
    address = {"@id": told.address, "url": told.address}
    return {"@type": "Article", **address, "headline": told.title, "inLanguage": told.language}


def _adaptation(one: Adaptation) -> dict[str, Any]:
    """What was adapted elsewhere, of which no page of the bank tells."""
    return _without_nothing(
        {
            "@type": "CreativeWork",
            "description": one.uncited,
            "spatialCoverage": {"@type": "Place", "name": one.place} if one.place else None,
            "temporalCoverage": _span(one.period),
            "creator": {"@type": "Organization", "name": one.by} if one.by else None,
        }
    )


def _span(period: Period | None) -> str | None:
    return f"{period.start}/{period.end or '..'}" if period else None


def _place(city: City, dataset: Dataset) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Place", "name": dataset.language.label(city.labels)}
    if city.lat is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": city.lat, "longitude": city.lon}
    return found


def _source(source: Source) -> dict[str, Any]:
    return _without_nothing(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "url": source.url,
            "datePublished": str(source.published or ""),
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "archivedAt": source.archived.url if source.archived else None,
        }
    )


def _without_nothing(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if value}
