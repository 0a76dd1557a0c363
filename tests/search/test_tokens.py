"""The tokens: one place in the index for each word, so that a hit there is a hit in the text."""

from bank.model.terms import WordGroup
from bank.search.analysis import dictionary
from bank.search.documents import Document, Passage
from bank.search.lexicon import GAP, build_lexicon
from bank.search.tokenizer import normal, words
from bank.search.tokens import Tokens, placed, shown, tokens

POLISH = dictionary("pl")
HOUSE = WordGroup("dom", same=("dom sąsiedzki", "przystań"))
HILL = WordGroup("gorka", same=("Pod Górką",))


def document(*passages: Passage) -> Document:
    return Document("x", "", "", "", "", passages)


def read(some: Document, *groups: WordGroup, places: tuple[WordGroup, ...] = ()) -> Tokens:
    spellings = {word for passage in some.passages for word in (*passage.words, *passage.compounds)}
    return tokens(some, build_lexicon(spellings, groups, POLISH, places))


def codes(*texts: str) -> tuple[list[str], ...]:
    return read(document(*(Passage(text, 1.0) for text in texts))).codes


def test_each_word_has_one_token() -> None:
    text = "Klub „Młodych”, ul. Krótka 3/5 – wstęp wolny!"
    assert len(codes(text)[0]) == len(words(text)) == 8


def test_forms_of_a_word_have_one_token() -> None:
    first, second = codes("młodzieżą młodzieży")[0]
    assert first == second


def test_an_idle_word_keeps_its_place() -> None:
    assert codes("dom dla seniora")[0][1] == GAP


def test_an_expression_tells_its_concept() -> None:
    texts = ("Domy sąsiedzkie działają", "Przystanią", "Dom i sąsiedzki płot")
    first, other, neither = read(document(*(Passage(text, 1.0) for text in texts)), HOUSE).concepts
    assert first == other != []
    assert neither == []


def test_a_place_is_told_only_where_a_practice_says_it_lies() -> None:
    lies, speaks = Passage("Pod Górką", 6.0, place=True), Passage("Byliśmy pod górką.", 1.0)
    told, only_said = read(document(lies, speaks), places=(HILL,)).concepts
    assert len(told) == 1
    assert only_said == []


def test_concepts_come_after_the_words_and_weigh_what_their_passage_does() -> None:
    some = document(Passage("Przystań", 10.0), Passage("Dom sąsiedzki", 1.0))
    found = read(some, HOUSE)
    [[harbour], [house, neighbours]], [[concept], _] = found.codes, found.concepts
    assert list(placed(some, found)) == [
        (harbour, 10, 0),
        (house, 1, 2),
        (neighbours, 1, 3),
        (concept, 10, 5),
        (concept, 1, 7),
    ]


def test_a_place_stays_free_between_passages_and_for_an_idle_word() -> None:
    some = document(Passage("Dom dla seniora", 1.0), Passage("–", 1.0), Passage("Klub", 1.0))
    assert [place for _, _, place in placed(some, read(some))] == [0, 2, 4]


def test_what_is_hidden_is_not_shown() -> None:
    some = document(Passage("Klub", 1.0), Passage("Świetlica", 1.0, hidden=True))
    assert shown(some, read(some))["passages"] == ["Klub"]


def test_a_letter_and_its_mark_are_one_word() -> None:
    assert words(normal("ko\u0301łko  i\nkoło")) == ["kółko", "i", "koło"]


def test_a_reference_to_another_practice_weighs_nothing() -> None:
    passage = Passage("Zobacz kuchnię pod mostem i kuchnię", 1.0, references=("kuchnię pod mostem",))
    [codes] = read(document(passage)).codes
    assert [code == GAP for code in codes] == [False, True, True, True, True, False]


def test_what_is_written_with_hyphens_or_in_thousands_is_found_as_one_word_too() -> None:
    some = document(Passage("Mini-granty do 10 000 zł", 1.0), Passage("minigranty 10000", 1.0))
    told = read(some)
    assert set(told.concepts[0]) == set(told.codes[1])


def test_an_excerpt_knows_the_section_of_each_passage() -> None:
    some = document(
        Passage("Tytuł", 10.0, stated=True),
        Passage("Wstęp", 1.0),
        Passage("Raz", 1.0, anchor="raz", heading="Raz"),
        Passage("Dwa", 1.0, anchor="raz", heading="Raz"),
    )
    text = shown(some, read(some))
    assert (text["stated"], text["sections"]) == (1, [[2, "raz", "Raz"]])
