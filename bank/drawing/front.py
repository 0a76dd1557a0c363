"""The front of a house for each kind of practice, of lines, by its place in the list: of no real house."""

from collections.abc import Iterator

WIDTH, HEIGHT = 120, 84  # of the sheet
_GROUND = 80
_ROOFS = 5


def front(number: int) -> str:
    """The strokes of the front with a number, as the path of an SVG."""
    return "".join(_strokes(number))


def _strokes(number: int) -> Iterator[str]:
    width, height = 44 + 8 * (number % 4), 30 + 6 * (number // 2 % 3)
    left, top = (WIDTH - width) // 2, _GROUND - height
    yield f"M4 {_GROUND}H{WIDTH - 4}"
    yield f"M{left} {_GROUND}V{top}H{left + width}V{_GROUND}"
    yield _roof(number % _ROOFS, left, top, width)
    columns, rows = 3 + number % 2, 1 + (height > 34)
    door = number % columns
    for column in range(columns):
        middle = left + round(width * (column + 0.5) / columns)
        for row in range(rows):
            floor = top + 6 + row * 15
            if column == door and row == rows - 1:
                yield f"M{middle - 4} {_GROUND}V{floor + 3}{_arch(number)}V{_GROUND}"
            else:
                yield f"M{middle - 3} {floor}h6v8h-6zM{middle} {floor}v8"
    if number % 3 == 0:
        yield f"M{left + width + 12} {_GROUND}v-14m-7 -4a7 8 0 1 0 14 0a7 8 0 1 0 -14 0"


def _roof(kind: int, left: int, top: int, width: int) -> str:
    """A gable, a flat one with its cornice, a hip, two gables, or a gable with a chimney."""
    right, middle, half = left + width, left + width // 2, width // 2
    match kind:
        case 0:
            return f"M{left - 4} {top}L{middle} {top - 20}L{right + 4} {top}z"
        case 1:
            return f"M{left - 3} {top}v-5h{width + 6}v5z"
        case 2:
            return f"M{left - 4} {top}L{left + 8} {top - 14}H{right - 8}L{right + 4} {top}z"
        case 3:
            return f"M{left - 3} {top}l{half // 2 + 2} -16l{half // 2 + 1} 16l{half // 2 + 1} -16l{half // 2 + 2} 16z"
        case _:
            return f"M{left - 4} {top}L{middle} {top - 18}L{right + 4} {top}zM{right - 14} {top - 9}v-10h6v14"


def _arch(number: int) -> str:
    return "a4 4 0 0 1 8 0" if number % 2 else "h8"
