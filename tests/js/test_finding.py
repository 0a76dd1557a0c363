"""The search as a page uses it: which practices a query finds, in which order, and with which excerpts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from bank.model.terms import WordGroup
from bank.search.documents import Document, Passage
from bank.search.files import files_of
from bank.search.signposts import Signpost
from bank.search.tokenizer import words
from tests.bridge import Ask

GROUPS = (
    WordGroup("sasiedzi", derived=("sąsiad", "sąsiedzki")),
    WordGroup("dom", same=("dom sąsiedzki", "przystań")),
)
TEXTS = {
    "kuchnia": ("Kuchnia na zmyślonej górce", "Sąsiedzi gotują razem, a potem wspólnie zmywają talerze."),
    "ogrod": ("Ogród", "W ogrodzie pracuje młodzież z Łodzi. O kuchni nikt tam nie myśli."),
    "dom": ("Domy sąsiedzkie", "Dom dla każdego, kto chce wejść."),
    "przystan": ("Przystań", "Wolontariusze prowadzą warsztaty dla dzieci."),
    "klub": ("Klub", "Klub ma dom, a sąsiad ma klucz."),
}
Find = Callable[[str], dict[str, Any]]


def documents() -> list[Document]:
    return [
        Document(
            id, title, f"{id}/", text, "Przykładowo", (*stated(title), Passage(text, 1, anchor="tu", heading="Tu"))
        )
        for id, (title, text) in TEXTS.items()
    ]


def stated(title: str) -> tuple[Passage, Passage]:
    return Passage(title, 10, stated=True), Passage(title, 5, stated=True)


def write(
    folder: Path,
    some: Sequence[Document],
    groups: Sequence[WordGroup],
    places: Sequence[WordGroup] = (),
    signposts: Sequence[Signpost] = (),
) -> str:
    """The address of a bank with an index of the documents."""
    for path, content in files_of(some, groups, "pl", places, signposts):
        file = folder / "search" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return f"{folder.as_uri()}/"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("finding"), documents(), GROUPS)


@pytest.fixture
def find(ask: Ask, address: str) -> Find:
    return lambda query: ask("./calls", "found", query, address)


def pieces(shown: dict[str, Any]) -> list[str]:
    """The marked pieces of a result's excerpt."""
    return [piece["text"] for piece in shown["pieces"] if piece["found"]]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("ogrodu", {"ogrod"}),
        ("mlodziezy lodz", {"ogrod"}),
        ("warsztatów", {"przystan"}),
        ("DZIECKO", {"przystan"}),
        ("sąsiad", {"kuchnia", "dom", "klub"}),
        ("zmyślonymi", {"kuchnia"}),
        ("zebra", set()),
    ],
)
def test_a_form_finds_the_pages_with_any_other(find: Find, query: str, ids: set[str]) -> None:
    assert set(find(query)["ids"]) == ids


def test_a_title_weighs_more_than_the_text(find: Find) -> None:
    assert find("kuchnie")["ids"] == ["kuchnia", "ogrod"]


def test_another_expression_for_the_same_thing_is_found_after_the_one_that_was_typed(find: Find) -> None:
    assert find("dom sąsiedzki")["ids"][0] == "dom"
    assert "przystan" in find("domów sąsiedzkich")["ids"]
    assert find("przystanie")["ids"] == ["przystan", "dom"]


def test_a_phrase_has_to_stand_as_a_phrase_in_any_form(find: Find) -> None:
    assert set(find('"domem sąsiedzkim"')["ids"]) == {"dom", "przystan"}
    assert find("„wspólnym zmywaniem”")["ids"] == []
    assert find("„wspólnie zmywać”")["ids"] == ["kuchnia"]


def test_a_phrase_does_not_reach_from_one_passage_into_the_next(find: Find) -> None:
    assert find('"górka sąsiad"')["ids"] == []


@pytest.mark.parametrize(
    "query", ["wolontarusze", "wolontairusze", "wolontariussze", "wolonfariusze", "olontariusze", "wlontariusze"]
)
def test_one_wrong_letter_still_finds(find: Find, query: str) -> None:
    answer = find(query)
    assert answer["ids"] == ["przystan"]
    assert answer["shown"][0]["exact"] is False
    assert answer["suggestion"] == "wolontariusze"


def test_the_beginning_of_a_word_finds_it(find: Find) -> None:
    assert find("wolontar")["ids"] == ["przystan"]


