"""Letters: what an editor asks the organisation of a practice, ready to be sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote, urlencode

from bank.contribute.worklist import Task
from bank.model.practice import Practice
from bank.model.standing import standing
from bank.site.settings import Settings
from bank.text.escaping import one_line
from bank.text.language import N_, Language

MOST = 3  # questions of a practice: who is asked much does not answer


@dataclass(frozen=True)
class Letter:
    """To a desk of the organisation, where one is known by its e-mail address."""

    to: str
    subject: str
    body: str

    @property
    def address(self) -> str:
        """What opens it in a program for letters."""
        query = urlencode({"subject": self.subject, "body": self.body.replace("\n", "\r\n")}, quote_via=quote, safe="")
        return f"mailto:{quote(self.to, safe='@')}?{query}"


def letter(task: Task, settings: Settings) -> Letter:
    """Asks whether all is still so, with a link for each answer, and for what is not known."""
    practice, text = task.practice, settings.language.text
    told = {"bank": settings.site_name, "title": one_line(practice.title)}
    known = {"state": standing(practice.status, settings.language), "address": _page(practice, settings)}
    asked = [f"- {question}" for question in _questions(task, settings.language)]
    parts = [
        text(_GREETING),
        text(_TOLD).format(**told, **known).rstrip(),
        "\n".join([text(_CHOOSE), *_answers(practice, settings)]) if settings.site_url else "",
        "\n".join([text(_ALSO), *asked]) if asked else "",
        text(_REPLY),
        "\n".join([text(_CLOSE), settings.desk.name or settings.site_name]),
    ]
    to = practice.contact.email if practice.contact else ""
    return Letter(to or "", text(_SUBJECT).format(**told), "\n\n".join(filter(None, parts)))


def _page(practice: Practice, settings: Settings) -> str:
    return f"{settings.site_url}{settings.addresses.practice(practice)}" if settings.site_url else ""


def _answers(practice: Practice, settings: Settings) -> Iterator[str]:
    """The same three ways as on the page of the practice: theme/partials/draw.html has them as `renewals`."""
    language, state = settings.language, practice.status.state.meaning
    name = language.translations.pgettext
    for words, meaning in ((N_("Still so"), state), (N_("It has changed"), ""), (N_("It has ended"), "ended")):
        if words != "It has ended" or state != "ended":
            told = {"practice": practice.id, "field": "status", "state": meaning}
            query = urlencode({name("address", key): value for key, value in told.items()})
            yield f"- {language.text(words)}: {settings.site_url}{settings.addresses.contribute}/?{query}"


def _questions(task: Task, language: Language) -> Iterator[str]:
    """What an organisation can tell of what is wanted."""
    own = (one_line(asked.question) for asked in task.practice.open_questions[:MOST])
    return chain((language.text(words) for want, words in _ASKED.items() if want in task.wants), own)


_SUBJECT = N_("“{title}” in {bank}: is it still so?")
_GREETING = N_("Good morning,")
_TOLD = N_("we describe your practice “{title}” in {bank}: {state}.\n{address}")
_CHOOSE = N_("How is it now? One of these links is enough, no account is needed:")
_ALSO = N_("We would also like to know:")
_REPLY = N_("You may also simply reply to this letter. No private details, please: what you tell us may be published.")
_CLOSE = N_("Kind regards,")
_ASKED = {
    "cost": N_("what it costs in a year, and who pays"),
    "contact": N_("to what desk those may write who would like to do the same"),
    "confirmed": N_("whether the contact on the page is right"),
    "image": N_("whether there is a picture that we may publish"),
}
