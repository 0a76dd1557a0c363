"""The desk: where the editors are reached by those who have no account anywhere, as the settings of the site choose."""

from dataclasses import dataclass

from bank.schema.common import LINE
from bank.schema.containers import Field, ListOf, Record
from bank.schema.scalars import Number, Pattern


@dataclass(frozen=True)
class Desk:
    """`post` is the address of letters by its lines, `answers_in` days; `relay` makes a report of what it gets."""

    name: str = ""
    email: str = ""
    post: tuple[str, ...] = ()
    relay: str = ""
    answers_in: int | None = None

    @property
    def is_reachable(self) -> bool:
        """Whether anybody can send there without an account."""
        return bool(self.email or self.post or self.relay)


DESK = Record(
    Desk,
    (
        Field("name", LINE),
        Field("email", Pattern(r"[^@\s]+@[^@\s]+\.[^@\s.]+", "not-a-desk")),
        Field("post", ListOf(LINE, most=8, lone=True)),
        Field("relay", Pattern(r"https://[^\s/]+(?:/\S*)?", "not-a-relay")),
        Field("answers_in", Number(1, 366)),
    ),
)
