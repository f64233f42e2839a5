"""Facts and translations → the fact sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from models.contracts import Glossary, WeightsInfo
from pipeline.data import Document, LanguageCode, Shown, Span, Translations
from pipeline.dates import day_of_dateline
from pipeline.entries import Writer, one_line
from pipeline.factsheet import (
    ArticleEntry,
    FactSheet,
    Provenance,
    SummaryCounts,
    TranslationCounts,
    WeightsEntry,
)
from pipeline.lexicon.labels import LABELS
from pipeline.text.datelines import read_dateline
from pipeline.version import code_version


def assemble(
    document: Document,
    shown: Shown,
    translations: Translations,
    output: LanguageCode,
    profile: str,
    weights: Sequence[WeightsInfo],
    seconds: dict[str, float],
    glossary: Glossary | None = None,
) -> FactSheet:
    """The sheet of one article. What has no translation stands in the article's words, marked.

    `glossary`: what its language's words are in the output language, for what figures measure.
    """
    writer = Writer(document, translations, output, glossary)
    headline = writer.headline(shown.headline) if shown.headline else None
    return FactSheet(
        article=_article(document),
        output_language=output,
        headline=headline.text[:1].upper() + headline.text[1:] if headline else None,
        headline_translated=headline.translated if headline else False,
        headline_original=writer.original(shown.headline, headline),
        summary=writer.summary(shown),
        figures=[writer.figure(figure) for figure in shown.figures],
        parties=[writer.party(party) for party in shown.parties],
        open_questions=writer.questions(shown),
        dates=writer.dates(shown),
        provenance=Provenance(
            profile=profile,
            pipeline_version=code_version(),
            weights=[
                WeightsEntry(role=w.role, name=w.name, sha256=w.sha256, licence=w.licence, why=w.why)
                for w in weights
            ],
            seconds=dict(seconds),
            translation=TranslationCounts(
                checked=translations.checked,
                retried=translations.retried,
                refused=translations.refused,
                late=translations.late,
                kept=translations.kept,
                doubtful=translations.doubtful,
                faults=dict(translations.faults),
            ),
            summary=_summary_counts(shown),
            warnings=_warnings(document, shown, translations, output),
        ),
    )


def _article(document: Document) -> ArticleEntry:
    article, title = document.printed, document.article.title
    published = article.published or day_of_dateline(document)
    return ArticleEntry(
        text=article.text,
        title=_title(document, title) if title else None,
        language=document.language.code,
        language_confidence=document.language.confidence,
        published=published.isoformat() if published else None,
        place=_place(document),
        words=article.words,
        source=article.source,
        sha256=article.sha256,
    )


def _place(document: Document) -> str | None:
    """Of the first dateline; one in capitals is written as a name."""
    for sentence in document.sentences:
        if sentence.role == "body" and sentence.told != sentence.span:
            found = read_dateline(document.text, sentence.start, sentence.end)
            words = one_line(document.text[slice(*found.place)]) if found and found.place else ""
            return (words.title() if words.isupper() else words) or None
    return None


def _title(document: Document, title: Span) -> str:
    place = document.in_print(title)
    printed = document.printed.text[place.start : place.end]
    return one_line(printed if printed.isupper() else document.slice(title))


def _warnings(
    document: Document, shown: Shown, translations: Translations, output: LanguageCode
) -> list[str]:
    labels = LABELS[output]
    warnings = [*document.article.warnings, *filter(None, [labels.experimental])]
    warnings += [
        labels.currency_missing.format(text=" ".join(document.slice(figure.span).split()))
        for figure in shown.figures
        if figure.kind == "money" and figure.unit == "?"
    ]
    if translations.refused:
        warnings.append(
            labels.left_in_original.format(refused=translations.refused, checked=translations.checked)
        )
    if translations.late:
        warnings.append(labels.late.format(late=translations.late, checked=translations.checked))
    if translations.kept:
        warnings.append(labels.kept)
    if translations.doubtful:
        warnings.append(
            labels.doubtful_words.format(doubtful=translations.doubtful, checked=translations.checked)
        )
    return list(dict.fromkeys(warnings))


def _summary_counts(shown: Shown) -> SummaryCounts:
    faults = Counter(sentence.fault for sentence in shown.generated if sentence.fault is not None)
    return SummaryCounts(offered=len(shown.generated), refused=faults.total(), faults=dict(faults))
