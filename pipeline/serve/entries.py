"""What the interface answers with, beside fact sheets."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from pipeline.factsheet import FactSheet
from pipeline.serve.desk import Desk, Job, Status
from pipeline.serve.problems import ProblemEntry


class _Entry(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True)


class JobEntry(_Entry):
    """An article that was given, and what became of it."""

    id: str
    """Names it in addresses."""
    status: Status
    """queued, running, then one of done, refused (the article cannot be read), failed, stopped."""
    ahead: int
    """Articles that come before it."""
    stage: str | None
    """What is being done."""
    events: str
    """The address of its events."""
    problem: ProblemEntry | None
    """Why there is no sheet, where it ended without."""
    sheets: list[FactSheet]
    """Its sheet, or its two where `to` was "both"; empty until it is done."""


class RowEntry(_Entry):
    """An article on the shelf."""

    id: str
    """Names it in addresses."""
    made: float
    """When, in seconds since 1970."""
    title: str
    """Its headline, or how it begins."""
    source: str | None
    """The name of its file."""
    language: str
    """What the article is in."""
    published: str | None
    """Its day of publication, ISO 8601."""
    words: int
    """Words of its text."""
    figures: int
    """How many the sheet has."""
    parties: int
    """How many the sheet has."""
    questions: int
    """How many the sheet has."""
    languages: list[str]
    """Those of its sheets."""


class FolderEntry(_Entry):
    """A batch's output, or an archive, whose sheets are on the shelf."""

    id: str
    """Names it in addresses."""
    name: str
    """The last name of its path."""
    taken: float
    """When its sheets were put on the shelf, in seconds since 1970."""
    undone: list[tuple[str, str, str]]
    """Articles without a sheet: name, refused or failed, why."""
    articles: int = 0
    """How many of it are on the shelf."""
    beyond: int = 0
    """How many older ones of an archive are not."""


class HealthEntry(_Entry):
    """How the server is."""

    status: str
    """ok, or starting while the engines are loaded."""
    version: str
    """Of the program."""
    waiting: int
    """Articles in the queue."""
    busy: bool
    """Whether one is at work."""
    shelf: bool
    """Whether sheets are kept."""


def entry_of(job: Job, desk: Desk) -> JobEntry:
    return JobEntry(
        id=job.id,
        status=job.status,
        ahead=desk.ahead(job),
        stage=None if job.ended else job.stage,
        events=events_of(job.id),
        problem=ProblemEntry(**job.problem.entry()) if job.problem else None,
        sheets=[FactSheet.model_validate_json(sheet) for sheet in job.sheets],
    )


def events_of(id: str) -> str:
    return f"/api/sheets/{id}/events"
