"""One article to be done: where its text is, and what is known of it beside its text."""

from __future__ import annotations

import base64
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.article import article_from_bytes, article_from_text, read_article
from pipeline.data import Article, Span
from pipeline.readers.extracted import date_in_name

# What is written of a sheet where nothing else is asked for.
KINDS = (".json", ".md", ".html")


@dataclass(frozen=True, slots=True)
class Job:
    """An article's `name`, as its sheet calls it, and one of: the `path` of a file here, a file's bytes with
    the `suffix` of its name, or a text.

    `title` is set before a text that does not begin with it. `published`: ISO 8601, the day on which the
    article says or is known to have appeared. `language`: "it" or "en" where that is known. `kinds`: the
    suffixes of what is to be made of the sheet; `.jsonl` is JSON on one line. `index`: the address of the
    index that its page leads back to, from the page.
    """

    name: str
    path: str | None = None
    data: bytes | None = None
    suffix: str = ""
    text: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    kinds: tuple[str, ...] = KINDS
    index: str | None = None

    def article(self) -> Article:
        """Raises InputError."""
        article = self._read()
        day = date.fromisoformat(self.published) if self.published else None
        return replace(article, published=day or article.published)

    def _read(self) -> Article:
        if self.path is not None:
            return read_article(Path(self.path), source=self.name)
        if self.data is not None:
            article = article_from_bytes(self.data, source=self.name, suffix=self.suffix)
            return article if article.published else replace(article, published=date_in_name(self.name))
        title, text = " ".join((self.title or "").split()), self.text or ""
        if not title:
            return article_from_text(text, source=self.name)
        whole = text if text.lstrip().startswith(title) else f"{title}\n\n{text}"
        article = article_from_text(whole, source=self.name)
        start = article.text.find(title)
        return replace(article, title=Span(start, start + len(title))) if start >= 0 else article

    def to_json(self) -> dict[str, Any]:
        """As a worker process reads it."""
        record = {field.name: getattr(self, field.name) for field in fields(self)}
        if self.data is not None:
            record["data"] = base64.b64encode(self.data).decode("ascii")
        return record


def job_from_json(record: dict[str, Any]) -> Job:
    """The inverse of `Job.to_json`."""
    data = base64.b64decode(record["data"]) if record["data"] is not None else None
    return Job(**{**record, "data": data, "kinds": tuple(record["kinds"])})
