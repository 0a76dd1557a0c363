"""The spellings: a text is a run of numbers, and each spelling has one number wherever it stands."""

from bank.search.documents import Passage
from bank.search.spellings import Spellings


def test_a_spelling_has_one_number_in_all_texts() -> None:
    spellings = Spellings()
    first, other = (spellings.read([Passage(text, 1.0)]) for text in ("Klub i dom", "dom"))
    assert list(spellings) == ["Klub", "i", "dom"]
    assert first.numbers[2] == other.numbers[0]


def test_another_spelling_of_a_word_and_a_name_that_is_spelt_like_it_are_told_apart() -> None:
    spellings = Spellings()
    spellings.read([Passage("dobra Dobra", 1.0), Passage("Dobra", 1.0, proper=True)])
    assert list(spellings) == ["dobra", "Dobra", "=Dobra"]


def test_a_compound_is_a_spelling_after_the_words_of_its_text() -> None:
    spellings = Spellings()
    text = spellings.read([Passage("Klub", 1.0), Passage("mini-granty", 1.0)])
    assert list(spellings) == ["Klub", "mini", "granty", "minigranty"]
    assert [place for place, _ in text.compounds] == [1]


def test_a_word_that_only_leads_elsewhere_is_known_too() -> None:
    spellings = Spellings()
    spellings.read([Passage("Zobacz klub", 1.0, references=("klub",))])
    assert list(spellings) == ["Zobacz", "klub"]


def test_a_text_is_as_long_as_its_words_are_many() -> None:
    assert Spellings().read([Passage("Klub i dom", 1.0), Passage("–", 1.0), Passage("dom", 1.0)]).length == 4
