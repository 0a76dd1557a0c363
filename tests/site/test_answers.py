"""Answers: a question leads to the section that shares most with it, and nowhere when that is too little."""

import pytest

from bank.markdown.html import own_anchors
from bank.site.answers import answers
from bank.site.sections import sections
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

BODY = """Sąsiedzi chcieli gotować razem.[^menu]

## Co zrobiono

Wynajęto kuchnię z piecem chlebowym i pieczono w niej chleb w soboty.

## Na wynos

Kto pożycza garnki, ten je myje. Klucze do kuchni ma troje sąsiadów."""
HERE = practice(
    body=BODY,
    conditions=["Piec, który przeszedł przegląd kominiarski."],
    failures=[{"what": "Zupa wykipiała na nowy piec."}],
)


@pytest.mark.parametrize(
    ("question", "anchor"),
    [
        ("Kto ma klucze do kuchni i myje garnki?", "na-wynos"),
        ("Czy w soboty piecze się chleb?", "co-zrobiono"),
        ("Czy piec chlebowy musi mieć przegląd kominiarza?", "conditions"),
        ("Co, jeśli zupa wykipi na piec?", "failures"),
        ("Skąd wziąć pieniądze na gaz?", None),
        ("Czy jest piec?", None),
        ("?", None),
    ],
)
def test_a_question_leads_to_what_answers_it(question: str, anchor: str | None) -> None:
    found = answers([question], sections(HERE, own_anchors(VOCABULARY.headings), Language("pl"))).get(question)
    assert (found.anchor if found else None) == anchor


def test_a_page_without_texts_answers_nothing() -> None:
    assert not answers(["Czy w soboty piecze się chleb?"], ())


def test_of_two_sections_that_share_alike_the_first_answers_whatever_order_words_are_summed_in() -> None:
    for number in range(40):
        words = [f"{letter * 3}{number:02}" for letter in "abcdefgh"]
        shared = [*words[:2], *words[2:4] * 2, *words[4:6] * 4, *words[6:] * 6]
        alike = [f"## {name}\n\n{' '.join(words[place::2])}." for place, name in enumerate(("Raz", "Dwa"))]
        others = [
            f"## Inne {at}\n\n{word}." for at, word in enumerate(word for word in shared if word not in words[:2])
        ]
        one = practice(body="\n\n".join([*alike, *others]))
        question = f"{' '.join(words)}?"
        assert answers([question], sections(one, frozenset(), Language("pl")))[question].anchor == "h-raz"
