"""The headings of hand-written pages: where each leads, and which text is under it."""

from bank.search.headings import headings


def test_the_text_before_the_first_heading_belongs_to_the_page() -> None:
    first, *_ = headings("Strona", "strona/", "<h1>Strona</h1><p>Na <em>początku</em>.</p><h2 id='dalej'>Dalej</h2>")
    assert (first.title, first.address, first.text, first.is_first) == ("Strona", "strona/", "Na początku .", True)


def test_a_heading_with_an_anchor_can_be_led_to() -> None:
    _, second = headings("Strona", "strona/", "<h2 id='dalej'>Dalej &amp; dalej</h2><ul><li>raz</li><li>dwa</li></ul>")
    assert (second.title, second.address, second.text) == ("Dalej & dalej", "strona/#dalej", "raz dwa")
    assert not second.is_first


def test_a_heading_without_an_anchor_is_text() -> None:
    [only] = headings("Strona", "strona/", "<h3>Bez kotwicy</h3><p>Tekst.</p>")
    assert only.text == "Bez kotwicy Tekst."
