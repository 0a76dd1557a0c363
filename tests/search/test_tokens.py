"""The tokens: one place in the index for each word, so that a hit there is a hit in the text."""

from bank.model.terms import WordGroup
from bank.search.analysis import dictionary
from bank.search.documents import Passage
from bank.search.lexicon import GAP, build_lexicon
from bank.search.spellings import BREAK, Spellings, Text
from bank.search.tokenizer import normal, words
from bank.search.tokens import Tokens, shown, tokens

POLISH = dictionary("pl")
HOUSE = WordGroup("dom", same=("dom sąsiedzki", "przystań"))
HILL = WordGroup("gorka", same=("Pod Górką",))


def read(
    *passages: Passage, groups: tuple[WordGroup, ...] = (), places: tuple[WordGroup, ...] = ()
) -> tuple[Text, Tokens]:
    spellings = Spellings()
    text = spellings.read(passages)
    lexicon = build_lexicon(spellings, groups, POLISH, places)
    return text, tokens(text, spellings.coded(lexicon.codes), lexicon)


def codes(*texts: str, groups: tuple[WordGroup, ...] = ()) -> list[list[str]]:
    """The codes of each text, and after them those that each of them tells beside."""
    _, found = read(*(Passage(text, 1.0) for text in texts), groups=groups)
    return [run.split() for run in " ".join(found.codes).split(BREAK)[:-1]]


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
    *_, first, other = codes(*texts, groups=(HOUSE,))
    assert len(codes(*texts, groups=(HOUSE,))) == len(texts) + 2, "the third tells none"
    assert first == other != []


def test_no_expression_reaches_from_one_passage_into_the_next() -> None:
    assert len(codes("Nowy dom", "sąsiedzki płot", groups=(HOUSE,))) == 2


def test_a_place_is_told_only_where_a_practice_says_it_lies() -> None:
    lies, speaks = Passage("Pod Górką", 6.0, place=True), Passage("Byliśmy pod górką.", 1.0)
    text, found = read(lies, speaks, places=(HILL,))
    [concept, end] = found.codes[text.starts[-1] :]
    assert (end, found.weights[-2:]) == (BREAK, [6.0, 6.0])
    assert concept not in found.codes[: text.starts[-1]]


def test_concepts_come_after_the_words_and_weigh_what_their_passage_does() -> None:
    _, found = read(Passage("Przystań", 10.0), Passage("Dom sąsiedzki", 1.0), groups=(HOUSE,))
    harbour, house, neighbours, concept = (found.codes[at] for at in (0, 2, 3, 5))
    assert found.codes == [harbour, BREAK, house, neighbours, BREAK, concept, BREAK, concept, BREAK]
    assert found.weights == [10, 10, 1, 1, 1, 10, 10, 1, 1]


def test_a_place_stays_free_between_passages_and_for_an_idle_word() -> None:
    _, found = read(Passage("Dom dla seniora", 1.0), Passage("–", 1.0), Passage("Klub", 1.0))
    assert [place for place, code in enumerate(found.codes) if code not in (BREAK, GAP)] == [0, 2, 4]


def test_what_is_hidden_is_not_shown() -> None:
    assert shown(*read(Passage("Klub", 1.0), Passage("Świetlica", 1.0, hidden=True)))["passages"] == ["Klub"]


def test_each_passage_is_shown_with_the_codes_of_its_words() -> None:
    text = shown(*read(Passage("Klub przy klubie", 1.0), Passage("–", 1.0), Passage("Klub", 1.0)))
    [[club, near, again], nothing, [alone]] = [codes.split() for codes in text["codes"]]
    assert club == again == alone != near
    assert nothing == []


def test_a_letter_and_its_mark_are_one_word() -> None:
    assert words(normal("ko\u0301łko  i\nkoło")) == ["kółko", "i", "koło"]


def test_a_reference_to_another_practice_weighs_nothing() -> None:
    passage = Passage("Zobacz kuchnię pod mostem i kuchnię", 1.0, references=("kuchnię pod mostem",))
    _, found = read(passage, Passage("Kuchnię pod mostem", 1.0))
    words_of_both = [code == GAP for code in found.codes if code != BREAK]
    assert words_of_both == [False, True, True, True, True, False, False, True, False]


def test_what_is_written_with_hyphens_or_in_thousands_is_found_as_one_word_too() -> None:
    _, other, beside = codes("Mini-granty do 10 000 zł", "minigranty 10000")
    assert set(beside) == set(other)


def test_an_excerpt_knows_the_section_of_each_passage() -> None:
    text = shown(
        *read(
            Passage("Tytuł", 10.0, stated=True),
            Passage("Wstęp", 1.0),
            Passage("Raz", 1.0, anchor="raz", heading="Raz"),
            Passage("Dwa", 1.0, anchor="raz", heading="Raz"),
        )
    )
    assert (text["stated"], text["sections"]) == (1, [[2, "raz", "Raz"]])
