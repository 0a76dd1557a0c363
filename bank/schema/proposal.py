"""The proposal: what a practitioner tells first of a practice, a place and three questions."""

from bank.model.terms import in_order
from bank.model.vocabulary import Vocabulary
from bank.schema.constraints import NeededWhen
from bank.schema.containers import Field, Record
from bank.schema.scalars import Choice, Text
from bank.schema.town import town
from bank.text.language import N_, Language

ANSWER = Text(20, 4000, by_letter=True)


def proposal(vocabulary: Vocabulary, language: Language) -> Record:
    """The shape of a proposal; a place that the vocabulary does not describe is written."""
    cities = in_order(vocabulary.cities, language)
    elsewhere = language.text(_ELSEWHERE)
    names = [*(language.label(city.labels) for city in cities), elsewhere]
    city = Choice(lambda name: name if name == elsewhere else vocabulary.cities.find(name), names)
    fields = (
        Field("city", city, N_("Where?"), N_("The city or the wider place."), required=True),
        Field(
            "elsewhere",
            town(vocabulary),
            N_("Which place?"),
            N_(
                "If it is another place: its name. For a village or a county add the region after a comma, abroad "
                "the country."
            ),
        ),
        Field(
            "place",
            Text(2, 200, one_line=True, by_letter=True),
            N_("For whom, and where exactly?"),
            N_("The district or the name of the place, and the people it is for."),
            N_("The estate on the hill; neighbours of every age"),
            required=True,
        ),
        Field(
            "done",
            ANSWER,
            N_("What was done?"),
            N_("In your own words: what, since when, with whom, for how much, if you know."),
            N_("On Thursdays we open a former shop, cook together and mend bicycles."),
            required=True,
        ),
        Field(
            "outcome",
            ANSWER,
            N_("What came of it, and what did not work?"),
            N_("What did not work is worth as much as success. Where can one read of it? Add the addresses."),
            N_("Forty people come in a month. In winter nobody came, because the table stood in the open."),
            required=True,
        ),
        Field(
            "contact",
            Text(2, 400, by_letter=True),
            N_("Whom can one ask?"),
            N_("An organisation and its page or the address of its office; no names and no private numbers."),
            N_("On the Corner Society, office@example.org"),
            required=True,
        ),
    )
    return Record(dict, fields, NeededWhen("elsewhere", "city", elsewhere))


_ELSEWHERE = N_("another place")
