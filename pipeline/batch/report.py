"""`report.json`: what became of every input of a run."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.batch.outcome import Outcome
from pipeline.files import write_whole
from pipeline.version import code_version


def write_report(
    path: Path,
    outcomes: Sequence[Outcome],
    *,
    total: int,
    left_out: Mapping[str, int],
    gone: Sequence[str],
    options: Mapping[str, object],
    seconds: float,
    interrupted: bool,
) -> None:
    """Counts, what was refused or failed with the reason, and every input with its outputs."""
    counts = Counter(outcome.status for outcome in outcomes)
    report = {
        "pipeline_version": code_version(),
        "options": dict(options),
        "interrupted": interrupted,
        "counts": {
            "inputs": total,
            **{status: counts[status] for status in ("done", "unchanged", "refused", "failed")},
            "not_reached": total - len(outcomes),
        },
        "refused": [_why(outcome) for outcome in outcomes if outcome.status == "refused"],
        "failed": [_why(outcome) for outcome in outcomes if outcome.status == "failed"],
        "left_out": dict(sorted(left_out.items())),
        # Done by an earlier run, and no longer in the folder. Their sheets are left, but in no table.
        "gone": list(gone),
        "seconds": round(seconds, 3),
        "articles": [
            {"article": o.article, "status": o.status, "outputs": list(o.outputs), "seconds": o.seconds}
            for o in outcomes
        ],
    }
    write_whole(path, json.dumps(report, indent=2, ensure_ascii=False) + "\n")


def _why(outcome: Outcome) -> dict[str, str | None]:
    return {"article": outcome.article, "reason": outcome.reason}
