"""The words of the templates: what they say of their own, in the site's language, as a Typst file."""

from bank.print.typst.literal import Value, code
from bank.site.band import all_marks
from bank.text.language import N_, Language

WORDS = {
    "alphabet": N_("abcdefghijklmnopqrstuvwxyz"),
    "contents": N_("Contents"),
    "foreword": N_("Foreword"),
    "asked": N_("Questions for the room"),
    "overview": N_("At a glance"),
    "practice": N_("Practice"),
    "page": N_("p."),
    "of": N_("of"),
    "notes": N_("Notes"),
    "about": N_("About this booklet"),
    "title": N_("Title"),
    "by": N_("Put together by"),
    "date": N_("Date"),
    "bank": N_("From the bank"),
    "licence": N_("Licence of the texts"),
    "type": N_("Typefaces"),
    "newest": N_("What has changed since stands on the site, at the address of each practice."),
    "index-places": N_("Index of places"),
    "index-themes": N_("Index of themes"),
    "table": N_("Table"),
    "reconstructed": N_("question reconstructed by the editors"),
    "check": N_("Self-check"),
    "filled": N_("Filled in by"),
    "day": N_("Day"),
    "clause": N_("Clause"),
    "yes": N_("yes"),
    "partly": N_("partly"),
    "no": N_("no"),
    "remark": N_("Note"),
    "standard": N_("The standard"),
    "code": N_("A QR code that leads to this page on the web"),
}


def words(language: Language, name: str, address: str) -> str:
    """The file pdf/words.typ of a bank with its name and the address of its site."""
    texts = {key: language.text(message) for key, message in WORDS.items()}
    values: dict[str, Value] = {
        "language": language.code,
        "bank": {"name": name, "address": address},
        "words": texts,
        "band-words": {mark.id: mark.label for mark in all_marks(language)},
    }
    return "".join(f"#let {key} = {code(value)}\n" for key, value in values.items())
