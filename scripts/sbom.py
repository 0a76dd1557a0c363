#!/usr/bin/env python3
"""Write the SBOM that is published with the site, in CycloneDX.

It names what the theme has from others, with what is built into that, and, as not delivered, what builds the site. The
same tables give the same bytes.
"""

import argparse
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bank.site.vendored import CRATES, SBOM, Part, packages

THEME = ROOT / "theme"
PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
SPACE = uuid.UUID("6f0a3f5e-6f5c-5a52-9a39-2f1c0a3f9d11")  # of our own, for numbers that come of the content


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether it lags; exit 1 when it does")
    file, text = THEME / SBOM, sbom()
    if parser.parse_args().check:
        same = file.exists() and file.read_text("utf-8") == text
        if not same:
            print(f"theme/{SBOM} lags; run scripts/sbom.py.")
        return 0 if same else 1
    file.write_text(text, "utf-8", newline="\n")
    return 0


def sbom() -> str:
    """The whole document."""
    bom = Bom(serial_number=uuid.UUID(int=0))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    bank = Component(name=project["name"], version=project["version"], type=ComponentType.APPLICATION, bom_ref="bank")
    bom.metadata.component = bank
    for component, parts in (*_delivered(), *((tool, []) for tool in _tools())):
        bom.components.update([component, *parts])
        bom.register_dependency(bank, [component])
        bom.register_dependency(component, parts)
    told = json.loads(make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string())
    del told["metadata"]["timestamp"]
    told["serialNumber"] = f"urn:uuid:{uuid.uuid5(SPACE, json.dumps({**told, 'serialNumber': ''}, sort_keys=True))}"
    return f"{json.dumps(told, indent=1, ensure_ascii=False)}\n"


def _delivered() -> Iterator[tuple[Component, list[Component]]]:
    """Each package of the theme with what is built into it."""
    for package in packages(THEME):
        within = "cargo" if CRATES in package.files else "npm"
        yield _component(package, package.registry), [_component(part, within) for part in package.bundles]


def _tools() -> Iterator[Component]:
    """What builds the site and is no part of it, but for the package that the theme takes its style from."""
    delivered = {package.name for package in packages(THEME)}
    for name, pinned in PINNED.findall((ROOT / "requirements.lock").read_text("utf-8")):
        if name not in delivered:
            yield _component(Part(name, pinned, ""), "pypi", ComponentScope.EXCLUDED)


def _component(part: Part, registry: str, scope: ComponentScope = ComponentScope.REQUIRED) -> Component:
    space, _, name = part.name.rpartition("/")
    purl = PackageURL(registry, space or None, name, part.version)
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else [],
        purl=purl,
        bom_ref=purl.to_string(),
        scope=scope,
    )


if __name__ == "__main__":
    sys.exit(main())
