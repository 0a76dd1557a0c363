"""The typesetter: what Polish printers do at the end of a line."""

import io
from pathlib import Path

from pypdf import PdfReader

from tests.print.typesetting import converter, printed


def test_a_hyphen_at_the_end_of_a_line_is_repeated_on_the_next(tmp_path: Path) -> None:
    words = " ".join(f"{'Nad Wisłą leży ' * (number % 3)}Praga-Północ" for number in range(40))
    pdf = printed(converter().line(words), tmp_path)
    lines = [line.strip() for page in PdfReader(io.BytesIO(pdf)).pages for line in page.extract_text().splitlines()]
    beginnings = [lines[at + 1] for at, line in enumerate(lines) if line.endswith("Praga-")]
    assert beginnings
    assert all(line.startswith("-Północ") for line in beginnings)
