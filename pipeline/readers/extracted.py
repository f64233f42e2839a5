"""What a reader gets out of a file."""

from __future__ import annotations

import re
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


# Years that an article can be of: newspapers are no older, and dates near year 1 cannot be counted back from.
FIRST_YEAR, LAST_YEAR = 1600, 2200


def iso_date(text: str | None) -> date | None:
    """The day that an ISO 8601 date or time names ("2024-05-03T10:00", "20240503"), None where it is none."""
    text = (text or "").strip()
    try:
        day = date.fromisoformat(text[:10] if "-" in text[:10] else text[:8])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=$|[^\d]|T\d)")


def date_in_name(name: str) -> date | None:
    """The day that a file's name gives ("2018-09-29-a.txt", "20180929_a.txt"), None for none or two."""
    days = {iso_date("-".join(match.group(1, 3, 4))) for match in _IN_NAME.finditer(name)} - {None}
    return days.pop() if len(days) == 1 else None
