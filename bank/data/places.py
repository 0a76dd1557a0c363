"""Places: where practices are, as GeoJSON (RFC 7946)."""

from collections.abc import Iterator
from typing import Any

from bank.data.dataset import Dataset
from bank.model.terms import City


def places(dataset: Dataset) -> dict[str, Any]:
    """A point for each place with practices whose coordinates are known; longitude comes before latitude."""
    return {"type": "FeatureCollection", "features": list(_features(dataset))}


def _features(dataset: Dataset) -> Iterator[dict[str, Any]]:
    for city in dataset.catalogue.cities:
        practices = dataset.catalogue.in_city(city)
        if practices and city.lat is not None and city.lon is not None:
            yield {
                "type": "Feature",
                "id": city.id,
                "geometry": {"type": "Point", "coordinates": [city.lon, city.lat]},
                "properties": {**_named(city, dataset), "practices": [practice.id for practice in practices]},
            }


def _named(city: City, dataset: Dataset) -> dict[str, Any]:
    practices = dataset.catalogue.in_city(city)
    address = dataset.site + dataset.addresses.city(city)
    return {"name": dataset.language.label(city.labels), "url": address, "count": len(practices)}
