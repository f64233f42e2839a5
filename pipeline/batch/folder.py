"""A folder of articles → sheets, tables and a report in another folder."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, cast

from models.contracts import Engines
from pipeline.api import Profile
from pipeline.batch.crew import each
from pipeline.batch.deliver import Desk, Task
from pipeline.batch.inputs import Found, find_inputs, printable
from pipeline.batch.journal import JOURNAL, STATE, Journal, digest_of
from pipeline.batch.names import output_stems
from pipeline.batch.outcome import Outcome
from pipeline.batch.place import check_folders, locked, named
from pipeline.batch.report import write_report
from pipeline.batch.staffing import MAX_WORKERS, hands_for
from pipeline.batch.tables import Made, TableStyle, is_sheet, write_tables
from pipeline.data import SECTIONS, Extent, Options, OutputLanguage, Section
from pipeline.errors import InputError, OptionError, OutputError
from pipeline.files import remove_unfinished
from pipeline.readers import SUFFIXES
from pipeline.work.article import suffixes
from pipeline.work.fingerprint import fingerprint
from pipeline.work.hands import Hand
from pipeline.work.job import Job
from pipeline.work.staffing import AskedEngines


def summarise_folder(
    folder: str | Path,
    out: str | Path,
    *,
    to: OutputLanguage = "en",
    language: str = "auto",
    sections: Sequence[str] = SECTIONS,
    published: date | None = None,
    translate: Extent = "auto",
    budget: float | None = None,
    profile: Profile = "auto",
    offline: bool = False,
    device: str = "cpu",
    engines: Engines | Callable[[], Engines] | None = None,
    workers: int | None = None,
    force: bool = False,
    ordered: bool = False,
    link: Literal["html", "markdown", "json"] = "html",
    csv_separator: str = ",",
) -> Generator[Outcome, None, None]:
    """The sheets of every article in `folder`, at any depth, written into `out`; one Outcome each.

    Outcomes come as they finish, or in the order of the inputs' names where `ordered`. What an
    earlier run did with the same content, options and weights is not done again, unless `force`.
    When the iterator ends or is closed, tables over all articles and a report are written.

    `workers`: processes; by default as many as there are cores, and one where sentences are
    translated, since each would hold the translation model. `engines`: loaded engines, with
    which this process does the work itself, or a function of a module that loads them in each
    worker; else those of `profile` on `device`. `link`: what the rows of `index.html` link to.
    `published`: the date of those articles that do not say theirs themselves (in their metadata
    or name). `translate`, `budget`: as for `summarise`, of each sheet. `csv_separator`: "," or "tab" or
    ";", with which numbers have a decimal comma, as Italian spreadsheets read them.

    Raises InputError where there is nothing to read, OptionError, and OutputError where `out`
    cannot be written or another batch writes there. What is wrong with one article is its Outcome.
    """
    folder, out = named(folder, "of the articles"), named(out, "for the sheets")
    style = TableStyle(link, csv_separator)
    chosen = tuple(cast(Section, section) for section in sections)
    options = Options(to, language, chosen, published, translate=translate, budget=budget)
    if workers is not None and not 1 <= workers <= MAX_WORKERS:
        raise OptionError(f"workers cannot be {workers}; it takes 1 to {MAX_WORKERS}")
    check_folders(folder, out)
    found = find_inputs(folder, out)
    if not found.inputs and not found.unread:
        raise InputError(f"{folder} holds no articles; put files there that end in {', '.join(SUFFIXES)}")
    asked = AskedEngines(engines, profile, offline, device)
    hands, weights = hands_for(asked, options, workers, len(found.inputs))
    batch = _Batch(out, found, options, hands, fingerprint(options, weights), force, style)
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
    style: TableStyle
    outcomes: list[Outcome] = field(default_factory=list)
    # Keys of the inputs that have an outcome.
    reached: set[str] = field(default_factory=set)

    @property
    def total(self) -> int:
        return len(self.found.inputs) + len(self.found.unread)

    def run(self, ordered: bool) -> Generator[Outcome, None, None]:
        begin = time.perf_counter()
        with locked(self.out), closing(self._journal()) as journal:
            try:
                for outcome in self._all(ordered, journal):
                    self.outcomes.append(outcome)
                    yield outcome
            except OutputError:
                with suppress(OSError, OutputError):  # there may be no room for the report either
                    self._conclude(journal, begin, interrupted=True)
                raise
            except BaseException:
                self._conclude(journal, begin, interrupted=True)
                raise
            self._conclude(journal, begin, interrupted=False)

    def _journal(self) -> Journal:
        path = self.out / STATE / JOURNAL
        try:
            remove_unfinished(self.out)
            return Journal(path)
        except OSError as error:
            name = error.filename or path
            raise OutputError(
                f"{name} cannot be used: {error.strerror or error}; remove it, or choose another folder"
            ) from None

    def _all(self, ordered: bool, journal: Journal) -> Iterator[Outcome]:
        for name, reason in self.found.unread:
            yield Outcome(name, "refused", reason, (), 0.0, self.total)
        tasks = [
            Task(item, stem)
            for item, stem in zip(self.found.inputs, output_stems(self.found.inputs), strict=True)
        ]
        desk = Desk(self.out, journal, self.fingerprint)
        done = each(
            self.hands,
            enumerate(tasks),
            lambda hand, numbered: (numbered[0], self._one(desk, hand, numbered[1])),
        )
        try:
            for number, outcome in _in_order(done) if ordered else done:
                self.reached.add(tasks[number].item.key)
                yield outcome
        finally:
            done.close()

    def _one(self, desk: Desk, hand: Hand, task: Task) -> Outcome:
        """One article's outcome; its files are whole on disk before it is told. Raises OutputError."""
        name, total = task.item.name, self.total
        if not self.force:
            kept = desk.unchanged(task, suffixes(self.options))
            if kept is not None:
                return Outcome(name, "unchanged", None, kept, 0.0, total)
        key = desk.key(task)
        index = "../" * task.stem.count("/") + "index.html"
        result = hand.do(Job(name, path=task.item.path, index=index), self.options)
        try:
            outputs = desk.deliver(task, key, result)
        except OSError as error:
            reason = f"its sheet cannot be written: {error.strerror or error}"
            return Outcome(name, "failed", reason, (), result.seconds, total)
        return Outcome(name, result.status, result.reason, outputs, result.seconds, total, result.trace)

    def _conclude(self, journal: Journal, begin: float, interrupted: bool) -> None:
        """Tables over all sheets that are there, and the report. Raises OutputError."""
        outcomes = sorted(self.outcomes, key=lambda outcome: outcome.article)
        journal.check()
        try:
            earlier = list(self._earlier(journal)) if interrupted else []
            write_tables(self.out, outcomes, earlier, self.style, total=self.total)
            write_report(
                self.out / "report.json",
                outcomes,
                total=self.total,
                left_out=self.found.left_out,
                gone=self._gone(journal),
                options=_spoken(self.options),
                seconds=time.perf_counter() - begin,
                interrupted=interrupted,
            )
        except OSError as error:
            raise OutputError(f"{self.out} cannot be written: {error.strerror or error}") from None

    def _earlier(self, journal: Journal) -> Iterator[Made]:
        """What earlier runs made of the articles that this one has not reached."""
        for item in self.found.inputs:
            entry = journal.get(item.key) if item.key not in self.reached else None
            if entry is None or digest_of(self.out, entry.outputs) != entry.digest:
                continue
            if all(is_sheet(self.out / output) for output in entry.outputs if output.endswith(".json")):
                yield Made(item.name, entry.outputs)

    def _gone(self, journal: Journal) -> list[str]:
        """Names of what earlier runs did and is no longer in the folder."""
        return sorted(map(printable, set(journal.names()) - {item.key for item in self.found.inputs}))


def _in_order(done: Iterable[tuple[int, Outcome]]) -> Iterator[tuple[int, Outcome]]:
    """Numbered outcomes by their number; those that come early wait."""
    waiting: dict[int, Outcome] = {}
    following = 0
    for number, outcome in done:
        waiting[number] = outcome
        while following in waiting:
            yield following, waiting.pop(following)
            following += 1


def _spoken(options: Options) -> dict[str, object]:
    return {
        "to": options.to,
        "language": options.language,
        "sections": list(options.sections),
        "published": options.published.isoformat() if options.published else None,
        "translate": options.translate,
        "budget": options.budget,
    }
