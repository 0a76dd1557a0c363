"""Standing: the words always tell how old the knowledge is, but of what has ended."""

from bank.model.objects import Status
from bank.model.standing import standing
from bank.model.terms import State
from bank.text.dates import PartialDate
from bank.text.language import Language

SEEN, LOOKED = PartialDate(2025, 5), PartialDate(2026, 11, 22)


def words(meaning: str, label: str) -> str:
    return standing(Status(State("x", {"pl": label}, meaning=meaning), SEEN, LOOKED), Language("pl"))


def test_what_runs_is_told_with_the_year_of_which_it_is_known() -> None:
    assert words("running", "trwa") == "trwa, wiemy z 2025 r."
    assert words("planned", "planowana") == "planowana, wiemy z 2025 r."


def test_what_nobody_knows_is_told_with_the_year_of_looking() -> None:
    assert words("unknown", "stan nieznany") == "stan nieznany, szukaliśmy w 2026 r."


def test_what_has_ended_does_not_grow_old() -> None:
    assert words("ended", "zakończona") == "zakończona"
