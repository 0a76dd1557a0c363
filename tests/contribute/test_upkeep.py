"""The upkeep: what editors have to look at, each thing once and under its own heading."""

from bank.contribute.upkeep import CROWD, MOST, Answer, addresses, report
from bank.text.language import Language
from tests.invented import catalogue, practice

POLISH = Language("pl")
MENU = {"id": "menu", "title": "Jadłospis"}


def sourced(name: str, *urls: str, **fields: object) -> object:
    """A practice with sources at the addresses."""
    sources = [{**MENU, "id": "menu" if number == 0 else f"m{number}", "url": url} for number, url in enumerate(urls)]
    return practice(f"przykladowo/{name}.md", sources=sources, **fields)


def test_an_address_is_asked_for_once_whoever_gives_it() -> None:
    both = "https://a.example/menu"
    organisation = {"name": "Koło", "role": "lider", "url": "https://b.example/"}
    contact = {"organisation": "Koło", "url": "https://b.example/kontakt"}
    first = sourced("a", both, both, organisations=[organisation], contact=contact)
    second = sourced("b", both)
    found = addresses(catalogue(first, second))
    assert list(found) == [both, "https://b.example/", "https://b.example/kontakt"]
    assert [one.id for one in found[both]] == ["a", "b"]


def test_a_sound_bank_makes_no_report() -> None:
    known = catalogue(sourced("a", "https://a.example/"))
    assert report(known, {"https://a.example/": Answer("alive", "200")}, {}, 0, POLISH) == ""


def test_an_overdue_review_is_told_with_its_day() -> None:
    text = report(catalogue(sourced("a", "https://a.example/", review_by="2026-01-31")), {}, {}, 0, POLISH)
    assert "## Zaległe sprawdzenia\n\n- [ ] Zmyślona kuchnia" in text
    assert "(`practices/przykladowo/a.md`): sprawdzić do 31 stycznia 2026" in text


def test_a_question_is_told_of_once_nobody_has_looked_for_its_answer_in_a_year() -> None:
    days = {
        "Ilu gotuje?": "2025-03-14",
        "Ilu zmywa?": "2025-03-15",
        "Kto tu rządzi?": None,
        "Ilu przychodzi?": "2025-04",
    }
    asked = [{"question": words, **({"looked": day} if day else {})} for words, day in days.items()]
    text = report(catalogue(sourced("a", "https://a.example/", open_questions=asked)), {}, {}, 0, POLISH)
    told = [line for line in text.splitlines() if line.startswith("- [ ]")]
    assert told == [
        "- [ ] Ilu gotuje? (`practices/przykladowo/a.md`): ostatnio szukano: 14 marca 2025",
        "- [ ] Kto tu rządzi? (`practices/przykladowo/a.md`): nie podano, kiedy szukano",
    ]


def test_a_week_with_too_many_reviews_is_told_before_it_comes() -> None:
    def bunched(number: int) -> str:
        days = (f"2026-11-{23 + place % 7}" for place in range(number))
        practices = [sourced(f"p{place}", "https://a.example/", review_by=day) for place, day in enumerate(days)]
        return report(catalogue(*practices), {}, {}, 0, POLISH)

    assert bunched(CROWD) == ""
    heading = "## Tygodnie, na które przypada za dużo sprawdzeń"
    assert f"{heading}\n\n- [ ] tydzień od 23 listopada 2026: {CROWD + 1}\n" in bunched(CROWD + 1)


def test_each_verdict_has_a_list_of_its_own_and_the_dead_come_first() -> None:
    verdicts = ("unsure", "moved", "gone", "certificate", "alive")
    urls = [f"https://{verdict}.example/" for verdict in verdicts]
    answers = {url: Answer(verdict, "404") for url, verdict in zip(urls, verdicts, strict=True)}
    text = report(catalogue(sourced("a", *urls)), answers, {}, 0, POLISH)
    order = [text.index(f"https://{verdict}.example/") for verdict in ("gone", "certificate", "moved", "unsure")]
    assert order == sorted(order)
    assert text.count("\n## ") == 4
    assert "alive.example" not in text
    assert "- [ ] `https://gone.example/` (404): `practices/przykladowo/a.md`" in text


def test_an_answer_from_outside_is_no_markdown() -> None:
    url = "https://a.example/`x`"
    text = report(catalogue(sourced("a", url)), {url: Answer("moved", "https://b.example/<b>\n[x](y)")}, {}, 0, POLISH)
    assert "`https://a.example/<U+0060>x<U+0060>` (https://b.example/\\<b>\\<U+000A>\\[x\\](y))" in text


def test_a_long_list_is_cut() -> None:
    urls = [f"https://a.example/{number}" for number in range(MOST + 7)]
    text = report(catalogue(sourced("a", *urls)), {url: Answer("gone", "404") for url in urls}, {}, 0, POLISH)
    assert text.count("- [ ]") == MOST
    assert "\ni jeszcze 7\n" in text


def test_what_there_was_no_time_for_is_told() -> None:
    known = catalogue(sourced("a", "https://a.example/", review_by="2026-01-31"))
    assert "niesprawdzonych: 3." in report(known, {}, {}, 3, POLISH)
