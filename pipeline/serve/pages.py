"""The page: what is shown of the queue, of a sheet beside its article, of the shelf, of two articles."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse
from markupsafe import Markup

from pipeline.data import SECTIONS
from pipeline.factsheet import FactSheet
from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.page import PAGE
from pipeline.render import csv
from pipeline.render.html import marks_of, template
from pipeline.render.marks import marked
from pipeline.render.page_parts import copied, figure_groups, speakers_of
from pipeline.render.pictures import STYLE, figure_pictures, timeline
from pipeline.serve.compare import compare
from pipeline.serve.folders import MOST_DIFFERENCES, see
from pipeline.serve.problems import Problem
from pipeline.serve.room import room_of, rows_of
from pipeline.serve.shelf import MAX_LISTED, Order, title_of
from pipeline.serve.words import preferred, words
from pipeline.version import VERSION

router = APIRouter(include_in_schema=False)
UI_COOKIE = "scheda_ui"
_YEAR_SECONDS = 365 * 24 * 3600

PageNumber = Annotated[int, Query(ge=0, le=1_000_000)]
Kind = Literal["json", "md", "html", "csv"]
_TABLES = {name: (head, rows) for name, head, rows in csv.FACTS}


class _Listed(NamedTuple):
    """A list on a page: its address, to which what was asked of it is added, and the number of the page."""

    address: str
    q: str
    order: str
    descending: bool
    n: int


@router.get("/")
async def new_page(request: Request) -> Response:
    room = room_of(request)
    return page(request, "new.html.jinja", sections=SECTIONS, has_shelf=room.shelf is not None)


@router.get("/pictures.css")
async def pictures_style() -> Response:
    """The same for the page as in a sheet that is saved."""
    return FileResponse(STYLE, media_type="text/css")


@router.get("/sheets/{id}")
def sheet_page(request: Request, id: str, n: int = 0) -> Response:
    """A sheet that is done; `n` says which, of one in each language."""
    room = room_of(request)
    sheets = [_parsed(sheet) for sheet in room.sheets(id)]
    number = min(max(n, 0), len(sheets) - 1)
    folder = room.shelf.folder_of(id) if room.shelf else None
    return page(
        request, "sheet.html.jinja", id=id, number=number, sheets=sheets, folder=folder,
        title=title_of(sheets[0]), part=Markup(_part(request, id, sheets[number], number)),
    )  # fmt: skip


@router.get("/sheets/{id}/part")
def sheet_part(request: Request, id: str, show: str = "0") -> Response:
    """For the page's script: `show` is "facts" or "introduction" of work under way, or a sheet's number."""
    room = room_of(request)
    if show in ("facts", "introduction"):
        draft = room.job(id).drafts.get(show)
        if draft is None:
            raise Problem("unknown", 404, "there is no such draft any more")
        return HTMLResponse(_part(request, id, _parsed(draft), None))
    sheets = room.sheets(id)
    number = min(int(show), len(sheets) - 1) if show.isdecimal() else 0
    return HTMLResponse(_part(request, id, _parsed(sheets[number]), number))


@router.get("/sheets/{id}/file.{kind}")
def sheet_file(request: Request, id: str, kind: Kind, n: int = 0, table: str = "figures") -> Response:
    """A sheet to be saved; `table` says which, of CSV."""
    sheets = room_of(request).sheets(id)
    sheet = _parsed(sheets[min(max(n, 0), len(sheets) - 1)])
    if kind == "csv" and table not in _TABLES:
        raise Problem("option", 422, f"table cannot be {table[:50]!r}; it takes {', '.join(_TABLES)}")
    writers: dict[str, tuple[Callable[[], str], str]] = {
        "json": (lambda: sheet.to_json() + "\n", "application/json"),
        "md": (sheet.to_markdown, "text/markdown"),
        "html": (sheet.to_html, "text/html"),
        "csv": (lambda: _csv(sheet, table), "text/csv"),
    }
    write, media = writers[kind]
    name = (
        f"scheda-{table}-{sheet.output_language}.csv"
        if kind == "csv"
        else f"scheda-{sheet.output_language}.{kind}"
    )
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(write(), media_type=f"{media}; charset=utf-8", headers=headers)


@router.get("/shelf")
def shelf_page(
    request: Request, q: str = "", order: Order = "made", descending: bool = True, n: PageNumber = 0
) -> Response:
    shelf = room_of(request).shelf
    rows = rows_of(room_of(request), q, order, descending, n)
    return page(
        request, "shelf.html.jinja", rows=rows, listed=_Listed("/shelf?", q, order, descending, n),
        count=shelf.count(q) if shelf else 0, most=MAX_LISTED, has_shelf=shelf is not None, day=_minute,
        folders=shelf.folders() if shelf else [],
    )  # fmt: skip


@router.get("/folders/{id}")
def folder_page(
    request: Request,
    id: str,
    party: str | None = None,
    q: str = "",
    order: Order = "published",
    descending: bool = False,
    n: PageNumber = 0,
) -> Response:
    """A batch's articles together; `party` is the one whose figures over time are shown."""
    shelf = room_of(request).shelf
    folder = next((one for one in shelf.folders() if one.id == id), None) if shelf else None
    if shelf is None or folder is None:
        raise Problem(
            "unknown", 404, "there is no such folder on the shelf; begin with: serve --folder FOLDER"
        )
    language = language_of(request)
    address = f"/folders/{id}?" + (f"{urlencode({'party': party})}&" if party else "")
    return page(
        request, "folder.html.jinja", folder=folder, words=PAGE[language], labels=LABELS[language],
        quote=quote, listed=_Listed(address, q, order, descending, n), most=MAX_LISTED,
        most_differences=MOST_DIFFERENCES,
        seen=see(shelf, folder, party, language, words=q, order=order, descending=descending, page=n),
    )  # fmt: skip


