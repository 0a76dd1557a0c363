"""The dialect: what a practice's Markdown is read as, told by the types of its tokens and their words."""

from collections.abc import Iterator, Sequence

import pytest
from markdown_it.token import Token

from bank.markdown.dialect import parse


def leaves(tokens: Sequence[Token]) -> Iterator[str]:
    """The words and the citations of tokens, each link with its target."""
    for token in tokens:
        if token.children:
            yield from leaves(token.children)
        elif token.type == "link_open":
            yield f"→{token.attrs['href']}"
        elif token.content:
            yield token.content


def types(text: str) -> list[str]:
    """The types of the blocks that are opened."""
    return [token.type.removesuffix("_open") for token in parse(text) if token.nesting == 1]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://a.example/x.[^menu]", ["→https://a.example/x", "https://a.example/x", ".", "[^menu]"]),
        ("(www.a.example/x_y_z)", ["(", "→http://www.a.example/x_y_z", "www.a.example/x_y_z", ")"]),
        ("http://a.example/x_(y)", ["→http://a.example/x_(y)", "http://a.example/x_(y)"]),
        ("**https://a.example/**", ["→https://a.example/", "https://a.example/"]),
        ("„https://a.example/ż”", ["„", "→https://a.example/ż", "https://a.example/ż", "”"]),
        ("biuro@a.example.", ["→mailto:biuro@a.example", "biuro@a.example", "."]),
        ("[https://a.example](b.md)", ["→b.md", "https://a.example"]),
        ("www.x, 5@, https://", ["www.x, 5@, https://"]),
        ("`https://a.example`", ["https://a.example"]),
    ],
)
def test_a_bare_address_ends_where_a_reader_sees_it_end(text: str, read: list[str]) -> None:
    assert list(leaves(parse(text))) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Raz [^menu].", ["Raz", "[^menu]", "."]),
        ("Raz\n[^menu]", ["Raz", "[^menu]"]),
        ("**Raz** [^menu]", ["Raz", "[^menu]"]),
        ("[^menu] raz", ["[^menu]", " raz"]),
        (r"\[^menu] `[^menu]`", ["[^menu] ", "[^menu]"]),
        ("[raz[^menu]](b.md)", ["[raz", "[^menu]", "](b.md)"]),
    ],
)
def test_a_citation_stands_by_the_word_before_it(text: str, read: list[str]) -> None:
    assert list(leaves(parse(text))) == read


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("| a |\n| - |\n| b |", ["table", "thead", "tr", "th", "tbody", "tr", "td"]),
        ("Termin\n: definicja", ["dl", "dt", "dd", "paragraph"]),
        (
            "!!! note\n    raz\n\n    - dwa\ntrzy",
            ["admonition", "admonition_title", "paragraph", "bullet_list", "list_item", "paragraph", "paragraph"],
        ),
        ('??? tip "Raz"\n    dwa', ["admonition", "admonition_title", "paragraph"]),
        ("!!! note onclick=x", ["paragraph"]),
    ],
)
def test_blocks_of_the_dialect(text: str, blocks: list[str]) -> None:
    assert types(text) == blocks


def test_a_point_to_tick_off_knows_whether_it_is_done() -> None:
    tokens = parse("- [x] raz\n- [ ] dwa\n- [x](y)")
    assert [token.meta.get("task") for token in tokens if token.type == "list_item_open"] == [True, False, None]
    assert [token.content for token in tokens if token.type == "inline"] == ["raz", "dwa", "[x](y)"]


def test_a_text_is_read_once() -> None:
    assert parse("Raz.") is parse("Raz.")
