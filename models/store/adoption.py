"""Which file of the catalogue a person has brought, by its hash."""

from __future__ import annotations

from pathlib import Path

from models.catalogue import Catalogue, UrlSource, WeightFile, Weights
from models.errors import UnknownWeightsError
from models.store.hashing import sha256_of
from models.store.records import Progress, counter

# The entry and file; the source says how to unpack a packed one, None for a file that is as it is used.
Found = tuple[Weights, WeightFile, UrlSource | None]


def identify(path: Path, catalogue: Catalogue, progress: Progress) -> Found:
    """Raises UnknownWeightsError, which names the files that are known by their hash."""
    size = path.stat().st_size
    known = [
        (sha256, wanted, found)
        for weights in catalogue.weights
        for file in weights.files
        for sha256, wanted, found in _digests(weights, file)
    ]
    fitting = [(sha256, found) for sha256, wanted, found in known if wanted in (size, 0)]
    digest = sha256_of(path, counter(progress, path.name, size)) if fitting else ""
    for sha256, found in fitting:
        if sha256 == digest:
            return found
    names = ", ".join(f"{file.name}{'.gz' if source else ''}" for _, _, (_, file, source) in known)
    raise UnknownWeightsError(
        f"{path} is none of the files that are known by their hash ({names}); "
        f"it has {size:,} bytes" + (f" and sha256 {digest}" if digest else "")
    )


def _digests(weights: Weights, file: WeightFile) -> list[tuple[str, int, Found]]:
    """By which digest and size a file may be known."""
    found: list[tuple[str, int, Found]] = []
    if file.sha256:
        found.append((file.sha256, file.size, (weights, file, None)))
    for source in file.sources:
        if isinstance(source, UrlSource) and source.sha256:
            found.append((source.sha256, source.size, (weights, file, source)))
    return found
