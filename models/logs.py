"""Lines on standard error: text for people, or JSON for what collects logs (`SCHEDA_LOG_FORMAT=json`)."""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime

# Read at every line, and inherited by every process that is begun.
VARIABLE = "SCHEDA_LOG_FORMAT"
_LEVELS = {"error: ": "error", "note: ": "warning"}


def as_json() -> bool:
    return os.environ.get(VARIABLE) == "json"


def json_line(message: str, level: str | None = None, **facts: object) -> str:
    """An object on one line: `time` (ISO 8601, UTC), `level`, `message`, and `facts` that are not None.

    Without a level the word before the message tells it, which is then left out. All that is not ASCII is
    escaped: no terminal acts on it.
    """
    if level is None:
        word = next((word for word in _LEVELS if message.startswith(word)), "")
        level, message = _LEVELS.get(word, "info"), message.removeprefix(word)
    record = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": level,
        "message": message,
    }
    return json.dumps(record | {name: fact for name, fact in facts.items() if fact is not None}, default=str)


class JsonFormatter(logging.Formatter):
    """For the loggers of libraries."""

    def format(self, record: logging.LogRecord) -> str:
        trace = self.formatException(record.exc_info) if record.exc_info else None
        return json_line(record.getMessage(), record.levelname.lower(), logger=record.name, trace=trace)


def log_to_stderr(name: str = "scheda", level: int = logging.INFO) -> None:
    """Show the lines of a logger: the engines' own, such as which profile was chosen and what is about to be
    fetched, or a library's."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if as_json() else logging.Formatter("%(message)s"))
    log = logging.getLogger(name)
    log.addHandler(handler)
    log.setLevel(level)
