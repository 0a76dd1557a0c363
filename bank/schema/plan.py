"""The plan: what was planned beside what was done, where sources tell both."""

from bank.model.objects import Plan
from bank.model.vocabulary import Vocabulary
from bank.schema.common import AMOUNT, LINE
from bank.schema.containers import Field, ListOf, Record
from bank.schema.quantities import Measure
from bank.text.language import N_


def plan(vocabulary: Vocabulary) -> Field:
    """The field of a whole front matter."""
    number = Measure(AMOUNT, vocabulary.precisions)
    fields = (
        Field("what", LINE, N_("Of what"), N_("what was planned, with its unit"), N_("gardens in 2017"), required=True),
        Field("planned", number, N_("Planned"), N_("how much was planned"), "25", required=True),
        Field("done", number, N_("Done"), N_("how much came of it"), "19", required=True),
    )
    hint = N_("what was planned beside what was done; only where sources tell both, each number with its own")
    return Field("plan", ListOf(Record(Plan, fields), most=20), N_("Plan and outcome"), hint)
