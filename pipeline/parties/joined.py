"""Names that are found one by one to be of one party."""

from __future__ import annotations

from collections.abc import Iterable


class Joined:
    """Union-find over names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._up = {name: name for name in names}

    def root(self, name: str) -> str:
        while self._up[name] != name:
            self._up[name] = self._up[self._up[name]]
            name = self._up[name]
        return name

    def join(self, a: str, b: str) -> None:
        self._up[self.root(a)] = self.root(b)
