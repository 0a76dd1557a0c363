"""Joined files: style sheets and modules that stay apart in the theme, and that readers load as few."""

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

# The style sheets in the order in which they follow each other; the last is for paper alone.
_SCREEN = ("material", "fonts", "tokens", "base", "chrome", "lists", "practice", "drawings", "catalogue", "set", "form")
SHEETS = (*_SCREEN, "print")
STYLE = "assets/css/bank.css"
# The modules that pages of most readers begin with, and the form's, which has the most.
ENTRIES = ("search/finder.js", "search/search.js", "catalogue/page.js", "set/button.js", "form/ui/page.js")

_IMPORT = re.compile(r'^import (?:\{([^}]*)\}|(\w+)) from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function\*?|function\*?|class|const) (\w+))", re.MULTILINE)
# What it begins with is looked for in a twentieth of the time that what has to stand before it would take.
_DYNAMIC = re.compile(r'import\((?<![\w.$]import\()"([^"]+)"\)')


def sheet(name: str) -> str:
    """The path of a style sheet in the theme."""
    return f"assets/css/{name}.css"


def joined_style(read: Callable[[str], str]) -> str:
    """All style sheets as one; `read` gives one by its path in the theme."""
    *screen, paper = (read(sheet(name)) for name in SHEETS)
    return "\n".join([*screen, f"@media print {{\n{paper}\n}}\n"])


def joined_scripts(modules: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each entry with what no other entry needs within it; `modules` are all of them by their paths."""
    parsed = {path: _Module.read(path, source) for path, source in modules.items()}
    imported = {target for module in parsed.values() for target in module.imports}
    roots = [path for path in parsed if path not in imported]
    uses = Counter(path for root in roots for path in _reached(root, parsed))
    for entry in ENTRIES:
        if entry in parsed:
            yield entry, _joined(parsed[entry], [path for path in _reached(entry, parsed) if uses[path] == 1], parsed)


@dataclass(frozen=True)
class _Module:
    """A module: what it imports from which other, as (name there, name here), what it exports, and the rest of it."""

    path: str
    imports: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    exports: tuple[str, ...] = ()
    body: str = ""

    @classmethod
    def read(cls, path: str, source: str) -> "_Module":
        folder = posixpath.dirname(path)
        imports: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for names, default, target in _IMPORT.findall(source):
            listed = f"default as {default}" if default else names
            pairs = (name.split(" as ") for name in map(str.strip, listed.split(",")) if name)
            imports[posixpath.normpath(posixpath.join(folder, target))] += [(pair[0], pair[-1]) for pair in pairs]
        return cls(path, dict(imports), tuple(_EXPORT.findall(source)), _IMPORT.sub("", source))


def _reached(path: str, modules: Mapping[str, _Module], seen: dict[str, None] | None = None) -> dict[str, None]:
    """A module and all that it imports, each after those that it needs itself."""
    seen = {} if seen is None else seen
    for target in modules[path].imports:
        if target in modules and target not in seen:
            _reached(target, modules, seen)
    seen[path] = None
    return seen


def _joined(entry: _Module, paths: Iterable[str], modules: Mapping[str, _Module]) -> str:
    """An entry with the modules of these paths, the last of which is itself."""
    folder = posixpath.dirname(entry.path)
    inner = {path: f"$module{number}" for number, path in enumerate(paths) if path != entry.path}
    outer: dict[str, dict[str, str]] = {}  # what is imported from modules that stay apart, by its own name
    parts = []
    for path in (*inner, entry.path):
        module = modules[path]
        taken = [line for target, names in module.imports.items() for line in _taken(target, names, inner, outer)]
        body = _with_imports(module, folder)
        if path == entry.path:
            parts += [*taken, body]
        else:
            given = f"return {{ {', '.join(module.exports)} }};"
            parts += [f"const {inner[path]} = (() => {{", *taken, _EXPORT.sub("", body), given, "})();"]
    return "\n".join([*(_head(names, _led(target, folder)) for target, names in outer.items()), *parts])


def _head(names: Mapping[str, str], address: str) -> str:
    """What takes names from a module that stays apart."""
    return f'import {{ {", ".join(f"{there} as {here}" for there, here in names.items())} }} from "{address}";'


def _taken(
    target: str, names: Iterable[tuple[str, str]], inner: Mapping[str, str], outer: dict[str, dict[str, str]]
) -> Iterator[str]:
    """How a module gets at what it imports from another."""
    if target in inner:
        yield f"const {{ {', '.join(f'{there}: {here}' for there, here in names)} }} = {inner[target]};"
        return
    known = outer.setdefault(target, {})
    number = list(outer).index(target)
    for there, here in names:
        yield f"const {here} = {known.setdefault(there, f'${number}_{there}')};"


def _with_imports(module: _Module, folder: str) -> str:
    """The body of a module, whose dynamic imports lead on from a folder."""
    own = posixpath.dirname(module.path)

    def led(match: re.Match[str]) -> str:
        return f'import("{_led(posixpath.join(own, match[1]), folder)}")'

    return _DYNAMIC.sub(led, module.body)


def _led(path: str, folder: str) -> str:
    """Where a path leads from a folder."""
    found = posixpath.relpath(path, folder)
    return found if found.startswith(".") else f"./{found}"
