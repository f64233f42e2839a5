"""`archive.json`: by which program, options and weights an archive is made. One archive, one of each."""

from __future__ import annotations

import json
import sys
from typing import Any

from pipeline.archive.columns import TABLES_VERSION
from pipeline.archive.part import Order
from pipeline.archive.store import Store, write_json
from pipeline.errors import OutputError
from pipeline.version import code_version
from pipeline.work.worker import options_to

NAME = "archive.json"


def check(store: Store, order: Order) -> None:
    """Raises OutputError where the output is an archive by another program, other options or weights, or
    holds tables and no manifest."""
    data = store.read(NAME)
    if data is None:
        if store.parts():
            raise OutputError(f"{store.url} holds tables and no {NAME}; choose another folder")
        return
    try:
        before: dict[str, Any] = json.loads(data)
        print_ = before["fingerprint"]
    except (ValueError, KeyError, TypeError):
        raise OutputError(f"{store.url}/{NAME} is damaged; choose another folder") from None
    mine = _content(order)
    if print_ == mine["fingerprint"] and before.get("libraries") == mine["libraries"]:
        return
    others = [name for name in mine if before.get(name) != mine[name] and name != "fingerprint"]
    raise OutputError(
        f"{store.url} was made with another {', '.join(others) or 'program'}; go on with the same, "
        "or choose another folder for what this one makes"
    )


def write(store: Store, order: Order) -> None:
    write_json(store, NAME, _content(order))


def _content(order: Order) -> dict[str, Any]:
    return {
        "tables_version": TABLES_VERSION,
        "pipeline_version": code_version(),
        "python": ".".join(map(str, sys.version_info[:2])),
        "libraries": order.libraries,
        "options": options_to(order.options),
        "engines": order.weights,
        "fingerprint": order.fingerprint,
    }
