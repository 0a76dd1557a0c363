"""Phrases: what templates say."""

from jinja2 import Environment

from bank.site.phrases import add_phrases
from bank.text.language import Language


def said(template: str, **values: object) -> str:
    environment = Environment(autoescape=True)
    add_phrases(environment, Language("pl"))
    return environment.from_string(template).render(values)


def test_a_message_is_said_in_the_language() -> None:
    assert said('{{ _("Sources") }}') == "Źródła"


def test_a_message_without_a_translation_is_said_as_it_is_written() -> None:
    assert said('{{ _("Nobody wrote this") }}') == "Nobody wrote this"


def test_values_are_filled_in_as_text() -> None:
    assert (
        said('{{ _("last looked for %(date)s", date=day) }}', day="<1 & 2>") == "ostatnio szukaliśmy: &lt;1 &amp; 2&gt;"
    )


def test_a_message_itself_may_be_html() -> None:
    assert said('{{ _("a <b>word</b>") }}') == "a <b>word</b>"


def test_a_sign_of_percent_is_written_twice() -> None:
    assert said('{{ _("100%% of them") }} {{ _("%(share)s%% of them", share=7) }}') == "100% of them 7% of them"


def test_the_form_of_a_number_is_that_of_the_language() -> None:
    told = said('{% for n in (1, 2, 5) %}{{ ngettext("%(num)d practice", "%(num)d practices", n) }};{% endfor %}')
    assert told == "1 praktyka;2 praktyki;5 praktyk;"


def test_one_word_may_be_said_otherwise_in_another_context() -> None:
    assert said('{{ pgettext("address", "practice") }}') == "praktyka"


def test_a_block_is_said_as_a_message_is() -> None:
    block = "{% trans num=found %}{{ num }} practice{% pluralize %}{{ num }} practices{% endtrans %}"
    assert said(block, found=3) == "3 practices"
