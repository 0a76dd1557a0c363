"""A document: the lines of Typst that a compile begins with, in which nothing that was typed becomes code."""

import datetime

from bank.model.addresses import Addresses
from bank.print.booklets import MOST, Booklet
from bank.print.document import PrintJob, booklet, booklet_volumes, of_practice
from bank.text.language import Language
from tests.invented import practice

DAY = datetime.date(2024, 5, 6)
KITCHEN = practice("przykladowo/kuchnia.md", status={"state": "trwa", "as_of": "2024-05-06"})
TALK = practice("przykladowo/rozmowa.md", status={"state": "trwa", "as_of": "2023"})


def test_a_hand_out_is_one_practice_in_a_template() -> None:
    assert of_practice("handout", KITCHEN, Addresses()).main() == (
        '#import "/pdf/handout.typ": handout\n'
        '#import "/practices/przykladowo/kuchnia/kuchnia.typ": practice as practice-1\n'
        '#handout(practice-1, issued: datetime(year: 2024, month: 5, day: 6), paper: "a4")\n'
    )


def test_a_booklet_holds_its_practices_in_their_order() -> None:
    assert booklet([TALK, KITCHEN], Addresses(), title="Razem", notes=True).main() == (
        '#import "/pdf/booklet.typ": booklet\n'
        '#import "/practices/przykladowo/rozmowa/rozmowa.typ": practice as practice-1\n'
        '#import "/practices/przykladowo/kuchnia/kuchnia.typ": practice as practice-2\n'
        "#booklet((practice-1, practice-2,), issued: datetime(year: 2024, month: 5, day: 6), "
        'title: "Razem", notes: true)\n'
    )


def test_a_title_stays_a_text() -> None:
    main = PrintJob("booklet", (), DAY, {"title": '"] #panic("zmyślone") \\'}).main()
    assert r'title: "\"] #panic(\"zmyślone\") \\"' in main


def test_the_first_volume_lists_what_is_in_the_others() -> None:
    whole = Booklet("", "Wszystko", "wiele praktyk", (KITCHEN,) * MOST + (TALK,))
    (_, first), (_, second) = booklet_volumes(whole, Addresses(), Language("pl"), by="Bank")
    assert len(first.settings["later"]) == len(second.sources)  # type: ignore[arg-type]
    assert first.settings["later"][-1]["volume"] == "tom 2"  # type: ignore[index,call-overload]
    assert "later" not in second.settings
