"""The process that makes the sheets: one task at a time on standard input, its events on standard output.

A task is a line of JSON and, after it, as many bytes as its `size` says: an article as `reading.packed` gives
it or, where `pasted` says so, its bare text. An event is a line of JSON: `ready` once the engines are loaded;
then for each task `stage`, `language`, `progress`, `draft`, and in the end `done` or `error`. It ends when
its input does, and soon after the server was killed, whatever it has in hand. SIGUSR1 drops the task in hand.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import FrameType
from typing import Any, BinaryIO

import models
from models.contracts import Engines
from models.errors import ModelError, SchedaError
from pipeline.article import article_from_text
from pipeline.data import Language
from pipeline.errors import LanguageError, OptionError
from pipeline.factsheet import FactSheet
from pipeline.lexicon.traits import READ
from pipeline.limits import EXTRACTION, TRANSLATION, Limits, bounded
from pipeline.run import make_sheets
from pipeline.serve.counted import CountedEngines
from pipeline.serve.options import options_of
from pipeline.serve.problems import Problem, bug
from pipeline.serve.reading import unpacked

_LOOK_SECONDS = 1.0


class Dropped(BaseException):
    """The task in hand is no longer wanted. No Exception, since many a library catches all of those."""


class _Bell:
    """Raises Dropped while a task is in hand; not in the middle of what is being said, but after it."""

    def __init__(self) -> None:
        self.at_work = False
        self._speaking = self._rung = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self._rung = True
        if not self._speaking:
            self._ring()

    @contextmanager
    def speaking(self) -> Iterator[None]:
        self._rung, self._speaking = False, True
        try:
            yield
        finally:
            self._speaking = False
        if self._rung:
            self._ring()

    def _ring(self) -> None:
        if self.at_work:
            self.at_work = False
            raise Dropped


class _Voice:
    """Events, each a line; the process ends where nobody listens any more."""

    def __init__(self, out: BinaryIO, bell: _Bell) -> None:
        self._out, self._bell = out, bell

    def say(self, event: str, **fields: Any) -> None:
        line = json.dumps({"event": event, **fields}).encode() + b"\n"
        with self._bell.speaking():
            try:
                self._out.write(line)
                self._out.flush()
            except BrokenPipeError:
                os._exit(1)


def main(loader: str, keywords: str) -> None:
    """`loader` is "module:function", called with the JSON object `keywords` to get the engines."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # they reach the whole group; the server decides
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    bell = _Bell()
    if hasattr(signal, "SIGUSR1"):
        signal.signal(signal.SIGUSR1, bell)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    models.log_to_stderr()
    voice = _Voice(os.fdopen(os.dup(1), "wb"), bell)
    os.dup2(2, 1)  # whatever a library prints must not come between the events
    engines = load(loader, json.loads(keywords))
    for language in READ:  # the first article is not to wait for what every article needs
        engines.tagger(language).tag("Roma, 3 maggio. London, 3 May.")
    voice.say("ready")
    for line in sys.stdin.buffer:
        task = json.loads(line)
        data = sys.stdin.buffer.read(task["size"])
        try:
            bell.at_work = True
            _answer(data, task, engines, voice)
        except Dropped:
            voice.say("error", **Problem("stopped", 409, "the work was stopped").record())
        finally:
            bell.at_work = False


def _end_with(server: int) -> None:
    """End this process once its parent is no longer the server, which was killed."""
    while os.getppid() == server:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)


def load(loader: str, keywords: dict[str, Any]) -> Engines:
    module, _, name = loader.partition(":")
    function: Callable[..., Engines] = getattr(import_module(module), name)
    return function(**keywords)


def _answer(data: bytes, task: dict[str, Any], engines: Engines, voice: _Voice) -> None:
    """Whatever goes wrong is an event."""
    try:
        sheets = _sheets(data, task, engines, voice)
        voice.say("done", sheets=[sheet.to_json(indent=None) for sheet in sheets])
    except SchedaError as error:
        voice.say("error", **problem_of(error).record())
    except MemoryError:
        line = "there is not enough memory; close other programs, or give a shorter article"
        voice.say("error", **Problem("memory", 503, line).record())
    except Exception as error:
        voice.say("error", **bug(error).record())


def problem_of(error: SchedaError) -> Problem:
    """What is wrong, by the kinds of errors that the command line knows."""
    if isinstance(error, ModelError):
        return Problem("models", 503, str(error))
    if isinstance(error, LanguageError):
        return Problem("language", 422, str(error))
    if isinstance(error, OptionError):
        return Problem("option", 422, str(error))
    return Problem("article", 422, str(error))


def _sheets(data: bytes, task: dict[str, Any], engines: Engines, voice: _Voice) -> list[FactSheet]:
    options = options_of(task["options"])
    # Lone surrogates, which JSON can spell, are refused with a message.
    text = data.decode("utf-8", "surrogatepass") if task["pasted"] else ""
    article = article_from_text(text) if task["pasted"] else unpacked(data)

    def drafted(sheet: FactSheet) -> None:
        part = "introduction" if sheet.translates else "facts"
        voice.say("draft", part=part, sheet=sheet.to_json(indent=None))

    def spoken(language: Language) -> None:
        voice.say("language", code=language.code, confidence=round(language.confidence, 3))

    counted = CountedEngines(engines, lambda done, of: voice.say("progress", done=done, of=of))
    seconds = EXTRACTION.seconds if options.to == "source" else TRANSLATION.seconds
    # No limit of memory: what the engines hold, which earlier articles needed, would count as this one's.
    return bounded(
        Limits(seconds, None),
        lambda: make_sheets(
            article,
            options,
            counted,
            on_stage=lambda stage: voice.say("stage", stage=stage),
            on_language=spoken,
            on_draft=drafted,
        ),
    )
