"""Signs: a parser asks a rule only where a sign stands that it begins with, and at most places none does."""

from collections.abc import Callable, Mapping

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

# The signs with which a line begins that a rule of blocks takes; one that is not named here may take any line.
_LINES = {
    "callout": "!?",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
# The signs at which a rule of words begins; one that is not named here takes what stands between all signs.
_WORDS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "citation": "[",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
_CHAINS = ("", "paragraph", "reference", "blockquote", "list")  # all rules, and those that end one of these
_LineRule = Callable[[StateBlock, int, int, bool], bool]
_WordRule = Callable[[StateInline, bool], bool]


def signs(parser: MarkdownIt) -> None:
    """Let a parser ask so; no rule can be added to it any more."""
    block, inline = parser.block.ruler, parser.inline.ruler
    names = dict(zip(block.getRules(), block.get_active_rules(), strict=True))
    lines = {chain: [_line_rule({names[rule]: rule for rule in block.getRules(chain)})] for chain in _CHAINS}
    words = {"": [_word_rule(dict(zip(inline.get_active_rules(), inline.getRules(), strict=True)))]}
    block.getRules = lines.__getitem__  # type: ignore[assignment, method-assign]
    inline.getRules = words.__getitem__  # type: ignore[assignment, method-assign]


def _line_rule(rules: Mapping[str, _LineRule]) -> _LineRule:
    """One rule in place of all, which are asked in their order."""
    others = [rule for name, rule in rules.items() if name not in _LINES]
    by_sign = {
        sign: [rule for name, rule in rules.items() if sign in _LINES.get(name, sign)]
        for sign in "".join(_LINES.values())
    }

    def ask(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        begun = state.bMarks[start] + state.tShift[start]
        for rule in by_sign.get(state.src[begun : begun + 1], others):  # noqa: SIM110 (a generator costs more than a rule)
            if rule(state, start, end, silent):
                return True
        return False

    return ask


def _word_rule(rules: Mapping[str, _WordRule]) -> _WordRule:
    """One rule in place of all, which are asked in their order."""
    others = [rule for name, rule in rules.items() if name not in _WORDS]
    by_sign = {
        sign: [rule for name, rule in rules.items() if sign in _WORDS.get(name, "")]
        for sign in "".join(_WORDS.values())
    }

    def ask(state: StateInline, silent: bool) -> bool:
        for rule in by_sign.get(state.src[state.pos], others):  # noqa: SIM110 (a generator costs more than a rule)
            if rule(state, silent):
                return True
        return False

    return ask
