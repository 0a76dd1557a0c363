"""What outloud says of a PDF: a checker that asks beside the standard whether a reader is told what a page shows."""

import re
from collections.abc import Iterator
from pathlib import Path

from outloud import check
from outloud.findings import Finding

from tests.print.structure import structure
from tests.print.typesetting import letters

_UNTOLD = "TAG-002"
_FOLIO = re.compile(r" \d+ \w+ \d+$")  # “1 of 4”, on the last line of a foot


def errors(file: Path) -> list[str]:
    """Its errors, but for lines that a reader is rightly spared: running heads and feet, a table's head told again."""
    result = check(str(file))
    told = letters(structure(file.read_bytes()).text)
    return [*([result.error] if result.error else []), *_errors(result.findings, told)]


def _errors(findings: list[Finding], told: str) -> Iterator[str]:
    for finding in findings:
        if finding.severity == "error" and not (finding.rule == _UNTOLD and _is_repeated(finding, told)):
            yield f"{finding.rule}, page {finding.page}: {finding.message} {finding.evidence or ''}"


def _is_repeated(finding: Finding, told: str) -> bool:
    """Whether all words of it are told elsewhere; of more lines than two it names none but the first two."""
    lines = [_FOLIO.sub("", line).removesuffix("…") for line in (finding.evidence or "").split("; ")]
    return finding.count <= len(lines) and all(letters(word) in told for line in lines for word in line.split())
