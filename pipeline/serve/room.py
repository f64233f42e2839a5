"""What all requests share: the queue, the process that makes the sheets, the shelf."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from pipeline.serve.desk import Desk, Job
from pipeline.serve.entries import RowEntry
from pipeline.serve.hand import Hand
from pipeline.serve.problems import Problem
from pipeline.serve.shelf import Order, Shelf


@dataclass(frozen=True, slots=True)
class Room:
    """What all requests share. `shelf` is None where sheets are not kept."""

    desk: Desk
    hand: Hand
    shelf: Shelf | None

    def sheets(self, id: str) -> tuple[str, ...]:
        """Those of a job that is done, or of an article on the shelf. Raises Problem where there are none."""
        job = self.desk.find(id)
        found = job.sheets if job and job.sheets else ()
        if not found and self.shelf:
            found = self.shelf.sheets(id)
        if not found:
            raise Problem("unknown", 404, "there is no such sheet here; it may have been deleted")
        return found

    def job(self, id: str) -> Job:
        job = self.desk.find(id)
        if job is None:
            raise Problem(
                "unknown", 404, "there is no such article at work here; the server may have been restarted"
            )
        return job


def room_of(request: Request) -> Room:
    room: Room = request.app.state.room
    return room


def rows_of(room: Room, words: str, order: Order, descending: bool, page: int) -> list[RowEntry]:
    return room.shelf.search(words, order, descending=descending, page=page) if room.shelf else []
