"""Unknowns: the sentences that say what nobody knows are listed where they stand, and no others."""

import pytest

from bank.check.unknowns import Sentence, unknowns
from bank.schema.front_matter import front_matter
from tests.invented import VOCABULARY

PATH = "przykladowo/kuchnia.md"


def listed(text: str, language: str = "pl") -> list[Sentence]:
    return list(unknowns(language).within(PATH, text, front_matter(VOCABULARY)))


def in_body(body: str) -> list[tuple[int, str]]:
    """The sentences of a body by its own lines."""
    return [(one.line - 3, one.words) for one in listed(f"---\ntitle: Kuchnia\n---\n{body}")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kosztu kuchni źródła nie podają.",
        "Ile osób gotuje, nie wiemy.[^menu]",
        "Kwot w czytanych tekstach nie ma.",
        "Czy zlew naprawiono, nie udało się nam ustalić.",
        "Ilu sąsiadów przyszło, nikt w okolicy nie policzył.",
        "O kosztach gazu relacje milczą.",
        "Karta, którą przytaczamy, nie wyjaśnia, kto zmywa.",
        "Roczny koszt utrzymania i liczba garnków nie są znane.",
        "Ile zostało w garnku, nie da się dziś powiedzieć.",
        "Śladu drugiej kuchni w późniejszych latach nie widać.",
    ],
)
def test_a_sentence_that_says_what_nobody_knows_is_listed(sentence: str) -> None:
    assert in_body(f"\nGotowano tu zupę. {sentence} Potem zmywano.\n") == [(2, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kto nie gotuje, ten zmywa.",
        "W soboty kuchnia nie działa, bo brakuje gazu.",
        "Sąsiedzi mówią wprost, że nie lubią zmywać.",
        "Klub w Niewiadomiu pożycza garnki.",
        "Zupy nie wolno wynosić na ulicę.",
    ],
)
def test_what_is_merely_denied_is_not(sentence: str) -> None:
    assert in_body(f"\n{sentence}\n") == []


def test_a_sentence_is_found_by_the_line_it_begins_on_in_paragraphs_items_and_cells() -> None:
    body = (
        "\nZupę gotuje się przy ul. Zmyślonej od lat. Ile\nkosztuje gaz, źródła nie podają. Zlew jest nowy.\n\n"
        "- Garnki są dwa.\n- Kto je kupił, nie wiemy.\n\n| Rok | Kto zmywał |\n| --- | --- |\n"
        "| 2024 | kto zmywał wtedy naczynia, nie wiemy |\n| 2025 | brak danych |\n"
    )
    assert in_body(body) == [
        (2, "Ile kosztuje gaz, źródła nie podają."),
        (6, "Kto je kupił, nie wiemy."),
        (10, "kto zmywał wtedy naczynia, nie wiemy"),
    ]


@pytest.mark.parametrize("mark", [">-", ">", "|", "|-", ">+", "|2"])
def test_a_sentence_of_a_field_is_found_however_its_lines_are_begun(mark: str) -> None:
    text = f"---\nsummary: {mark}\n  Ilu ich jest, źródła nie podają.\n---\n"
    assert listed(text) == [Sentence(3, "Ilu ich jest, źródła nie podają.")]


def test_fields_are_read_too_but_for_those_that_ask_already_or_tell_of_a_level() -> None:
    front = (
        "title: Nie wiemy, co tu było\nsummary: >-\n  Sąsiedzi gotują. Ilu ich jest,\n  źródła nie podają.\n"
        "questions: [Co robić, gdy nie wiemy nic?]\nevidence: {level: 0, why: Skutków tego nie znamy.}\n"
        'failures:\n  - what: "Zupa wykipiała. Dlaczego tak się stało, nie wiemy.[^menu]"\n'
        "open_questions:\n  - question: Czego jeszcze nie wiemy?\n"
    )
    assert listed(f"---\n{front}---\n") == [
        Sentence(4, "Ilu ich jest, źródła nie podają."),
        Sentence(9, "Dlaczego tak się stało, nie wiemy.[^menu]"),
    ]


def test_a_language_that_tells_no_such_words_finds_nothing() -> None:
    assert listed("---\ntitle: Kitchen\n---\n\nWe do not know how many cook.\n", "en") == []
