"""One translation per stretch: hypotheses in turn, and the original where none passes the checks."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence

from models.contracts import Translator
from pipeline.data import Document, Span, Translation, Translations
from pipeline.fidelity import Checker, Name
from pipeline.translation.budget import Budget
from pipeline.translation.work import Outcome, Stretch, Work

# Words of a phrase that is no sentence: "compatibility of models and code".
MOST_PHRASE_WORDS = 8


def translate(
    document: Document,
    spans: Sequence[Span],
    translator: Translator,
    *,
    target: str,
    first: Sequence[Span] = (),
    texts: Sequence[str] = (),
    known: Container[str] | None = None,
    budget: Budget | None = None,
) -> Translations:
    """Every span in the `target` language, on one line, checked; the original where no hypothesis passes.

    `first` are spans that are done before the others, with `texts`: sentences about the article that are
    no stretch of it, with names of its own. `known` are the words of the target language: of the
    hypotheses that pass, one without made-up words is taken. What `budget` leaves no time for stays in
    the original.
    """
    stretches = _stretches(document, [*first, *spans])
    written = {text: _named(text, document) for text in texts}
    work = _work(translator, document.language.code, target, known, budget)
    work.run([*(stretches[span] for span in first), *written.values()])
    work.run([stretches[span] for span in spans])
    outcome = work.outcome
    everything = [*stretches.values(), *written.values()]
    faults = [outcome.faults[s.text] for s in everything if s.text in outcome.faults]
    open_ = [stretch.text for stretch in everything if stretch.text not in outcome.done]
    late = sum(text in outcome.late for text in open_)
    return Translations(
        {span: _result(stretch, outcome) for span, stretch in stretches.items()},
        {text: _result(stretch, outcome) for text, stretch in written.items()},
        checked=len(everything),
        retried=len(faults),
        refused=len(open_) - late,
        late=late,
        doubtful=sum(stretch.text in outcome.doubtful for stretch in everything),
        faults=dict(Counter(map(str, faults))),
    )


def translate_texts(
    stretches: Iterable[Stretch],
    translator: Translator,
    *,
    source: str,
    target: str,
    known: Container[str] | None = None,
    budget: Budget | None = None,
) -> Outcome:
    """The same for texts outside a document; what `done` lacks has no translation that passed."""
    work = _work(translator, source, target, known, budget)
    work.run(list(stretches))
    return work.outcome


def _work(
    translator: Translator, source: str, target: str, known: Container[str] | None, budget: Budget | None
) -> Work:
    examples = tuple(getattr(translator, "examples", ()))
    checker = Checker(source, target, examples, to_the_word=not translator.faithful)
    return Work(translator, checker, budget or Budget(), known)


def _result(stretch: Stretch, outcome: Outcome) -> Translation:
    text = outcome.done.get(stretch.text)
    return Translation(stretch.text if text is None else text, text is not None, checked=True)


def _named(text: str, document: Document) -> Stretch:
    """A sentence of its own with the article's names that stand in it."""
    names = {Name(" ".join(document.slice(e).split()), e.label) for e in document.entities}
    return Stretch(text, tuple(sorted((n for n in names if n.text in text), key=lambda n: text.find(n.text))))


def short_phrases(document: Document, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Those of `spans` that are a phrase of a few words without a verb: even a small model renders them."""
    stretches = _stretches(document, spans)
    return tuple(
        span
        for span in spans
        if stretches[span].verbless and len(stretches[span].text.split()) <= MOST_PHRASE_WORDS
    )


def _stretches(document: Document, spans: Sequence[Span]) -> dict[Span, Stretch]:
    starts = [entity.start for entity in document.entities]
    verbs = [t.start for s in document.sentences for t in s.tokens if t.pos in ("VERB", "AUX")]
    tagged = any(t.pos for s in document.sentences for t in s.tokens)
    stretches = {}
    for span in spans:
        inside = document.entities[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        names = tuple(
            Name(" ".join(document.slice(entity).split()), entity.label)
            for entity in inside
            if entity.end <= span.end
        )
        verbless = tagged and bisect_left(verbs, span.start) == bisect_left(verbs, span.end)
        stretches[span] = Stretch(" ".join(document.slice(span).split()), names, verbless)
    return stretches
