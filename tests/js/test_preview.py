"""What the preview of the form adds to a practice that leaves it out, as the check does: its teller and its licence."""

import pytest

from bank.check.vocabulary_files import read_vocabulary
from bank.model.vocabulary import Vocabulary
from bank.schema.json_schema import schema
from bank.text.language import Language
from tests.bridge import Ask
from tests.golden_cases import TODAY
from tests.invented import VOCABULARY as TOLD
from tests.sites import SECOND_BANK

UNTOLD, _ = read_vocabulary(SECOND_BANK / "practices/vocabulary", "vocabulary", TODAY)


@pytest.mark.parametrize(("vocabulary", "teller"), [(TOLD, "redakcja"), (UNTOLD, None)], ids=["tellers", "none"])
def test_who_tells_a_practice_is_the_first_of_the_list_or_nobody(
    vocabulary: Vocabulary, teller: str | None, ask: Ask
) -> None:
    told = schema(vocabulary, Language("pl"), "https://example.org/praktyka.schema.json")
    licence = next(iter(vocabulary.licences))
    said = ask("./calls", "inPreview", {"schema": told}, {"path": "a/b.md", "front": {}, "body": ""})
    assert said == [teller, licence.labels.get("pl") or next(iter(licence.labels.values()))]


def test_a_bank_without_a_list_has_no_field_for_what_is_out_of_it() -> None:
    told = schema(UNTOLD, Language("en"), "https://example.org/practice.schema.json")["properties"]
    assert not {"told_by", "asked_by", "needs"} & told.keys()
    assert not {"told_by", "causes"} & told["failures"]["items"]["properties"].keys()
    assert "causes" not in told["status"]["properties"]
