"""Style sheets of the copy: with their fonts inside, which a browser would not load from a disk."""

import base64
import posixpath
import re
from collections.abc import Callable

_FONT = re.compile(r'url\("?([^")]+\.woff2)"?\)')


def local_style(css: str, name: str, read: Callable[[str], bytes]) -> str:
    """The style sheet `name`; `read` gives the content of a file by its path."""

    def font(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), match[1]))
        return f'url("data:font/woff2;base64,{base64.b64encode(read(path)).decode()}")'

    return _FONT.sub(font, css)
