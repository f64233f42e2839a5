"""An answer as a table to read, CSV, JSON, or a chart (SVG)."""

from __future__ import annotations

import io
import json
from html import escape

from pipeline.archive.ask import Answer
from pipeline.errors import OptionError
from pipeline.render import csv
from pipeline.render.clean import escaped, on_one_line

_WIDEST = 60
_BARS = 100


def as_table(answer: Answer) -> str:
    """Columns side by side; long cells are cut."""
    rows = [[_cut(name) for name in answer.columns], *([_cut(_told(v)) for v in row] for row in answer.rows)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(answer.columns))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([lines[0], rule, *lines[1:]]) + f"\n({len(answer.rows)} rows)\n"


def as_csv(answer: Answer) -> str:
    """As the tables of a batch: no cell begins a formula."""
    text = io.StringIO(newline="")
    table = csv.Table(text, answer.columns)
    table.write([v if isinstance(v, int | float | None) else _told(v) for v in row] for row in answer.rows)
    return text.getvalue()


def as_json(answer: Answer) -> str:
    """A list of objects, one a row; days and moments as ISO 8601."""
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return escaped(json.dumps(rows, ensure_ascii=False, indent=1, default=str)) + "\n"


def as_chart(answer: Answer) -> str:
    """An SVG of bars: the first column beside the last one that holds numbers; the first hundred rows.

    Raises OptionError where no column holds numbers.
    """
    numeric = [i for i in range(1, len(answer.columns)) if _is_numeric(answer, i)]
    if not numeric:
        raise OptionError(
            "a chart needs a column of numbers behind the first; ask for one, or for --format table"
        )
    at, rows = numeric[-1], answer.rows[:_BARS]
    most = max((abs(row[at]) for row in rows if row[at] is not None), default=0) or 1
    title = escape(f"{answer.columns[at]} by {answer.columns[0]}")
    height = 24 * len(rows) + 50
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="800" height="{height}" '
        'font-family="sans-serif" font-size="13">',
        f'<title>{title}</title><rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="10" y="24" font-weight="bold">{title}</text>',
    ]
    for number, row in enumerate(rows):
        value, y = row[at], 24 * number + 40
        width = 400 * abs(value) / most if value is not None else 0
        color = "#1f6f8b" if (value or 0) >= 0 else "#b0413e"
        told = "" if value is None else f"{value:,.10g}"
        parts.append(
            f'<text x="240" y="{y + 14}" text-anchor="end">{escape(_cut(_told(row[0]), 34))}</text>'
            f'<rect x="250" y="{y}" width="{width:.1f}" height="18" fill="{color}"/>'
            f'<text x="{256 + width:.1f}" y="{y + 14}">{told}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


FORMATS = {"table": as_table, "csv": as_csv, "json": as_json, "chart": as_chart}


def _is_numeric(answer: Answer, column: int) -> bool:
    values = [row[column] for row in answer.rows if row[column] is not None]
    return bool(values) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in values)


def _told(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _cut(text: str, most: int = _WIDEST) -> str:
    line = " ".join(on_one_line(text).split())
    return line if len(line) <= most else line[: most - 1] + "…"
