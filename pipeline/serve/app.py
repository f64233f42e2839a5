"""The interface for programs: OpenAPI at /api/openapi.json, the same for the page's own script."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from models.errors import SchedaError
from pipeline.factsheet import FactSheet
from pipeline.serve import openapi, pages
from pipeline.serve.asked import asked_of
from pipeline.serve.desk import Desk, Job
from pipeline.serve.entries import FolderEntry, HealthEntry, JobEntry, RowEntry, entry_of, events_of
from pipeline.serve.guard import Guard, Rules, answer_of
from pipeline.serve.hand import Hand
from pipeline.serve.problems import Problem, bug
from pipeline.serve.room import Room, room_of, rows_of
from pipeline.serve.shelf import Order, Shelf
from pipeline.serve.worker import problem_of
from pipeline.version import VERSION

router = APIRouter(prefix="/api", responses=openapi.PROBLEM)


def make_app(loader: str, keywords: dict[str, object], shelf: Shelf | None, rules: Rules) -> ASGIApp:
    """`loader` and `keywords`: see `worker.main`."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        hand = Hand(loader, keywords)
        desk = Desk(hand, on_done=lambda job: _keep(shelf, job))
        app.state.room = Room(desk, hand, shelf)
        work = asyncio.create_task(desk.work())
        try:
            yield
        finally:
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work
            await hand.close()

    app = FastAPI(
        title="Scheda",
        version=VERSION,
        summary="Fact sheets from Italian and English news articles",
        lifespan=lifespan,
        docs_url=None,  # its page would be loaded from another server
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.include_router(router)
    app.get("/healthz", response_model=HealthEntry, summary="How the server is")(health)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(SchedaError, _problem)
    app.add_exception_handler(HTTPException, _problem)
    app.add_exception_handler(RequestValidationError, _problem)
    app.add_exception_handler(Exception, _problem)
    return Guard(app, rules)


@router.post("/sheets", status_code=202, response_model=JobEntry, openapi_extra=openapi.POST,
             responses={200: {"model": JobEntry}},
             summary="Make the sheet of an article")  # fmt: skip
async def post_sheet(request: Request) -> Response:
    """Give a text (JSON, or a form's field `text`) or a file (a form's field `file`).

    The answer is a job at the end of the queue; with `wait`, the same once its sheet is made, or what is
    wrong with the article.
    """
    room, wanted = room_of(request), await asked_of(request)
    job = room.desk.take(wanted.given)
    if wanted.wait:
        await _wait(request, room.desk, job)
        if job.problem:
            raise job.problem
    entry = entry_of(job, room.desk)
    return _json(entry, 200 if wanted.wait else 202, {"Location": f"/api/sheets/{job.id}"})


@router.get("/sheets/{id}", response_model=JobEntry,
            summary="An article and its sheets")  # fmt: skip
def get_sheet(request: Request, id: str) -> Response:
    room = room_of(request)
    job = room.desk.find(id)
    if job is None or (job.status == "done" and not job.sheets):
        sheets = [FactSheet.model_validate_json(sheet) for sheet in room.sheets(id)]
        entry = JobEntry(
            id=id, status="done", ahead=0, stage=None, events=events_of(id), problem=None, sheets=sheets
        )
        return _json(entry)
    return _json(entry_of(job, room.desk))


@router.get("/sheets/{id}/events", response_class=StreamingResponse, summary="What happens to an article",
            responses=openapi.EVENTS)  # fmt: skip
async def get_events(request: Request, id: str) -> Response:
    """Server-sent events: `queued`, `stage`, `language`, `draft`, `progress`, then `done` or `problem`."""
    room = room_of(request)
    job = room.job(id)
    last = request.headers.get("last-event-id", "")
    seen = min(int(last), len(job.events)) if last.isdecimal() else 0

    async def lines() -> AsyncIterator[str]:
        async with aclosing(room.desk.watch(job, seen)) as events:
            async for told in events:
                if told is None:
                    yield ": still here\n\n"
                    continue
                number, event = told
                yield f"id: {number}\nevent: {event['event']}\ndata: {json.dumps(event)}\n\n"

    return StreamingResponse(lines(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


@router.post("/sheets/{id}/stop", response_model=JobEntry,
             summary="Stop the work on an article")  # fmt: skip
async def stop_sheet(request: Request, id: str) -> Response:
    room = room_of(request)
    job = room.job(id)
    room.desk.stop(job)
    return _json(entry_of(job, room.desk))


@router.delete("/sheets/{id}", status_code=204,
               summary="Stop the work, and delete the sheets")  # fmt: skip
async def delete_sheet(request: Request, id: str) -> Response:
    room = room_of(request)
    known = room.desk.find(id) is not None
    room.desk.forget(id)
    if room.shelf is not None:
        known = await asyncio.to_thread(room.shelf.delete, id) or known
    if not known:
        raise Problem("unknown", 404, "there is no such sheet here; it may have been deleted")
    return Response(status_code=204)


@router.get("/queue", response_model=list[JobEntry], summary="The article at work, and those that wait")
async def get_queue(request: Request) -> Response:
    desk = room_of(request).desk
    return _json([entry_of(job, desk) for job in desk.jobs()])


@router.get("/shelf", response_model=list[RowEntry],
            summary="The articles on the shelf")  # fmt: skip
def get_shelf(
    request: Request, q: str = "", order: Order = "made", descending: bool = True, n: pages.PageNumber = 0
) -> Response:
    """`q`: words that stand in title, names of parties or text; the last may be begun. 200 a page, of which
    `n` is the number, from 0 on; the last has fewer."""
    return _json(rows_of(room_of(request), q, order, descending, n))


@router.get("/folders", response_model=list[FolderEntry], summary="The batches whose sheets are on the shelf")
def get_folders(request: Request) -> Response:
    shelf = room_of(request).shelf
    return _json(shelf.folders() if shelf else [])


@router.delete("/shelf", status_code=204, summary="Empty the shelf")
async def delete_shelf(request: Request) -> Response:
    room = room_of(request)
    if room.shelf is not None:
        await asyncio.to_thread(room.shelf.empty)
    return Response(status_code=204)


@router.get("/schema", summary="The JSON Schema of a sheet")
async def get_schema() -> dict[str, Any]:
    return FactSheet.model_json_schema()


async def health(request: Request) -> HealthEntry:
    room = room_of(request)
    return HealthEntry(
        status="ok" if room.hand.ready.is_set() else "starting",
        version=VERSION,
        waiting=room.desk.waiting,
        busy=room.desk.busy,
        shelf=room.shelf is not None,
    )


async def _wait(request: Request, desk: Desk, job: Job) -> None:
    """Until the job has ended; it is stopped where whoever asked has gone."""
    async with aclosing(desk.watch(job)) as events:
        async for told in events:
            if told is None and await request.is_disconnected():
                desk.stop(job)


def _keep(shelf: Shelf | None, job: Job) -> None:
    if shelf is not None and job.given.keep:
        try:
            shelf.put(job.id, [FactSheet.model_validate_json(sheet) for sheet in job.sheets])
        except Problem as problem:  # the sheet is there all the same
            job.tell("note", detail=problem.detail)


def _json(entry: BaseModel | list[Any], status: int = 200, headers: dict[str, str] | None = None) -> Response:
    content = (
        [one.model_dump(mode="json") for one in entry]
        if isinstance(entry, list)
        else entry.model_dump(mode="json")
    )
    return JSONResponse(content, status, headers)


def _misfit(error: dict[str, Any]) -> str:
    """What is wrong with a value in an address, as pydantic tells it."""
    if error["type"] == "missing":
        return f"{error['loc'][-1]} is missing"
    said = error["msg"][:1].lower() + error["msg"][1:]
    return f"{error['loc'][-1]} cannot be {str(error.get('input'))[:50]!r}: {said}"


async def _problem(request: Request, error: Exception) -> Response:
    """Whatever goes wrong, as a problem; as a page for a person who follows a link."""
    if isinstance(error, Problem):
        problem = error
    elif isinstance(error, SchedaError):
        problem = problem_of(error)
    elif isinstance(error, HTTPException):
        kind = "unknown" if error.status_code == 404 else "request"
        line = f"nothing answers {request.method} at this address; openapi.json, the schema, says what does"
        problem = Problem(kind, error.status_code, line, error.headers)
    elif isinstance(error, RequestValidationError):
        problem = Problem("option", 422, "; ".join(map(_misfit, error.errors())))
    else:
        problem = bug(error)
    if "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/"):
        return pages.problem_page(request, problem)
    return answer_of(problem)
