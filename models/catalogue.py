"""The catalogue of weights, read from catalogue.toml."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

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


@dataclass(frozen=True, slots=True)
class UrlSource:
    """A file behind an address, packed with gzip.

    `size` and `sha256` are of the packed file (0 and "" where only the unpacked one is known).
    `said_sha256` is what the unpacked file has by a note that may be of another version: it is compared,
    and binds nobody.
    """

    url: str
    size: int = 0
    sha256: str = ""
    said_sha256: str = ""

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or self.url

    def __str__(self) -> str:
        return self.host


Source = HubSource | PartsSource | UrlSource


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One file, of `size` bytes (0: unknown) when it is unpacked. `sha256` is "" where only the source's
    revision or the packed file is pinned: what passes for that is then written down at the first fetch, and
    required."""

    name: str
    size: int
    sha256: str
    sources: tuple[Source, ...]
    optional: bool = False

    @property
    def fetched_size(self) -> int:
        """Bytes that come over the line; 0 where the catalogue does not know."""
        packed = [source.size for source in self.sources if isinstance(source, UrlSource)]
        return packed[0] if packed else self.size

    @property
    def origin(self) -> str:
        """The digest of the packed file that this one must have come from; "" where none is pinned."""
        packed = [source.sha256 for source in self.sources if isinstance(source, UrlSource)]
        return packed[0] if packed and not self.sha256 else ""


@dataclass(frozen=True, slots=True)
class Weights:
    """The files that one engine needs, and what they are for.

    `engine` is "llama", "marian", "bergamot" or "seq2seq"; `languages` are source and target of a
    translation, or the language of a summariser. `instead_of` names the entry that these are a second best
    for, to be had from elsewhere.
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
    instead_of: str = ""

    @property
    def size(self) -> int:
        """Bytes to fetch; 0 where the catalogue does not know."""
        return sum(file.fetched_size for file in self.files)

    @property
    def digest(self) -> str:
        """One short name for all that the catalogue pins of these weights."""
        pins = [f"{file.name} {file.sha256} {file.sources}" for file in self.files]
        return hashlib.sha256("\n".join(pins).encode()).hexdigest()[:16]


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
        return next(iter(self.all_for(profile, role, languages)), None)

    def all_for(self, profile: str, role: str, languages: tuple[str, ...]) -> tuple[Weights, ...]:
        """The weights of a profile for a role, the best first."""
        return tuple(w for w in self.of_profile(profile) if w.role == role and languages in w.languages)


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
        instead_of=entry.get("instead_of", ""),
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
    if "url" in entry:
        url = entry["url"].format(name=file["name"], commit=file.get("commit", ""))
        sources.append(UrlSource(url, **file.get("packed", {})))
    return WeightFile(
        file["name"], file.get("size", 0), file.get("sha256", ""), tuple(sources), file.get("optional", False)
    )
