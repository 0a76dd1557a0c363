"""The examples that the table of problems tells in words, built in a folder: the wrong one and the mended one."""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any, BinaryIO
from unittest.mock import patch

from PIL import Image

from bank.check import documents
from bank.check.bank import content, read_bank
from bank.check.fix import mend
from bank.check.folder import list_folder
from bank.check.fonts import unprintable
from bank.check.images import look
from bank.check.kept_banks import foreign_practices, kept_path
from bank.check.limits import too_much
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.translation import read_translation
from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.asking import LARGEST
from bank.contribute.issue import Issue, read_answers
from bank.contribute.issue_form import CONSENT
from bank.model.foreign import OtherBank
from bank.model.terms import Kind, Terms
from bank.model.vocabulary import Vocabulary
from bank.schema.front_matter import front_matter
from bank.schema.proposal import proposal
from bank.site.context import unlabelled
from bank.site.other_language import OtherLanguage
from bank.site.settings import UnsettledError, read_settings
from bank.source.front_matter_file import compose, decode, read_document
from bank.source.problem_table import PROBLEMS, Entry
from bank.source.problems import Finding, Problem
from bank.text.language import Language
from tests import drawn, invented, papers
from tests.other_banks import MANNERS, MATCHING, asked, kept, other_bank, row, said, sent_to
from tests.problem_examples import COVERED, TODAY, Examples
from tests.sites import SECOND_BANK

SMALL = Path(__file__).with_name("__init__.py")
SUMMARIES = (
    "Neighbours open a former shop on Thursdays, cook together and mend bicycles for anybody at the long table.",
    "Children of the street run a theatre in a yard in summer, and their parents sew all of the costumes for it.",
)
SOUND = said(row("/"))
BEYOND = OtherBank("Bank za rzeką", "https://other.example/b/")
PHOTOGRAPH = drawn.packed(drawn.photograph())


def side(entry: Entry, wrong: bool) -> str:
    return entry.example if wrong else entry.mend


