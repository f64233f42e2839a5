"""The columns of an archive's tables, taken from the fact sheet's own model.

A field of the sheet is a column of its name; what lies within it has the names joined by `_`
(`evidence_start`, `change_from_value`). A field that is added to the sheet is a new column at its end.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from pipeline.factsheet import DateEntry, FigureEntry, PartyEntry, QuestionEntry, SummaryEntry

# Of the columns, not of the sheet: raised when one is renamed or removed.
TABLES_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Column:
    """`path`: the keys that lead to its value in an entry of a sheet's JSON."""

    name: str
    type: pa.DataType
    about: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """`section`: the sheet's list whose entries are its rows; None for the table of sheets itself."""

    name: str
    about: str
    section: str | None
    columns: tuple[Column, ...]

    @property
    def schema(self) -> pa.Schema:
        return pa.schema(
            [pa.field(c.name, c.type, metadata={"about": c.about}) for c in self.columns],
            metadata={"scheda.tables": TABLES_VERSION},
        )


def _flat(model: type[BaseModel], before: tuple[str, ...] = (), about: str = "") -> Iterator[Column]:
    for name, field in model.model_fields.items():
        told = " ".join(part for part in (about, field.description or "") if part)
        yield from _columns(_bare(field.annotation), (*before, name), told)


def _columns(kind: Any, path: tuple[str, ...], about: str) -> Iterator[Column]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from _flat(kind, path, about)
    elif get_origin(kind) is dict and get_origin(get_args(kind)[0]) is Literal:
        keys, value = get_args(kind)
        for key in get_args(keys):
            yield from _columns(_bare(value), (*path, key), about)
    else:
        yield Column("_".join(path), _type(kind), about, path)


def _type(kind: Any) -> pa.DataType:
    kind = _bare(kind)
    simple = {str: pa.string(), bool: pa.bool_(), int: pa.int64(), float: pa.float64()}
    if kind in simple:
        return simple[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return pa.string()
    if origin in (Union, types.UnionType):  # float | int
        return pa.float64()
    if origin in (list, tuple):
        return pa.list_(_type(inner[0]))
    if origin is dict:
        return pa.map_(_type(inner[0]), _type(inner[1]))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return pa.struct([(name, _type(field.annotation)) for name, field in kind.model_fields.items()])
    raise TypeError(f"no column holds {kind}")


def _bare(kind: Any) -> Any:
    """Without "or None": any column may be null."""
    if get_origin(kind) in (Union, types.UnionType):
        others = [one for one in get_args(kind) if one is not type(None)]
        return others[0] if len(others) == 1 else Union[tuple(others)]  # noqa: UP007
    return kind


_TEXT, _INT = pa.string(), pa.int64()
_LEAD = (
    Column("id", _TEXT, "The article's id: a row of `sheets` has the same."),
    Column("number", _INT, "Its place in the sheet's list, from 0."),
    Column("language", _TEXT, "What the article is in: it or en."),
    Column("output_language", _TEXT, "The language of the sheet: it or en."),
    Column("published", pa.date32(), "The article's day of publication; null where it is not known."),
)
_SHEETS = (
    Column("id", _TEXT, "The article's id, once in the whole archive."),
    Column("source", _TEXT, "Where it came from: a path, an address, or a file and the number of its row."),
    Column("status", _TEXT, "done, refused (what a person can act on) or failed."),
    Column("reason", _TEXT, "Why it was refused or failed; null where it is done."),
    Column("sheet", _TEXT, "The fact sheet as JSON on one line; null where there is none."),
    Column("language", _TEXT, "What the article is in: it or en."),
    Column("output_language", _TEXT, "The language of the sheet: it or en."),
    Column("title", _TEXT, "The article's headline; null where it has none."),
    Column("headline", _TEXT, "One line in the output language."),
    Column("published", pa.date32(), "The article's day of publication; null where it is not known."),
    Column("words", _INT, "Words of the article."),
    Column("seconds", pa.float64(), "Wall time of the work on it."),
    Column("stages", pa.map_(_TEXT, pa.float64()), "Of these, by stage."),
    Column("fingerprint", _TEXT, "Of program, options and weights: the same in a whole archive."),
    Column("stamp", _TEXT, "Of its content: the article is done again where it has changed."),
    Column("minhash", pa.list_(_INT), "MinHash of its words, to find its copies; null without a sheet."),
)


def _facts(name: str, section: str, model: type[BaseModel], about: str) -> Table:
    return Table(name, about, section, (*_LEAD, *_flat(model)))


SHEETS = Table("sheets", "One row an article.", None, _SHEETS)
FACTS = (
    _facts("figures", "figures", FigureEntry, "One row a figure."),
    _facts("parties", "parties", PartyEntry, "One row a party of an article."),
    _facts("questions", "open_questions", QuestionEntry, "One row an open question."),
    _facts("dates", "dates", DateEntry, "One row a date."),
    _facts("summaries", "summary", SummaryEntry, "One row a sentence of a summary."),
)
TABLES = (*FACTS, SHEETS)


def table_of(table: Table, rows: Sequence[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=table.schema)


def fact_rows(table: Table, lead: dict[str, Any], sheet: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of one of FACTS: `lead` has the id, language and day, `sheet` is a fact sheet's JSON."""
    assert table.section
    own = table.columns[len(_LEAD) :]
    for number, entry in enumerate(sheet[table.section]):
        values = {column.name: _value(entry, column) for column in own}
        yield {**lead, "number": number, **values}


def _value(entry: Any, column: Column) -> Any:
    for key in column.path:
        if entry is None:
            return None
        entry = entry.get(key)
    if entry is not None and column.type == pa.float64():
        try:
            return float(entry)
        except OverflowError:  # more digits than any column holds
            return float("inf")
    return list(entry.items()) if isinstance(entry, dict) else entry


def described() -> dict[str, Any]:
    """What `schema.json` holds: every table and column with its type and what it means."""
    return {
        "tables_version": TABLES_VERSION,
        "tables": {
            table.name: {
                "about": table.about,
                "columns": [{"name": c.name, "type": str(c.type), "about": c.about} for c in table.columns],
            }
            for table in (SHEETS, *FACTS)
        },
    }


def schema_text() -> str:
    return json.dumps(described(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":  # python -m pipeline.archive.columns > pipeline/archive/schema.json
    print(schema_text(), end="")
