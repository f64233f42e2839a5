"""The store: one folder of verified weights in the user's cache."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import filelock

from models.catalogue import Catalogue, WeightFile, Weights, load_catalogue
from models.errors import (
    CorruptWeightsError,
    FetchError,
    MissingWeightsError,
    ModelError,
    SpaceError,
    UnknownWeightsError,
)
from models.store.adoption import identify
from models.store.environment import cache_folder, is_offline
from models.store.fetching import Fetcher
from models.store.hashing import (
    first_sha256,
    is_stamp_old,
    renew_stamp,
    sha256_of,
    stamped_sha256,
    write_stamp,
)
from models.store.reach import Reach
from models.store.records import Check, Progress, State, Status, counter, megabytes
from models.store.urls import unpack

# Room to leave on the disk, and room that one package of parts takes while it is unpacked.
SPARE_BYTES = 150_000_000

_log = logging.getLogger("scheda.models")


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
        self.reach = Reach()
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

        Of a profile the second best is fetched only where the best cannot be had. Raises
        MissingWeightsError when offline, FetchError, CorruptWeightsError, SpaceError.
        """
        entries = self.catalogue.of_profile(name)
        if not entries:
            return [self.ensure(self._entry(name).name)]
        return [self._ensure_best(best, entries) for best in entries if not best.instead_of]

    def _ensure_best(self, best: Weights, entries: tuple[Weights, ...]) -> Path:
        choices = [best, *(weights for weights in entries if weights.instead_of == best.name)]
        for weights in choices[:-1]:
            try:
                return self.ensure(weights.name)
            except (FetchError, CorruptWeightsError) as error:
                self._notify(f"{error}; trying the second best")
        return self.ensure(choices[-1].name)

    def ensure(self, name: str) -> Path:
        """The folder of an entry, its files verified; fetches what is missing where that is allowed."""
        weights = self._entry(name)
        missing = [file for file in weights.files if not self._is_verified(weights, file)]
        required = [file for file in missing if not file.optional]
        folder = self.folder_of(name)
        if not required:
            return folder
        if self.offline:
            damaged = any(os.path.isfile(folder / file.name) for file in required)
            state = "on this machine are not whole" if damaged else "are not on this machine"
            raise MissingWeightsError(
                f"the weights {name} {state} and the network is switched off; fetch them "
                f"where it is on with: python cli.py models pull {name}"
            )
        with self._locked(weights):
            todo = [file for file in weights.files if not self._is_verified(weights, file)]
            if any(not file.optional for file in todo):
                self._check_space(weights, todo)
                fetcher = Fetcher(weights, folder, self.reach, self._notify, self._progress)
                fetcher.fetch(todo, lambda path, file: self._put(path, weights, file))
        return folder

    def sha256(self, name: str) -> str:
        """One digest that names an entry's weights: that of its only file, or of its largest."""
        weights = self.catalogue.get(name)
        folder = self.folder_of(name)
        present = [file for file in weights.files if (folder / file.name).is_file()]
        largest = max(
            present or weights.files,
            key=lambda file: (folder / file.name).stat().st_size if present else file.size,
        )
        return largest.sha256 or first_sha256(folder / largest.name, largest.origin) or ""

    def verify(self, name: str | None = None) -> list[Check]:
        """Hash every file anew: those of one entry or profile, or all that are here.

        Of a profile, entries that are here or have no second best.
        """
        entries = [weights for weights in self.catalogue.weights if self._is_meant(weights, name)]
        if not entries and name is not None:
            self._entry(name)
        return [
            self._check(weights, file)
            for weights in entries
            for file in weights.files
            if not file.optional or os.path.exists(self.folder_of(weights.name) / file.name)
        ]

    def _is_meant(self, weights: Weights, name: str | None) -> bool:
        if name == weights.name:
            return True
        if name == weights.profile and not weights.instead_of:
            others = [w for w in self.catalogue.weights if w.instead_of == weights.name]
            return self._state(weights) != "missing" or all(self._state(w) == "missing" for w in others)
        return name in (None, weights.profile) and self._state(weights) != "missing"

    def adopt(self, path: Path) -> str:
        """Take in a file that a person brought, known by its hash; the name of its entry."""
        if not os.path.isfile(path):
            raise UnknownWeightsError(f"{path} is not a file")
        found = identify(path, self.catalogue, self._progress)
        weights, file, source = found
        with self._locked(weights):
            self._check_space(weights, [file])
            folder = self.folder_of(weights.name)
            partial = folder / f"{file.name}.adopted.partial"
            brought = folder / f"{file.name}.brought.partial" if source else partial
            shutil.copyfile(path, brought)
            if source is not None:
                if sha256_of(brought) != source.sha256:
                    raise CorruptWeightsError(f"{path} has changed while it was taken in")
                unpack(source, brought, partial)
                brought.unlink()
            self._put(partial, weights, file)
        return weights.name

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
            return "partial" if any(path.name != ".lock" for path in folder.iterdir()) else "missing"
        return "missing"

    def _is_stamped(self, weights: Weights, file: WeightFile) -> bool:
        stamped = stamped_sha256(self.folder_of(weights.name) / file.name, file.origin)
        return stamped is not None and stamped == (file.sha256 or stamped)

    def _is_verified(self, weights: Weights, file: WeightFile) -> bool:
        """As `_is_stamped`, but a file whose stamp is old or does not fit is hashed once and stamped anew."""
        path = self.folder_of(weights.name) / file.name
        if self._is_stamped(weights, file) and not is_stamp_old(path):
            return True
        wanted = file.sha256 or first_sha256(path, file.origin)
        if not os.path.isfile(path) or not wanted:
            return False
        if self._hashed(path) != wanted:
            self._notify(f"{path} is damaged: it has other bytes than the catalogue names")
            return False
        renew_stamp(path, wanted, file.origin)
        return True

    def _check(self, weights: Weights, file: WeightFile) -> Check:
        path = self.folder_of(weights.name) / file.name
        if not os.path.isfile(path):
            return Check(weights.name, file.name, "", "missing")
        digest = self._hashed(path)
        wanted = file.sha256 or first_sha256(path, file.origin)
        problem = "" if digest == wanted else f"has other bytes than expected ({wanted or 'no digest known'})"
        if not problem:
            renew_stamp(path, digest, file.origin)
        return Check(weights.name, file.name, digest, problem)

    def _hashed(self, path: Path) -> str:
        return sha256_of(path, counter(self._progress, f"checking {path.name}", path.stat().st_size))

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
                f"{weights.name} needs {megabytes(need)} of disk in {folder}, and {megabytes(free)} are "
                "free; make room, or set SCHEDA_CACHE to a folder on another disk"
            )

    def _put(self, path: Path, weights: Weights, file: WeightFile) -> None:
        """Move a finished file into place if its bytes are right, delete it if they are not.

        One of which only the packed file is pinned has been compared before it was unpacked.
        """
        final = self.folder_of(weights.name) / file.name
        digest = sha256_of(path)
        wanted = file.sha256 or ("" if file.origin else first_sha256(final))
        if wanted and digest != wanted:
            path.unlink()
            raise CorruptWeightsError(f"{file.name} arrived with other bytes than the catalogue names")
        os.replace(path, final)
        write_stamp(final, digest, file.origin)
