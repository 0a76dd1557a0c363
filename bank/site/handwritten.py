"""Hand-written pages: what Python-Markdown leaves undone in their HTML, and practices have already."""

import re

from bank.markdown.html import FRAME, MOVED

_CODE = re.compile(r"<pre(?=[\s>])(?![^>]*tabindex)")
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_STYLE = re.compile(r'(?<=<t[hd]) style="text-align: (left|center|right);"')
_EMPTY_HEAD = re.compile(r"<th([^>]*)></th>")


def mended(html: str) -> str:
    """The HTML with code and tables that keys can move, without heads that head nothing and without styles."""
    return _TABLE.sub(lambda table: f"{FRAME}{_mended_table(table[0])}\n</div>", _CODE.sub(f"<pre{MOVED}", html))


def _mended_table(table: str) -> str:
    return _EMPTY_HEAD.sub(r"<td\1></td>", _STYLE.sub(r' class="\1"', table))
