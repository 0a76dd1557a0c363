"""Lanes: the marks of each kind are one line, in a lane that is 100 wide and 10 high."""

from bank.drawing.lanes import Lane, Mark, Tick, lanes

MARKS = (Mark("span", 0, 31.5), Mark("meeting", 20), Mark("meeting", 40.25), Mark("end", 31.5))


def test_the_marks_of_a_kind_are_one_line() -> None:
    assert Lane("", "", MARKS).strokes == {"span": "M0 5H31.5", "meeting": "M20 5H20M40.25 5H40.25", "end": "M31.5 1v8"}


def test_words_at_the_ends_of_a_scale_stay_within_it() -> None:
    assert [Tick(at, "").anchor for at in (0, 50, 100)] == ["start", "middle", "end"]


def test_the_key_tells_of_the_marks_that_there_are() -> None:
    drawing = lanes([], [Lane("", "", MARKS)], {"end": "it ended", "fade": "not known", "span": "known"})
    assert drawing
    assert [(one.words, one.strokes) for one in drawing.key] == [
        ("it ended", {"end": "M50 1v8"}),
        ("known", {"span": "M0 5H100"}),
    ]


def test_without_a_lane_nothing_is_drawn() -> None:
    assert lanes([Tick(0, "0")], [None, None]) is None
