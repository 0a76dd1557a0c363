"""The changes: a summary of what a pull request does to the practices."""

from dataclasses import replace

from bank.contribute.changes import Change, read_changes, summary
from bank.model.addresses import Addresses
from bank.model.practice import Translation, Unfinished
from bank.model.tongue import TongueAddresses
from bank.source.problems import Problem
from bank.text.dates import PartialDate
from bank.text.language import Language
from tests.invented import catalogue, practice

TOLD = "\0".join(
    [
        *("M", "practices/wzorowo/kuchnia.md"),
        *("A", "practices/przykladowo/dom.md"),
        *("M", "practices/vocabulary/README.md"),
        *("M", "practices/wzorowo/kuchnia.en.md"),
        *("A", "practices/przykladowo/dom.png"),
        *("D", "other/przykladowo/dom.md"),
        "",
    ]
)


def listed(change: Change, *problems: Problem, **fields: object) -> str:
    known = catalogue(practice("przykladowo/dom.md", **fields))
    return summary([change], known, list(problems), Addresses(), Language("pl")).splitlines()[-1]


def test_only_practices_and_their_translations_count_as_changed() -> None:
    assert read_changes(TOLD, "practices") == [
        Change("A", "practices/przykladowo/dom.md"),
        Change("M", "practices/wzorowo/kuchnia.en.md"),
        Change("M", "practices/wzorowo/kuchnia.md"),
    ]
    assert read_changes("", "practices") == []


def test_a_practice_is_named_with_its_page_in_the_preview() -> None:
    line = listed(Change("A", "practices/przykladowo/dom.md"), title="Dom `x` {y}")
    assert line == ("- **nowa**: Dom \\`x\\` \\{y\\}, `practices/przykladowo/dom.md` → `practices/przykladowo/dom/`")


def test_a_draft_is_marked_as_one() -> None:
    assert listed(Change("M", "practices/przykladowo/dom.md"), draft=True).startswith("- **zmieniona** (szkic): ")


def test_of_a_practice_with_errors_there_is_their_number() -> None:
    path = "practices/przykladowo/inny.md"
    found = [Problem(path, line, "", code) for line, code in enumerate(("value-empty", "raw-html", "unknown-heading"))]
    assert listed(Change("A", path), *found) == f"- **nowa**: `{path}`, 2 błędy"


def test_a_draft_that_lacks_something_is_told_to_be_one() -> None:
    path = "practices/propozycja/inny.md"
    known = replace(catalogue(), unfinished=(Unfinished("inny", path, "Dom `inny`", "", (), ("Kind",)),))
    told = summary([Change("A", path)], known, [], Addresses(), Language("pl")).splitlines()[-1]
    where = f"`{path}`, wymagane pola są jeszcze do uzupełnienia → `practices/propozycja/inny/`"
    assert told == f"- **nowa** (szkic): Dom \\`inny\\`, {where}"


def test_what_is_gone_has_no_page() -> None:
    assert (
        listed(Change("D", "practices/przykladowo/`stary\n.md"))
        == "- **usunięta**: `practices/przykladowo/<U+0060>stary<U+000A>.md`"
    )


def test_a_title_is_words_and_does_nothing() -> None:
    path = "practices/propozycja/inny.md"
    known = replace(catalogue(), unfinished=(Unfinished("inny", path, "\x1b[1m\u202eDom <b>\n", "", (), ()),))
    line = summary([Change("A", path)], known, [], Addresses(), Language("pl")).splitlines()[-1]
    assert line.isprintable()
    assert "\\<U+001B>\\[1m\\<U+202E>Dom \\<b>\\<U+000A>, " in line


def test_a_translation_is_told_as_one_with_the_page_in_its_language() -> None:
    path = "practices/przykladowo/dom.en.md"
    own = practice("przykladowo/dom.md", title="The house")
    tongue = catalogue(replace(own, translation=Translation("en", path, PartialDate.parse("2026-03-14"))))
    names = TongueAddresses.of(Addresses(), Addresses(), "en/")

    def told(letter: str) -> str:
        known, tongues = catalogue(practice("przykladowo/dom.md")), [(tongue, names)]
        return summary([Change(letter, path)], known, [], Addresses(), Language("pl"), tongues).splitlines()[-1]

    assert told("A") == f"- **przetłumaczono**: The house, `{path}` → `en/practices/przykladowo/dom/`"
    assert told("M") == f"- **zmieniono przekład**: The house, `{path}` → `en/practices/przykladowo/dom/`"
    assert told("D") == f"- **usunięto przekład**: `{path}`"


def test_nothing_changed_is_said_too() -> None:
    text = summary([], catalogue(), [], Addresses(), Language("pl"))
    assert text == "## Zmienione praktyki\n\nNie zmieniła się żadna praktyka.\n"
