"""The words of the templates: each that a template says is there, and none that none says."""

import re

from bank.print.typst.strings import WORDS, words
from bank.text.language import Language
from tests.sites import ROOT

TEMPLATES = "".join(file.read_text("utf-8") for file in (ROOT / "theme/pdf").glob("*.typ"))


def test_the_templates_and_the_words_know_of_each_other() -> None:
    assert set(re.findall(r'\bwords\.(?:at\("|(?!typ\b|at\b))([a-z-]*[a-z])', TEMPLATES)) == set(WORDS)


def test_the_words_are_in_the_language_of_the_site() -> None:
    made = words(Language("pl"), "Bank „zmyślony”", "https://bank.example/")
    assert '#let language = "pl"' in made
    assert 'contents: "Spis treści"' in made
    assert '#let bank = (name: "Bank „zmyślony”", address: "https://bank.example/")' in made