def test_the_excerpt_is_the_text_itself_with_the_found_forms_marked(find: Find) -> None:
    shown = find("zmywać talerz")["shown"][0]
    assert "".join(piece["text"] for piece in shown["pieces"]) == TEXTS["kuchnia"][1]
    assert pieces(shown) == ["zmywają", "talerze"]


def test_a_result_says_where_it_leads(find: Find, address: str) -> None:
    shown = find("ogród")["shown"][0]
    assert (shown["url"], shown["title"], shown["place"]) == (f"{address}ogrod/", "Ogród", "Przykładowo")


def test_the_words_that_nobody_knows_are_told(find: Find) -> None:
    assert [(word["typed"], word["found"]) for word in find("ogród zebra")["words"]] == [
        ("ogród", True),
        ("zebra", False),
    ]


def test_a_question_may_have_a_word_too_many(find: Find) -> None:
    assert find("Jak gotować z sąsiadami i zmywać w Bolonii?")["ids"] == ["kuchnia"]


def test_a_practice_of_another_bank_is_found_with_the_others_and_named(ask: Ask, tmp_path: Path) -> None:
    passages = (Passage("Ogród za rzeką", 10),)
    away = "https://other.example/ogrod/"
    own = Document("ogrod", "Ogród", "ogrod/", "", "", (Passage("Ogród", 10),))
    other = Document("ogrod", "Ogród za rzeką", away, "", "", passages, bank="Wzorowo", language="cs")
    answer = ask("./calls", "found", "ogrody", write(tmp_path / "both", [own, other], ()))
    told = [(shown["url"], shown.get("bank"), shown.get("language")) for shown in answer["shown"]]
    assert told == [(f"{told[0][0]}", None, None), (away, "Wzorowo", "cs")]


def test_a_place_comes_before_better_hits_elsewhere(ask: Ask, tmp_path: Path) -> None:
    hill = WordGroup("gorka", same=("Górka",))
    here = Document(
        "tu", "Dom", "tu/", "", "", (Passage("Dom", 10), Passage("Kuchnia", 1), Passage("Górka", 6, place=True))
    )
    there = Document("tam", "Kuchnia", "tam/", "", "", (Passage("Kuchnia na Górce", 10), Passage("Górka", 5)))
    address = write(tmp_path / "places", [there, here], (), (hill,))
    assert ask("./calls", "found", "kuchnia górka", address)["ids"] == ["tu", "tam"]


def test_words_of_an_expression_weigh_more_where_they_stand_together(ask: Ask, tmp_path: Path) -> None:
    apart = "Dom stoi na wzgórzu. Dom ma płot. Życie sąsiedzkie, spory sąsiedzkie, śmiech sąsiedzki."
    texts = {"osobno": apart, "razem": f"Jest tu dom sąsiedzki. {'Kuchnia i ogród. ' * 6}"}
    some = [Document(id, id, f"{id}/", "", "", (Passage(text, 1),)) for id, text in texts.items()]
    address = write(tmp_path / "together", some, GROUPS)
    assert ask("./calls", "found", "domy sąsiedzkie", address)["ids"] == ["razem", "osobno"]


def test_a_rare_word_offers_a_common_one_that_is_like_it(ask: Ask, tmp_path: Path) -> None:
    texts = ["Warta płynie.", *["Karta sieci."] * 6]
    some = [Document(f"p{at}", text, f"{at}/", "", "", (Passage(text, 10),)) for at, text in enumerate(texts)]
    address = write(tmp_path / "like", some, ())
    rare = ask("./calls", "found", "warta", address)
    assert (rare["ids"], rare["suggestion"]) == (["p0"], "karta")
    assert ask("./calls", "found", "karta", address)["suggestion"] is None


@pytest.mark.parametrize(
    ("query", "id"), [("Łdzi", "ogrod"), ("Łoodzi", "ogrod"), ("Lozdi", "ogrod"), ("dizeci", "przystan")]
)
def test_a_word_of_five_letters_may_lack_one(find: Find, query: str, id: str) -> None:
    assert find(query)["ids"] == [id]


def test_words_that_stand_everywhere_ask_for_nothing(find: Find) -> None:
    answer = find("ale dla")
    assert (answer["ids"], answer["words"]) == ([], [])


def test_a_correction_is_spelt_as_in_the_bank(find: Find) -> None:
    assert find("mlodzierz")["suggestion"] == "młodzież"


def name(sort: str, text: str, title: str = "") -> Signpost:
    return Signpost(
        sort, (Passage(text, 1 / len(words(text)), proper=sort == "place"),), title or text, f"{text}/", "tu"
    )


