"""The lexicon: forms of a word share its codes, other words do not, and editors can join words."""

import pytest

from bank.model.terms import WordGroup
from bank.search.analysis import dictionary, guess
from bank.search.lexicon import GAP, Lexicon, build_lexicon

POLISH = dictionary("pl")


def lexicon(*spellings: str, groups: tuple[WordGroup, ...] = ()) -> Lexicon:
    return build_lexicon(spellings, groups, POLISH)


def codes_of(query: str, found: Lexicon) -> set[str]:
    """The codes that a folded query word means by the lexemes' forms."""
    return {code for lexeme in found.lexemes if query in lexeme.forms for code in lexeme.codes}


@pytest.mark.parametrize(
    ("query", "spelling"),
    [
        ("sasiad", "sąsiedzi"),
        ("domow", "domem"),
        ("lodz", "Łodzi"),
        ("dziecko", "dziećmi"),
        ("mieszkaniec", "mieszkańców"),
        ("krakowie", "Kraków"),
        ("warsztat", "WARSZTATACH"),
        ("zrobimy", "zrobili"),
        ("czlowiek", "ludźmi"),
        ("ludzie", "człowieka"),
        ("rok", "latach"),
        ("rokami", "lat"),
        ("dzieci", "dziecko"),
        ("katowice", "Katowic"),
        ("gliwic", "Gliwicach"),
        ("tychy", "Tych"),
        ("kielc", "Kielcach"),
    ],
)
def test_any_form_without_diacritics_leads_to_any_other(query: str, spelling: str) -> None:
    found = lexicon(spelling, "kuchnia")
    assert found.codes[spelling] in codes_of(query, found)


def test_a_word_does_not_lead_to_one_that_only_looks_like_it() -> None:
    found = lexicon("dom", "domek", "domowy")
    assert codes_of("domu", found) == {found.codes["dom"]}


def test_a_homonym_is_found_by_each_of_its_words() -> None:
    found = lexicon("mam", "mama", "mieć")
    assert found.codes["mam"] in codes_of("mama", found) & codes_of("miec", found)
    assert found.codes["mieć"] not in codes_of("mama", found)


def test_derived_words_are_one() -> None:
    family = WordGroup("sasiedzi", derived=("sąsiad", "sąsiedzki"))
    found = lexicon("sąsiadom", "sąsiedzkiego", groups=(family,))
    assert found.codes["sąsiadom"] == found.codes["sąsiedzkiego"]


def test_families_with_a_member_in_common_are_one() -> None:
    groups = (WordGroup("a", derived=("dom", "domowy")), WordGroup("b", derived=("domek", "domowy")))
    found = lexicon("dom", "domek", groups=groups)
    assert codes_of("dom", found) & codes_of("domek", found)


def test_an_unknown_name_is_found_in_its_other_forms() -> None:
    found = lexicon("Zmyślnicka", "Zmyślnickiej")
    assert found.codes["Zmyślnicka"] == found.codes["Zmyślnickiej"]


def test_an_unknown_word_keeps_four_letters() -> None:
    assert guess("Xyzamami", POLISH.endings) == "?xyzam"
    assert guess("Xyza", POLISH.endings) == "?xyza"


def test_a_known_word_spelt_without_diacritics_is_known() -> None:
    found = lexicon("swietlica", "świetlicy")
    assert found.codes["swietlica"] in codes_of("swietlice", found)


def test_codes_are_of_one_length() -> None:
    found = lexicon(*(f"zmyślone{number}" for number in range(800)))
    assert {len(code) for code in found.codes.values()} == {3}


def test_a_concept_has_a_code_of_its_own() -> None:
    group = WordGroup("senior", same=("senior", "osoba starsza"))
    found = lexicon("senior", "osoba", "starsza", groups=(group,))
    assert found.concepts[0].code not in found.codes.values()
    assert [len(expression) for expression in found.concepts[0].expressions] == [1, 2]


def test_an_idle_word_has_no_code_and_keeps_its_place_in_an_expression() -> None:
    group = WordGroup("senior", same=("senior", "osoba w starszym wieku"))
    found = lexicon("w", groups=(group,))
    assert found.codes["w"] == GAP
    assert found.concepts[0].expressions[1][1] == frozenset({GAP})


def test_a_language_without_a_dictionary_compares_spellings() -> None:
    found = build_lexicon(["Lantern", "lantern", "kite"], (), dictionary("en"))
    assert found.codes["Lantern"] == found.codes["lantern"] != found.codes["kite"]


def test_an_idle_word_that_is_written_as_a_name_and_is_a_form_of_one_is_not_idle() -> None:
    found = lexicon("Tych", "tych")
    assert (found.codes["tych"], found.codes["Tych"] == GAP) == (GAP, False)


def test_a_name_of_a_place_is_not_found_by_the_common_word_it_looks_like() -> None:
    found = build_lexicon(("Dobra", "dobre"), (), POLISH, (), ("=Dobra",))
    assert found.codes["=Dobra"] not in codes_of("dobrego", found)
    assert found.codes["=Dobra"] in codes_of("dobra", found)


def test_what_only_signposts_have_comes_after_all_else() -> None:
    found = build_lexicon(("żaba",), (WordGroup("x", same=("żółw", "smok")),), POLISH, (), ("=Adamów",))
    assert found.codes["żaba"] <= found.last < found.codes["=Adamów"]
