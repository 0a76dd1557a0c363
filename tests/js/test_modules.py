"""The modules of the form, each asked by itself: addresses of other hosts, near misses, written files."""

import pytest
import yaml

from bank.text.normalise import fold, nearest, slug
from bank.text.typography import tie
from bank.text.urls import readable
from tests.bridge import Ask
from tests.sites import ROOT

HOST = "https://host.example/group/bank"
TEXT = "---\ntitle: Żółty & dom\n---\n"
FILE = {"path": "practices/gdzies/dom.md", "text": TEXT, "isNew": True}


@pytest.mark.parametrize(
    ("way", "address", "whole"),
    [
        ("github", f"{HOST}/new/main/practices/gdzies?filename=dom.md&value=---%0Atitle%3A+%C5%BB", True),
        ("gitlab", f"{HOST}/-/new/main?file_name=practices%2Fgdzies%2Fdom.md&content=---%0Atitle%3A+%C5%BB", True),
        ("gitea", f"{HOST}/_new/main/practices/gdzies?filename=dom.md", False),
    ],
)
def test_a_new_file_goes_to_the_page_of_its_host(ask: Ask, way: str, address: str, whole: bool) -> None:
    found = ask("form/send/repositories", "fileAddress", {"to": way, "address": HOST, "branch": "main"}, FILE)
    assert found["address"].startswith(address)
    assert found["whole"] == whole


@pytest.mark.parametrize(("way", "page"), [("github", "edit"), ("gitlab", "-/edit"), ("gitea", "_edit")])
def test_a_mended_file_goes_to_its_own_page_and_is_pasted(ask: Ask, way: str, page: str) -> None:
    found = ask(
        "form/send/repositories",
        "fileAddress",
        {"to": way, "address": HOST, "branch": "trunk"},
        FILE | {"isNew": False},
    )
    assert found == {"address": f"{HOST}/{page}/trunk/practices/gdzies/dom.md", "whole": False}


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/D%C5%82uga-%c5%bb%C3%B3%C5%82%C4%87?q=%20%2F",
        "https://a.example/%E2%80%9Edom%E2%80%9D%E2%80%93%E2%80%AE%C2%A0x",
        "https://a.example/%D7%A9%D8%A7%E1%85%9F%EF%BC%A1%D1%8F",
        "https://a.example/%FF%C5%82%C5",
        "https://a.example/ż%",
    ],
)
def test_an_address_is_read_as_on_the_page(ask: Ask, address: str) -> None:
    assert ask("form/rules/urls", "readable", address) == readable(address)


@pytest.mark.parametrize("way", ["github", "gitlab", "gitea"])
def test_no_address_is_longer_than_hosts_take(ask: Ask, way: str) -> None:
    host = {"to": way, "address": HOST, "branch": "main"}
    file = ask("form/send/repositories", "fileAddress", host, FILE | {"text": "ż" * 3000})
    told = {"answers": {"done": "ż" * 3000}, "text": "ż" * 3000, "subject": "P", "form": "praktyka.yml"}
    proposal = ask("form/send/repositories", "proposalAddress", host, told)
    assert [(one["whole"], len(one["address"]) < 8000) for one in (file, proposal)] == [(False, True)] * 2


WORDS = sorted(
    {
        label
        for name in ("themes", "cities", "kinds", "audiences")
        for term in yaml.load((ROOT / f"practices/vocabulary/{name}.yml").read_text("utf-8"), yaml.CSafeLoader)
        for label in term["labels"].values()
    }
)


def test_near_misses_are_those_of_the_check(ask: Ask) -> None:
    typed = [word[:at] + word[at + 1 :] for word in WORDS for at in (1, len(word) // 2)] + ["xyz", "", "Śródmiescie"]
    found = [ask("form/rules/normalise", "nearest", word, WORDS) for word in typed]
    assert found == [nearest(word, WORDS) for word in typed]


@pytest.mark.parametrize("text", ["Łódź – Bałuty", "  Dom\u00a0 „Przystań”, 2021! ", "ÆßØ", "Praga\u2011Północ"])
def test_slugs_and_folds_are_those_of_the_check(ask: Ask, text: str) -> None:
    assert ask("form/rules/normalise", "slug", text) == slug(text)
    assert ask("form/rules/normalise", "fold", text) == fold(text)


# Each line a text that YAML would take for something else.
SIGNS = r"""
NO
12:30
2021-02-24
~
null
a: b
a #b
- a
'
"
\\
---
[a
{a
&a
*a
%a
@a
`a`
? a
!a
|
>
y
1e3
0x1
=
"""
HARD = [*SIGNS.split("\n")[1:-1], "a\n\n  b\n---\nc", "a\tb", "a\u2028b"]


@pytest.mark.parametrize("text", HARD)
def test_a_text_is_read_back_as_it_was_written(ask: Ask, text: str) -> None:
    schema = {"properties": {"title": {"x-shape": "text"}, "list": {"x-shape": "list", "items": {"x-shape": "choice"}}}}
    written = {"front": {"title": text, "list": [text, "b, c"]}, "body": text}
    file = ask("form/rules/front_matter_file", "writeDocument", written, schema)
    plain = text.replace("\u2028", " ")
    _, front, body = file.split("---\n", 2)
    assert yaml.safe_load(front) == {"title": plain, "list": [plain, "b, c"]}
    assert body.strip() == plain


# Each a text or a piece of HTML, in it what typography changes and what it must leave.
SET = (
    "To było w domu i o nim, a z nią 5 osób, A potem 12 lat, w 2021 roku.",
    '"Raz" i (w "dwa") – "a" trzy; <em>"i"</em> „z ‚w’” w\n\nnowym',
    '<p title="w domu">w <code>w domu "x"</code> i <strong>o</strong> nim</p>\n<p>"</p><pre>i o\nw</pre><p>"u</p>',
    "1 Ala, 1,5 kg, 3.14 m, v2 i 7 Żab, 10² osób, 5 %, ul. 3 Maja – 2 – x—y — z -- i",
    "i i i i w z o u a <a href='#'>w</a> z\u00a0w",
)


@pytest.mark.parametrize("language", ["pl", "cs", "en", "de"])
def test_typography_is_that_of_the_pages(ask: Ask, language: str) -> None:
    texts = [*SET, *(file.read_text("utf-8") for file in sorted((ROOT / "practices").glob("*/*.md")))]
    assert [ask("form/rules/typography", "tie", text, language) for text in texts] == [
        tie(text, language) for text in texts
    ]
