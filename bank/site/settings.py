"""The settings: what mkdocs.yml says of the bank, read in one place for hooks and commands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml

from bank.check.old_addresses import own_names
from bank.model.addresses import Addresses
from bank.model.foreign import OtherBank
from bank.schema.common import LINE
from bank.schema.containers import Field, ListOf, Record
from bank.schema.scalars import Address, Choice, Flag, Pattern, Text, empty
from bank.site.desk import DESK, Desk
from bank.site.other_language import ADDRESSES, LANGUAGE, OTHER_LANGUAGE, OtherLanguage
from bank.site.ways import WAY, Way
from bank.source.front_matter_file import children, compose, decode
from bank.source.location import Location, Shape
from bank.source.problems import Problem, errors
from bank.text.language import SOURCE_LANGUAGE, Language

FILE = "mkdocs.yml"
Printed = Literal["all", "sources", "none"]
_PRINTED = ("all", "sources", "none")
_VARIABLE = "!ENV"  # a tag of MkDocs: [NAME of a variable, …, what to take when there is none]


@dataclass(frozen=True)
class Settings:
    """What the bank in the folder `root` is called, where its files and its pages are, and what a build makes.

    `site_url` is empty or ends with a slash; a `preview` is for those who look at a change; `printed` asks for all
    files of print, their sources, or none.
    """

    root: Path
    site_name: str
    site_url: str
    theme: Path
    language: Language
    practices: str = "practices"
    addresses: Addresses = field(default_factory=Addresses)
    desk: Desk = field(default_factory=Desk)
    site_description: str = ""
    ways: tuple[Way, ...] = ()
    banks: tuple[OtherBank, ...] = ()
    languages: tuple[OtherLanguage, ...] = ()
    drafts: bool = False
    preview: bool = False
    printed: Printed = "none"
    warnings: tuple[Problem, ...] = ()

    @property
    def about(self) -> str:
        """What the bank is, in a sentence, or its name."""
        return self.site_description or self.site_name

    @property
    def folder(self) -> Path:
        """The folder of practices."""
        return self.root / self.practices

    @property
    def own_names(self) -> frozenset[str]:
        """The names at the root of the site that are taken by its own pages and files."""
        docs = self.root / "docs"
        pages = [path.stem for path in docs.iterdir()] if docs.is_dir() else []
        return own_names(self.addresses, [*pages, *(other.language.code for other in self.languages)])


class UnsettledError(Exception):
    """Settings that nothing can be done with; its text is all their problems, a line each."""

    def __init__(self, problems: list[Problem], language: Language) -> None:
        super().__init__("\n".join(problem.write(language) for problem in problems))
        self.problems = problems


def read_settings(root: Path, variables: Mapping[str, str]) -> Settings:
    """The settings in a folder, where `variables` are those of the environment; raise UnsettledError."""
    problems: list[Problem] = []
    tree = _tree(root / FILE, problems)
    told = _read(_resolved(tree, variables), root, Location(FILE, date.min, problems)) if tree else {}
    if errors(problems):
        raise UnsettledError(problems, told.get("language") or Language(SOURCE_LANGUAGE))
    return Settings(root, warnings=tuple(problems), **told)


def _tree(file: Path, problems: list[Problem]) -> yaml.Node | None:
    try:
        text, of_bytes = decode(FILE, file.read_bytes())
    except FileNotFoundError:
        problems.append(Problem(FILE, 0, "", "settings-missing", {"folder": file.parent}))
        return None
    except OSError as error:
        problems.append(Problem(FILE, 0, "", "settings-unreadable", {"reason": error.strerror}))
        return None
    node, of_text = compose(FILE, text) if text is not None else (None, of_bytes)
    problems += of_text
    return node


def _read(tree: yaml.Node, root: Path, location: Location) -> dict[str, Any]:
    """The values by their names in Settings, as far as they are sound."""
    told: dict[str, Any] = {"site_url": "", "theme": root / "theme"}
    for name, shape, keys, required in _OF_THE_SITE:
        node, place = _within(tree, keys, location)
        if node and not empty(node):
            told[name] = shape.read(node, place)
        elif required:
            place.report(node or tree, "field-required")
    _check_hooks(tree, root, location)
    told["site_url"] = f"{(told['site_url'] or '').rstrip('/')}/".lstrip("/")
    if "custom_dir" in told:
        told["theme"] = root / (told.pop("custom_dir") or "")
    node, place = _within(tree, ("extra", "bank"), location)
    if node is None:
        place.report(tree, "field-required")
        return told
    of_bank, nodes = _BANK.read_parts(node, place)
    _check_banks(of_bank.get("banks", ()), nodes.get("banks", node), place.key("banks"), told["site_url"])
    folder = of_bank.get("practices", "practices")
    if not (root / folder).is_dir():
        place.key("practices").report(nodes.get("practices", node), "practices-missing", value=folder)
    if "desk" not in nodes or not of_bank.get("desk", Desk("?")).is_reachable:
        place.key("desk").report(nodes.get("desk", node), "desk-unreachable")
    return {**told, **of_bank}


def _check_hooks(tree: yaml.Node, root: Path, location: Location) -> None:
    """Nothing of the engine is named but the hook that knows the order of all the others."""
    named, place = _within(tree, ("hooks",), location)
    for number, item in enumerate(children(named) if named else (), 1):
        file = root / str(item.value)
        if file.name != _ENGINE and (file.parent / _ENGINE).is_file():
            place.item(number).report(item, "hook-of-the-engine", value=item.value)
            break


def _check_banks(banks: Sequence[OtherBank], node: yaml.Node, location: Location, own: str) -> None:
    """Each bank is another one than this and those before it, and has a file of its own."""
    ids, addresses = [""], [own]
    for number, bank in enumerate(banks, 1):
        if bank.id in ids or bank.address in addresses:
            location.item(number).report(node, "bank-named-twice", name=bank.name)
        ids.append(bank.id)
        addresses.append(bank.address)


def _within(tree: yaml.Node, keys: tuple[str, ...], location: Location) -> tuple[yaml.Node | None, Location]:
    """The value at the end of the keys, if any, and its place."""
    node: yaml.Node | None = tree
    for key in keys:
        location = location.key(key)
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for name, value in pairs if name.value == key), None)
    return node, location


def _resolved(node: yaml.Node, variables: Mapping[str, str]) -> yaml.Node:
    """The tree with the values of variables in the place of their names."""
    if node.tag == _VARIABLE:
        return _variable(node, variables)
    if isinstance(node, yaml.MappingNode):
        node.value = [(key, _resolved(value, variables)) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        node.value = [_resolved(item, variables) for item in node.value]
    return node


def _variable(node: yaml.Node, variables: Mapping[str, str]) -> yaml.Node:
    items = list(children(node)) or [node]
    names, otherwise = (items[:-1], items[-1]) if len(items) > 1 else (items, None)
    for name in names:
        if (value := variables.get(str(name.value))) is not None:
            return yaml.ScalarNode("tag:yaml.org,2002:str", value, node.start_mark, node.end_mark)
    return otherwise or yaml.ScalarNode("tag:yaml.org,2002:null", "", node.start_mark, node.end_mark)


_ENGINE = "engine.py"
_PATH = Pattern(r"[^\\:*?\"<>|]+", "not-a-folder")

# What MkDocs knows too: the name in Settings, its shape, its keys, and whether nothing can be done without.
_OF_THE_SITE: tuple[tuple[str, Shape, tuple[str, ...], bool], ...] = (
    ("site_name", LINE, ("site_name",), True),
    ("site_description", Text(), ("site_description",), False),
    ("site_url", Address(), ("site_url",), False),
    ("custom_dir", _PATH, ("theme", "custom_dir"), False),
)
_OTHER_BANK = Record(
    OtherBank,
    (
        Field("name", LINE, required=True),
        Field("address", Pattern(r"https?://[^\s?#]+/", "not-a-bank-address"), required=True),
    ),
)
_BANK = Record(
    Settings,
    (
        Field("language", LANGUAGE, required=True),
        Field("practices", _PATH),
        Field("addresses", ADDRESSES),
        Field("desk", DESK),
        Field("ways", ListOf(WAY)),
        Field("banks", ListOf(_OTHER_BANK)),
        Field("languages", ListOf(OTHER_LANGUAGE)),
        Field("drafts", Flag()),
        Field("preview", Flag()),
        Field("print", Choice(lambda name: name if name in _PRINTED else None, _PRINTED), name="printed"),
    ),
)
