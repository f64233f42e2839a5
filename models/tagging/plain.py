"""Languages without weights: tokens and sentences by rule, no names, and no judgement of anything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from models.tagging import light_spacy  # noqa: F401  (before spaCy, which it makes lighter)

# isort: split
import spacy
from spacy.language import Language

from models.contracts import FigureJudgement, FigureMention, GroupJudgement, SentenceJudgement, Stretch
from models.tagging.abbreviations import Abbreviations

_NONE: frozenset[str] = frozenset()


@cache
def plain_pipeline(language: str) -> Language:
    """spaCy's tokenizer for a language, by its code; ValueError where it has none."""
    try:
        return spacy.blank(language)
    except ImportError:
        raise ValueError(f"no tagger for {language!r}, and no rules for its words in spaCy") from None


@cache
def plain_abbreviations(language: str) -> Abbreviations:
    """Those of spaCy's tokenizer: what begins with a capital is a title, and others may end a sentence."""
    rules = plain_pipeline(language)
    written = getattr(rules.tokenizer, "rules", None) or ()
    forms = [form[:-1] for form in written if (form[-1:] == "." and len(form) > 2) or form == "M."]
    titles = frozenset(form.lower() for form in forms if form[0].isupper())
    others = frozenset(form for form in forms if form[0].islower())
    openers = frozenset(rules.Defaults.stop_words)
    return Abbreviations(titles, others, openers, _NONE, _NONE, _NONE, vowels_last=False)


class NoJudge:
    """Behind the contract `models.contracts.Judge`: nothing is a party, central or open, and no figure is
    more than reported."""

    def __init__(self, sentences: Sequence[tuple[int, int]]) -> None:
        self._sentences = sentences

    def figures(self, figures: Sequence[FigureMention]) -> list[FigureJudgement]:
        """See the contract."""
        certain = {"stated": 0.0, "reported": 1.0, "projected": 0.0, "denied": 0.0, "none": 0.0}
        return [FigureJudgement(certain, (), 1.0) for _ in figures]

    def groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[GroupJudgement]:
        """See the contract."""
        return [GroupJudgement(0.0, {"PER": 0.0, "ORG": 0.0, "GPE": 0.0}) for _ in groups]

    def sentences(self) -> list[SentenceJudgement]:
        """See the contract."""
        return [SentenceJudgement({"none": 1.0}, 0.0) for _ in self._sentences]

    def matters(self, sentences: Sequence[int]) -> list[Stretch | None]:
        """See the contract."""
        return [None for _ in sentences]
