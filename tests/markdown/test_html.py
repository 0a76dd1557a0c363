"""HTML of a text: hostile Markdown goes in, harmless HTML comes out, and what is meant well stays."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, to_html, to_inline_html

ACTIVE = {"script", "style", "iframe", "object", "embed", "svg", "math", "form", "link", "meta", "base", "template"}
HARMLESS = re.compile(r"(https?:|mailto:)|(?![a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
HERE = re.compile(r"(?![a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
# A site on which every file has a page.
AROUND = Surroundings({"menu": 1}, "source {number}", frozenset({"po-co"}), lead=lambda path: path)


def on_page(text: str) -> str:
    """What a body becomes on its page."""
    return to_html(parse(text), AROUND)


def in_field(text: str) -> str:
    """What a text of the front matter becomes."""
    return to_inline_html(parse(text), AROUND)


def harm(text: str) -> list[str]:
    """Everything in HTML that could run or load something from elsewhere."""
    found = []
    for element in html.fragment_fromstring(text, create_parent=True).iter():
        if element.tag in ACTIVE:
            found.append(str(element.tag))
        for name, value in element.attrib.items():
            address = re.sub(r"[\t\n\r]|^[\x00-\x20]+", "", value)
            allowed = {"href": HARMLESS, "src": HERE}.get(name)
            if name.startswith("on") or name in {"srcset", "formaction", "background", "style"}:
                found.append(f"{name}={value}")
            if allowed and not allowed.match(address):
                found.append(f"{name}={value}")
    return found


@pytest.mark.parametrize("render", [on_page, in_field])
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "raz <script src=//evil.example/x.js></script> dwa",
        "<img src=x onerror=alert(1)>",
        "<IMG SRC=x OnErRoR=alert(1)//",
        '<a href="javascript:alert(1)">x</a>',
        '<a href=" java&#9;script:alert(1)">x</a>',
        '<a href="&#106;avascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "&#2;&#x202e;",
        "[x](mailto://[)",
        "[x](https://a[.]b)",
        "[x](\\\\evil.example)",
        "[x](/\\evil.example)",
        "![x](\\tdata:x)",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "[x](vbscript:x)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![x](data:image/svg+xml;base64,AAAA)",
        "![x](https://evil.example/x.png)",
        "![x](//evil.example/x.png)",
        "![x](a.png){ src=https://evil.example/x.png }",
        "![x](a.png){ src=' //evil.example/x.png' }",
        '<img src="/&#10;/evil.example/x.png">',
        "![x](a.png){ onerror=alert(1) srcset=https://evil.example/x.png }",
        "[x](a.md){ onclick=alert(1) }",
        "[x](a.md){ href=javascript:alert(1) }",
        "[x](a.md){ style=position:fixed }",
        "## Po co { onclick=alert(1) style=position:fixed }",
        "Akapit\n{ onmouseover=alert(1) }",
        "<style>body { background: url(https://evil.example/x) }</style>",
        "<p style='background: url(https://evil.example/x)'>x</p>",
        "<iframe src=https://evil.example></iframe>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<object data=https://evil.example></object><embed src=https://evil.example>",
        "<form action=https://evil.example><button formaction=javascript:alert(1)>x</button></form>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'><base href=https://evil.example>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<video src=https://evil.example/x><audio src=https://evil.example/y>",
        "<input type=image src=https://evil.example/x>",
        "<details open ontoggle=alert(1)>x</details>",
        "<div markdown onclick=alert(1)>\n**x**\n</div>",
        '!!! note onclick=alert(1) "<img src=x onerror=alert(1)>"\n    x',
        "```{ .html onclick=alert(1) }\n<script>alert(1)</script>\n```",
        "- [ ] <img src=x onerror=alert(1)>",
        '=== "<img src=x onerror=alert(1)>"\n    x',
        "| <img src=x onerror=alert(1)> |\n| --- |\n| [x](javascript:x) |",
        '*[x]: "><img src=x onerror=alert(1)>\n\nx',
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "\x02wzxhzdk:0\x03<script>alert(1)</script>",
    ],
)
def test_no_harm_comes_out(text: str, render: Callable[[str], str]) -> None:
    assert harm(render(text)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("**Ważne** i *ładne*", "<strong>Ważne</strong> i <em>ładne</em>"),
        ("[x](https://example.org/a?b=c&d)", 'href="https://example.org/a?b=c&amp;d"'),
        ("![Stół **duży**](../kuchnia.jpg)", '<img src="../kuchnia.jpg" alt="Stół duży">'),
        ("| a |\n| :-: |\n| b |", '<td class="center">b</td>'),
        ("| a |\n| - |\n| b |", '<div class="scroll" tabindex="0">\n<table>\n<thead>\n<tr>\n<th>a</th>\n'),
        ("| | a |\n| - | -: |\n| b | 1 |", '<tr>\n<td></td>\n<th class="right">a</th>\n</tr>'),
        ("!!! warning\n    Uwaga", 'class="admonition admonition--warning"'),
        (
            '???+ tip "Raz"\n    Dwa',
            '<details class="admonition admonition--tip" open>\n<summary class="admonition-title">Raz</summary>',
        ),
        ("- [x] zrobione", '<input type="checkbox" disabled checked> zrobione'),
        ("3. trzy", '<ol start="3">'),
        ("## Po co", '<h2 id="po-co">Po co</h2>'),
        ("### Jak\n\n### Jak", '<h3 id="h-jak">Jak</h3>\n<h3 id="h-jak_1">Jak</h3>'),
        ("[niżej](#Jak)", 'href="#h-jak"'),
        ("[tam](b.md#po-co)", 'href="b.md#po-co"'),
        ('"Raz" <b>', '"Raz" &lt;b&gt;'),
        (
            "<https://example.org/%C5%82?b&c>",
            'href="https://example.org/%C5%82?b&amp;c">https://example.org/ł?b&amp;c</a>',
        ),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("```\n<b>\n```", '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>'),
        ("![x](https://a.example/x.png)", "<p>x</p>"),
        ("[x](javascript:y)", "<p>x</p>"),
    ],
)
def test_what_is_meant_well_stays(text: str, kept: str) -> None:
    assert kept in on_page(text)


def test_the_test_sees_harm_where_nothing_is_cleaned() -> None:
    assert harm('<p><img src="https://evil.example" onerror="x"><script>x</script></p>')


@pytest.mark.parametrize("title", ["__config", "content", "source-1", "wyniki", "H-jak", ""])
def test_no_heading_takes_an_id_of_the_page(title: str) -> None:
    assert re.search(r'<h3 id="h-[a-z0-9-]*">', on_page(f"### {title} {{#content}}"))


def test_a_lone_paragraph_stands_within_a_sentence() -> None:
    assert in_field("Raz **dwa**") == "Raz <strong>dwa</strong>"


@pytest.mark.parametrize("text", ["Raz\n\ndwa", "Weź:\n\n- sól\n- chleb", "- sól", "Raz\n\n> dwa\n\ntrzy"])
def test_several_blocks_stay_blocks(text: str) -> None:
    assert in_field(text) == on_page(text)


def test_a_citation_leads_to_its_source() -> None:
    assert in_field("Klucze.[^menu]") == 'Klucze.<a class="cite" href="#source-1" aria-label="source 1">1</a>'


def test_a_citation_of_nothing_is_shown_as_it_was_written() -> None:
    assert in_field("Klucze.[^nie]") == "Klucze.[^nie]"


def test_from_another_page_everything_leads_to_the_practices_own() -> None:
    elsewhere = Surroundings({"menu": 1}, "{number}", page="../dom/")
    assert re.findall(r'href="(.*?)"', to_html(parse("x[^menu] [y](#jak)"), elsewhere)) == [
        "../dom/#source-1",
        "../dom/#h-jak",
    ]


def test_numbers_of_sources_side_by_side_are_parted() -> None:
    around = Surroundings({"a": 3, "b": 1})
    assert html.fragment_fromstring(to_html(parse("Tak.[^a] [^b] Nie.[^a]"), around)).text_content() == (
        "Tak.3,\u00a01 Nie.3"
    )


def test_in_a_book_it_is_xml_in_which_nothing_has_to_be_pressed() -> None:
    text = "??? tip\n    a\\\n    b\n\n- [x] c\n\n***\n\n![d](e.png) [f](#po-co) [g](#h) [^menu]"
    around = replace(AROUND, book=True, anchors=frozenset(["po-co"]), show=lambda file: f"copies/{file}")
    assert to_html(parse(text), around) == (
        '<div class="admonition admonition--tip">\n<p class="admonition-title">Tip</p>\n<p>a<br/>\nb</p>\n</div>\n'
        '<ul>\n<li class="task-list-item">\u2611 c</li>\n</ul>\n<hr/>\n'
        '<p><img src="copies/e.png" alt="d"/> <a href="#po-co">f</a> g'
        '<a class="cite" href="#source-1" aria-label="source 1" role="doc-biblioref">1</a></p>'
    )
