"""One article → its sheets as text, or why there is none. Nothing is written here."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from models.contracts import Engines
from pipeline import limits
from pipeline.data import Options
from pipeline.errors import InputError, LanguageError
from pipeline.factsheet import FactSheet
from pipeline.run import make_sheets
from pipeline.work.job import KINDS, Job


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one article: `files` maps a suffix of the output (".json") to its text."""

    status: Literal["done", "refused", "failed"]
    reason: str | None = None
    trace: str | None = None
    seconds: float = 0.0
    files: dict[str, str] = field(default_factory=dict)


def work(job: Job, options: Options, engines: Engines) -> Result:
    """The sheets of one article. Whatever goes wrong is in the Result."""
    begin = time.perf_counter()
    try:
        article = job.article()
        # A collection holds articles of many days: what one says of its own goes before the caller's.
        own = replace(
            options,
            published=article.published or options.published,
            language=job.language or options.language,
        )
        files: dict[str, str] = {}
        for sheet in make_sheets(article, own, engines):
            files |= _files(sheet, job, several=options.to == "both")
    except (InputError, LanguageError) as error:
        return Result("refused", str(error).removeprefix(f"{job.name} "), seconds=_since(begin))
    except MemoryError:
        heavy = options.may_load_models(lambda: engines.summarises("en", "it"))
        bound = limits.TRANSLATION if heavy else limits.EXTRACTION
        return Result("failed", limits.too_much(bound.memory), seconds=_since(begin))
    except Exception as error:  # an article's failure is its own, whatever it is
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return Result("failed", _one_line(reason), traceback.format_exc(), _since(begin))
    return Result("done", seconds=_since(begin), files=files)


def suffixes(options: Options) -> tuple[str, ...]:
    """The suffixes of what `work` makes of an article that is done."""
    languages = [".en", ".it"] if options.to == "both" else [""]
    return tuple(language + kind for language in languages for kind in KINDS)


def _files(sheet: FactSheet, job: Job, several: bool) -> dict[str, str]:
    language = f".{sheet.output_language}" if several else ""
    return {language + kind: _WRITERS[kind](sheet, job) for kind in job.kinds}


_WRITERS: dict[str, Callable[[FactSheet, Job], str]] = {
    ".json": lambda sheet, job: sheet.to_json() + "\n",
    ".jsonl": lambda sheet, job: sheet.to_json(indent=None),
    ".md": lambda sheet, job: sheet.to_markdown(),
    ".html": lambda sheet, job: sheet.to_html(job.index),
}


def _one_line(text: str) -> str:
    return " ".join(text.split())[:500]


def _since(begin: float) -> float:
    return round(time.perf_counter() - begin, 3)
