"""Hand-written pages: what may be wider than a window is moved by keys, and nothing has a style of its own."""

import pytest

from bank.site.handwritten import mended


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<pre><code>a</code></pre>", '<pre tabindex="0"><code>a</code></pre>'),
        ('<pre class="x">a</pre>', '<pre tabindex="0" class="x">a</pre>'),
        ('<pre tabindex="0">a</pre>', '<pre tabindex="0">a</pre>'),
        ("<prelude>", "<prelude>"),
        (
            '<table>\n<th></th><th style="text-align: right;">a</th><td style="text-align: center;"></td></table>',
            '<div class="scroll" tabindex="0">\n<table>\n<td></td><th class="right">a</th>'
            '<td class="center"></td></table>\n</div>',
        ),
        ('<p style="text-align: right;">&lt;table&gt;</p>', '<p style="text-align: right;">&lt;table&gt;</p>'),
    ],
)
def test_html_is_mended(html: str, wanted: str) -> None:
    assert mended(html) == wanted
