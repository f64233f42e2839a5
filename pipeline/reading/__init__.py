"""How the stages read an article: one plain form of its text, made once, with the way back to the file's.

The article's own text stays as it is; what the sheet quotes and counts is cut from it. The stages read a
text with composed letters and nothing unseen in it, a space for a line break inside a sentence, and accents
for apostrophes, headlines in capitals written small, and without what a page says to its
reader of itself. What is addressed to a program is found once they have read it, and then left out as well.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace

from pipeline.data import Article, Document, LanguageCode, Original, Span
from pipeline.lexicon.traits import TRAITS
from pipeline.reading.accents import typed_accents
from pipeline.reading.capitals import quiet_lines
from pipeline.reading.characters import plain_characters, written_out
from pipeline.reading.disguise import joined_letters, look_alikes
from pipeline.reading.instructions import instructions
from pipeline.reading.wrapping import unwrapped
from pipeline.text.furniture import furniture
from pipeline.text.headlines import find_headline
from pipeline.text.view import View

LEFT_OUT = "the text tells a program what to do (characters {places}); that is left out of the sheet"
BESIDE = "lines of the page to its reader (characters {places}) are left out of the sheet"

__all__ = ["instructions", "plain_article", "plain_text", "without"]


def plain_text(text: str) -> str:
    """The text without what no reader sees, for telling its language."""
    return _plainly_written(text).text


def plain_article(
    article: Article, language: LanguageCode, dictionary: Callable[[], Container[str] | None]
) -> tuple[Article, Original | None]:
    """The article as the stages read it; the second is None where that is how it was read in.

    `dictionary` gives the word forms of the language; it is called where a hyphen or an apostrophe asks.
    """

    def known(word: str) -> bool:
        return word in (dictionary() or ())

    def unknown(word: str) -> bool:
        words = dictionary()
        return words is not None and word not in words

    view = _plainly_written(article.text)
    view = view.edited(unwrapped(view.text, known))
    if TRAITS[language].accents:
        view = view.edited(typed_accents(view.text, known))
    view = view.edited(quiet_lines(view.text, unknown))
    return _edited(article, view, furniture(view.text), BESIDE)


def _plainly_written(text: str) -> View:
    view = View(text)
    for edits in (written_out, plain_characters, look_alikes, joined_letters):
        view = view.edited(edits(view.text))
    return view


def without(document: Document, told: list[Span]) -> tuple[Article, Original | None]:
    """The article as the stages read it, without these stretches, which tell a program what to do."""
    view = document.original.view if document.original else View(document.text)
    article = replace(document.printed, warnings=document.article.warnings)
    return _edited(article, view, told, LEFT_OUT)


def _edited(article: Article, view: View, left_out: list[Span], said: str) -> tuple[Article, Original | None]:
    warnings = article.warnings
    if left_out:
        places = ", ".join("{}-{}".format(*view.original(span.start, span.end)) for span in left_out)
        warnings += (said.format(places=places),)
        view = view.edited((span.start, span.end, "") for span in left_out)
    if view.starts is None:
        return article, None
    plain = replace(article, text=view.text, title=_title(article, view), warnings=warnings)
    return plain, Original(article, view)


def _title(article: Article, view: View) -> Span | None:
    """The headline in the view: one that the file states, else the first line, which may be wrapped."""
    title = article.title
    if title is None or title == find_headline(article.text):
        return find_headline(view.text)
    return Span(view.place(title.start), view.place(title.end))
