"""The one dialect of Markdown: what a practice's texts are read by, in Python and, by twin rules, in the browser.

CommonMark with tables, ~~strikethrough~~, lists of definitions, tasks, callouts and bare addresses; no raw HTML, no
attribute lists. The types of tokens are those of markdown-it:

- blocks: paragraph, heading (tag h1 to h6), bullet_list, ordered_list (attrs start), list_item, blockquote, table,
  thead, tbody, tr, th (tag td where no words are), td (both with attrs class: left, center, right), dl, dt, dd, each
  as _open and _close; hr, fence, code_block; inline, which holds the words of a block in its children; a hidden
  paragraph is a block's only one and is drawn without its tags
- callouts: admonition_open (tag div, or details for one that folds; meta kind, and open for one that is unfolded),
  admonition_title_open, inline, admonition_title_close, blocks, admonition_close
- tasks: a list_item_open with meta task, which is True when it is done
- words: text, code_inline, softbreak, hardbreak, image (attrs src, children are its text alternative); em, strong, s,
  link (attrs href; info auto for an address that is its own text), as _open and _close
- citation: meta id; what its source is, the parser does not know, and spaces before it are gone
- html_block and html_inline: nothing is drawn but their letters; the check calls them errors

Addresses stand in attrs as they were written, the dangerous ones too: who draws them looks at them.
"""

from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from bank.markdown.bare_addresses import bare_addresses
from bank.markdown.callouts import callouts
from bank.markdown.citations import citations
from bank.markdown.light import light
from bank.markdown.signs import signs
from bank.markdown.tables import tables
from bank.markdown.tasks import tasks
from bank.text.urls import readable


def parser(*sparing: Callable[[MarkdownIt], None]) -> MarkdownIt:
    """A parser of the dialect; what is `sparing` it work changes nothing of what it reads."""
    own = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for plugin in (deflist_plugin, tables, tasks, callouts, citations, bare_addresses, *sparing):
        own.use(plugin)
    own.validateLink = lambda url: True  # type: ignore[method-assign]
    own.normalizeLink = lambda url: url  # type: ignore[method-assign]
    own.normalizeLinkText = lambda link: readable(link)  # type: ignore[method-assign]
    return own


_PARSER = parser(light, signs)


@cache  # a text serves the check, the page, the search and print; each is read once
def parse(text: str) -> tuple[Token, ...]:
    """The tokens of a text, which are shared: nobody changes them."""
    return tuple(_PARSER.parse(text))


def is_sentence(tokens: Sequence[Token]) -> bool:
    """Whether a text is one paragraph, which may go on in the line in which it begins."""
    return [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
