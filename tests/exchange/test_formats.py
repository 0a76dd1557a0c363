"""Documents, tables and pages that look like those of offices become drafts: every word has a place, none is new."""

import re
from pathlib import PurePosixPath

import pytest

from tests.exchange.bank import SUMMARY, bring_in, fields, report, sections, words
from tests.exchange.made import docx, odt, packed, xlsx
from tests.invented import practice, text

FORM = [
    ("1.", "Nazwa dobrej praktyki", "Zmyślona kuchnia"),
    ("2.", "Miejsce realizacji (gmina, powiat)", "Przykładowo"),
    ("3.", "Okres realizacji", "od września 2013 r. do czerwca 2020 r."),
    ("4.", "Podmiot realizujący", "Koło Zmyślonych Kucharzy"),
    ("5.", "Partnerzy", "Miasto Przykładowo; Szkoła Zmyślona nr 1"),
    ("6.", "Grupa docelowa", "Sąsiedzi, Młodzież"),
    ("7.", "Cel", "Nie było gdzie gotować.\nLudzie się nie znali."),
    ("8.", "Opis działań", "W czwartki gotujemy.\n15. maja 2014 r. dostaliśmy lokal."),
    ("9.", "Efekty", "Przychodzi czterdzieści osób."),
    ("10.", "Napotkane trudności", "Zimą nikt nie przychodził."),
    ("11.", "Budżet", "12 000 zł rocznie"),
    ("12.", "Dane kontaktowe", "Koło Zmyślonych Kucharzy, biuro@kuchnia.example.org"),
    ("13.", "Strona internetowa", "www.kuchnia.example.org"),
    ("14.", "Krótki opis", SUMMARY),
    ("15.", "Tematyka", "kuchnie; rozmowy"),
    ("16.", "Lp. w rejestrze", "77"),
]
STORY = (
    ("h1", "Zmyślona kuchnia"),
    ("p", "Wstęp bez nagłówka."),
    ("b", "Miejscowość"),
    ("p", "Przykładowo"),
    ("p", f"Krótki opis: {SUMMARY}"),
    ("p", "Organizator: Koło Zmyślonych Kucharzy"),
    ("p", "Termin realizacji: 2013–2018"),
    ("h2", "Cel projektu"),
    ("p", "Nie było gdzie *gotować* i <siedzieć>."),
    ("h2", "Przebieg"),
    ("p", "W czwartki gotujemy."),
    [("Rok", "Osoby", "Uwagi"), ("2013", "10", "mało")],
    ("h2", "Ciekawostka"),
    ("p", "Garnek ma sto lat."),
    ("h2", "Źródła"),
    ("p", "Rok przy garnku, https://example.org/rok"),
    ("p", "www.kuchnia.example.org"),
)
TABLE = [
    ["Wykaz kuchni"],
    [],
    ["Lp.", "Nazwa", "Gmina", "Początek", "Budżet", "Tematyka", "Opis w skrócie", "Cel"],
    [1, "Zmyślona kuchnia", "Przykładowo", "01.09.2013", "1,5 mln zł", "kuchnie", SUMMARY, "Nie było gdzie gotować."],
    [2, "Zmyślona jadalnia", "Wzorowo", "maj 2019 r.", "ok. 500 zł", "kuchnie", "Krótko.", "Nie było gdzie jeść."],
]
PAGE = f"""<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>Zmyślona kuchnia</title>
<link rel="canonical" href="https://gazeta.example.org/kuchnia">
<meta property="og:site_name" content="Gazeta Zmyślona"></head>
<body><nav><a href="/">Strona główna</a></nav><article><h1>Zmyślona kuchnia</h1><p>{SUMMARY} Zaczęło się
na podwórku, kiedy nikt nie miał klucza do sali.</p>
<h2>Cel</h2><p>Nie było gdzie gotować, a gotować chciał prawie każdy, kto tam mieszkał.</p>
<h2>Przebieg</h2><p>W czwartki gotujemy, a <a href="https://example.org/rok">gazeta o tym napisała</a>.</p></article>
<footer><p>Wszelkie prawa zmyślone.</p></footer></body></html>"""
EXPORT = """<?xml version="1.0"?>
<rss xmlns:content="c/content/" xmlns:excerpt="c/excerpt/" xmlns:dc="d" xmlns:wp="w"><channel>
<title>Blog zmyślony</title><item><title>Zmyślona kuchnia</title><link>https://blog.example.org/kuchnia/</link>
<dc:creator>iza</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph --><p>Wstęp do wpisu.</p><h2>Cel</h2>
<p>Nie było gdzie gotować.</p>]]></content:encoded><wp:post_date>2023-05-12 10:00:00</wp:post_date>
<wp:post_type>post</wp:post_type><category><![CDATA[Kuchnie]]></category></item></channel></rss>"""
NOTE = """tags:
  - kuchnie
miasto: Przykładowo
autor: Iza K.
"""
BODY = """Wstęp.[^1]

## Cel

Nie było **gdzie** gotować.

[[Notatka]] ==ważne==

## Przebieg

- garnek
- chochla

[^1]: Przypis.
"""
FILES = {
    "karta.docx": docx(("h1", "KARTA DOBREJ PRAKTYKI"), FORM, header="Urząd Zmyślony"),
    "opis.docx": docx(*STORY),
    "opis.odt": odt(*STORY),
    "karta.odt": odt(FORM),
    "wykaz.xlsx": xlsx(TABLE),
    "wykaz.csv": "\r\n".join(";".join(map(str, row)) for row in TABLE).encode("cp1250"),
    "przecinki.csv": "\n".join(",".join(f'"{cell}"' for cell in row) for row in TABLE).encode("utf-8-sig"),
    "karta.xlsx": xlsx([row[1:] for row in FORM]),
    "strona.html": PAGE.encode(),
    "stara.html": PAGE.replace("utf-8", "iso-8859-2").encode("iso-8859-2"),
    "wpisy.xml": EXPORT.encode(),
    "obsidian.md": f"---\n{NOTE}---\n# Zmyślona kuchnia\n\n{BODY}".encode(),
    "hugo.md": f'+++\ntitle = "Zmyślona kuchnia"\ndate = 2023-05-12\ntags = ["kuchnie"]\n+++\n\n{BODY}'.encode(),
    "decap.md": f'{{"title": "Zmyślona kuchnia",\n "city": "Przykładowo"}}\n\n{BODY}'.encode(),
}
SOURCE_WORDS = {
    **dict.fromkeys(("karta.docx", "karta.odt", "karta.xlsx"), " ".join(" ".join(row[1:]) for row in FORM)),
    **dict.fromkeys(
        ("opis.docx", "opis.odt"),
        " ".join(line[1] if isinstance(line[0], str) else " ".join(map(" ".join, line)) for line in STORY),
    ),
    **dict.fromkeys(("wykaz.xlsx", "wykaz.csv", "przecinki.csv"), " ".join(str(cell) for row in TABLE for cell in row)),
    **dict.fromkeys(("strona.html", "stara.html"), re.sub(r"<[^>]+>", " ", PAGE)),
    "wpisy.xml": re.sub(r"<!--.*?-->|<!\[CDATA\[|\]\]>|<\?.*?\?>|<[^>]+>", " ", EXPORT),
    "obsidian.md": f"{NOTE} {BODY}",
    "hugo.md": BODY,
    "decap.md": BODY,
}
# What conversions make of words, and what offices put in for machines.
SAID_OTHERWISE = {
    "września": "2013-09", "czerwca": "2020-06", "12": "12000", "000": "12000", "mln": "1500000", "5": "1500000",
    "1": "1500000", "01": "2013-09-01", "09": "2013-09-01", "maj": "2019-05", "zł": "PLN", "od": "from", "do": "to",
    "r": "from",
    "rocznie": "rok", "00": "2023-05-12", "10": "2023-05-12", "post": "", "utf": "", "8": "",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_a_source_stands_in_its_drafts_or_in_the_report(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    told = words(" ".join([*(draft.text for draft in outcome.drafts), report(outcome)]))
    lost = {word for word in words(SOURCE_WORDS[name]) - told if not words(SAID_OTHERWISE.get(word, word)) <= told}
    assert lost == set()


@pytest.mark.parametrize("name", FILES)
def test_no_value_is_invented(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    source = words(" ".join([SOURCE_WORDS[name], FILES[name].decode("utf-8", "replace"), name]))
    understood = {word for text in SAID_OTHERWISE.values() for word in words(text)}
    for number in range(len(outcome.drafts)):
        values = words(" ".join(leaves(fields(outcome, number))))
        assert values - source - understood - {"https", "lider", "partner", "draft", "true"} == set()


def leaves(value: object) -> list[str]:
    """The single values of fields, ids of sources aside, which are made of other words."""
    if isinstance(value, dict):
        return [text for key, inner in value.items() if key != "id" for text in leaves(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in leaves(inner)]
    return [str(value)]


@pytest.mark.parametrize("name", ["karta.docx", "karta.odt", "karta.xlsx"])
def test_a_form_of_another_office_is_read_field_by_field(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    read = fields(outcome)
    assert read["title"] == "Zmyślona kuchnia"
    assert read["city"] == "Przykładowo"
    assert read["period"] == {"from": "2013-09", "to": "2020-06"}
    assert read["organisations"] == [
        {"name": "Koło Zmyślonych Kucharzy", "role": "lider"},
        {"name": "Miasto Przykładowo", "role": "partner"},
        {"name": "Szkoła Zmyślona nr 1", "role": "partner"},
    ]
    assert read["audience"] == ["Sąsiedzi", "Młodzież"]
    assert read["cost"] == [{"amount": "12000", "currency": "PLN", "per": "rok"}]
    assert read["contact"] == {
        "organisation": "Koło Zmyślonych Kucharzy",
        "email": "biuro@kuchnia.example.org",
        "url": "https://www.kuchnia.example.org",
    }
    assert read["failures"] == [{"what": "Zimą nikt nie przychodził."}]
    assert read["summary"] == SUMMARY
    assert read["themes"] == ["Kuchnie", "Rozmowy"]
    assert sections(outcome)["Po co"] == "Nie było gdzie gotować.\nLudzie się nie znali."
    assert r"15\. maja 2014 r. dostaliśmy lokal." in sections(outcome)["Co zrobiono"]


@pytest.mark.parametrize("name", ["opis.docx", "opis.odt"])
def test_a_story_is_parted_at_its_headings_and_at_labels_within_its_lines(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    read, text = fields(outcome), sections(outcome)
    assert (read["title"], read["city"], read["summary"]) == ("Zmyślona kuchnia", "Przykładowo", SUMMARY)
    assert read["period"] == {"from": "2013", "to": "2018"}
    assert read["organisations"] == [{"name": "Koło Zmyślonych Kucharzy", "role": "lider"}]
    assert [source["url"] for source in read["sources"]] == [
        "https://example.org/rok",
        "https://www.kuchnia.example.org",
    ]
    assert text[""] == "Wstęp bez nagłówka."
    assert text["Po co"] == r"Nie było gdzie \*gotować\* i \<siedzieć>."
    assert text["Ciekawostka"] == "Garnek ma sto lat."
    assert "- 2013; 10; mało" in text["Co zrobiono"]


@pytest.mark.parametrize("name", ["wykaz.xlsx", "wykaz.csv", "przecinki.csv"])
def test_a_row_of_a_table_is_a_practice_whatever_its_separator_and_encoding(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    first, second = fields(outcome, 0), fields(outcome, 1)
    assert (first["title"], first["city"], first["period"]) == (
        "Zmyślona kuchnia",
        "Przykładowo",
        {"from": "2013-09-01"},
    )
    assert first["cost"] == [{"amount": "1500000", "currency": "PLN"}]
    assert (second["title"], second["city"], second["period"]) == ("Zmyślona jadalnia", "Wzorowo", {"from": "2019-05"})
    assert "cost" not in second
    assert "summary" not in second
    assert "wiersz 5, kolumna E): ok. 500 zł" in outcome.drafts[1].text
    assert [draft.path for draft in outcome.drafts] == [
        "przykladowo/zmyslona-kuchnia.md",
        "wzorowo/zmyslona-jadalnia.md",
    ]


@pytest.mark.parametrize("name", ["strona.html", "stara.html"])
def test_a_saved_page_is_read_without_its_menus_and_is_its_own_source(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    read = fields(outcome)
    assert read["title"] == "Zmyślona kuchnia"
    assert read["sources"][0]["url"] == "https://gazeta.example.org/kuchnia"
    assert read["sources"][0]["publisher"] == "Gazeta Zmyślona"
    assert "Strona główna" not in outcome.drafts[0].text
    assert "Strona główna" in report(outcome)
    assert sections(outcome)["Co zrobiono"] == "W czwartki gotujemy, a gazeta o tym napisała (https://example.org/rok)."


def test_a_post_of_wordpress_is_a_practice_with_the_post_as_its_source() -> None:
    outcome = bring_in({"wpisy.xml": FILES["wpisy.xml"]})
    read = fields(outcome)
    assert read["title"] == "Zmyślona kuchnia"
    assert read["themes"] == "Kuchnie"
    assert read["sources"] == [
        {
            "id": "blog-zmyslony",
            "title": "Zmyślona kuchnia",
            "publisher": "Blog zmyślony",
            "url": "https://blog.example.org/kuchnia/",
            "published": "2023-05-12",
        }
    ]
    assert sections(outcome) == {"": "Wstęp do wpisu.", "Po co": "Nie było gdzie gotować."}


@pytest.mark.parametrize("name", ["obsidian.md", "hugo.md", "decap.md"])
def test_markdown_of_others_keeps_what_the_dialect_has_and_shows_the_rest_by_its_letters(name: str) -> None:
    outcome = bring_in({name: FILES[name]})
    assert fields(outcome)["title"] == "Zmyślona kuchnia"
    text = sections(outcome)
    assert text[""] == r"Wstęp.\[^1\]"
    assert text["Po co"].startswith("Nie było **gdzie** gotować.\n\n")
    assert r"\[\[Notatka\]\]" in text["Po co"]
    assert text["Co zrobiono"].startswith("- garnek\n- chochla")


def test_a_document_of_several_practices_becomes_several_drafts() -> None:
    part = [(("h2", f"Kuchnia {n}"), ("p", "Miejscowość: Przykładowo"), ("p", "Cel: Gotować.")) for n in (1, 2, 3)]
    outcome = bring_in(
        {"katalog.docx": docx(("h1", "Katalog"), ("p", "Wstęp."), *(line for own in part for line in own))}
    )
    assert [fields(outcome, number)["title"] for number in range(3)] == ["Kuchnia 1", "Kuchnia 2", "Kuchnia 3"]
    assert "„Katalog”; „Wstęp.”" in report(outcome)


def test_a_map_tells_what_columns_mean_and_which_to_leave_out() -> None:
    rows = [["Jak się to zwie", "Gdzie to jest", "Nazwa"], ["Zmyślona kuchnia", "Przykładowo", "Koło"]]
    own = {"Jak się to zwie": "title", "Gdzie to jest": "Miasto", "Nazwa": "-"}
    outcome = bring_in({"tabela.xlsx": xlsx(rows)}, own)
    assert fields(outcome)["title"] == "Zmyślona kuchnia"
    assert fields(outcome)["city"] == "Przykładowo"
    assert "pominięte w mapie" in report(outcome)


def test_what_nobody_knows_becomes_open_questions_line_by_line() -> None:
    rows = [["Tytuł", "Czego nie wiemy"], ["Kuchnia na rogu", "Ilu sąsiadów gotuje?\nKto płaci za gaz?"]]
    asked = [{"question": "Ilu sąsiadów gotuje?"}, {"question": "Kto płaci za gaz?"}]
    assert fields(bring_in({"tabela.xlsx": xlsx(rows)}))["open_questions"] == asked


def test_a_region_beside_a_name_that_repeats_tells_which_place_is_meant() -> None:
    rows = [["Nazwa", "Miejscowość", "Województwo"], ["Kuchnia", "Lipowo", "górskie"]]
    assert fields(bring_in({"tabela.xlsx": xlsx(rows)}))["city"] == "Lipowo, górskie"


def test_a_bare_amount_takes_the_currency_of_its_label_and_none_without() -> None:
    rows = [["Nazwa", "Miasto", "Budżet (zł)"], ["Kuchnia", "Przykładowo", 200000]]
    assert fields(bring_in({"a.xlsx": xlsx(rows)}))["cost"] == [{"amount": "200000", "currency": "PLN"}]
    rows[0][2] = "Budżet"
    assert fields(bring_in({"a.xlsx": xlsx(rows)}))["cost"] == [{"amount": "200000"}]


def test_a_dash_or_a_word_for_nothing_is_no_answer() -> None:
    rows = [["Nazwa", "Miasto", "Partnerzy", "Odbiorcy", "Cel"], ["Kuchnia", "Przykładowo", "brak", "–", "Nie dotyczy"]]
    outcome = bring_in({"tabela.xlsx": xlsx(rows)})
    assert fields(outcome).keys() == {"title", "city", "draft"}
    assert sections(outcome) == {}
    assert "„Partnerzy: brak”; „Odbiorcy: –”; „Cel: Nie dotyczy”" in report(outcome)


def test_private_details_stand_in_the_report_alone() -> None:
    rows = [
        ["Nazwa", "Miasto", "Kontakt", "Telefon"],
        ["Kuchnia", "Przykładowo", "Jan Kowalski, jan.kowalski@wp.pl", "600 700 800"],
    ]
    outcome = bring_in({"tabela.xlsx": xlsx(rows)})
    assert "600 700 800" not in outcome.drafts[0].text
    assert "jan.kowalski" not in outcome.drafts[0].text
    assert "600 700 800" in report(outcome)


def test_a_practice_that_the_bank_has_is_told_of_and_not_written_again() -> None:
    known = practice(title="Zmyślona kuchnia")
    rows = [["Nazwa", "Miasto"], ["Zmyślona kuchnia!", "Przykładowo"], ["Zmyślona jadalnia", "Przykładowo"]]
    outcome = bring_in({"tabela.xlsx": xlsx(rows)}, practices=(known,))
    assert [PurePosixPath(draft.path).stem for draft in outcome.written] == ["zmyslona-jadalnia"]
    assert "practices/przykladowo/kuchnia.md" in report(outcome)


def test_drafts_of_one_import_have_files_of_their_own() -> None:
    bundle = packed({"przykladowo/kuchnia.md": text()})
    table = xlsx([["Nazwa", "Miasto"], ["Kuchnia", "Przykładowo"]])
    outcome = bring_in({"a.zip": bundle, "b.zip": bundle, "c.xlsx": table})
    names = [PurePosixPath(draft.path).stem for draft in outcome.written]
    assert len(names) == len(set(names)) == 3


def test_the_one_column_that_a_map_names_is_enough_for_a_table() -> None:
    rows = [["Sesja", "Odnośnik"], ["Sesja pierwsza", "www.a.example.org"], ["Sesja druga", "www.b.example.org"]]
    outcome = bring_in({"bip.xlsx": xlsx(rows)}, {"Sesja": "title"})
    assert [fields(outcome, number)["title"] for number in (0, 1)] == ["Sesja pierwsza", "Sesja druga"]


def test_words_of_wordpress_have_no_entities_and_what_is_beside_the_posts_is_told() -> None:
    post = EXPORT.replace("<title>Zmyślona kuchnia</title>", "<title><![CDATA[Kuchnia &amp; <b>Jadalnia</b>]]></title>")
    comment = "<wp:comment><wp:comment_content>Byłam tam!</wp:comment_content></wp:comment></item>"
    picture = "<item><title>Garnek z bliska</title><wp:post_type>attachment</wp:post_type></item></channel>"
    data = post.replace("</item>", comment).replace("</channel>", picture)
    outcome = bring_in({"wpisy.xml": data.encode()})
    assert fields(outcome)["title"] == "Kuchnia & Jadalnia"
    assert "Byłam tam!" not in outcome.drafts[0].text
    assert "„Byłam tam!”" in report(outcome)
    assert "„Garnek z bliska”" in report(outcome)


def test_a_link_of_a_page_that_is_a_picture_leaves_no_address_in_the_text() -> None:
    page = PAGE.replace(
        "<h2>Cel</h2>", '<p><a href="https://example.org/logo"><img src="logo.png"></a></p><h2>Cel</h2>'
    )
    assert "example.org/logo" not in bring_in({"strona.html": page.encode()}).drafts[0].text


def test_an_address_begun_in_a_form_is_no_answer() -> None:
    rows = [["Nazwa", "Miasto", "WWW"], ["Kuchnia", "Przykładowo", "http://"]]
    assert "contact" not in fields(bring_in({"tabela.xlsx": xlsx(rows)}))


def test_of_an_address_the_place_goes_to_its_field_and_the_words_stay_in_the_draft() -> None:
    address = "Dom Zmyślony, ul. Górna 16, 00-950 Przykładowo"
    outcome = bring_in({"karta.docx": docx(("p", "Tytuł: Kuchnia"), ("p", f"Miejsce: {address}"))})
    assert fields(outcome)["city"] == "Przykładowo"
    assert address in outcome.drafts[0].text


def test_what_a_contact_says_beyond_a_desk_and_its_address_is_told() -> None:
    beyond = ("p", "Kontakt: Dom Zmyślony, dom@zmyslony.example, tel. 600 000 000, wtorki")
    outcome = bring_in({"karta.docx": docx(("p", "Tytuł: Kuchnia"), beyond)})
    assert fields(outcome)["contact"] == {"organisation": "Dom Zmyślony", "email": "dom@zmyslony.example"}
    assert "600 000 000" not in outcome.drafts[0].text
    assert "tel. 600 000 000, wtorki" in report(outcome)


def test_a_heading_of_costs_with_nothing_but_a_table_under_it_quotes_no_empty_words() -> None:
    document = docx(("p", "Tytuł: Kuchnia"), ("h1", "Koszt"), [["Materiały", "200 zł"]])
    told = report(bring_in({"karta.docx": document}))
    assert "„”" not in told
    assert "„200 zł”" in told


def test_a_list_that_is_too_long_leaves_all_its_words_over() -> None:
    many = "".join(f"<category>Temat {word}</category>" for word in ("raz", "dwa", "trzy", "pięć", "sześć", "siedem"))
    data = EXPORT.replace("<category><![CDATA[Kuchnie]]></category>", many)
    text = bring_in({"wpisy.xml": data.encode()}).drafts[0].text
    assert all(f"Temat {word}" in text for word in ("raz", "dwa", "trzy", "pięć", "sześć", "siedem"))


def test_the_template_of_a_generator_is_no_kind() -> None:
    outcome = bring_in({"hugo.md": b"---\ntitle: Kuchnia\ntype: team\n---\nTekst."})
    assert "kind" not in fields(outcome)
    assert "„type: team”" in report(outcome)
