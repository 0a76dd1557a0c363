"""Templates: what the theme can say, in the bank's language, with everything escaped that is not HTML."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from bank.model.addresses import Addresses
from bank.site.templates import equip
from bank.text.language import Language
from tests.invented import VOCABULARY, catalogue, practice

HERE = practice(title="Sól & pieprz", body="Gotowano.[^menu]", conditions=["Klucze **zawsze**.[^menu]"])


def drawn(template: str, folder: Path, name: str = "ours.html") -> str:
    """What a template of the theme prints; only `ours.html` lies in the theme's folder."""
    (folder / "ours.html").touch()
    environment = Environment(loader=DictLoader({name: template}))
    equip(environment, folder, catalogue(HERE), Addresses(), Language("en"))
    return environment.get_template(name).render(practice=HERE, city=VOCABULARY.cities["przykladowo"])


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ city | label }}", "Przykładowo"),
        ("{{ practice.title }}", "Sól &amp; pieprz"),
        ("{{ practice.conditions[0] | prose(practice) }}", "Klucze <strong>zawsze</strong>."),
        ("{{ '**raz**' | blocks(practice) }}", "<p><strong>raz</strong></p>"),
        ("{{ practice.status.as_of | date }}", "May 2025"),
        ("{{ 1234567 | number }}", "1,234,567"),
        ("{{ addresses.practice(practice) }}", "practices/przykladowo/kuchnia/"),
        ("{{ source_anchor(1) }}", "source-1"),
        ("{{ today.year }}", "2026"),
        ("{{ [[1], [], [2, 3]] | flat | join }}", "123"),
        ("{% trans count=catalogue | length %}{{ count }} practice{% pluralize %}many{% endtrans %}", "1 practice"),
    ],
)
def test_a_template_says(template: str, text: str, tmp_path: Path) -> None:
    assert drawn(template, tmp_path).startswith(text)


def test_terms_are_sorted_by_the_alphabet(tmp_path: Path) -> None:
    assert (
        drawn("{{ catalogue.vocabulary.themes | by_label | map('label') | join }}", tmp_path) == "KuchnieMiejscaRozmowy"
    )


def test_a_template_from_elsewhere_is_left_as_its_author_meant_it(tmp_path: Path) -> None:
    assert drawn("{{ practice.title }}", tmp_path, "theirs.html") == HERE.title


def test_prose_is_not_escaped_twice(tmp_path: Path) -> None:
    assert Markup(drawn("{{ 'a < b' | prose(practice) }}", tmp_path)).unescape() == "a < b"


def test_lines_that_only_decide_leave_none_empty(tmp_path: Path) -> None:
    template = """\
<ul>
  {% for condition in practice.conditions %}
    {% if condition %}
    <li>{{ condition }}</li>
    {% endif %}
  {% endfor %}
</ul>"""
    assert drawn(template, tmp_path).splitlines() == ["<ul>", f"    <li>{HERE.conditions[0]}</li>", "</ul>"]
