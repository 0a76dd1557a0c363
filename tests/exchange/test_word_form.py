"""The Word form holds every field that people are asked for, and what they fill in is read back whole."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from bank.exchange.word_form import EDITORS, LONGEST_TAG, PREFIX, TEXT, word_form
from bank.exchange.word_form_answers import is_form
from bank.model.terms import Kind
from bank.schema.paths import shape_at, without_numbers
from bank.schema.quantities import Measure
from bank.schema.scalars import Address, Choice, Currency, Date, Email, Number, Pattern
from bank.schema.town import Town
from tests.exchange.bank import POLISH, VOCABULARY_OF_NETWORKS, bring_in, fields, labels, report, sections
from tests.exchange.made import docx, odt, packed
from tests.sites import Site

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORM = word_form(VOCABULARY_OF_NETWORKS, POLISH)
SUMMARY = "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje, ten zmywa. Tak jest już od pięciu lat."
# What one writes of some fields that depend on others.
WRITTEN = {
    "title": "Zmyślona kuchnia",
    "summary": SUMMARY,
    "city": "Przykładowo",
    "district": "Górne",
    "period.to": "2015",
    "status.state": "zakończona",
    "status.as_of": "12.05.2025",
    "status.successor": "wzor",
    "adapted_from[].practice": "wzor",
    "sources[].accessed": "1.06.2025",
    "scenario.minutes": "40",
    "scenario.group.to": "30",
    "grant.max": "7 000",
    "cost[].source": "s1",
}


def controls(document: bytes) -> tuple[etree._Element, list[tuple[str, etree._Element]]]:
    """The text of a document, and its controls that ask for an answer by their tags."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml"))
    tags = [(control.find(f"{W}sdtPr/{W}tag"), control) for control in root.iter(f"{W}sdt")]
    named = [(str(tag.get(f"{W}val")).removeprefix(PREFIX), control) for tag, control in tags if tag is not None]
    holders = {id(above) for _, control in named for above in control.iterancestors(f"{W}sdt")}
    return root, [(tag, control) for tag, control in named if id(control) not in holders]


