"""What a reader gets out of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of an article, and what the file itself says of it.

    `title` is set where the file marks one; the text then begins with it. `published` is the
    date in the file's metadata. `warnings` are for the reader of the sheet.
    """

    text: str
    title: str | None = None
    published: date | None = None
    warnings: tuple[str, ...] = ()


def with_title(title: str | None, body: str) -> tuple[str, str | None]:
    """Title and body as one text that begins with the title, and the title as it stands there."""
    title = " ".join((title or "").split())
    body = body.strip()
    if not title:
        return body, None
    first, _, rest = body.partition("\n")
    if " ".join(first.split()).casefold() == title.casefold():
        return f"{title}\n{rest}", title
    return f"{title}\n\n{body}", title


def iso_date(text: str | None) -> date | None:
    """The day that an ISO 8601 date or time names, None where it is none."""
    try:
        return date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None
