"""Citation: how to cite a bank, as a Citation File Format, which hosts of repositories and reference managers read."""

import datetime
from typing import Any

import yaml

from bank.model.terms import Licence

FILE = "CITATION.cff"


def citation(name: str, about: str, site: str, licence: Licence | None, released: datetime.date | None = None) -> bytes:
    """The file of a bank at a site, which may have no address; one that lies in a repository is of no day."""
    told: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below.",
        "type": "dataset",
        "title": name,
        "abstract": about,
        "authors": [{"name": name}],
        "url": site,
        "date-released": str(released) if released else "",
        "license": licence.id if licence else "",
    }
    known = {key: value for key, value in told.items() if value}
    return yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=1000).encode()
