"""The history: what became of each practice's file, step by step, as git tells it."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

COMMIT, PART = "\x1e", "\x1f"  # begin what git says of a commit, and part its name from its day
# What git is asked: each state of the published branch, oldest first, with the files that differ from the one before.
LOG = (
    *("log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--raw", "--no-abbrev", "-M", "-z"),
    f"--format={COMMIT}%H{PART}%cs",
)
_ABSENT = "0" * 40


@dataclass(frozen=True)
class Step:
    """A change of a file on a day: the ids of its text before and after, None where there was none.

    `moved` is the path from which it came.
    """

    commit: str
    day: datetime.date
    path: str
    before: str | None
    after: str | None
    moved: str = ""


@dataclass
class _Files:
    """The steps of files by the paths that they have now; those of deleted ones by the last."""

    living: dict[str, list[Step]] = field(default_factory=dict)
    gone: dict[str, list[Step]] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        steps = self.living.pop(step.moved or step.path, [])
        if step.after is None:
            self.gone[step.path] = [*steps, step]
        else:
            # A file that comes back goes on where it ended.
            self.living[step.path] = [*(steps or self.gone.pop(step.path, [])), step]


def read_history(told: str, is_wanted: Callable[[str], bool], began: str = "") -> Mapping[str, list[Step]]:
    """The steps of each wanted file by its path, oldest first, out of what git says when it is asked LOG.

    What was gone when the site got its address, in the commit `began`, was never there: it may be of another bank.
    """
    files = _Files()
    for step in _steps(told):
        if is_wanted(step.path) or is_wanted(step.moved):
            files.take(step)
    before = _commits_up_to(began, told)
    gone = {path: steps for path, steps in files.gone.items() if steps[-1].commit not in before}
    return {**gone, **files.living}


def _commits_up_to(last: str, told: str) -> set[str]:
    """The ids of a commit and of those before it; none when it is not told of."""
    ids = [commit.partition(PART)[0] for commit in told.split(COMMIT)[1:]]
    return set(ids[: ids.index(last) + 1]) if last in ids else set()


def texts_named(history: Mapping[str, Iterable[Step]]) -> list[str]:
    """The ids of all texts in a history."""
    ids = (id for steps in history.values() for step in steps for id in (step.before, step.after) if id)
    return list(dict.fromkeys(ids))


def _steps(told: str) -> Iterator[Step]:
    for commit in told.split(COMMIT)[1:]:
        head, _, rest = commit.partition("\0")
        id, _, day = head.strip().partition(PART)
        parts = iter(rest.lstrip("\n").split("\0"))
        for entry in parts:
            if not entry.strip():
                continue
            _, _, before, after, letter = entry.strip().lstrip(":").split(" ")
            moved = next(parts) if letter[0] in "RC" else ""
            path = next(parts)
            if letter[0] == "C":  # a copy leaves the first where it was
                before, moved = _ABSENT, ""
            yield Step(id, datetime.date.fromisoformat(day), path, _known(before), _known(after), moved)


def _known(id: str) -> str | None:
    return None if id == _ABSENT else id
