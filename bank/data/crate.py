"""Crate: all practices with their data in one ZIP, described by an RO-Crate."""

import io
from collections.abc import Iterable
from typing import Any

from bank.data.data_file import DataFile
from bank.data.dataset import Dataset
from bank.site.archive import write_archive
from bank.text.json_bytes import to_readable_json

_CONTEXT = "https://w3id.org/ro/crate/1.2/context"
_MARKDOWN = "text/markdown"


def crate(dataset: Dataset, files: Iterable[DataFile]) -> bytes:
    """The ZIP."""
    held = [(file.name, file.format.media_type, file.content) for file in files]
    held += [(path, _MARKDOWN, content) for path, content in dataset.sources.items()]
    data = io.BytesIO()
    metadata = to_readable_json(_metadata(dataset, held))
    written = [
        ("ro-crate-metadata.json", metadata),
        *((path, content) for path, _, content in held),
    ]
    write_archive(data, written, dataset.catalogue.today)
    return data.getvalue()


def _metadata(dataset: Dataset, held: Iterable[tuple[str, str, bytes]]) -> dict[str, Any]:
    held = list(held)
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": dataset.name,
        "description": dataset.about,
        "url": dataset.folder,
        "datePublished": str(dataset.catalogue.today),
        "inLanguage": dataset.language.code,
        "hasPart": [{"@id": path} for path, _, _ in held],
        **({"license": {"@id": dataset.licence.url}} if dataset.licence else {}),
    }
    about = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.2"},
        "about": {"@id": "./"},
    }
    parts = [
        {"@id": path, "@type": "File", "name": path, "encodingFormat": media_type, "contentSize": str(len(content))}
        for path, media_type, content in held
    ]
    return {"@context": _CONTEXT, "@graph": [about, root, *parts]}
