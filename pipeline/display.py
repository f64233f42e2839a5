"""A figure written out in the output language, from its value and unit alone."""

from __future__ import annotations

from pipeline.data import Document, Figure
from pipeline.labels import Senses, count_noun
from pipeline.lexicon.labels import LABELS, Labels
from pipeline.lexicon.translation import AMOUNT_WORDS
from pipeline.numbers.writing import write_money, write_number

# "In the region of", "non supera i": more words are a clause, and no limit that is read at a glance.
MOST_BOUND_WORDS = 4


def display(figure: Figure, document: Document, output_language: str, senses: Senses | None = None) -> str:
    """The article's words within one language; else bound, number and unit in the output language.

    A count keeps its noun, which `unit` names in English, in Italian where the tables have it in the
    `senses` of the article.
    """
    labels = LABELS[output_language]
    if document.language.code == output_language:
        text = _in_its_words(figure, document, labels)
        return f"{text} ({labels.no_currency})" if _lacks_currency(figure) else text
    low = _amount(figure.value, figure, output_language)
    if figure.high is None:
        amount = low
    else:
        pattern = "{low}-{high}" if figure.kind == "score" else labels.range
        amount = pattern.format(low=low, high=_amount(figure.high, figure, output_language))
    written = _with_unit(amount, figure, labels, output_language, senses)
    return labels.bounds[figure.bound.kind].format(n=written) if figure.bound else written


def _in_its_words(figure: Figure, document: Document, labels: Labels) -> str:
    """The article's words; a limit that a clause puts ("non ne sono venuti più di 3") in brief."""
    words = document.text[figure.start : figure.end]
    if figure.bound is None or figure.bound.start is None:
        return words
    around = document.text[figure.bound.start : figure.start]
    if len(around.split()) > MOST_BOUND_WORDS:
        return labels.bounds[figure.bound.kind].format(n=words)
    return around + words


def _amount(value: float, figure: Figure, language: str) -> str:
    if figure.kind == "money" and not _lacks_currency(figure):
        return write_money(value, figure.unit, language)
    return write_number(value, language)


def _lacks_currency(figure: Figure) -> bool:
    return figure.kind == "money" and figure.unit in ("?", "")


def _with_unit(amount: str, figure: Figure, labels: Labels, language: str, senses: Senses | None) -> str:
    many = figure.high is not None or figure.value != 1
    if _lacks_currency(figure):
        return f"{amount} ({labels.no_currency})"
    if figure.kind == "percent":
        return f"{amount}%"
    if figure.kind == "age":
        return labels.years_old.format(n=amount)
    if figure.unit in labels.units:
        return _joined(amount, labels.units[figure.unit][many], language)
    if figure.unit == "magnitude":
        return labels.magnitude.format(n=amount)
    if figure.kind == "quantity":
        return _joined(amount, _measure(figure.unit, labels, many=many), language)
    if figure.kind == "count" and figure.unit:
        noun = count_noun(figure.unit, language, senses, many=many)
        return _joined(amount, noun, language) if noun else amount
    if figure.kind == "ratio":
        return labels.times.format(n=amount)
    return amount


def _joined(amount: str, noun: str, language: str) -> str:
    """ "2,4 milioni di persone": scale words may take a `link` before a noun; symbols take none."""
    link = AMOUNT_WORDS[language].link
    scaled = link and amount[-1:].isalpha() and len(noun) > 2 and noun.isalpha()
    return f"{amount} {link} {noun}" if scaled else f"{amount} {noun}".strip()


def _measure(unit: str, labels: Labels, *, many: bool) -> str:
    """Symbols are the same in both languages; the few units with a name are not."""
    return labels.measures_named[unit][many] if unit in labels.measures_named else unit
