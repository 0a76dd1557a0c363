"""The language of the page: dates and amounts as the pages have them."""

import pytest

from bank.text.dates import PartialDate, Period
from bank.text.language import SINCE, Language
from tests.bridge import Ask

DATES = ("2021", "2021-02", "2021-02-24", "2022")
AMOUNTS = ((0, "PLN"), (5, "PLN"), (1234, "PLN"), (12000, "EUR"), (1234567.5, "PLN"), (0.25, "USD"))


@pytest.mark.parametrize("code", ["pl", "en"])
def test_dates_periods_and_amounts_are_those_of_the_pages(ask: Ask, code: str) -> None:
    language = Language(code)
    dates = [PartialDate.parse(date) for date in DATES]
    assert ask("./calls", "written", code, language.text(SINCE), DATES, AMOUNTS) == {
        "dates": [language.date(date) for date in dates],
        "periods": [language.period(Period(start, end)) for start in dates for end in (None, *dates)],
        "amounts": [language.money(amount, currency) for amount, currency in AMOUNTS],
        "numbers": [language.number(amount) for amount, _ in AMOUNTS],
    }