def titles(answer: dict[str, Any], whole: bool | None = None) -> list[str]:
    return [one["title"] for one in answer["signposts"] if whole is None or one["whole"] is whole]


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A bank with names and sentences beside its practices."""
    signposts = [
        name("place", "Praga-Północ"),
        name("place", "Wola"),
        name("place", "Gliwice"),
        name("theme", "Domy sąsiedzkie"),
        name("audience", "sąsiedzi", "Mieszkańcy"),
        name("organisation", "ZFWG", "Zmyślona Fundacja Wspólnych Garnków"),
        Signpost(
            "question", (Passage("Kto zmywa talerze po kolacji?", 0.8),), "Kto zmywa talerze po kolacji?", "q/", ""
        ),
    ]
    more = Document("praca", "Praca", "praca/", "", "", (*stated("Praca"), Passage("Praca w kuchni.", 1)))
    return write(tmp_path_factory.mktemp("signed"), [*documents(), more], GROUPS, (), signposts)


def test_a_name_is_found_in_any_form_and_beside_other_words(ask: Ask, signed: str) -> None:
    assert titles(ask("./calls", "found", "Gliwicach", signed), whole=True) == ["Gliwice"]
    assert titles(ask("./calls", "found", "kuchnia Gliwic", signed), whole=True) == ["Gliwice"]
    assert titles(ask("./calls", "found", "zfwg", signed)) == ["Zmyślona Fundacja Wspólnych Garnków"]


def test_a_part_of_a_name_is_found_when_nothing_else_is_asked(ask: Ask, signed: str) -> None:
    assert titles(ask("./calls", "found", "Praga", signed)) == ["Praga-Północ"]
    assert titles(ask("./calls", "found", "Praga kuchnia", signed)) == []


def test_a_name_within_a_longer_one_is_not_meant(ask: Ask, signed: str) -> None:
    assert titles(ask("./calls", "found", "domy sąsiedzkie", signed)) == ["Domy sąsiedzkie"]


def test_a_sentence_is_found_by_most_of_its_words(ask: Ask, signed: str) -> None:
    assert titles(ask("./calls", "found", "zmywa talerz w kolejce na księżycu", signed)) == []
    assert titles(ask("./calls", "found", "zmywa talerz", signed)) == ["Kto zmywa talerze po kolacji?"]


def test_a_word_that_a_name_has_is_never_corrected(ask: Ask, signed: str) -> None:
    answer = ask("./calls", "found", "Praga", signed)
    assert (answer["ids"], answer["suggestion"]) == ([], None)
    assert [(word["typed"], word["found"]) for word in answer["words"]] == [("Praga", True)]


def test_a_practice_without_all_words_is_found_and_tells_which_it_lacks(ask: Ask, signed: str) -> None:
    shown = ask("./calls", "found", "kuchnia Gliwice", signed)["shown"]
    assert {one["id"] for one in shown} == {"kuchnia", "ogrod", "praca"}
    assert all(one["missing"] == ["Gliwice"] for one in shown)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Mini-granty dla każdego", "minigranty"),
        ("Mini granty dla każdego", "minigrantów"),
        ("Minigranty dla każdego", "mini-granty"),
        ("Minigranty dla każdego", "mini granty"),
        ("Wyślij e-mail", "email"),
        ("Wyślij e-mail", "e-mail"),
        ("Najwyżej 10 000 zł", "10000"),
        ("Najwyżej 10000 zł", "10 000"),
        ("Najwyżej 10.000 zł", "10 000"),
        ("World café", "worldcafe"),
        ("World café", "world kafe"),
        ("Dom sąsiedzki", "dom sasiecki"),
        ("Wieczór z chórem", "hurem"),
        ("Żłobek", "rzłobek"),
        ("Ogród", "ogrut"),
    ],
)
def test_together_apart_with_a_hyphen_or_as_one_hears_it(ask: Ask, tmp_path: Path, text: str, query: str) -> None:
    one = Document("tu", "Kartka", "tu/", "", "", (*stated("Kartka"), Passage(text, 1)))
    other = Document("tam", "Inna", "tam/", "", "", (*stated("Inna"), Passage("Nic z tych rzeczy.", 1)))
    assert ask("./calls", "found", query, write(tmp_path / "x", [one, other], ()))["ids"] == ["tu"]


def test_a_hit_tells_the_section_where_it_stands(find: Find) -> None:
    shown = find("zmywać talerz")["shown"][0]
    assert (shown["anchor"], shown["heading"]) == ("tu", "Tu")
