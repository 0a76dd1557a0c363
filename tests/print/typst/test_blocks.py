"""Blocks: headings that skip no level, notes, tabs, quotations, code and pictures."""

import re

import pytest

from tests.print.typesetting import typst


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ([2, 3, 2], [2, 3, 2]),
        ([1, 2, 2], [2, 2, 2]),
        ([3, 3, 4, 3], [2, 2, 3, 2]),
        ([2, 5, 5, 6, 3], [2, 3, 3, 4, 3]),
        ([4, 2, 3], [2, 2, 3]),
        ([2, 3, 4, 5, 6], [2, 3, 4, 5, 6]),
    ],
)
def test_headings_skip_no_level_and_begin_at_the_second(levels: list[int], shown: list[int]) -> None:
    markup = typst("".join(f"<h{level}>a</h{level}>" for level in levels))
    assert [int(level) for level in re.findall(r"heading-at\((\d)", markup)] == shown


def test_a_heading_keeps_its_anchor() -> None:
    assert typst('<h2 id="po-co">Po <em>co</em></h2><h3>a</h3>') == (
        '#heading-at(2, "po-co")[#"Po "#emph[#"co"]]\n#heading-at(3, none)[#"a"]'
    )


def test_an_empty_heading_is_none() -> None:
    assert typst("<h2></h2><h3><img src='x' alt=''></h3>") == ""


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('<a href="https://a.example/">a</a>', '#heading-at(2, none)[#link("https://a.example/")[#"a"]]'),
        (
            '<a href="../inna/">a</a>',
            '#heading-at(2, none)[#link("https://bank.example/praktyki/zmyslonka/inna/")[#"a"]]',
        ),
        ('<a href="#b">a</a>', '#heading-at(2, none)[#"a"]'),
        ('<span class="meta">a</span>', '#heading-at(2, none)[#"a"]'),
        ('a<a class="cite" href="#source-1">1</a>', '#heading-at(2, none)[#"a"#citation(1)]'),
        ('<a class="cite" href="#source-1">1</a>', "#citation(1)"),
        (
            'a <img src="dom.png" alt="Dom"> b',
            '#heading-at(2, none)[#"a"#line-break()#"b"]\n#picture("/dom.png", "Dom")',
        ),
        ('<img src="dom.png" alt="Dom">', '#picture("/dom.png", "Dom")'),
    ],
)
def test_a_heading_has_a_title_for_the_contents_whatever_is_in_it(html: str, markup: str) -> None:
    assert typst(f"<h2>{html}</h2>") == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        (
            '<div class="admonition warning"><p class="admonition-title">a</p><p>b</p></div>',
            '#note("warning", [#"a"])[#"b"]',
        ),
        ('<div class="admonition note inline end"><p>b</p></div>', '#note("note", [])[#"b"]'),
        ('<details class="tip"><summary>a</summary><p>b</p></details>', '#note("tip", [#"a"])[#"b"]'),
        ("<details><summary>a</summary>b</details>", '#note("note", [#"a"])[#"b"]'),
        (
            '<div class="admonition note"><div class="admonition tip"><p class="admonition-title">a</p>b</div></div>',
            '#note("note", [])[#note("tip", [#"a"])[#"b"]]',
        ),
        ("<details>b</details>", '#note("note", [])[#"b"]'),
        ("<blockquote><p>a</p><p>b</p></blockquote>", '#quoted[#"a"\n#"b"]'),
        ("a<hr>b", '#"a"\n#rule()\n#"b"'),
    ],
)
def test_notes_quotations_and_rules(html: str, markup: str) -> None:
    assert typst(html) == markup


def test_tabs_stand_one_after_another_under_their_labels() -> None:
    html = (
        '<div class="tabbed-set tabbed-alternate"><input type="radio"><input type="radio">'
        '<div class="tabbed-labels"><label>a</label><label>b</label></div><div class="tabbed-content">'
        '<div class="tabbed-block"><p>1</p></div><div class="tabbed-block"><p>2</p></div></div></div>'
    )
    assert typst(html) == '#tabs((label: [#"a"], body: [#"1"]), (label: [#"b"], body: [#"2"]))'


LINE_NUMBERS = '<td class="linenos"><div class="linenodiv"><pre><span class="normal">1</span></pre></div></td>'


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<pre><code>a\n  b\n</code></pre>", '#code-block("a\\u{a}  b", lang: none)'),
        ("<pre>a\tb</pre>", '#code-block("a   b", lang: none)'),
        ('<pre><code class="language-python">a</code></pre>', '#code-block("a", lang: "python")'),
        (
            '<div class="highlight"><pre><span></span><code><span>a</span>\n</code></pre></div>',
            '#code-block("a", lang: none)',
        ),
        (
            '<div class="highlight"><span class="filename">a.py</span><pre><code>b</code></pre></div>',
            '#code("a.py")\n#code-block("b", lang: none)',
        ),
        (
            '<div class="highlight"><table class="highlighttable"><tbody><tr><th colspan="2" class="filename">'
            f'<span class="filename">a.py</span></th></tr><tr>{LINE_NUMBERS}'
            '<td class="code"><div><pre><code>b</code></pre></div></td></tr></tbody></table></div>',
            '#code("a.py")\n#code-block("b", lang: none)',
        ),
        ('<pre><code><span class="linenos">1</span>a</code></pre>', '#code-block("a", lang: none)'),
        ("<pre></pre>", ""),
    ],
)
def test_code_keeps_its_lines_and_loses_their_numbers(html: str, markup: str) -> None:
    assert typst(html) == markup


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ('<p><img src="dom.png" alt="Dom"></p>', '#picture("/dom.png", "Dom")'),
        ('<p>a <img src="dom.png" alt="Dom"> b</p>', '#"a"\n#picture("/dom.png", "Dom")\n#"b"'),
        ('<img src="dom.png" alt="">', '#decoration("/dom.png")'),
        ('<img src="nie-ma.png" alt="Dom">', '#picture(none, "Dom")'),
        ('<img src="nie-ma.png" alt="">', ""),
        (
            '<figure><p><img src="dom.png" alt="Dom"></p><figcaption><p>a</p></figcaption></figure>',
            '#picture("/dom.png", "Dom", caption: [#"a"])',
        ),
        (
            '<figure><img src="dom.png" alt="Dom"><p>b</p><figcaption>a</figcaption></figure>',
            '#picture("/dom.png", "Dom")\n#"b"\n#"a"',
        ),
        (
            '<a href="https://a.example/"><img src="dom.png" alt="Dom"></a>',
            '#to-web("https://a.example/")[#picture("/dom.png", "Dom")]',
        ),
        (
            '<a href="https://a.example/"><img src="dom.png" alt=""></a>',
            '#decoration("/dom.png")#to-web("https://a.example/")[#box("https://")#box("a.example/")]',
        ),
    ],
)
def test_a_picture_is_told_and_one_that_only_adorns_is_not(html: str, markup: str) -> None:
    assert typst(html) == markup
