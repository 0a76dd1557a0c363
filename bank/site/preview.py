"""Drawing: what a browser draws the page of a practice from, so that a preview is the page that the build makes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.meta import find_referenced_templates

from bank.markdown.html import CITATION_LABEL
from bank.model.catalogue import Catalogue
from bank.model.quantity import DISPUTED, EITHER, SOURCED
from bank.model.sizes import BOUNDS, SIZES
from bank.model.standing import ARCHIVED, FOLLOWED, KNOWN, LOOKED, RUNS
from bank.model.terms import BLOCKS
from bank.site.band import LABELS
from bank.site.compiling import parsed
from bank.text.json_bytes import to_json
from bank.text.language import N_, SINCE, Language
from bank.text.normalise import slug

ARTICLE = "partials/article.html"


def drawing_name(language: Language) -> str:
    """The name of the drawing's file."""
    return f"{language.text(_STEM)}.json"


def drawing_file(environment: Environment, catalogue: Catalogue, language: Language) -> bytes:
    """The drawing's file; `environment` is equipped and finds the theme's templates."""
    vocabulary = catalogue.vocabulary
    transfer = [slug(name) for term in vocabulary.headings if term.meaning == "transfer" for name in term.names]
    drawing = {
        "article": ARTICLE,
        "templates": dict(_trees(environment, language)),
        "citation": language.text(CITATION_LABEL),
        "since": language.text(SINCE),
        "quantities": {
            "sourced": language.text(SOURCED),
            "either": language.text(EITHER),
            "disputed": language.text(DISPUTED),
        },
        "standing": {
            "known": language.text(KNOWN),
            "looked": language.text(LOOKED),
            "followed": language.text(FOLLOWED),
            "archived": language.text(ARCHIVED),
            "runs": language.text(RUNS),
            "lasting": language.counts("for {number} year", "for {number} years"),
        },
        "sizes": {"bounds": BOUNDS, "words": [language.text(words) for words in SIZES]},
        "band": {id: language.text(label) for id, label in LABELS.items()},
        "compared": [unit.id for unit in vocabulary.cost_units if unit.comparable],
        "transfer": transfer,
        "titles": {practice.id: practice.title for practice in catalogue.practices},
    }
    return to_json(drawing)


def _trees(environment: Environment, language: Language) -> Iterator[tuple[str, Any]]:
    """The article and all templates that it reaches, each as the tree that Jinja parses it into."""
    seen, waiting = {ARTICLE}, [ARTICLE]
    while waiting:
        name = waiting.pop()
        tree = parsed(environment, name)
        yield name, _plain(tree, language)
        found = {other for reached in find_referenced_templates(tree) for other in _names(reached)}
        waiting += sorted(found - seen)
        seen |= found


def _names(reached: str | None) -> Iterable[str]:
    """The templates that a reference means; one that is made up while drawing names a block."""
    return [reached] if reached else [f"article/{block}.html" for block in BLOCKS]


def _plain(node: Any, language: Language) -> Any:
    """A tree as data: each node an object of its fields and of its class under "is"; what is empty is left out."""
    match node:
        case nodes.Node():
            told = _told(node, language)
            fields = ((name, _plain(value, language)) for name, value in told.iter_fields(exclude=("ctx",)))
            return {"is": type(node).__name__, **{name: value for name, value in fields if value not in (None, [])}}
        case list() | tuple():
            return [_plain(item, language) for item in node]
        case Mapping():
            return dict(node)
    return node


def _told(node: nodes.Node, language: Language) -> nodes.Node:
    """A node with its message in a language: that of _() as a text, those of ngettext() by plural forms."""
    match node:
        case nodes.Call(node=nodes.Name(name="_"), args=[nodes.Const(value=message)]):
            return _saying(node, nodes.Const(language.text(message)))
        case nodes.Call(node=nodes.Name(name="ngettext"), args=[nodes.Const(value=one), nodes.Const(value=many), n]):
            return _saying(node, nodes.Const(language.counts(one, many)), n)
    return node


def _saying(call: nodes.Call, *arguments: nodes.Expr) -> nodes.Call:
    return nodes.Call(call.node, list(arguments), call.kwargs, call.dyn_args, call.dyn_kwargs)


_STEM = N_("page-of-a-practice")