def fill(answer: Callable[[str, int], str], document: bytes = FORM, beside: str = "") -> bytes:
    """The form with an answer in each control, by its tag and how many of it came before, and words beside them."""
    root, found = controls(document)
    seen: dict[str, int] = {}
    for tag, control in found:
        seen[tag] = seen.get(tag, 0) + 1
        if text := answer(tag, seen[tag]):
            told = control.find(f"{W}sdtPr")
            told.remove(told.find(f"{W}showingPlcHdr"))
            run = next(control.find(f"{W}sdtContent").iter(f"{W}r"))
            run[:] = []
            etree.SubElement(run, f"{W}t").text = text
    if beside:
        paragraph = etree.SubElement(root.find(f"{W}body"), f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = beside
    archive = zipfile.ZipFile(io.BytesIO(document))
    files = {name: archive.read(name) for name in archive.namelist()}
    return packed({**files, "word/document.xml": etree.tostring(root)})


def as_word_writes(text: str) -> list[etree._Element]:
    """The runs of words that were typed, corrected, moved and remarked on."""
    inner = f"""<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(text[:3])}</w:t></w:r>
    <w:proofErr w:type="spellStart"/><w:commentRangeStart w:id="0"/><w:ins w:id="1" w:author="B"><w:r>
    <w:t xml:space="preserve">{escape(text[3:])}</w:t></w:r></w:ins><w:del w:id="2" w:author="B"><w:r>
    <w:delText>Dawne</w:delText></w:r></w:del><w:moveFrom w:id="3" w:author="B"><w:r><w:t>Przeniesione</w:t></w:r>
    </w:moveFrom><w:r><w:commentReference w:id="0"/></w:r>"""
    return list(etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{inner}</w:p>'))


def corrected(answers: Mapping[str, str]) -> bytes:
    """The form with answers as Word writes them, and a remark in its margin."""
    root, found = controls(FORM)
    for tag, control in found:
        if text := answers.get(tag):
            told = control.find(f"{W}sdtPr")
            told.remove(told.find(f"{W}showingPlcHdr"))
            run = next(control.find(f"{W}sdtContent").iter(f"{W}r"))
            run.addnext(etree.Element(f"{W}bookmarkEnd"))
            for piece in reversed(as_word_writes(text)):
                run.addnext(piece)
            run.getparent().remove(run)
    remark = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="0"><w:p><w:r><w:t>Sprawdzić!</w:t></w:r></w:p></w:comment>'
    )
    archive = zipfile.ZipFile(io.BytesIO(FORM))
    files = {name: archive.read(name) for name in archive.namelist()}
    return packed({**files, "word/document.xml": etree.tostring(root), "word/comments.xml": f"{remark}</w:comments>"})


def bare(form: bytes) -> list[tuple[str, str] | list[tuple[str, str]]]:
    """What a program keeps of a form that knows no controls: its paragraphs and tables, as lines of a document."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(form)).read("word/document.xml"))
    lines: list[tuple[str, str] | list[tuple[str, str]]] = []
    for block in root.iter(f"{W}p", f"{W}tbl"):
        if any(True for _ in block.iterancestors(f"{W}tbl")):
            continue
        if block.tag == f"{W}tbl":
            lines.append(
                [tuple("\n".join(words(cell)) for cell in row.iterfind(f"{W}tc")) for row in block.iter(f"{W}tr")]
            )
        else:
            lines += [("p", text) for text in words(block)]
    return lines


def words(block: etree._Element) -> list[str]:
    """The paragraphs of a part of a document that are not empty."""
    found = ("".join(str(part.text) for part in one.iter(f"{W}t")) for one in block.iter(f"{W}p"))
    return [text for text in found if text]


def answer(tag: str, number: int) -> str:
    """What somebody writes into a control: a sentence, or what the field takes."""
    if tag in WRITTEN:
        return WRITTEN[tag]
    if tag.startswith(TEXT):
        return f"Opowieść pod nagłówkiem {tag.removeprefix(TEXT)}."
    if tag in ("adapted_from[].url", "license"):
        return ""
    match shape_at(labels().shape, tag):
        case Choice() as choice if not isinstance(choice, Town):
            return choice.names[min(number, len(choice.names)) - 1]
        case Date(full=full):
            return "12 maja 2012 r." if full else "maj 2012 r."
        case Number() | Measure():
            return str(2000 + number) if tag.endswith("year") else "20"
        case Address():
            return f"www.adres{number}.example.org"
        case Email():
            return "biuro@kuchnia.example.org"
        case Currency():
            return "zł"
        case Pattern():
            return f"s{number}"
    return f"Zmyślona odpowiedź numer {number} na {tag.replace('[]', '').replace('.', ' ').replace('_', ' ')}."


def test_the_form_asks_for_every_field_but_those_of_editors() -> None:
    _, found = controls(FORM)
    asked = {tag.replace("[]", "").partition(".")[0] for tag, _ in found if not tag.startswith(TEXT)}
    assert asked == {item.key for item in labels().shape.fields} - set(EDITORS)
    assert all(len(f"{PREFIX}{tag}") <= LONGEST_TAG for tag, _ in found)


def test_the_form_is_the_same_each_time_and_is_known_by_its_controls() -> None:
    assert word_form(VOCABULARY_OF_NETWORKS, POLISH) == FORM
    assert is_form(FORM)


def test_an_empty_form_has_nothing_to_bring_in() -> None:
    assert bring_in({"formularz.docx": FORM}).drafts == []


@pytest.mark.parametrize("kind", list(VOCABULARY_OF_NETWORKS.kinds), ids=lambda kind: kind.id)
def test_every_answer_of_a_form_is_in_its_field(kind: Kind) -> None:
    """Each block belongs to a kind, so each form is filled in but for the blocks of others."""
    others = {other.block for other in VOCABULARY_OF_NETWORKS.kinds} - {kind.block, None}

    def own(tag: str, number: int) -> str:
        if tag == "kind":
            return kind.labels["pl"]
        return "" if tag.replace("[]", "").partition(".")[0] in others or tag == "cost" else answer(tag, number)

    filled = fill(own)
    outcome = bring_in({"formularz.docx": filled}, kept={"przykladowo/wzor.md": b""})
    _, found = controls(filled)
    given = [(tag, control) for tag, control in found if control.find(f"{W}sdtPr/{W}showingPlcHdr") is None]
    placed = outcome.drafts[0].targets
    assert outcome.drafts[0].left == ()
    assert len(placed) == len(given) > 40
    assert sections(outcome) == {
        term.labels["pl"]: f"Opowieść pod nagłówkiem {term.id}." for term in VOCABULARY_OF_NETWORKS.headings
    }
    read = fields(outcome)
    assert {without_numbers(passage.path).partition(".")[0] for passage, _ in placed} - {""} <= read.keys()
    assert read["organisations"] == [
        {
            "name": f"Zmyślona odpowiedź numer {n} na organisations name.",
            "role": role,
            "url": f"https://www.adres{n}.example.org",
        }
        for n, role in ((1, "lider"), (2, "partner"))
    ]


def test_a_document_without_our_containers_still_tells_items_apart() -> None:
    """LibreOffice may drop the controls around the items of a list, with those within them kept."""
    text = zipfile.ZipFile(io.BytesIO(FORM)).read("word/document.xml").decode()
    bare = text.replace('<w:tag w:val="bank.organisations[]"/>', "").replace('<w:tag w:val="bank.sources[]"/>', "")
    archive = zipfile.ZipFile(io.BytesIO(FORM))
    files = {name: archive.read(name) for name in archive.namelist()}
    form = packed({**files, "word/document.xml": bare})
    own = {"title": "Kuchnia", "city": "Przykładowo", "organisations[].name": "Koło", "organisations[].role": "partner"}
    outcome = bring_in({"f.docx": fill(lambda tag, number: own.get(tag, ""), form)})
    assert fields(outcome)["organisations"] == [{"name": "Koło", "role": "partner"}] * 2


def test_words_beside_the_controls_are_brought_in_too() -> None:
    filled = fill(lambda tag, number: "Kuchnia" if tag == "title" else "", beside="Dopisek pod formularzem.")
    outcome = bring_in({"formularz.docx": filled})
    assert "Dopisek pod formularzem." in outcome.drafts[0].text
    assert "Kliknij tutaj" not in outcome.drafts[0].text + report(outcome)


def test_a_form_of_an_older_schema_keeps_the_answers_to_what_is_no_longer_asked() -> None:
    old = replace(VOCABULARY_OF_NETWORKS)
    form = word_form(old, POLISH)
    archive = zipfile.ZipFile(io.BytesIO(form))
    files = {name: archive.read(name) for name in archive.namelist()}
    text = files["word/document.xml"].decode().replace("bank.audience[]", "bank.readers[]")
    own = {"title": "Kuchnia", "readers[]": "Wszyscy"}
    filled = fill(lambda tag, number: own.get(tag, ""), packed({**files, "word/document.xml": text}))
    assert "Wszyscy" in bring_in({"stary.docx": filled}).drafts[0].text


def test_the_form_is_published_at_an_address_that_guides_can_link_to(second_site: Site) -> None:
    published = second_site.folder / second_site.names["contribute"] / "form.docx"
    assert is_form(published.read_bytes())


def test_what_a_change_took_away_is_no_answer_and_a_remark_is_told() -> None:
    outcome = bring_in({"f.docx": corrected({"title": "Zmyślona kuchnia", "text.po-co": "Nie było gdzie gotować."})})
    assert fields(outcome)["title"] == "Zmyślona kuchnia"
    assert sections(outcome) == {"Po co": "Nie było gdzie gotować."}
    told = outcome.drafts[0].text + report(outcome)
    assert "Dawne" not in told
    assert "Przeniesione" not in told
    assert "„Sprawdzić!”" in report(outcome)


@pytest.mark.parametrize("made", [docx, odt])
def test_a_form_without_its_controls_is_read_by_its_own_words(made: Callable[..., bytes]) -> None:
    """Google Docs drops the controls, and so does LibreOffice when it saves a text of its own."""
    own = {
        "title": "Zmyślona kuchnia",
        "city": "Przykładowo",
        "period.from": "2013",
        "organisations[].name": "Koło Kucharzy",
        "organisations[].role": "partner",
        "questions[]": "Kto zmywa?",
        "text.po-co": "Nie było gdzie gotować.",
    }
    form = fill(lambda tag, number: own.get(tag, "") if number == 1 else "")
    outcome = bring_in({"formularz": made(*bare(form))})
    read = fields(outcome)
    assert read["title"] == "Zmyślona kuchnia"
    assert read["city"] == "Przykładowo"
    assert read["period"] == {"from": "2013"}
    assert read["organisations"] == [{"name": "Koło Kucharzy", "role": "partner"}]
    assert read["questions"] == "Kto zmywa?"
    assert sections(outcome) == {"Po co": "Nie było gdzie gotować."}
    assert outcome.drafts[0].left == ()
    assert set(read) == {"title", "city", "period", "organisations", "questions", "draft"}
