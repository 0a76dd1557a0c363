"""Typography: one-letter words go over to the next line, quotes are the language's, nothing but text is touched."""

import pytest

from bank.text.typography import tie, tie_line


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sąsiedzi i goście w domu", "sąsiedzi i~goście w~domu"),
        ("i w domu", "i~w~domu"),
        ("A potem (z solą)", "A~potem (z~solą)"),
        ("dom\ni ogród", "dom\ni~ogród"),
        ("kuchnia a la carte", "kuchnia a~la carte"),
        ("typ A", "typ A"),
        ('<a title="w domu">w domu</a>', '<a title="w domu">w~domu</a>'),
        ("<code>i w domu</code> i <pre>w domu</pre>", "<code>i w domu</code> i <pre>w domu</pre>"),
        ("<script>a = i + 1</script>", "<script>a = i + 1</script>"),
    ],
)
def test_a_word_of_one_letter_is_tied_to_the_next(before: str, after: str) -> None:
    assert tie(before, "pl") == after.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('mówi "tak", a robi "nie".', "mówi „tak”, a~robi „nie”."),
        ('<p>"Dom"</p><p>"Ogród"</p>', "<p>„Dom”</p><p>„Ogród”</p>"),
        ('nad "<em>rzeką</em>" i (w "zakolu")', "nad „<em>rzeką</em>” i~(w~„zakolu”)"),
        ('<a title="w">"dom"</a>', '<a title="w">„dom”</a>'),
        ('<code>a = "b"</code>', '<code>a = "b"</code>'),
        ("„dom” już ma swoje", "„dom” już ma swoje"),
    ],
)
def test_straight_quotation_marks_become_those_of_the_language(before: str, after: str) -> None:
    assert tie(before, "pl") == after.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("od 3 maja przez 15 minut", "od 3~maja przez 15~minut"),
        ("w 2016 roku, 3 Maja, 2,5 roku", "w~2016 roku, 3 Maja, 2,5 roku"),
        ("do 5 000 zł, 1 250 000 osób, w 2019 20 osób", "do 5~000 zł, 1~250~000 osób, w~2019 20~osób"),
        ("dom – i ogród", "dom~– i~ogród"),
        ("– tak – powiedział", "– tak~– powiedział"),
        ("2008–2009", "2008–2009"),
        ("trwa, wiemy z 2024 r.", "trwa, wiemy z~2024~r."),
        ("lokal: 140 m² przy rynku", "lokal: 140~m² przy rynku"),
        ("do 7 000 zł · mieszkańcy", "do 7~000 zł~· mieszkańcy"),
    ],
)
def test_a_number_keeps_what_it_counts_and_no_line_begins_with_a_dash_or_a_dot(before: str, after: str) -> None:
    assert tie(before, "pl") == after.replace("~", "\u00a0")


def test_english_has_its_own_quotation_marks() -> None:
    assert tie('so "they" say', "en") == "so “they” say"


def test_another_language_is_left_alone() -> None:
    assert tie("I am a cook", "en") == "I am a cook"


def test_the_runs_of_a_line_of_plain_text_have_the_typography_of_the_whole_line() -> None:
    runs = ['nad "', "rzeką", '" i w <domu>']
    assert tie_line(runs, "pl") == ["nad „", "rzeką", "” i\u00a0w\u00a0<domu>"]
