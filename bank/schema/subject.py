"""The subject: what a practice is, where it is, for whom, and what it answers."""

from bank.model.vocabulary import Vocabulary
from bank.schema.abstracts import abstracts
from bank.schema.common import LINE
from bank.schema.containers import Field, ListOf
from bank.schema.scalars import Text, choice_of
from bank.schema.town import town
from bank.text.language import N_


def subject(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """What it is about, where and for whom."""
    return (
        Field(
            "title",
            Text(3, 90, one_line=True),
            N_("Title"),
            N_("what was done, in a few words"),
            N_("The day room on the corner"),
            required=True,
        ),
        Field(
            "summary",
            Text(80, 280),
            N_("Summary"),
            N_("what, where and what for; lists and search show it"),
            N_(
                "Neighbours open a former shop on Thursdays, cook together and mend bicycles. They began without "
                "a room, at a table on the pavement."
            ),
            required=True,
        ),
        *abstracts(vocabulary),
        Field(
            "kind",
            choice_of(vocabulary.kinds),
            N_("Kind"),
            N_("whether it is a place, a network, a session or something else"),
            required=True,
        ),
        Field(
            "city",
            ListOf(town(vocabulary), lone=True),
            N_("City"),
            N_(
                "the city, or a list of cities; the file lies in the folder of the first; where a name repeats or "
                "is in no list, its region stands after a comma, abroad the country"
            ),
            required=True,
            name="cities",
        ),
        Field(
            "district",
            ListOf(LINE, lone=True),
            N_("District"),
            N_(
                "the district or customary area, or a list; leave it out for the whole city; "
                "put the city and a slash before a name that two of the cities share"
            ),
            _first_district(vocabulary),
        ),
        Field(
            "themes",
            ListOf(choice_of(vocabulary.themes), 5, lone=True),
            N_("Themes"),
            N_("what it is about"),
            required=True,
        ),
        Field(
            "audience",
            ListOf(choice_of(vocabulary.audiences), lone=True),
            N_("For whom"),
            N_("with whom or for whom it is done"),
        ),
        Field(
            "questions",
            ListOf(Text(8, 160, one_line=True), most=10, lone=True),
            N_("Questions"),
            N_("questions that this page answers, as one asks at work"),
            N_("How does one begin without a room?"),
        ),
        *_tellers(vocabulary),
    )


def _tellers(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """Whose words these are, in a bank that tells them apart."""
    tellers = choice_of(vocabulary.tellers)
    whole = N_("whose words these are; the first of the list when left out")
    fields = (
        Field("asked_by", tellers, N_("Who asks"), N_("if not who tells of the practice")),
        Field("told_by", tellers, N_("Who tells it"), whole),
    )
    return fields if vocabulary.tellers else ()


def _first_district(vocabulary: Vocabulary) -> str:
    """A district to show as an example: the engine knows none of its own."""
    districts = (district for city in vocabulary.cities for district in city.districts)
    return next((next(iter(district.labels.values())) for district in districts), "")
