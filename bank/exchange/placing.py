"""Placing: each passage goes to its field or under its heading, or is left over with the reason; none is lost."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bank.check.practice_file import BORNE
from bank.exchange.bare import Value
from bank.exchange.labels import REGION, SKIPPED, Labels, Target
from bank.exchange.passages import Account, Passage
from bank.exchange.reasons import ASIDE, IN_PART, LEFT_OUT, PERSON, SECOND, UNANSWERED, UNKNOWN, UNREAD, UNREAD_FIELDS
from bank.exchange.tree import Tree, get, leaves, put, take, top
from bank.exchange.values import Values, with_unit
from bank.exchange.yaml_text import field_lines
from bank.model.terms import City
from bank.model.towns import find_city
from bank.schema.paths import shape_at
from bank.source.front_matter_file import compose
from bank.source.location import Location
from bank.source.problems import Problem, errors
from bank.text.conversions import items, source_id
from bank.text.escaping import plain_text
from bank.text.normalise import visible
from bank.text.private_details import private_details

PROSE = 100  # characters from which on words without a field of their own are a part of the text


@dataclass(frozen=True)
class Left:
    """A passage that has no place in the draft: the field it was for, and why, in a msgid or a problem."""

    passage: Passage
    reason: str = ""
    target: Target | None = None
    problem: Problem | None = None

    def private(self, language: str) -> bool:
        """Whether it must not stand in a file that is published."""
        return any(True for _ in private_details(self.passage.text, language))


@dataclass(frozen=True)
class Paragraph:
    """Words of the text as Markdown, with the passage they are."""

    markdown: str
    passage: Passage


@dataclass
class Placed:
    """What has been placed of an account: fields, text by headings, where each goes, and what is left over."""

    fields: Tree = field(default_factory=dict)
    origins: defaultdict[str, list[Passage]] = field(default_factory=lambda: defaultdict(list))
    text: dict[str, list[Paragraph]] = field(default_factory=dict)
    targets: list[tuple[Passage, Target]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    silent: bool = False  # whether what is left over is too much for comments

    def give_back(self, passage: Passage, target: Target, problem: Problem | None, reason: str = "") -> None:
        """Leave a passage over that was to be placed."""
        self.targets = [(one, other) for one, other in self.targets if one is not passage]
        self.left.append(Left(passage, reason, target, problem))

    def write(self, heading: str, passage: Passage) -> None:
        """Put words under a heading of the text."""
        markdown = passage.text if passage.markdown else plain_text(passage.text)
        self.text.setdefault(heading, []).append(Paragraph(markdown, passage))


@dataclass(frozen=True)
class Placing:
    """Places the passages of accounts, on a day."""

    labels: Labels
    today: datetime.date

    def place(self, account: Account) -> Placed:
        """Everything that an account tells, in its place."""
        placed, regions = Placed(), list[Passage]()
        for told in account.passages:
            passage = replace(told, text=visible(told.text), label=visible(told.label))
            target = Target(passage.path) if passage.path else self.labels.meant(passage.label)
            free = bool(passage.text.strip()) and target is not None and target.path == "cost"
            if self.labels.says_nothing(passage.text) and not free:
                placed.left.append(Left(passage, UNANSWERED, target))
            elif passage.aside:
                placed.left.append(Left(passage, ASIDE))
            elif target and target.path == REGION:
                regions.append(passage)
            elif target and target.path == SKIPPED:
                placed.left.append(Left(passage, LEFT_OUT))
            else:
                self._take(placed, passage, target)
        self._add_region(placed, regions)
        for key in list(placed.fields):
            self._judge(placed, key)
        _name_sources(placed.fields)
        return placed

    def _take(self, placed: Placed, passage: Passage, target: Target | None) -> None:
        if target is None and _is_short(passage):
            placed.left.append(Left(passage, UNKNOWN))
        elif target is None or target.heading:
            heading = target.heading if target else passage.label
            placed.write(heading, passage)
            placed.targets.append((passage, target or Target(heading=heading)))
        else:
            self._fill(placed, passage, target)

    def _fill(self, placed: Placed, passage: Passage, target: Target) -> None:
        """Put the value of a passage into its field."""
        values, path = Values(self.labels.vocabulary, self.labels.language), target.path
        shape = shape_at(self.labels.shape, path)
        person = path == "organisations" and self.labels.names_person(passage.text)
        if shape is None or person:
            placed.left.append(Left(passage, PERSON if person else UNKNOWN, target))
            return
        text = with_unit(passage.text, passage.label, self.labels.language.code) if path == "cost" else passage.text
        value = None if path == "organisations" and _is_prose(text) else values.read(shape, text, passage.markdown)
        if value and target.role:
            value = values.of_role(text, target.role)
        if value is None:
            self._refuse(placed, passage, target, None)
            return
        if _is_in_part(path, text, value):
            placed.left.append(Left(passage, IN_PART, target))
        given = get(placed.fields, path)
        several = isinstance(value, list) and isinstance(given, list)
        if given is not None and not several and given != value:
            placed.left.append(Left(passage, SECOND, target))
            return
        try:
            put(
                placed.fields,
                path,
                [*given, *(one for one in value if one not in given)] if several and given else value,
            )
        except TypeError:
            placed.left.append(Left(passage, SECOND, target))
            return
        placed.origins[top(path)].append(passage)
        placed.targets.append((passage, target))

    def _refuse(self, placed: Placed, passage: Passage, target: Target, problem: Problem | None) -> None:
        """Words that a field cannot take are a part of the text where they are many, else they are left over."""
        public = not any(True for _ in private_details(passage.text, self.labels.language.code))
        prose = len(passage.text) > PROSE and not passage.path and public
        if prose:
            placed.targets = [(one, other) for one, other in placed.targets if one is not passage]
            placed.write(passage.label, passage)
            placed.targets.append((passage, Target(heading=passage.label)))
        else:
            placed.give_back(passage, target, problem, "" if problem else UNREAD_FIELDS.get(target.path, UNREAD))

    def _add_region(self, placed: Placed, regions: list[Passage]) -> None:
        """A place with the region that stands beside it, where the name alone does not tell it."""
        cities = placed.fields.get("city")
        for passage in regions:
            name = cities[0] if isinstance(cities, list) and len(cities) == 1 else ""
            region = passage.text.strip().casefold()
            for word in self.labels.region_words:
                region = region.removeprefix(word).strip()
            full = find_city(f"{name}, {region}", self.labels.vocabulary)
            known = isinstance(find_city(name, self.labels.vocabulary), City) if name else False
            if not name or (not known and not isinstance(full, City)):
                placed.left.append(Left(passage, UNREAD, Target(REGION)))
                continue
            if not known and isinstance(full, City):
                placed.fields["city"] = [full.spelling or self.labels.language.label(full.labels)]
            placed.origins["city"].append(passage)
            placed.targets.append((passage, Target("city")))

    def _judge(self, placed: Placed, key: str) -> None:
        """Take out of a field what the check would not take, until it takes it."""
        while key in placed.fields:
            wrong = next(iter(errors(self._problems(key, placed.fields[key]))), None)
            if wrong is None:
                return
            self.reject(placed, wrong)

    def _problems(self, key: str, value: Value) -> Iterator[Problem]:
        shape = next(item.shape for item in self.labels.shape.fields if item.key == key)
        node, found = compose("", "\n".join(field_lines(key, value)))
        problems = list(found)
        if node is not None:
            shape.read(node.value[0][1], Location("", self.today, problems, key, self.labels.language.code))
        return (one for one in problems if one.code not in BORNE)

    def reject(self, placed: Placed, problem: Problem) -> None:
        """Take out the value that a problem is about; what it was made of is left over."""
        path = problem.place
        key = top(path)
        value = get(placed.fields, path)
        if value is None:
            path, value = key, placed.fields[key]
        words = [text for _, text in leaves(value)]
        take(placed.fields, path)
        origins = placed.origins[key]
        passage = next((one for one in origins if one.path == path), None) or next(
            (one for one in origins if any(text in one.text for text in words)), origins[-1] if origins else None
        )
        whole = key not in placed.fields
        for one in list(origins) if whole else [passage] if passage else []:
            target = next((other for own, other in placed.targets if own is one), Target(key))
            told = any(left.passage is one for left in placed.left)
            if whole or one.path == path:
                origins.remove(one)
            if not told and (whole or one.path == path):
                self._refuse(placed, one, target, problem)
            elif not told:
                placed.left.append(Left(one, "", target, problem))


def _is_short(passage: Passage) -> bool:
    """Words under a label that nobody knows, which are no text: a name, a number, a date."""
    return (
        bool(passage.label)
        and passage.level == 0
        and len(passage.text) <= PROSE
        and passage.origin.kind not in ("paragraph", "line")
    )


def _is_prose(text: str) -> bool:
    """Whether words are sentences and not names."""
    return any(len(item) > PROSE for item in items(text))


def _is_in_part(path: str, text: str, value: Value) -> bool:
    """Whether the town alone was taken of an address, or of a contact less than it says."""
    if path == "contact":
        return sum(map(str.isalnum, text)) > sum(map(str.isalnum, "".join(word for _, word in leaves(value))))
    is_town = path == "city" and isinstance(value, list) and len(value) == 1
    return is_town and any(letter.isdecimal() for letter in text)


def _name_sources(fields: Tree) -> None:
    """Give ids to the sources that have none."""
    sources = [one for one in fields.get("sources", ()) if isinstance(one, dict)]
    taken = {str(one["id"]) for one in sources if "id" in one}
    for number, one in enumerate(sources):
        name = source_id(str(one.get("publisher") or one.get("title") or ""), taken)
        if name and "id" not in one:
            taken.add(name)
            fields["sources"][number] = {"id": name, **one}
