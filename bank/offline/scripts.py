"""Scripts of the copy: modules and data as the classic scripts that theme/assets/js/offline.js loads.

A browser that has opened a page from a disk loads neither modules nor data, since every file there counts as a site of
its own; a classic script it loads. So a module becomes a function, and a file of data becomes a script that hands it
over. What a module calls fetch and import is what the loader gives it.
"""

import base64
import re

from bank.text.json_bytes import to_json

_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function\*?|function\*?|class|const|let) (\w+))", re.MULTILINE)
_EXPORTS = re.compile(r"(?<=[;}\n])export ?\{([^{}]*)\};?\s*$")
_DYNAMIC = re.compile(r"(?<![\w.$])import\(")
_LEFT = re.compile(r"^[ \t]*(?:import|export)\b(?! ?\()", re.MULTILINE)
_RENAMED = re.compile(r"\s+as\s+")
_WRAPPED = 'offline.hand(async (fetch, $import, $meta) => {{"use strict";\n{body}\nreturn {{{names}}};\n}});\n'


class NoClassicScriptError(Exception):
    """A module has an import or export that is written in a way that no module of ours is; the text is the line."""


def is_module(source: str) -> bool:
    """Whether a script is an ES module."""
    return bool(_LEFT.search(source) or _EXPORTS.search(source))


def module_script(source: str) -> str:
    """A module as a function of fetch, import and import.meta that gives what the module exports.

    Raise NoClassicScriptError when it cannot be made into one.
    """
    names = _EXPORT.findall(source)
    body = _IMPORT.sub(lambda match: f'const {{{_named(match[1])}}} = await $import("{match[2]}");', source)
    body = _EXPORT.sub("", body)
    if exports := _EXPORTS.search(body):
        # What is exported as another name is that other name's value.
        pairs = [_RENAMED.split(name.strip()) for name in exports[1].split(",") if name.strip()]
        names += [f"{pair[-1]}: {pair[0]}" for pair in pairs]
        body = body[: exports.start()]
    if left := _LEFT.search(body):
        raise NoClassicScriptError(body[left.start() :].strip().partition("\n")[0])
    body = _DYNAMIC.sub("$import(", body).replace("import.meta", "$meta")
    return _WRAPPED.format(body=body, names=", ".join(names))


def _named(names: str) -> str:
    return ",".join(_RENAMED.sub(": ", name) for name in names.split(","))


def data_script(content: bytes) -> bytes:
    """A file of data as a script that hands it over: a text as such, anything else in base 64."""
    try:
        return b"offline.hand(%b);\n" % to_json(content.decode())
    except UnicodeDecodeError:
        return b'offline.hand(offline.bytes("%b"));\n' % base64.b64encode(content)
