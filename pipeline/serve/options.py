"""`pipeline.Options` as JSON: from a request, and on the way to the process that makes the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from pipeline.data import Options, Thresholds
from pipeline.errors import OptionError

OPTIONS = tuple(field.name for field in fields(Options))


def options_of(given: Mapping[str, Any]) -> Options:
    """Raises OptionError with the message of the command line."""
    values = {name: value for name, value in given.items() if value is not None}
    sections = values.get("sections")
    if isinstance(sections, str):
        values["sections"] = tuple(part.strip() for part in sections.split(",") if part.strip())
    elif sections is not None:
        values["sections"] = tuple(map(str, sections)) if isinstance(sections, list) else (str(sections),)
    budget = values.get("budget", 1.0)
    if isinstance(budget, bool) or not isinstance(budget, int | float):
        raise OptionError(f"budget cannot be {str(budget)[:50]!r}; it takes a number of seconds above 0")
    if "thresholds" in values:
        values["thresholds"] = _thresholds(values["thresholds"])
    if not values.get("sections", True):
        raise OptionError("sections cannot be empty; leave them out for all")
    return Options(**values)


def record_of(options: Options) -> dict[str, Any]:
    """As JSON has it; `options_of` gives the same options again."""
    record = asdict(options)
    return {**record, "published": options.published.isoformat() if options.published else None}


def _thresholds(value: Any) -> Thresholds:
    names = [field.name for field in fields(Thresholds)]
    if not isinstance(value, dict) or not set(value) <= set(names):
        raise OptionError(
            f"thresholds cannot be {str(value)[:80]}; it takes an object with {', '.join(names)}"
        )
    for name, number in value.items():
        if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= 1:
            raise OptionError(f"thresholds.{name} cannot be {number!r}; it takes a number from 0 to 1")
    return Thresholds(**value)
