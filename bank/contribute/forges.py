"""Forges: asking the host of the bank's repository which proposals wait there; no word of them is taken."""

import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from bank.contribute.asking import FAILURES, Manners, request
from bank.contribute.proposals import ISSUE, REQUEST, Proposal
from bank.site.ways import Way

AT_ONCE, MOST_PAGES = 50, 6  # of an answer, which may hold the whole words of each
UNCLEAR = (*FAILURES, KeyError, TypeError, RecursionError)  # all that an answer can raise that is no list of proposals


@dataclass(frozen=True)
class _Forge:
    """A kind of hosts: its interface by the address of a repository, the lists to ask for, and where their items are.

    `lists` are paths, each with the kind of what it holds, "" where an item says itself which it is; where the form of
    the bank leaves a label, `is_labelled` tells that issues without it are no proposals.
    """

    interface: Callable[[str], str]
    lists: tuple[tuple[str, str], ...]
    pages: tuple[str, str]
    is_labelled: bool = False


def waiting(way: Way, label: str, manners: Manners, today: datetime.date) -> list[Proposal]:
    """The open issues and requests of a repository; raises one of UNCLEAR when the host gives no such list."""
    forge = _FORGES[way.to]
    return [
        proposal
        for path, kind in forge.lists
        for item in _asked(f"{forge.interface(way.address)}/{path}", manners)
        if (proposal := _proposal(way, item, kind, label, today))
    ]


def waiting_in(answer: bytes, way: Way, label: str, today: datetime.date) -> list[Proposal]:
    """The same of an answer that somebody else has asked for, a list that tells of each item which of both it is."""
    return [one for item in _items(answer) if (one := _proposal(way, item, "", label, today))]


def _proposal(way: Way, item: dict[str, Any], kind: str, label: str, today: datetime.date) -> Proposal | None:
    forge, what = _FORGES[way.to], kind or (REQUEST if item.get("pull_request") else ISSUE)
    if forge.is_labelled and not _is_proposal(item, what, label):
        return None
    number, opened = int(item.get("iid") or item["number"]), str(item["created_at"])[:10]
    page = f"{way.address}/{forge.pages[what == REQUEST]}/{number}"
    return Proposal(number, what, datetime.date.fromisoformat(opened), today, page)


def _asked(address: str, manners: Manners) -> Iterator[dict[str, Any]]:
    """The items of a list, page by page."""
    for page in range(1, MOST_PAGES + 1):
        items = _items(request(f"{address}&page={page}", manners).body)
        yield from items
        if len(items) < AT_ONCE:
            break


def _items(answer: bytes) -> list[dict[str, Any]]:
    items = json.loads(answer)
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ValueError("not a list")
    return items


def _is_proposal(item: dict[str, Any], kind: str, label: str) -> bool:
    """Whether it has the label of proposals, or is a request that no robot makes, for which no label is asked."""
    labels = [one.get("name") for one in item.get("labels") or () if isinstance(one, dict)]
    author = item.get("user")
    return label in labels or (kind == REQUEST and not (isinstance(author, dict) and author.get("type") == "Bot"))


def _of_github(address: str) -> str:
    parts = urlsplit(address)
    root = "https://api.github.com" if parts.netloc == "github.com" else f"{parts.scheme}://{parts.netloc}/api/v3"
    return f"{root}/repos{parts.path}"


def _of_gitlab(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/api/v4/projects/{quote(parts.path.strip('/'), safe='')}"


def _of_gitea(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/api/v1/repos{parts.path}"


_OPENED = f"state=opened&order_by=created_at&sort=asc&per_page={AT_ONCE}"
_FORGES = {
    "github": _Forge(
        _of_github,
        ((f"issues?state=open&sort=created&direction=asc&per_page={AT_ONCE}", ""),),
        ("issues", "pull"),
        is_labelled=True,
    ),
    "gitlab": _Forge(
        _of_gitlab,
        ((f"issues?{_OPENED}", ISSUE), (f"merge_requests?{_OPENED}", REQUEST)),
        ("-/issues", "-/merge_requests"),
    ),
    "gitea": _Forge(_of_gitea, ((f"issues?state=open&limit={AT_ONCE}", ""),), ("issues", "pulls")),
}
