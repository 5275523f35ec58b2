"""What can be done from anywhere: the actions that Ctrl+K finds beside the patients."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from docassist.core.text import fold


@dataclass(frozen=True)
class Action:
    """``title`` is already in the reader's language; ``words`` are others it is found by; ``keys`` do the same,
    though not behind an open dialog unless ``always``."""

    name: str
    title: str
    icon: str
    act: Callable[[], object]
    keys: str = ""
    always: bool = field(default=False, kw_only=True)
    words: str = ""
    possible: Callable[[], bool] = field(default=lambda: True)


class Actions:
    """The actions of one user's desk, in the order in which they were added."""

    def __init__(self, offer: Callable[[Action], None] = lambda action: None) -> None:
        """``offer`` is told of each new one; the desk gives it its keys."""
        self._actions: dict[str, Action] = {}
        self._offer = offer

    def add(self, *actions: Action) -> None:
        """Offer these too; one of the same name is replaced and keeps its keys."""
        for action in actions:
            is_new = action.name not in self._actions
            self._actions[action.name] = action
            if is_new:
                self._offer(action)

    def act(self, name: str) -> None:
        """Do it, if it is there and possible now: what its keys call."""
        action = self._actions.get(name)
        if action is not None and action.possible():
            action.act()

    def remove(self, *names: str) -> None:
        for name in names:
            self._actions.pop(name, None)

    def __getitem__(self, name: str) -> Action:
        return self._actions[name]

    def all(self) -> tuple[Action, ...]:
        return tuple(action for action in self._actions.values() if action.possible())

    def find(self, text: str) -> tuple[Action, ...]:
        """Those in which every word typed begins a word, the ones that begin with the text first."""
        wanted = fold(text)
        if not wanted:
            return self.all()
        found = [action for action in self.all() if _has_all(wanted.split(), fold(f"{action.title} {action.words}"))]
        return tuple(sorted(found, key=lambda action: not fold(action.title).startswith(wanted)))


def _has_all(wanted: Iterable[str], text: str) -> bool:
    words = text.split()
    return all(any(word.startswith(one) for word in words) for one in wanted)
