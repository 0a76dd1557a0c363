"""Migrating: a file in the shape of an older release becomes one of this: what is certain is moved, nothing lost."""

from collections.abc import Callable, Iterator, Mapping

import yaml

from bank.model.vocabulary import Vocabulary
from bank.source.front_matter_file import compose, split_front

Edit = tuple[int, int, str]  # from a mark, to a mark, the new text
Step = Callable[[yaml.MappingNode, Vocabulary], Iterator[Edit]]


def migrate(path: str, text: str, vocabulary: Vocabulary) -> str:
    """The text of a practice's file after every step; one that is moved already stays as it is."""
    parts = split_front(text)
    if parts is None:
        return text
    opening, front, closing, body = parts
    for step in STEPS:
        root, _ = compose(path, front)
        if isinstance(root, yaml.MappingNode):
            for begin, stop, new in sorted(step(root, vocabulary), reverse=True):
                front = front[:begin] + new + front[stop:]
    return opening + front + closing + body


def _unknown_states(front: yaml.MappingNode, vocabulary: Vocabulary) -> Iterator[Edit]:
    """The day beside an unknown state was that of looking."""
    status = _fields(_fields(front).get("status", (None, None))[1])
    state = vocabulary.states.find(str(status["state"][1].value)) if "state" in status else None
    if state and state.meaning == "unknown" and "as_of" in status and "looked" not in status:
        key = status["as_of"][0]
        yield key.start_mark.index, key.end_mark.index, "looked"


def _fields(node: yaml.Node | None) -> Mapping[str, tuple[yaml.Node, yaml.Node]]:
    """The keys and values of a mapping by the keys' names."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {str(key.value): (key, value) for key, value in pairs}


STEPS: tuple[Step, ...] = (_unknown_states,)
