"""Package: what the tables are, column by column, as a Data Package (version 2) with Table Schema."""

from collections.abc import Iterable
from typing import Any

from bank.data.data_file import DataFile, Format
from bank.data.dataset import CODEBOOK, Dataset
from bank.data.tables import PRACTICE, Table

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"


def data_package(dataset: Dataset, files: Iterable[tuple[Table, DataFile]]) -> dict[str, Any]:
    """The description of the tables that stand in the files; each refers to the table of practices by their ids."""
    licence = dataset.licence
    return {
        "$schema": _PROFILE,
        "name": "bank",
        "title": dataset.name,
        "description": dataset.about,
        "homepage": dataset.site,
        "version": CODEBOOK,
        "created": f"{dataset.catalogue.today}T00:00:00Z",
        "licenses": [{"name": licence.id, "path": licence.url}] if licence else [],
        "resources": [_resource(table, file) for table, file in files],
    }


def _resource(table: Table, file: DataFile) -> dict[str, Any]:
    keys = [column.name for column in table.columns[: 1 + table.list.count("[]") + bool(table.list)]]
    schema: dict[str, Any] = {
        "$schema": _SCHEMA,
        "fields": [
            {"name": one.name, "title": one.title, "description": one.meaning, "type": one.type}
            for one in table.columns
        ],
        "missingValues": [""],
        "primaryKey": keys,
    }
    if table.list:
        to_practices = {"resource": "practices", "fields": ["id"]}
        schema["foreignKeys"] = [{"fields": [PRACTICE], "reference": to_practices}]
    return {
        "name": table.name,
        "title": table.title,
        "path": file.name,
        "type": "table",
        "format": "csv",
        "mediatype": Format.CSV.media_type,
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{file.sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }
