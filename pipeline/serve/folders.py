"""A batch's articles, or an archive's, on the shelf: seen together as a desk would look at them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from pipeline.conflicts.differences import Claims, Difference
from pipeline.render.drawing import FEWEST_POINTS, MOST_ROWS, Picture, Value
from pipeline.render.folder_pictures import over_time, parties_by_article
from pipeline.render.index import IndexRow, index_row
from pipeline.render.pictures import on_one_scale
from pipeline.render.scale import scale_of
from pipeline.serve import gathered
from pipeline.serve.entries import FolderEntry, RowEntry
from pipeline.serve.shelf import Order, Shelf

# Differences that a page shows; one more is looked for, to say that there are others.
MOST_DIFFERENCES = 100
# Parties that can be chosen from.
_MOST_PARTIES = 300


@dataclass(frozen=True, slots=True)
class Seen:
    """A folder on the page. `rows` are those of one page, with their numbers by day as in the pictures;
    `count` is of all pages. `parties` are those whose figures over time can be drawn, `party` the one that
    is; each difference comes with its picture where it has one."""

    rows: tuple[tuple[int, IndexRow], ...]
    count: int
    by_article: Picture | None
    parties: tuple[str, ...]
    party: str | None
    over_time: tuple[Picture, ...]
    differences: tuple[tuple[Difference, Picture | None], ...]


def see(
    shelf: Shelf,
    folder: FolderEntry,
    party: str | None,
    language: str,
    *,
    words: str = "",
    order: Order = "published",
    descending: bool = False,
    page: int = 0,
) -> Seen:
    """The folder in the page's language; `party` is the one whose figures over time are asked for. `words`,
    `order` and `page` are of the list of its articles, see `Shelf.search`."""
    found = shelf.search(words, order, descending=descending, folder=folder.id, page=page)
    parties = gathered.parties_over_time(shelf, folder.id, _MOST_PARTIES)
    if party not in parties:
        party = parties[0] if parties else None
    each = max(1, -(-folder.articles // MOST_ROWS))
    by_article = parties_by_article(
        gathered.named(shelf, folder.id, each), gathered.columns(shelf, folder.id, each), language
    )
    points = gathered.points(shelf, folder.id, party) if party else ()
    return Seen(
        rows=tuple(_rows(shelf, folder, found)),
        count=shelf.count(words, folder.id),
        by_article=by_article,
        parties=parties,
        party=party,
        over_time=tuple(over_time(points, party, language)) if party else (),
        differences=tuple(
            (one, _drawn(n, one, language)) for n, one in enumerate(differences(shelf, folder), 1)
        ),
    )


def _rows(shelf: Shelf, folder: FolderEntry, found: Sequence[RowEntry]) -> Iterator[tuple[int, IndexRow]]:
    """Each with its number in the pictures, but for those that were taken off the shelf since."""
    known = gathered.numbered_sheets(shelf, folder.id, [row.id for row in found])
    for row in found:
        if row.id not in known:
            continue
        number, sheet = known[row.id]
        yield number, index_row(row.source or row.title, f"/sheets/{row.id}", json.loads(sheet))


def differences(shelf: Shelf, folder: FolderEntry) -> list[Difference]:
    """Worked out from the sheets, one in memory at a time, where it was not since the last of them came."""
    known = gathered.differences(shelf, folder.id)
    if known is None:
        articles = gathered.articles(shelf, folder.id)
        with closing(Claims()) as claims:
            for id, name in articles:
                for sheet in shelf.sheets(id)[:1]:
                    claims.add(name, json.loads(sheet))
            known = list(islice(claims.differences(), MOST_DIFFERENCES + 1))
        gathered.put_differences(shelf, folder.id, known, articles)
    return known


def _drawn(number: int, difference: Difference, language: str) -> Picture | None:
    """What each article says on one scale."""
    values = [Value(one.said, one.article, one.value, None, "plain") for one in difference.versions]
    if len(values) < FEWEST_POINTS:
        return None
    scale = scale_of([end for value in values for end in value.ends])
    title = f"{difference.subject}, {difference.measure}"
    return on_one_scale(f"differ-{number}", title, values, scale, language) if scale else None
