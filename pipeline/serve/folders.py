"""A batch's articles, or an archive's, on the shelf: seen together as a desk would look at them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from pipeline.conflicts.differences import Claims, Difference
from pipeline.render.drawing import FEWEST_POINTS, Picture, Value
from pipeline.render.folder_pictures import Article, over_time, parties_by_article, parties_of
from pipeline.render.index import IndexRow, index_row
from pipeline.render.pictures import on_one_scale
from pipeline.render.scale import scale_of
from pipeline.serve.entries import FolderEntry
from pipeline.serve.shelf import MAX_LISTED, Order, Shelf

# Differences that a page shows; the rest stand in the folder's own index.
_MOST_DIFFERENCES = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """A folder on the page. `rows` come with their numbers by day, as in the pictures. `parties` are those
    whose figures over time can be drawn, `party` the one that is; each difference comes with its picture
    where it has one."""

    rows: tuple[tuple[int, IndexRow], ...]
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
) -> Seen:
    """The folder in the page's language; `party` is the one whose figures over time are asked for. `words`
    and `order` are of the list of its articles, see `Shelf.search`."""
    articles = _articles(shelf, folder)
    found = shelf.search(words, order, descending=descending, folder=folder.id)
    parties = tuple(parties_of(articles))
    if party not in parties:
        party = parties[0] if parties else None
    return Seen(
        rows=tuple(_rows(articles, [row.id for row in found])),
        by_article=parties_by_article(articles, language),
        parties=parties,
        party=party,
        over_time=tuple(over_time(articles, party, language)) if party else (),
        differences=tuple(_differences(articles, language)),
    )


def _rows(articles: Sequence[Article], ids: Sequence[str]) -> Iterator[tuple[int, IndexRow]]:
    """Those of `ids` in that order, each with its number in the pictures."""
    known = {one.id: (number, one) for number, one in enumerate(articles, 1)}
    for number, one in (known[id] for id in ids if id in known):
        yield number, index_row(one.name, f"/sheets/{one.id}", one.sheet)


def _articles(shelf: Shelf, folder: FolderEntry) -> list[Article]:
    """The first sheet of each of the newest, by day of publication."""
    rows = shelf.search("", "published", descending=True, folder=folder.id)[:MAX_LISTED][::-1]
    return [
        Article(
            row.id, row.source or row.title, row.title, row.published, json.loads(shelf.sheets(row.id)[0])
        )
        for row in rows
    ]


def _differences(articles: Sequence[Article], language: str) -> list[tuple[Difference, Picture | None]]:
    with closing(Claims()) as claims:
        for article in articles:
            claims.add(article.name, article.sheet)
        found = [one for one, _ in zip(claims.differences(), range(_MOST_DIFFERENCES), strict=False)]
    return [(one, _drawn(n, one, language)) for n, one in enumerate(found, 1)]


def _drawn(number: int, difference: Difference, language: str) -> Picture | None:
    """What each article says on one scale."""
    values = [Value(one.said, one.article, one.value, None, "plain") for one in difference.versions]
    if len(values) < FEWEST_POINTS:
        return None
    scale = scale_of([end for value in values for end in value.ends])
    title = f"{difference.subject}, {difference.measure}"
    return on_one_scale(f"differ-{number}", title, values, scale, language) if scale else None