class Told:
    """Builds what an example tells in words, in a folder of its own: what is wrong with it, and with its mend."""

    def __init__(self, folder: Path, examples: Examples) -> None:
        self.folder, self.examples = folder, examples
        folder.mkdir()

    def problems(self, entry: Entry) -> tuple[Iterable[Problem | Finding], Iterable[Problem | Finding]]:
        make: Callable[[bool], Iterable[Problem | Finding]] = getattr(self, entry.code.replace("-", "_"))
        return make(True), make(False)

    def not_utf8(self, wrong: bool) -> list[Problem]:
        return decode("a.md", "Świetlica".encode("cp1250" if wrong else "utf-8"))[1]

    def file_too_large(self, wrong: bool) -> list[Problem]:
        return read_document("a.md", b"---\ntitle: A\n---\n" + b"word\n\n" * (10_000 if wrong else 3000))[1]

    def block_too_long(self, wrong: bool) -> list[Finding]:
        half = "word " * 700
        return [finding for _, finding in too_much(f"{half}\n{'' if wrong else chr(10)}{half}", ())]

    def too_many_lines(self, wrong: bool) -> list[Finding]:
        return [finding for _, finding in too_much("- a\n\n" * (1250 if wrong else 25), ())]

    def too_many_brackets(self, wrong: bool) -> list[Finding]:
        return [finding for _, finding in too_much("[^a] " * (400 if wrong else 40), ())]

    def byte_order_mark(self, wrong: bool) -> list[Problem]:
        return decode("a.md", "Świetlica".encode("utf-8-sig" if wrong else "utf-8"))[1]

    def byte_order_mark_removed(self, wrong: bool) -> list[Problem]:
        vocabulary = self.examples.vocabulary
        data = "---\ntitle: A\n---\n".encode("utf-8-sig" if wrong else "utf-8")
        return mend("a.md", data, front_matter(vocabulary), vocabulary)[1]

    def windows_line_ends(self, wrong: bool) -> list[Problem]:
        return decode("a.md", b"one\r\n" if wrong else b"one\n")[1]

    def yaml_too_deep(self, wrong: bool) -> list[Problem]:
        return compose("a.md", f"title: {'[' * 100}A{']' * 100}" if wrong else 'title: "A"')[1]

    def word_too_long(self, wrong: bool) -> list[Finding]:
        return [finding for _, finding in unprintable(("a" if wrong else "a ") * 2001, COVERED)]

    def place_of_several_cities(self, wrong: bool) -> list[Problem]:
        text = invented.text(city=["Przykładowo", "Wzorowo"], district="Górne" if wrong else "Przykładowo/Górne")
        context = Reading(invented.VOCABULARY, frozenset(), TODAY)
        return read_practice("przykladowo/kuchnia.md", text.encode(), context)[1]

    def city_repeats(self, wrong: bool) -> list[Problem]:
        text = invented.text(city="Lipowo" if wrong else "Lipowo, górskie")
        context = Reading(invented.VOCABULARY, frozenset(), TODAY)
        return read_practice("lipowo-gorskie/kuchnia.md", text.encode(), context)[1]

    def consent_missing(self, wrong: bool) -> list[Problem]:
        english = Language("en")
        entry = PROBLEMS["consent-missing"]
        body = f"### {english.text(CONSENT)}\n\n{entry.example if wrong else entry.mend}\n"
        issue = Issue(1, "", body, "https://code.example/1", TODAY)
        problems = read_answers(issue, proposal(self.examples.vocabulary, english), english)[1]
        return [problem for problem in problems if problem.place == "consent"]

    def image(self, data: bytes, name: str = "table.jpg") -> Iterable[Finding]:
        file = self.folder / name
        file.write_bytes(data)
        return look(file)

    def not_an_image(self, wrong: bool) -> Iterable[Finding]:
        return self.image(b"A long table" if wrong else PHOTOGRAPH)

    def image_broken(self, wrong: bool) -> Iterable[Finding]:
        return self.image(PHOTOGRAPH[: len(PHOTOGRAPH) // 2] if wrong else PHOTOGRAPH)

    def image_of_foreign_type(self, wrong: bool) -> Iterable[Finding]:
        return self.image(b"\0\0\0\x18ftypheic" if wrong else PHOTOGRAPH)

    def image_with_wrong_ending(self, wrong: bool) -> Iterable[Finding]:
        return self.image(drawn.packed(drawn.drawing(), "PNG"), "table.jpg" if wrong else "table.png")

    def image_too_large(self, wrong: bool) -> Iterable[Finding]:
        size = (10_000, 7000) if wrong else (2000, 1400)
        return self.image(drawn.packed(Image.new("1", size), "PNG"), "table.png")

    def image_too_heavy(self, wrong: bool) -> Iterable[Finding]:
        return self.image(PHOTOGRAPH + b"\0" * (8_000_000 if wrong else 0))

    def image_too_narrow(self, wrong: bool) -> Iterable[Finding]:
        return self.image(drawn.packed(drawn.photograph(*((400, 300) if wrong else (2000, 1500)))))

    def image_with_location(self, wrong: bool) -> Iterable[Finding]:
        return self.image(drawn.packed(drawn.photograph(), exif=drawn.exif(place=wrong)))

    def image_with_person(self, wrong: bool) -> Iterable[Finding]:
        written = drawn.exif()
        if wrong:
            written[drawn.ARTIST] = "Jan Testowy"
        return self.image(drawn.packed(drawn.photograph(), exif=written))

    def image_with_film(self, wrong: bool) -> Iterable[Finding]:
        packet = b'<x GCamera:MotionPhoto="1"/>' if wrong else b"<x/>"
        return self.image(drawn.packed(drawn.photograph(), xmp=packet))

    def image_in_cmyk(self, wrong: bool) -> Iterable[Finding]:
        return self.image(drawn.packed(drawn.photograph(mode="CMYK" if wrong else "RGB")))

    def image_moves(self, wrong: bool) -> Iterable[Finding]:
        more = [drawn.drawing(mode="P").rotate(180)] if wrong else []
        return self.image(drawn.packed(drawn.drawing(mode="P"), "GIF", save_all=True, append_images=more), "table.gif")

    def image_with_serial_number(self, wrong: bool) -> Iterable[Finding]:
        written = drawn.exif()
        written.get_ifd(drawn.EXIF).update({drawn.SERIAL: "0042"} if wrong else {})
        return self.image(drawn.packed(drawn.photograph(), exif=written))

    def document(self, data: bytes, name: str = "rules.pdf") -> Iterable[Finding]:
        file = self.folder / name
        file.write_bytes(data)
        return documents.look(file)

    def not_a_document(self, wrong: bool) -> Iterable[Finding]:
        return self.document(b"<!doctype html>" if wrong else papers.pdf())

    def document_too_large(self, wrong: bool) -> Iterable[Finding]:
        return self.document(papers.pdf() + b"\0" * (30_000_000 if wrong else 0))

    def document_locked(self, wrong: bool) -> Iterable[Finding]:
        return self.document(papers.pdf(password="secret" if wrong else ""))

    def document_runs(self, wrong: bool) -> Iterable[Finding]:
        return self.document(papers.docx(more={"word/vbaProject.bin": "x"} if wrong else {}), "rules.docx")

    def document_with_person(self, wrong: bool) -> Iterable[Finding]:
        return self.document(papers.docx("Jan Testowy" if wrong else ""), "rules.docx")

    def document_not_listed(self, wrong: bool) -> list[Problem]:
        city = self.examples.values["city-id"]
        document = self.folder / city / "rules.pdf"
        document.parent.mkdir(parents=True)
        document.write_bytes(papers.pdf())
        listed = "documents: [{file: rules.pdf, title: The rules of the house}]\n"
        return self.bank(**{f"{city}/a.md": self.practice("" if wrong else listed)})

    def bank(self, **files: str) -> list[Problem]:
        """The problems of a bank of these files beside its vocabulary, by path."""
        for path, text in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(text, "utf-8")
        copytree(self.examples.folder, self.folder / "vocabulary", dirs_exist_ok=True)
        with patch("bank.check.bank.read_vocabulary", return_value=(self.examples.vocabulary, [])):  # read once for all
            problems = read_bank(self.folder, TODAY, drafts=True)[1]
        rmtree(self.folder)
        return problems

    def practice(self, more: str = "", body: str = "") -> str:
        return f"---\n{self.examples.around('')}{more}---\n\n{body}\n"

    def paths(self, text: str, city: str = "") -> list[Problem]:
        """The problems of practices that lie at the paths of an example, each of the city of its folder."""
        paths = self.examples.written(text).split("\n")
        cities = {self.examples.values[f"{name}-id"]: self.examples.values[name] for name in ("city", "other-city")}
        own, _, other = self.practice().partition(f"city: {self.examples.values['city']}")
        return self.bank(**{path: f"{own}city: {city or cities[path.split('/')[0]]}{other}" for path in paths})

    def file_name_no_address(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["file-name-no-address"], wrong))

    def same_id(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["same-id"], wrong))

    def neither_practice_nor_image(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["neither-practice-nor-image"], wrong))

    def file_name_begins_with_dot(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["file-name-begins-with-dot"], wrong))

    def ending_of_practice(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["ending-of-practice"], wrong))

    def practice_in_vocabulary(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["practice-in-vocabulary"], wrong), self.examples.values["city"])

    def file_name_not_portable(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["file-name-not-portable"], wrong))

    def file_name_too_long(self, wrong: bool) -> list[Problem]:
        return self.paths(f"{self.examples.values['city-id']}/{'n' * (130 if wrong else 30)}.md")

    def listed(self, make: Callable[[Path], object], wrong: bool) -> list[Problem]:
        """What is told of a name in the folder of a city, at which something is made when it is wrong."""
        name = self.folder / self.examples.values["city-id"] / "day-room.md"
        name.parent.mkdir(parents=True)
        _ = make(name) if wrong else name.write_text("")
        found = list_folder(self.folder, "practices").problems
        rmtree(self.folder)
        return found

    def link_for_file(self, wrong: bool) -> list[Problem]:
        return self.listed(lambda name: name.symlink_to("../notes/day-room.md"), wrong)

    def folder_for_file(self, wrong: bool) -> list[Problem]:
        return self.listed(Path.mkdir, wrong)

    def not_a_file(self, wrong: bool) -> list[Problem]:
        return self.listed(os.mkfifo, wrong)

    def file_name_alike(self, wrong: bool) -> list[Problem]:
        other = "day-Room.md"
        return self.listed(lambda name: (name.touch(), name.with_name(other).touch()), wrong)

    def file_unreadable(self, wrong: bool) -> list[Problem]:
        def refuse(file: Path, mode: str) -> BinaryIO:
            raise PermissionError(13, "Permission denied", str(file))

        with patch.object(Path, "open", refuse if wrong else Path.open):
            return [finding.at("a.md", 0) for finding in [content(SMALL)] if isinstance(finding, Finding)]

    def picture_not_shown(self, wrong: bool) -> list[Problem]:
        city = self.examples.values["city-id"]
        picture = self.folder / city / "table.jpg"
        picture.parent.mkdir(parents=True)
        picture.write_bytes(PHOTOGRAPH)
        return self.bank(**{f"{city}/a.md": self.practice(body="" if wrong else "![A long table](table.jpg)")})

    def wrong_folder(self, wrong: bool) -> list[Problem]:
        return self.paths(side(PROBLEMS["wrong-folder"], wrong), self.examples.values["city"])

    def same_title(self, wrong: bool) -> list[Problem]:
        return self.two("title: The day room\n", f"title: The day room{'' if wrong else ' for children'}\n")

    def same_summary(self, wrong: bool) -> list[Problem]:
        texts = (SUMMARIES[0], SUMMARIES[not wrong])
        return self.two(*(f"title: Title {number}\nsummary: {text}\n" for number, text in enumerate(texts)))

    def same_sources(self, wrong: bool) -> list[Problem]:
        pages = ("year", "year" if wrong else "another")
        sources = (f"sources: [{{id: s, title: A year, url: https://example.org/{page}}}]\n" for page in pages)
        told = zip(SUMMARIES, sources, strict=True)
        return self.two(*(f"title: Title {number}\nsummary: {text}\n{own}" for number, (text, own) in enumerate(told)))

    def two(self, one: str, other: str) -> list[Problem]:
        """The problems of two practices of one city that differ in the given fields alone."""
        city = self.examples.values["city-id"]
        files = {f"{city}/{name}.md": fields for name, fields in (("a", one), ("b", other))}
        return self.bank(**{path: f"---\n{self.examples.around(own)}{own}---\n" for path, own in files.items()})

    def leads_to_draft(self, wrong: bool) -> list[Problem]:
        city = self.examples.values["city-id"]
        link = "[The house](house.md)" if wrong else "The house"
        return self.bank(
            **{f"{city}/a.md": self.practice(body=link), f"{city}/house.md": self.practice("draft: true\n")}
        )

    def old_address_of_the_site(self, wrong: bool) -> list[Problem]:
        return self.old_address("old-address-of-the-site", wrong)

    def old_address_too_long(self, wrong: bool) -> list[Problem]:
        return self.old_address("old-address-too-long", wrong)

    def old_address(self, code: str, wrong: bool) -> list[Problem]:
        city, field = self.examples.values["city-id"], self.examples.written(side(PROBLEMS[code], wrong))
        return self.bank(**{f"{city}/a.md": self.practice(f"{field}\n")})

    def same_old_address(self, wrong: bool) -> list[Problem]:
        city, old = self.examples.values["city-id"], "redirect_from: old/table/\n"
        return self.bank(**{f"{city}/a.md": self.practice(old), f"{city}/b.md": self.practice(old if wrong else "")})

    def language_without_labels(self, wrong: bool) -> list[Problem]:
        other = OtherLanguage(Language("pl"), "Bank")
        settings = replace(read_settings(SECOND_BANK, {}), languages=(other,))
        kinds = Terms([Kind("house", {"en": "House", **({} if wrong else {"pl": "Dom"})})])
        return unlabelled(settings, Vocabulary(kinds=kinds))

    def translation_of_nothing(self, wrong: bool) -> list[Problem]:
        return translated(original="" if wrong else invented.text())

    def translation_of_no_language(self, wrong: bool) -> list[Problem]:
        return translated(code="xx" if wrong else "en")

    def translation_of_no_field(self, wrong: bool) -> list[Problem]:
        return translated(**({"questions": "Who washes up?"} if wrong else {}))

    def translation_of_no_text(self, wrong: bool) -> list[Problem]:
        return translated(**({"kind": "Forum"} if wrong else {}))

    def translation_of_other_length(self, wrong: bool) -> list[Problem]:
        asked = ["Who washes up?"] if wrong else ["Who washes up?", "Who cooks?"]
        return translated(invented.text(questions=["Kto zmywa?", "Kto gotuje?"]), questions=asked)

    def translation_of_other_headings(self, wrong: bool) -> list[Problem]:
        return translated(heading="What was cooked" if wrong else "What for")

    def translation_lacks_texts(self, wrong: bool) -> list[Problem]:
        fields = {} if wrong else {"questions": "Who washes up?"}
        return translated(invented.text(questions="Kto zmywa?"), **fields)

    def vocabulary_list_missing(self, wrong: bool) -> list[Problem]:
        return self.vocabulary({"themes.yml"} if wrong else set())

    def unknown_vocabulary_list(self, wrong: bool) -> list[Problem]:
        return self.vocabulary(set(), {"topics.yml"} if wrong else set())

    def vocabulary(self, lost: set[str], more: set[str] = frozenset()) -> list[Problem]:
        folder = copytree(self.examples.folder, self.folder / "vocabulary", dirs_exist_ok=True)
        for name in lost:
            (folder / name).unlink()
        for name in more:
            (folder / name).write_text("")
        problems = read_vocabulary(folder, "vocabulary", TODAY)[1]
        rmtree(folder)
        return problems

    def bank_unreached(self, wrong: bool) -> Iterable[Problem]:
        return asked(SOUND, manners=replace(MANNERS, private=not wrong)).problems

    def bank_moved(self, wrong: bool) -> Iterable[Problem]:
        with other_bank(SOUND) as another:
            return asked(sent_to(f"{another.address}bank.json") if wrong else SOUND).problems

    def bank_data_too_large(self, wrong: bool) -> Iterable[Problem]:
        return asked(lambda root: (" " * (LARGEST if wrong else 1000)) + str(SOUND(root))).problems

    def bank_data_of_other_shape(self, wrong: bool) -> Iterable[Problem]:
        return asked(lambda root: "<html>Welcome" if wrong else SOUND(root)).problems

    def bank_data_of_other_format(self, wrong: bool) -> Iterable[Problem]:
        return asked(said(row("/"), format="9.0" if wrong else "1.0")).problems

    def too_many_foreign_practices(self, wrong: bool) -> Iterable[Problem]:
        bare = {"title": "Zupa", "summary": "Zupa.", "url": "/zupa/"}
        return asked(said(*({"id": f"p{number}", **bare} for number in range(10_001 if wrong else 2)))).problems

    def foreign_practice_incomplete(self, wrong: bool) -> Iterable[Problem]:
        return asked(said(row("/", title="" if wrong else "Zupa"))).problems

    def foreign_markup(self, wrong: bool) -> Iterable[Problem]:
        return asked(said(row("/", title="Zupa <script>alert(1)</script>" if wrong else "Zupa"))).problems

    def foreign_address_elsewhere(self, wrong: bool) -> Iterable[Problem]:
        return asked(said(row("/", url="javascript:alert(1)" if wrong else "/zupa/"))).problems

    def foreign_id_repeated(self, wrong: bool) -> Iterable[Problem]:
        return asked(said(row("/"), row("/", id="zupa" if wrong else "zupa-druga"))).problems

    def foreign_terms_unmatched(self, wrong: bool) -> Iterable[Problem]:
        return asked(said(row("/", themes=["kuchnie" if wrong else "ogrody"]))).problems

    def kept_bank_missing(self, wrong: bool) -> Iterable[Problem]:
        return self.kept(None if wrong else kept(BEYOND))

    def kept_bank_changed(self, wrong: bool) -> Iterable[Problem]:
        content = kept(BEYOND)
        return self.kept(content.replace(b"zup", b"ZUP") if wrong else content)

    def kept(self, content: bytes | None) -> Iterable[Problem]:
        """The problems of a folder in which a bank is kept so."""
        file = self.folder / kept_path(BEYOND)
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        if content is not None:
            file.write_bytes(content)
        return foreign_practices([BEYOND], self.folder, MATCHING)[1]

    def settings_missing(self, wrong: bool) -> list[Problem]:
        return unsettled(self.folder if wrong else SECOND_BANK)

    def settings_unreadable(self, wrong: bool) -> list[Problem]:
        if wrong:
            (self.folder / "mkdocs.yml").mkdir()
        return unsettled(self.folder if wrong else SECOND_BANK)

    def hook_of_the_engine(self, wrong: bool) -> list[Problem]:
        for folder in ("hooks", "practices"):
            (self.folder / folder).mkdir(exist_ok=True)
        (self.folder / "hooks/engine.py").touch()
        named = "context" if wrong else "engine"
        text = f"site_name: A bank\nhooks: [hooks/{named}.py]\nextra: {{bank: {{language: en}}}}\n"
        (self.folder / "mkdocs.yml").write_text(text, "utf-8")
        return unsettled(self.folder)


def translated(original: str | None = None, code: str = "en", **fields: Any) -> list[Problem]:
    """What is wrong with a translation of an invented practice."""
    beside = invented.text() if original is None else original
    context = Reading(invented.VOCABULARY, frozenset({"przykladowo/kuchnia.md"}), TODAY)
    file = invented.translation(**fields).encode()
    return read_translation(f"przykladowo/kuchnia.{code}.md", file, beside.encode() or None, (), context)[1]


def unsettled(folder: Path) -> list[Problem]:
    try:
        read_settings(folder, {})
    except UnsettledError as error:
        return error.problems
    return []
