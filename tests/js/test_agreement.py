"""Agreement: odd practices, in every field and in every line, on which the form and the check say the same."""

from tests.bridge import Ask
from tests.proofs.agreement import differences


def test_the_form_and_the_check_agree_on_made_up_practices(ask: Ask, whole: bool) -> None:
    number = 300 if whole else 100
    assert [difference for difference in differences(ask, number=number, seed=1) if difference] == []
