"""A folder of articles → sheets, tables and a report in another folder."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal, cast

from filelock import FileLock, Timeout

import models
from models.contracts import Engines
from pipeline.api import Profile
from pipeline.batch.crew import each
from pipeline.batch.deliver import Desk, Task
from pipeline.batch.fingerprint import fingerprint
from pipeline.batch.inputs import Found, find_inputs
from pipeline.batch.journal import Journal
from pipeline.batch.names import output_stems
from pipeline.batch.outcome import Outcome
from pipeline.batch.pool import Hand, OwnHand, ProcessHand, Recipe
from pipeline.batch.report import write_report
from pipeline.batch.tables import write_tables
from pipeline.batch.work import suffixes
from pipeline.errors import InputError, OptionError, OutputError
from pipeline.files import remove_unfinished
from pipeline.readers import SUFFIXES
from pipeline.run import SECTIONS, Options, OutputLanguage, Section

# What the batch itself keeps in the output folder.
STATE = ".scheda"
# Wall time after which an article is given up: two hundred times what a long one takes. Where
# sentences are translated, at some twelve words a second, one article can take many minutes.
EXTRACTION_SECONDS = 180.0
TRANSLATION_SECONDS = 3600.0
# spaCy keeps every new word that it meets; a worker is replaced before that adds up.
ARTICLES_PER_PROCESS = 1000
MAX_WORKERS = 16


def summarise_folder(
    folder: str | Path,
    out: str | Path,
    *,
    to: OutputLanguage = "en",
    language: Literal["auto", "en", "it"] = "auto",
    sections: Sequence[str] = SECTIONS,
    published: date | None = None,
    profile: Profile = "auto",
    offline: bool = False,
    device: str = "cpu",
    engines: Engines | Callable[[], Engines] | None = None,
    workers: int | None = None,
    force: bool = False,
    ordered: bool = False,
    link: Literal["html", "markdown", "json"] = "html",
) -> Generator[Outcome, None, None]:
    """The sheets of every article in `folder`, at any depth, written into `out`; one Outcome each.

    Outcomes come as they finish, or in the order of the inputs' names where `ordered`. What an
    earlier run did with the same content, options and weights is not done again, unless `force`.
    When the iterator ends or is closed, tables over all articles and a report are written.

    `workers`: processes; by default as many as there are cores, and one where sentences are
    translated, since each would hold the translation model. `engines`: loaded engines, with
    which this process does the work itself, or a function of a module that loads them in each
    worker; else those of `profile` on `device`. `link`: what the rows of `index.html` link to.

    Raises InputError where there is nothing to read, OptionError, and OutputError where `out`
    cannot be written or another batch writes there. What is wrong with one article is its Outcome.
    """
    folder, out = Path(folder), Path(out)
    chosen = tuple(cast(Section, section) for section in sections)
    options = Options(to, language, chosen, published)
    if workers is not None and not 1 <= workers <= MAX_WORKERS:
        raise OptionError(f"workers cannot be {workers}; it takes 1 to {MAX_WORKERS}")
    _check_folders(folder, out)
    found = find_inputs(folder, out)
    if not found.inputs and not found.unlisted:
        raise InputError(f"{folder} holds no articles; put files there that end in {', '.join(SUFFIXES)}")
    asked = _Engines(engines, profile, offline, device).settled(options)
    hands, weights = _hands(asked, options, workers, len(found.inputs))
    batch = _Batch(out, found, options, hands, fingerprint(options, weights), force, link)
    return batch.run(ordered)


@dataclass(slots=True)
class _Batch:
    """One run over one folder."""

    out: Path
    found: Found
    options: Options
    hands: list[Hand]
    fingerprint: str
    force: bool
    link: str
    outcomes: list[Outcome] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return len(self.found.inputs) + len(self.found.unlisted)

    def run(self, ordered: bool) -> Generator[Outcome, None, None]:
        begin = time.perf_counter()
        with _locked(self.out):
            finished = False
            try:
                for outcome in self._all(ordered):
                    self.outcomes.append(outcome)
                    yield outcome
                finished = True
            except OutputError:
                with suppress(OSError, OutputError):  # there may be no room for the report either
                    self._conclude(begin, interrupted=True)
                raise
            except BaseException:
                self._conclude(begin, interrupted=True)
                raise
            if finished:
                self._conclude(begin, interrupted=False)

    def _all(self, ordered: bool) -> Iterator[Outcome]:
        for name, reason in self.found.unlisted:
            yield Outcome(name, "failed", reason, (), 0.0, self.total)
        tasks = [
            Task(item, stem)
            for item, stem in zip(self.found.inputs, output_stems(self.found.inputs), strict=True)
        ]
        remove_unfinished(self.out)
        journal = Journal(self.out / STATE / "journal.jsonl")
        self.gone = sorted(set(journal.names()) - {task.item.name for task in tasks})
        desk = Desk(self.out, journal, self.fingerprint)
        done = each(
            self.hands,
            enumerate(tasks),
            lambda hand, numbered: (numbered[0], self._one(desk, hand, numbered[1])),
        )
        try:
            yield from _in_order(done) if ordered else (outcome for _, outcome in done)
        finally:
            done.close()
            journal.close()

    def _one(self, desk: Desk, hand: Hand, task: Task) -> Outcome:
        """One article's outcome; its files are whole on disk before it is told."""
        name, total = task.item.name, self.total
        if not self.force:
            kept = desk.unchanged(task, suffixes(self.options))
            if kept is not None:
                return Outcome(name, "unchanged", None, kept, 0.0, total)
        key = desk.key(task)
        result = hand.do(task.item.path, name, self.options)
        try:
            outputs = desk.deliver(task, key, result)
        except OSError as error:
            reason = f"its sheet cannot be written: {error.strerror or error}"
            return Outcome(name, "failed", reason, (), result.seconds, total)
        return Outcome(name, result.status, result.reason, outputs, result.seconds, total, result.trace)

    def _conclude(self, begin: float, interrupted: bool) -> None:
        """Tables over all that is done, and the report. Raises OutputError."""
        outcomes = sorted(self.outcomes, key=lambda outcome: outcome.article)
        try:
            write_tables(self.out, outcomes, link=self.link)
            write_report(
                self.out / "report.json",
                outcomes,
                total=self.total,
                left_out=self.found.left_out,
                gone=self.gone,
                options=_spoken(self.options),
                seconds=time.perf_counter() - begin,
                interrupted=interrupted,
            )
        except OSError as error:
            raise OutputError(f"{self.out} cannot be written: {error.strerror or error}") from None


