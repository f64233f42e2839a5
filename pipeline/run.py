"""The spine: an article goes in at the top, a fact sheet comes out at the bottom.

article → language → sentences → entities → times → dates → figures → parties
        → who says it → open questions → choose what the sheet shows
        → translate what it shows → check → fact sheet
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from models.contracts import Engines, WeightsInfo
from pipeline import (
    attribution,
    dates,
    entities,
    factsheet,
    fidelity,
    figures,
    language,
    parties,
    questions,
    reading,
    sentences,
    translation,
)
from pipeline import summary as summaries
from pipeline.assemble import assemble
from pipeline.data import (
    DEFAULT_THRESHOLDS,
    Article,
    Document,
    Facts,
    Language,
    LanguageCode,
    Options,
    Original,
    Section,
    Shown,
    Thresholds,
    Translations,
)
from pipeline.text.quotations import find_quotations

TRANSLATING = "Translating what the sheet shows"
"""The stage that takes longest, as `on_stage` is told it."""
SUMMARY_SENTENCES = 3


def make_sheets(
    article: Article,
    options: Options,
    engines: Engines,
    *,
    on_stage: Callable[[str], None] = lambda stage: None,
    on_warning: Callable[[str], None] = lambda warning: None,
    on_language: Callable[[Language], None] = lambda language: None,
    on_draft: Callable[[factsheet.FactSheet], None] | None = None,
) -> list[factsheet.FactSheet]:
    """One article's fact sheet, or its two where `options.to` is "both".

    `on_stage` is told what is being done, for a progress line; `on_warning` what the article's reader
    did not know to warn of: a language that the text contradicts. `on_draft` is shown what is ready before
    the whole is, each time a valid sheet: all facts in the article's own language, then, for each language
    that is translated into, a sheet of headline and summary alone. Raises LanguageError, and
    models.errors.ModelError where weights are missing.
    """
    article = replace(article, published=options.published or article.published)
    clock = Clock(on_stage)
    with clock.measure("detect", "Detecting the language"):
        spoken = article_language(article, options)
        if options.language != "auto" and (doubt := language.contradiction(article.text, spoken.code)):
            on_warning(doubt)
            article = replace(article, warnings=(*article.warnings, doubt))
    on_language(spoken)
    with clock.measure("tag", "Tagging"):
        document = analyse(article, spoken, engines)
    with clock.measure("facts", "Finding facts"):
        facts = find_facts(document, article.published, options.thresholds)
        shown = choose_shown(document, facts, options.sections)
    used = engines.tagger(spoken.code).weights
    if on_draft:
        on_draft(_written(document, shown, (Translations({}), ()), spoken.code, engines, used, clock))
    with clock.measure("summarise", "Summarising"):
        shown, summary_weights = add_generated(document, facts, shown, engines)
    used = (*used, *summary_weights)
    sheets = []
    for output in options.outputs(spoken.code):
        if on_draft and output != spoken.code:
            with clock.measure("introduction", "Translating the summary"):
                begun = translate_shown(document, shown.introduction, output, engines, options)
            on_draft(_written(document, shown.introduction, begun, output, engines, used, clock))
        stage = TRANSLATING if output != spoken.code else "Summarising"
        with clock.measure("translate", stage):
            done = translate_shown(document, shown, output, engines, options)
        sheets.append(_written(document, shown, done, output, engines, used, clock))
    return sheets


def article_language(article: Article, options: Options) -> Language:
    """The language that the caller named, with confidence 1, else the detected one."""
    if options.language != "auto":
        return Language(options.language, 1.0)
    return language.detect_language(reading.plain_text(article.text))


def analyse(article: Article, spoken: Language, engines: Engines) -> Document:
    """Text in its plain form, tokens, sentences, entities, quotations, dates and times: all that later stages
    read."""
    plain, original = reading.plain_article(article, spoken.code, lambda: engines.dictionary(spoken.code))
    draft = _read(plain, original, spoken, engines)
    told, doubtful = reading.instructions(draft)
    if told:
        draft = _read(*reading.without(draft, told), spoken, engines)
        doubtful = reading.instructions(draft)[1]
    document = replace(draft, entities=entities.clean_entities(draft), doubtful=doubtful)
    return replace(document, times=dates.find_times(document))


def _read(plain: Article, original: Original | None, spoken: Language, engines: Engines) -> Document:
    tagged = engines.tagger(spoken.code).tag(plain.text)
    split = sentences.split_sentences(plain, tagged)
    judge = tagged.judge([(sentence.start, sentence.end) for sentence in split])
    return Document(plain, spoken, split, tagged.entities, judge, find_quotations(plain.text), original)


def find_facts(
    document: Document, published: date | None = None, thresholds: Thresholds = DEFAULT_THRESHOLDS
) -> Facts:
    """Everything that is taken from the article's own words, in its own language."""
    found_dates = dates.find_dates(document, published)
    found_parties = parties.find_parties(document, thresholds)
    bare = figures.find_figures(document)
    attributed = attribution.attribute(document, bare, found_parties, thresholds)
    ordered = figures.order(document, attributed, found_parties)
    open_questions = questions.find_questions(document, thresholds)
    return Facts(ordered, found_parties, open_questions, found_dates)


