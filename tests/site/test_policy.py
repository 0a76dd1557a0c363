"""The policy: what it allows, and how it is told to hosts."""

import pytest

from bank.site.policy import header_files, policy
from tests.sites import ROOT


def directives(text: str) -> dict[str, list[str]]:
    """What each directive of a policy allows."""
    return {name: sources for name, *sources in map(str.split, text.split(";"))}


def test_scripts_come_from_the_site_alone_and_nothing_within_a_page_runs() -> None:
    assert directives(policy())["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert directives(policy())["default-src"] == directives(policy())["base-uri"] == ["'none'"]
    assert "unsafe-inline" not in policy()


def test_no_policy_names_another_host_but_those_of_the_banks_that_are_searched() -> None:
    asked = directives(policy(["https://other.example/bank/"]))
    assert asked.pop("connect-src") == ["'self'", "https://other.example/bank/"]
    assert asked == {name: sources for name, sources in directives(policy()).items() if name != "connect-src"}


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("http://localhost:8001/", "http://localhost:8001/"),
        ("https://bänk.example/żuk/", "https://xn--bnk-qla.example/%C5%BCuk/"),
        ("https://a.example/%C5%BC/", "https://a.example/%C5%BC/"),
        (
            "https://a.example/x;script-src *,'unsafe-inline'\"></",
            "https://a.example/x%3Bscript-src%20%2A%2C%27unsafe-inline%27%22%3E%3C/",
        ),
    ],
)
def test_an_address_says_nothing_but_itself(address: str, source: str) -> None:
    assert directives(policy([address]))["connect-src"] == ["'self'", source]


def test_a_preview_may_reload_itself() -> None:
    assert "'unsafe-inline'" in directives(policy(served=True))["script-src"]


def test_hosts_are_told_the_same_policy_and_who_may_frame_a_page() -> None:
    files = dict(header_files(policy(["https://other.example/%C5%BC/"])))
    whole = f"{policy(['https://other.example/%C5%BC/'])}; frame-ancestors 'self'"
    assert f"/*\n  Content-Security-Policy: {whole}\n" in files["_headers"]
    doubled = whole.replace("%", "%%")  # a single sign would begin a format of Apache's
    assert f'  Header always set Content-Security-Policy "{doubled}"\n' in files[".htaccess"]


def test_the_lines_for_nginx_are_those_of_the_other_hosts() -> None:
    value = dict(header_files(policy()))["_headers"].splitlines()[1].strip().partition(": ")[2]
    told = (ROOT / "docs-dev/hosting.md").read_text("utf-8")
    assert f'add_header Content-Security-Policy "{value}" always;' in told
