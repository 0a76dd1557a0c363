"""Drafting: what was placed of an account becomes a draft that the check takes, each field with its origin."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from bank.check.fix import mend
from bank.check.practice_file import read_practice
from bank.check.reading import ENDING, Reading
from bank.exchange.bare import Bare
from bank.exchange.bundle import as_draft, beside
from bank.exchange.field_order import lone
from bank.exchange.labels import Labels, Target
from bank.exchange.passages import Account, Passage
from bank.exchange.placing import Left, Paragraph, Placed, Placing
from bank.exchange.tree import Tree, top
from bank.exchange.yaml_text import comment, field_lines
from bank.model.terms import City
from bank.model.towns import find_city
from bank.schema.paths import without_numbers
from bank.source.front_matter_file import LARGEST, decode, read_document
from bank.source.location import Location
from bank.source.problems import Problem, errors
from bank.text.escaping import one_line, plain_text, shortened
from bank.text.language import N_
from bank.text.normalise import slug

LONGEST_ID = 60
LONGEST_NOTE = 2000  # characters of words left over that stand in a comment
MOST_ROUNDS = 400  # of taking out what is wrong


@dataclass(frozen=True)
class Draft:
    """The file of a practice to be; `path` lies under the folder of practices, `missing` are the titles of fields."""

    path: str
    text: str
    account: Account
    fields: Tree
    targets: tuple[tuple[Passage, Target], ...]
    left: tuple[Left, ...]
    missing: tuple[str, ...]
    warnings: tuple[Problem, ...]
    unseen: tuple[Left, ...] = ()  # what is left over and does not stand in the file either
    beside: Mapping[str, bytes] = field(default_factory=dict)  # what lies in the same folder, by path


@dataclass(frozen=True)
class Drafting:
    """Writes drafts for a bank; `source` is the name of the file that they come from."""

    labels: Labels
    reading: Reading
    source: str

    def draft(self, account: Account, taken: set[str]) -> Draft | None:
        """The draft of an account, None when nothing of it has a place; its id is added to those that are taken."""
        placed = Placing(self.labels, self.reading.today).place(account)
        if not placed.fields and not placed.text:
            return None
        path = f"{self._folder(placed.fields)}/{self._id(placed, account, taken)}{ENDING}"
        settled = self._settled(path, placed)
        if settled is None:
            return None
        text, problems = settled
        taken.add(PurePosixPath(path).stem)
        return self._told(path, text, account, placed, problems)

    def verbatim(self, path: str, data: bytes, files: Mapping[str, bytes], taken: set[str]) -> Draft | None:
        """A practice's file as it is, but for being a draft; None when the check would refuse it.

        None also when a draft before it has its id, which is added to those that are taken.
        """
        id = PurePosixPath(path).stem
        text, wrong = decode(path, data)
        if text is None or errors(wrong) or id in taken - self.reading.paths_by_id.keys():
            return None
        text = as_draft(text)
        _, problems = read_practice(path, text.encode(), self._around({path, *files}))
        document, _ = read_document(path, text.encode())
        if errors(problems) or document is None:
            return None
        values, _ = self.labels.shape.read_parts(document.front, Location(path, self.reading.today, []))
        fields: Tree = {key: str(values[key]) for key in ("title", "summary") if key in values}
        placed = Placed({**fields, "city": [city.id for city in values.get("cities", ())]})
        account = Account(id, ())
        taken.add(id)
        return replace(self._told(path, text, account, placed, problems), beside=beside(path, files))

    def _told(self, path: str, text: str, account: Account, placed: Placed, problems: Sequence[Problem]) -> Draft:
        lacking = {problem.place for problem in problems if problem.code == "draft-lacks-field"}
        titles = (self.labels.titles.get(without_numbers(place), place) for place in sorted(lacking, key=self._rank))
        warnings = tuple(one for one in problems if one.code not in ("draft-lacks-field", "source-never-cited"))
        left, targets = tuple(placed.left), tuple(placed.targets)
        unseen = tuple(one for one in left if not self._is_noted(placed, one))
        missing = tuple(dict.fromkeys(titles))
        return Draft(path, text, account, placed.fields, targets, left, missing, warnings, unseen)

    def _around(self, files: Iterable[str]) -> Reading:
        """What reading takes to know, with files that are not there yet."""
        return replace(self.reading, files=self.reading.files | set(files))

    def _settled(self, path: str, placed: Placed) -> tuple[str, list[Problem]] | None:
        """The text of the file without what the check would refuse, and of what it warns; None when nothing helps."""
        for _ in range(MOST_ROUNDS):
            text, lines = self._written(placed)
            data, _ = mend(path, text.encode(), self.labels.shape, self.labels.vocabulary)
            if len(data) > LARGEST:
                if not _shorten(placed):
                    return None
                continue
            _, problems = read_practice(path, data, self._around({path}))
            wrong = next(iter(errors(problems)), None)
            if wrong is None:
                return data.decode(), problems
            if not self._take_out(placed, wrong, lines):
                break
        return None

    def _take_out(self, placed: Placed, wrong: Problem, lines: list[tuple[int, str, int]]) -> bool:
        """Take out a field, or write a paragraph by its letters and then take it out; whether there was anything."""
        key = top(wrong.place)
        if key in placed.fields:
            Placing(self.labels, self.reading.today).reject(placed, wrong)
            return True
        starts = [start for start in lines if start[0] <= wrong.line] or lines[:1]
        if not starts:
            return False
        first, heading, number = starts[-1]
        paragraph = placed.text[heading][number]
        escaped = (
            _by_letter(paragraph.markdown, wrong.line - first) if paragraph.passage.markdown else paragraph.markdown
        )
        if paragraph.markdown != escaped:
            placed.text[heading][number] = replace(paragraph, markdown=escaped)
        else:
            _remove(placed, heading, number, wrong)
        return True

    def _written(self, placed: Placed) -> tuple[str, list[tuple[int, str, int]]]:
        """The text of the file, and the line on which each paragraph begins with its heading and number."""
        front = ["---", comment(self.labels.language.text(_FROM).format(file=self.source))]
        for item in self.labels.shape.fields:
            if item.key in placed.fields and item.key != "draft":
                front += field_lines(item.key, lone(item, placed.fields[item.key]), self._notes(placed, item.key))
        front += [comment(note) for note in self._over(placed)]
        lines = [*front, *field_lines("draft", Bare("true")), "---"]
        starts = []
        for heading in self._headings(placed):
            lines += ["", f"## {plain_text(heading)}"] if heading else []
            for number, paragraph in enumerate(placed.text[heading]):
                if not (number and _is_point(paragraph) and _is_point(placed.text[heading][number - 1])):
                    lines.append("")
                starts.append((len(lines) + 1, heading, number))
                lines += paragraph.markdown.split("\n")
        return "\n".join([*lines, ""]), starts

    def _headings(self, placed: Placed) -> list[str]:
        """Those of the bank in their order, then those of the source."""
        own = [heading for heading in self.labels.headings if heading in placed.text]
        rest = [heading for heading in placed.text if heading not in own]
        return [*(heading for heading in rest if not heading), *own, *(heading for heading in rest if heading)]

    def _notes(self, placed: Placed, key: str) -> tuple[str, ...]:
        """Where the words of a field stand in the source."""
        return tuple(dict.fromkeys(self._note(passage) for passage in placed.origins[key]))

    def _note(self, passage: Passage) -> str:
        place = passage.origin.told(self.labels.language)
        label = shortened(passage.label, LONGEST_ID) if passage.origin.kind != "field" else ""
        return self.labels.language.text(_LABELLED).format(label=label, place=place) if label else place

    def _over(self, placed: Placed) -> Iterator[str]:
        """The words left over that may stand in the file."""
        for left in placed.left:
            if self._is_noted(placed, left):
                values = {"place": self._note(left.passage), "text": one_line(left.passage.text)}
                yield self.labels.language.text(_OVER).format(**values)

    def _is_noted(self, placed: Placed, left: Left) -> bool:
        """Whether words left over stand in a comment of the file."""
        text = left.passage.text
        hidden = placed.silent or left.reason == TOO_LONG or left.passage.aside or len(text) > LONGEST_NOTE
        return bool(text.strip()) and not hidden and not left.private(self.labels.language.code)

    def _folder(self, fields: Tree) -> str:
        """The folder of the first city, or the one for those that have none yet."""
        cities = fields.get("city")
        city = find_city(str(cities[0]), self.labels.vocabulary) if isinstance(cities, list) and cities else None
        return city.id if isinstance(city, City) else slug(self.labels.language.text(_NOWHERE))

    def _id(self, placed: Placed, account: Account, taken: set[str]) -> str:
        """The title as a name of a file."""
        name = slug(str(placed.fields.get("title", "")) or account.name) or slug(self.labels.language.text(_NOWHERE))
        name = (
            name[: LONGEST_ID + 1].rpartition("-")[0] if len(name) > LONGEST_ID and "-" in name else name[:LONGEST_ID]
        )
        ways = [name, *(f"{name}-{number}" for number in range(2, len(taken) + 3))]
        return next(way for way in ways if way not in taken)

    def _rank(self, place: str) -> tuple[int, str]:
        keys = [item.key for item in self.labels.shape.fields]
        key = top(place)
        return (keys.index(key) if key in keys else len(keys), place)


def _is_point(paragraph: Paragraph) -> bool:
    """Whether it is a single point of a list, which goes on in the next."""
    return paragraph.markdown.startswith("- ") and "\n" not in paragraph.markdown


def _by_letter(markdown: str, line: int) -> str:
    """The text with the block on a line, counted from 0, written so that its signs are no marks."""
    blocks, first = markdown.split("\n\n"), 0
    for number, block in enumerate(blocks):
        end = first + block.count("\n") + 2
        if line < end or number == len(blocks) - 1:
            blocks[number] = plain_text(block)
            break
        first = end
    return "\n\n".join(blocks)


def _remove(placed: Placed, heading: str, number: int, problem: Problem | None, reason: str = "") -> None:
    """Leave a paragraph over."""
    paragraph = placed.text[heading].pop(number)
    if not placed.text[heading]:
        del placed.text[heading]
    placed.give_back(paragraph.passage, Target(heading=heading), problem, reason)


def _shorten(placed: Placed) -> bool:
    """Leave the longest paragraph over of a text that is too long for a file; whether there was one."""
    own = [(heading, number, one) for heading, found in placed.text.items() for number, one in enumerate(found)]
    if own:
        heading, number, _ = max(own, key=lambda paragraph: len(paragraph[2].markdown))
        _remove(placed, heading, number, None, TOO_LONG)
    elif placed.left and not placed.silent:
        placed.silent = True
    else:
        return False
    return True


TOO_LONG = N_("the text is too long for one file")
_FROM = N_("Brought in from {file}; above each field stands where its words were.")
_OVER = N_("Left over ({place}): {text}")
_LABELLED = N_("“{label}”, {place}")
_NOWHERE = N_("proposal")