def explain(article: Article, options: Options, engines: Engines) -> list[figures.Explained]:
    """Every number of the article, with what was made of it and by which rule."""
    return figures.explain_numbers(analyse(article, article_language(article, options), engines))


def choose_shown(document: Document, facts: Facts, sections: tuple[Section, ...]) -> Shown:
    """What the sheet shows: the asked-for sections, with the sentences chosen for the summary."""
    wanted = set(sections)
    chosen = summaries.choose(document, SUMMARY_SENTENCES) if "summary" in wanted else ()
    return Shown(
        headline=summaries.headline(document) if "headline" in wanted else None,
        summary=chosen,
        figures=facts.figures if "figures" in wanted else (),
        parties=facts.parties if "parties" in wanted else (),
        questions=facts.questions if "open_questions" in wanted else (),
        dates=facts.dates if "dates" in wanted else (),
    )


def add_generated(
    document: Document, facts: Facts, shown: Shown, engines: Engines
) -> tuple[Shown, tuple[WeightsInfo, ...]]:
    """Sentences of the profile's summarisation model, if it has one, each accepted or refused.

    Where one is refused, or the model offers too few, a chosen sentence of the article stands.
    """
    model = engines.summariser(document.language.code) if shown.summary else None
    if model is None:
        return shown, ()
    offered = model.summarise(document.text, language=document.language.code, sentences=SUMMARY_SENTENCES)
    checked = fidelity.accept(offered, document, facts.figures, facts.parties)
    told = {s.index for g in checked if g.fault is None for s in g.evidence}
    room = len(shown.summary) - sum(g.fault is None for g in checked)
    rest = [sentence for sentence in shown.summary if sentence.index not in told][: max(0, room)]
    return replace(shown, generated=checked, summary=tuple(rest)), model.weights


def translate_shown(
    document: Document, shown: Shown, output: LanguageCode, engines: Engines, options: Options
) -> tuple[Translations, tuple[WeightsInfo, ...]]:
    """The stretches that the sheet shows, checked; what it begins with is done first.

    No engine is loaded where none is needed.
    """
    beside = shown.beside(document)
    texts = [sentence.text for sentence in shown.accepted]
    if document.language.code == output or not (shown.leading or texts or beside):
        return Translations({}), ()
    translator = engines.translator(document.language.code, output)
    everything = options.translate == "all" or (options.translate == "auto" and translator.faithful)
    spans = beside if everything else translation.short_phrases(document, beside)
    kept = len(spans) < len(beside)
    if not (shown.leading or texts or spans):
        return Translations({}, kept=kept), ()
    done = translation.translate(
        document,
        spans,
        translator,
        target=output,
        first=shown.leading,
        texts=texts,
        known=engines.dictionary(output),
        budget=translation.Budget(options.budget),
    )
    return replace(done, kept=kept), translator.weights


def _written(
    document: Document,
    shown: Shown,
    translated: tuple[Translations, tuple[WeightsInfo, ...]],
    output: LanguageCode,
    engines: Engines,
    weights: Sequence[WeightsInfo],
    clock: Clock,
) -> factsheet.FactSheet:
    translations, translator_weights = translated
    spoken = document.language.code
    return assemble(
        document,
        shown,
        translations,
        output,
        engines.profile,
        [*weights, *translator_weights],
        dict(clock.seconds),
        glossary=engines.glossary(spoken, output) if spoken != output else None,
    )


@dataclass
class Clock:
    """Seconds of wall time per stage; says each stage aloud as it begins."""

    on_stage: Callable[[str], None]
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def measure(self, stage: str, spoken: str) -> Iterator[None]:
        self.on_stage(spoken)
        begin = time.perf_counter()
        yield
        self.seconds[stage] = round(time.perf_counter() - begin, 3)