@router.get("/compare")
def compare_page(request: Request, a: str, b: str) -> Response:
    room = room_of(request)
    one, other = (_parsed(room.sheets(id)[0]) for id in (a, b))
    titles = (title_of(one), title_of(other))
    compared = compare(one, other, titles)
    return page(
        request, "compare.html.jinja", ids=(a, b), both=(one, other), titles=titles, compared=compared,
        words=PAGE[language_of(request)],
    )  # fmt: skip


@router.get("/language/{name}")
async def choose_language(request: Request, name: str, back: str = "/") -> Response:
    """Keep the language of the page in a cookie."""
    if name not in words():
        raise Problem(
            "option", 422, f"the page's language cannot be {name[:20]!r}; it takes {', '.join(words())}"
        )
    local = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
    response = RedirectResponse(local, 303)
    response.set_cookie(UI_COOKIE, name, max_age=_YEAR_SECONDS, samesite="lax", httponly=True)
    return response


def page(request: Request, name: str, status: int = 200, **shown: Any) -> Response:
    """A whole page in the reader's language."""
    language = language_of(request)
    text = words()[language]
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    whole = template(f"page/{name}").render(
        ui=text, language=language, languages=words(), here=here, version=VERSION,
        words_json=json.dumps(dict(text)), labels_of=LABELS, **shown,
    )  # fmt: skip
    return HTMLResponse(whole, status)


def problem_page(request: Request, problem: Problem) -> Response:
    response = page(request, "problem.html.jinja", problem.status, kind=problem.kind, problem=problem.entry())
    response.headers.update(problem.headers)
    return response


def language_of(request: Request) -> str:
    """As chosen, else as the browser prefers."""
    chosen = request.cookies.get(UI_COOKIE, "")
    return chosen if chosen in words() else preferred(request.headers.get("accept-language", ""))


def _part(request: Request, id: str, sheet: FactSheet, number: int | None) -> str:
    """A sheet beside its article; `number` is None for a draft, which cannot be saved."""
    language = language_of(request)
    return template("page/part.html.jinja").render(
        ui=words()[language],
        ui_language=language,
        made_with=", ".join(f"{w.role} {w.name} ({w.licence})" for w in sheet.provenance.weights),
        sheet=sheet,
        id=id,
        number=number,
        labels=LABELS[sheet.output_language],
        page=PAGE[sheet.output_language],
        kinds_named=PAGE[language].kinds,
        groups=figure_groups(sheet),
        figure_pictures=figure_pictures(sheet),
        timeline=timeline(sheet),
        speakers=speakers_of(sheet),
        kinds=sorted({figure.kind for figure in sheet.figures}),
        statuses=sorted({figure.modality for figure in sheet.figures}),
        copied=partial(copied, sheet),
        article=marked(sheet.article.text, marks_of(sheet)),
        tables=list(_TABLES),
    )


def _parsed(sheet: str) -> FactSheet:
    try:
        return FactSheet.model_validate_json(sheet)
    except ValueError:
        line = "the sheet was made by another version of the program; delete it, and make it again"
        raise Problem("unknown", 410, line) from None


def _minute(seconds: float) -> str:
    """In local time."""
    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")


def _csv(sheet: FactSheet, name: str) -> str:
    head, rows = _TABLES[name]
    file = io.StringIO()
    table = csv.Table(file, head)
    table.write(rows(title_of(sheet), sheet.model_dump(mode="json", by_alias=True)))
    return "\ufeff" + file.getvalue()
