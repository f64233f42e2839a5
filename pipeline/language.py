"""Article → its language with a confidence, or an honest refusal."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pipeline.data import Language, LanguageCode
from pipeline.errors import LanguageError

NAMES: dict[str, str] = {"en": "English", "it": "Italian"}

# Under this many words langdetect is a coin toss (single words: 23-50 % right), so a shorter
# text is refused unless the caller says what it is in.
MIN_WORDS = 6
# langdetect's probability for the winner; on sentences of news it is above 0.99 nearly always.
MIN_CONFIDENCE = 0.8
# More text than this changes no decision and costs time.
SAMPLE_CHARACTERS = 5_000

# The candidates: languages that news readers here are likely to paste, or that are easily
# taken for Italian or English. langdetect's other profiles only add confusion.
CANDIDATES = (
    "en", "it", "fr", "es", "pt", "ca", "ro", "de", "nl", "sv", "da", "no", "pl", "cs", "sk", "sl", "hr",
    "hu", "fi", "et", "lt", "lv", "sq", "tr", "el", "ru", "uk", "bg", "mk", "ar", "he", "fa", "ur", "hi",
    "bn", "ja", "ko", "zh-cn", "zh-tw", "th", "vi", "id", "tl", "af", "cy", "so", "sw",
)  # fmt: skip

_NOISE = re.compile(r"https?://\S+|\S+@\S+|<[^<>\n]{0,300}>|[\W\d_]+")


def detect_language(text: str) -> Language:
    """Raises LanguageError where the text is too short to tell, or in another language."""
    sample = _sample(text)
    if len(sample.split()) < MIN_WORDS:
        raise LanguageError(
            f"the text is too short to tell its language ({len(sample.split())} words); "
            "say it with --language it or en"
        )
    guesses = _guess(sample)
    if not guesses:
        raise LanguageError(
            "the language cannot be told; if it is Italian or English, say so with --language it or en"
        )
    best, confidence = guesses[0]
    if best not in NAMES:
        raise LanguageError(
            f"the text looks like another language ({best}, {confidence:.0%}); "
            "Scheda reads Italian and English. "
            "If it is one of them, say so with --language it or en"
        )
    if confidence < MIN_CONFIDENCE:
        listed = ", ".join(f"{code} {p:.0%}" for code, p in guesses[:3])
        raise LanguageError(f"the language is unsure ({listed}); say it with --language it or en")
    code: LanguageCode = "it" if best == "it" else "en"
    return Language(code, round(confidence, 4))


def contradiction(text: str, said: LanguageCode) -> str | None:
    """A warning where the text surely looks like another language than it is said to be in."""
    sample = _sample(text)
    guesses = _guess(sample) if len(sample.split()) >= MIN_WORDS else []
    if not guesses or guesses[0][0] == said or guesses[0][1] < MIN_CONFIDENCE:
        return None
    best, confidence = guesses[0]
    seems = NAMES.get(best, f"another language, {best}")
    return (
        f"the text looks like {seems} ({confidence:.0%}), but is read as {NAMES[said]}, as it was said to be"
    )


def _sample(text: str) -> str:
    """The words of its beginning, without what says nothing of a language."""
    sample = _NOISE.sub(" ", text[: 4 * SAMPLE_CHARACTERS]).strip()[:SAMPLE_CHARACTERS]
    # langdetect's profiles are case-sensitive: Italian in capitals comes out as English.
    if sum(c.isupper() for c in sample) > 0.5 * sum(c.isalpha() for c in sample):
        sample = sample.lower()
    return sample


@cache
def _factory() -> Any:
    from langdetect import DetectorFactory, detector_factory

    DetectorFactory.seed = 0  # langdetect samples n-grams at random: without a seed answers vary
    detector_factory.init_factory()
    return detector_factory._factory


def _guess(text: str) -> list[tuple[str, float]]:
    detector = _factory().create()
    detector.set_prior_map({code: 1.0 / len(CANDIDATES) for code in CANDIDATES})
    detector.append(text)
    try:
        return [(guess.lang, guess.prob) for guess in detector.get_probabilities()]
    except Exception:  # LangDetectException: no letters that any profile knows
        return []
