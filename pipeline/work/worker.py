"""A worker process: one task a line on standard input, one result a line on standard output.

It only reads and computes; its parent writes. It ends when its input does, so that it never
outlives its parent by more than the article in hand.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from importlib import import_module
from typing import Any

import models
from models.contracts import Engines
from pipeline.data import Options
from pipeline.limits import bound_process
from pipeline.work.article import Result, work
from pipeline.work.job import job_from_json


def main(loader: str, keywords: str, memory: str = "null") -> None:
    """`loader` is "module:function", called with the JSON object `keywords` to get the engines; `memory` is
    the process's limit in bytes, or null."""
    bound_process(json.loads(memory))
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # they reach the whole group; the parent decides
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    models.log_to_stderr()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not come between the answers
    engines: Engines | None = None
    for line in sys.stdin.buffer:
        task = json.loads(line)
        try:
            engines = engines or _load(loader, json.loads(keywords))
            result = work(job_from_json(task["job"]), options_from(task["options"]), engines)
        except Exception as error:  # engines that cannot be loaded; `work` itself raises nothing
            result = Result("failed", " ".join(f"{type(error).__name__}: {error}".split()))
        try:
            answers.write(json.dumps(asdict(result)).encode() + b"\n")
            answers.flush()
        except BrokenPipeError:  # the parent was killed
            os._exit(1)


def options_to(options: Options) -> dict[str, Any]:
    published = options.published.isoformat() if options.published else None
    return {
        "to": options.to,
        "language": options.language,
        "sections": list(options.sections),
        "published": published,
        "translate": options.translate,
        "budget": options.budget,
    }


def options_from(fields: dict[str, Any]) -> Options:
    published = date.fromisoformat(fields["published"]) if fields["published"] else None
    return Options(
        fields["to"],
        fields["language"],
        tuple(fields["sections"]),
        published,
        translate=fields["translate"],
        budget=fields["budget"],
    )


def _load(loader: str, keywords: dict[str, Any]) -> Engines:
    module, _, name = loader.partition(":")
    function: Callable[..., Engines] = getattr(import_module(module), name)
    return function(**keywords)
