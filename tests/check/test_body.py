"""The body of a practice: links, pictures and citations that lead somewhere, and headings in their order."""

import pytest

from bank.check.body import References, check_body, check_prose
from bank.markdown.links import internal_files, resolve
from tests.invented import VOCABULARY

FILES = frozenset({"wzorowo/kuchnia.md", "wzorowo/zdjęcie stołu.jpg", "przykladowo/wzor.md"})
AROUND = References("wzorowo/kuchnia.md", "practices/wzorowo/kuchnia.md", FILES, frozenset({"menu"}))


def lines(text: str) -> list[int]:
    """The lines of all problems of a text."""
    return [problem.line for problem in check_prose(text, 1, "", AROUND)]


@pytest.mark.parametrize(
    "text",
    [
        "Zob. [wzór](../przykladowo/wzor.md), [jego kawałek](../przykladowo/wzor.md#co-zrobiono) i [niżej](#nizej).",
        "![Stół](zdj%C4%99cie%20sto%C5%82u.jpg)",
        "![Stół](<zdjęcie stołu.jpg>)",
        "<https://example.org> i [poczta](mailto:biuro@kolo.example)",
        "Koszt < 100, a wiek > 15; R&D; 2 < 3",
        "`<script>`",
        "!!! note\n    Wcięty [wzór](../przykladowo/wzor.md).[^menu]",
    ],
)
def test_what_leads_somewhere_is_sound(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,x)",
        "[x](//example.org)",
        "[x](vbscript:x)",
        "[x](http://[)",
        "[x](../../mkdocs.yml)",
        "[x](/etc/passwd.md)",
        "[x](%2e%2e/%2e%2e/README.md)",
        "[x](..\\..\\README.md)",
        "[x](nie-ma.md)",
        "[x](../przykladowo/)",
        "![x](https://example.org/x.png)",
        "![x](data:image/png;base64,AA)",
        "![](<zdjęcie stołu.jpg>)",
        "![x](nie-ma.jpg)",
        "![x](../przykladowo/wzor.md)",
        "<b>x</b>",
        "<script>x</script>",
        "<!-- x -->",
        "Zdanie.[^inne]",
    ],
)
def test_what_leads_nowhere_is_reported_at_its_line(wrong: str) -> None:
    assert set(lines(f"Raz\ndwa\n{wrong}\n")) == {3}


def test_a_mistake_hidden_in_a_callout_is_found() -> None:
    assert lines("!!! note\n\n    <script>x</script>\n") == [3]


def test_a_link_behind_a_reference_is_checked() -> None:
    assert lines("[x][y]\n\n[y]: javascript:x\n") == [1]


def test_headings_out_of_order_are_only_warned_of() -> None:
    text = "## Co zrobiono\n\n## Po co\n\n## Dlaczego\n"
    problems = check_body(text, 10, VOCABULARY.headings, AROUND)
    assert [(problem.line, problem.level) for problem in problems] == [(12, "warning"), (14, "warning")]


def test_the_first_level_is_the_titles() -> None:
    (problem,) = check_body("# Tytuł\n", 7, VOCABULARY.headings, AROUND)
    assert (problem.line, problem.level) == (7, "error")


def test_a_private_detail_is_reported_at_its_line() -> None:
    (problem,) = check_body("Raz\n\nTel. 600 000 000\n", 5, VOCABULARY.headings, AROUND)
    assert problem.line == 7


def test_internal_files_are_paths_under_the_folder_of_practices() -> None:
    text = "[a](../przykladowo/wzor.md#x)\n[b](https://example.org)\n[c](#d)"
    assert internal_files(text, "wzorowo/kuchnia.md") == [(0, "przykladowo/wzor.md")]


@pytest.mark.parametrize("target", ["../../x", "/x", "..\\x", "../../../etc/passwd"])
def test_no_path_leaves_the_folder_of_practices(target: str) -> None:
    assert resolve(target, "wzorowo/kuchnia.md") is None


def test_a_link_to_a_heading_of_the_text_leads_to_one() -> None:
    text = "## Po co\n\n[niżej](#jak) [dalej](#po-co) [wcale](#nie)\n\n### Jak\n"
    (problem,) = check_body(text, 1, VOCABULARY.headings, AROUND)
    assert (problem.line, problem.values) == (3, {"anchor": "nie"})
