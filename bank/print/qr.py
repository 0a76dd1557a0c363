"""The QR code of an address, as rows of modules."""

import segno


def modules(address: str) -> tuple[str, ...]:
    """The rows from the top down, "1" for a dark module, without the quiet zone."""
    # Without a mask named here, eight would be drawn and judged, in five times the time; any is read as well.
    code = segno.make(address, error="m", micro=False, mask=2)
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)
