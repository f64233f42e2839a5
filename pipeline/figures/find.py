"""The figures of a tagged article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.data import Change, Document, Figure, Level, Sentence
from pipeline.figures.explain import Explained, explain_line
from pipeline.lexicon.currencies import CURRENCIES, REPLACED_BY_THE_EURO
from pipeline.numbers.quantities.bounds import find_bound
from pipeline.numbers.quantities.line import UNKNOWN_CURRENCY, Found, Line, Setting
from pipeline.numbers.quantities.plain import closed_words, is_trigger
from pipeline.numbers.quantities.scan import scan
from pipeline.numbers.words import Word, words_of

# Amounts that are told by themselves: smaller ones may well be of other things.
_LARGE = 1e6
# A currency is lent over so many sentences at most, and to amounts so many times larger or smaller.
_NEAR, _ALIKE = 6, 1000
# Characters around a sentence that tell what a line break cut off from it.
_CONTEXT = 30


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The figures of an article in text order; their modality is left at "stated".

    Numbers in `document.times` are left out, durations in them aside ("two years ago").
    """
    figures: list[Figure] = []
    for sentence, line, scanned in _scan_sentences(document):
        figures.extend(_of_sentence(line, scanned, sentence))
    return _with_article_currency(document, figures)


def explain_numbers(document: Document) -> list[Explained]:
    """Every number of an article, in text order, with what was made of it and by which rule."""
    figures: list[Figure] = []
    rows: list[Explained] = []
    for sentence, line, scanned in _scan_sentences(document):
        figures.extend(_of_sentence(line, scanned, sentence))
        rows.extend(explain_line(document, line, scanned))
    final = {document.in_print(f.span).start: f for f in _with_article_currency(document, figures)}
    return [_as_in_the_end(row, final[row.start]) if row.figure else row for row in rows]


def _as_in_the_end(row: Explained, figure: Figure) -> Explained:
    """The row with what the rest of the article lent its figure."""
    if (row.kind, row.unit) == (figure.kind, figure.unit):
        return row
    return replace(row, kind=figure.kind, unit=figure.unit, rule="currency of the article")


def _scan_sentences(document: Document) -> Iterator[tuple[Sentence, Line, list[Found]]]:
    """The sentences that may hold a figure, each as a line with what the scan found in it."""
    language = document.language.code
    setting = Setting(document.text, language)
    told = -1
    earlier: tuple[Sequence[Word], Sequence[Found]] = ((), ())
    for sentence in document.sentences:
        words = words_of(document, sentence)
        if not any(is_trigger(w, language) for w in words):
            continue
        closed = closed_words(document.times[sentence.index])
        closed |= dict.fromkeys(_named_words(words, document, sentence), "name")
        opening = sentence.told.start
        closed |= dict.fromkeys((k for k, word in enumerate(words) if word.start < opening), "name")
        before = document.text[max(0, sentence.start - _CONTEXT) : sentence.start]
        after = document.text[sentence.end : sentence.end + _CONTEXT]
        line = Line(words, language, setting, closed, before, after)
        line.earlier = earlier if sentence.index == told + 1 else ((), ())
        scanned = scan(line)
        told = sentence.index
        earlier = (words, [f for f in scanned if f.kind is not None and f.first not in closed])
        yield sentence, line, scanned


def _of_sentence(line: Line, scanned: Sequence[Found], sentence: Sentence) -> list[Figure]:
    found = [f for f in scanned if f.kind is not None]
    return _with_changes([_figure(line, f, sentence) for f in found], [f.change for f in found])


def _with_changes(figures: list[Figure], changes: Sequence[str]) -> list[Figure]:
    """Neighbours that are the "from" and the "to" of one thing get both spans."""
    for k, pair in enumerate(pairwise(changes)):
        if set(pair) == {"from", "to"} and figures[k].kind == figures[k + 1].kind:
            levels = [Level(f.span, f.value) for f in figures[k : k + 2]]
            change = Change(*(levels if pair[0] == "from" else levels[::-1]))
            figures[k : k + 2] = [replace(f, change=f.change or change) for f in figures[k : k + 2]]
    return figures


def _named_words(words: Sequence[Word], document: Document, sentence: Sentence) -> frozenset[int]:
    """Numbers inside names, by the tagger's entities: digits or capitals behind a capital."""
    closed = set()
    first = bisect_left(document.entities, sentence.start, key=lambda e: e.start)
    for entity in document.entities[first:]:
        if entity.start >= sentence.end:
            break
        at = bisect_left(words, entity.start, key=lambda w: w.start)
        while at < len(words) and words[at].end <= entity.end:
            word = words[at]
            is_name = word.shape == "digits" or word.text[0].isupper()
            if word.start > entity.start and is_name and words[at - 1].text[0].isupper():
                closed.add(at)
            at += 1
    return frozenset(closed)


def _figure(line: Line, found: Found, sentence: Sentence) -> Figure:
    assert found.kind is not None
    start, end = line.words[found.first].start, line.words[found.end - 1].end
    return Figure(
        start=start,
        end=end,
        sentence=sentence.index,
        value=found.value,
        high=found.high,
        unit=found.unit,
        kind=found.kind,
        bound=find_bound(line, found),
    )


def _with_article_currency(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Amounts without a currency take that of the same amount, or that of their neighbours.

    Else a warning says that none is given.
    """
    # Lire of long ago say nothing of what else is paid.
    former = {UNKNOWN_CURRENCY, *REPLACED_BY_THE_EURO.values()}
    named = [f for f in figures if f.kind == "money" and f.unit not in former]
    amounts = {f.value: f.unit for f in named}
    same = [f if _is_of_another(document, f) else _as_same_amount(document, f, amounts) for f in figures]
    return tuple(_with_currency(document, f, [] if _is_of_another(document, f) else named) for f in same)


def _is_of_another(document: Document, figure: Figure) -> bool:
    """Whether it names its currency, and nothing tells which country's that is: "franchi", "crowns"."""
    if figure.kind != "money" or figure.unit != UNKNOWN_CURRENCY:
        return False
    names = CURRENCIES[document.language.code].names
    return not names.keys().isdisjoint(document.slice(figure.span).lower().split())


def _as_same_amount(document: Document, figure: Figure, amounts: Mapping[float, str]) -> Figure:
    """ "49 milioni" has the currency that "49 milioni di euro" gives elsewhere in the article."""
    unit = amounts.get(figure.value)
    if unit is None or figure.high is not None or figure.value < _LARGE:
        return figure
    unknown = figure.kind == "money" and figure.unit == UNKNOWN_CURRENCY
    return replace(figure, unit=unit) if unknown else figure


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two amounts differ by less than a thousand times."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return high <= low * _ALIKE


def _with_currency(document: Document, figure: Figure, named: Sequence[Figure]) -> Figure:
    """A currency is lent only by amounts of like size nearby, where they have but one.

    A ticket for 30 dollars says nothing of a deal over 12 billion.
    """
    if figure.kind != "money" or figure.unit != UNKNOWN_CURRENCY:
        return figure
    near = {f.unit for f in named if abs(f.sentence - figure.sentence) <= _NEAR and _alike(f, figure)}
    if len(near) == 1 and len({f.unit for f in named}) == 1:
        return replace(figure, unit=near.pop())
    text = document.slice(figure.span)
    return replace(figure, warning=f"currency of {text} is not given in the article")