def _check_folders(folder: Path, out: Path) -> None:
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder; for one article use `summarise {folder}`")
    if folder.resolve().is_relative_to(out.resolve()):
        raise InputError(f"{out} holds the articles; choose a folder of its own for the sheets")
    try:
        (out / STATE).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{out} cannot be made: {error.strerror or error}") from None


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    """One batch at a time in an output folder. The lock goes with the process, however it ends."""
    lock = FileLock(out / STATE / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise OutputError(
            f"another batch is writing to {out}; wait for it, or choose another folder"
        ) from None
    except OSError as error:
        raise OutputError(f"{out} cannot be written: {error.strerror or error}") from None
    try:
        yield
    finally:
        lock.release()


@dataclass(frozen=True, slots=True)
class _Engines:
    """Which engines are asked for, by name or as they are."""

    given: Engines | Callable[[], Engines] | None
    profile: Profile
    offline: bool
    device: str

    def settled(self, options: Options) -> _Engines:
        """With "auto" decided, once for all workers; it stays open where no engine depends on it."""
        if self.given or self.profile != "auto" or not (_may_translate(options) or _may_generate(options)):
            return self
        engines = models.load(self.profile, offline=self.offline, device=self.device, cache=False)
        return replace(self, profile=cast(Profile, engines.choose()))


def _hands(
    asked: _Engines, options: Options, workers: int | None, articles: int
) -> tuple[list[Hand], dict[str, object]]:
    """Who does the work, and what tells their weights from others."""
    if asked.given is not None and not callable(asked.given):
        return [OwnHand(asked.given)], {"profile": asked.given.profile}
    loader = "pipeline.api:load_engines"
    keywords = {"profile": asked.profile, "offline": asked.offline, "device": asked.device}
    weights: dict[str, object] = {"profile": asked.profile}
    if callable(asked.given):
        loader, keywords = f"{asked.given.__module__}:{asked.given.__qualname__}", {}
        weights = {"engines": loader}
    heavy = _may_translate(options) or (asked.profile == "hub" and _may_generate(options))
    count = 1 if heavy else min(workers or _cores(), articles, MAX_WORKERS)
    recipe = Recipe(
        loader,
        keywords,
        seconds=TRANSLATION_SECONDS if heavy else EXTRACTION_SECONDS,
        articles=10**9 if heavy else ARTICLES_PER_PROCESS,
        single=not heavy,
    )
    return [ProcessHand(recipe) for _ in range(max(count, 1))], weights


def _may_translate(options: Options) -> bool:
    return options.to not in ("source", options.language) and bool(options.sections)


def _may_generate(options: Options) -> bool:
    """Whether a summarisation model may be loaded, which is too large for one in every process."""
    return "summary" in options.sections


def _cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_order(done: Iterable[tuple[int, Outcome]]) -> Iterator[Outcome]:
    """Outcomes by their number; those that come early wait."""
    waiting: dict[int, Outcome] = {}
    following = 0
    for number, outcome in done:
        waiting[number] = outcome
        while following in waiting:
            yield waiting.pop(following)
            following += 1


def _spoken(options: Options) -> dict[str, object]:
    return {
        "to": options.to,
        "language": options.language,
        "sections": list(options.sections),
        "published": options.published.isoformat() if options.published else None,
    }
