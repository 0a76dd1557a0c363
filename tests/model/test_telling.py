"""Telling: leads name those whose words stand there, and nobody else."""

from bank.model.telling import failure_tellers, question_tellers
from tests.invented import VOCABULARY, practice

EDITORS, NEIGHBOURS = VOCABULARY.tellers
BY_NEIGHBOURS = {"what": "Zimą nikt nie gotował.", "told_by": "sami sąsiedzi"}


def test_the_first_of_the_list_tells_where_nothing_is_said() -> None:
    silent = practice(failures=[{"what": "Zimą nikt nie gotował."}], questions=["Kto zmywa po gotowaniu?"])
    assert silent.told_by is EDITORS
    assert failure_tellers([silent]) == question_tellers([silent]) == [EDITORS]


def test_a_failure_and_questions_may_have_tellers_of_their_own() -> None:
    told = practice(failures=[BY_NEIGHBOURS], questions=["Kto zmywa po gotowaniu?"], asked_by="sami sąsiedzi")
    assert told.told_by is EDITORS
    assert failure_tellers([told]) == question_tellers([told]) == [NEIGHBOURS]


def test_who_tells_nothing_is_not_named() -> None:
    assert failure_tellers([practice(told_by="sami sąsiedzi")]) == []
    assert question_tellers([practice(told_by="sami sąsiedzi")]) == []
