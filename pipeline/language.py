"""Article → its language with a confidence, or an honest refusal.

The function words of the running prose decide: titles and names may be of any language. Where they
do not, as in short or unknown texts, n-gram profiles (langdetect) do.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.data import Language, LanguageCode
from pipeline.errors import LanguageError
from pipeline.lexicon.function_words import FUNCTION_WORDS
from pipeline.lexicon.traits import READ, TRAITS

NAMES: dict[LanguageCode, str] = {code: traits.name for code, traits in TRAITS.items()}

# Under this many words langdetect is a coin toss (single words: 23-50 % right), so a shorter
# text is refused unless the caller says what it is in.
MIN_WORDS = 6
# langdetect's probability for the winner; on sentences of news it is above 0.99 nearly always.
MIN_CONFIDENCE = 0.8
# More text than this changes no decision and costs time.
SAMPLE_CHARACTERS = 20_000
_PROFILE_CHARACTERS = 5_000

# Function words that the prose needs, the share of its words that they are, and how many times as many
# as the next language's. Of 3,300 paragraphs of Italian and English news nearly all have 30 to 50 in a
# hundred, and 3 times as many as Spanish, Catalan or Dutch, their nearest.
_MIN_TOLD = 3
_MIN_SHARE = 0.15
_MARGIN = 1.5

# The candidates: languages that news readers here are likely to paste, or that are easily
# taken for Italian or English. langdetect's other profiles only add confusion.
CANDIDATES = (
    "en", "it", "fr", "es", "pt", "ca", "ro", "de", "nl", "sv", "da", "no", "pl", "cs", "sk", "sl", "hr",
    "hu", "fi", "et", "lt", "lv", "sq", "tr", "el", "ru", "uk", "bg", "mk", "ar", "he", "fa", "ur", "hi",
    "bn", "ja", "ko", "zh-cn", "zh-tw", "th", "vi", "id", "tl", "af", "cy", "so", "sw",
)  # fmt: skip

_NOISE = re.compile(r"<[^<>\n]{0,300}>|[\W\d_]+")
# What is quoted may be a title or another's words.
_QUOTED, _QUOTED_SHORT = (
    re.compile(
        rf"«[^«»\n]{{1,{most}}}»|“[^“”\n]{{1,{most}}}”|\"[^\"\n]{{1,{most}}}\"|(?<!\w)[‘'][^‘’'\n]{{1,80}}[’'](?!\w)"
    )
    for most in (1_200, 160)
)
# With fewer words outside, a quotation that is longer than a sentence is prose again.
_MIN_PROSE = 20
# "Gone with the Wind", "Banca Centrale", "Ministero della Salute": capitals, with little words between them.
_TITLE = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]{0,30}(?:[ \t]+(?:[a-zà-ÿ]{1,5}[ \t]+){0,2}[A-ZÀ-Þ][\w’'-]{0,30}){1,12}"
)

_lock = threading.Lock()


def detect_language(text: str) -> Language:
    """Raises LanguageError where the text is too short to tell, or in another language."""
    sample = _sample(text)
    words = _NOISE.sub(" ", sample).split()
    if len(words) < MIN_WORDS:
        count = "1 word" if len(words) == 1 else f"{len(words)} words"
        raise LanguageError(
            f"the text is too short to tell its language ({count}); say it with --language it or en"
        )
    prose = _prose(sample)
    found = _by_function_words(prose)
    if found is None and len(prose) >= MIN_WORDS:
        found = _read(_guess(prose))
    return found or _by_function_words(words) or _accepted(_guess(words))


def contradiction(text: str, said: LanguageCode) -> str | None:
    """A warning where the text surely looks like another language than it is said to be in."""
    sample = _sample(text)
    prose = _prose(sample)
    if len(prose) < MIN_WORDS:
        prose = _NOISE.sub(" ", sample).split()
    found = _by_function_words(prose)
    if found is not None:
        best, confidence = str(found.code), found.confidence
    else:
        guesses = _guess(prose) if len(prose) >= MIN_WORDS else []
        best, confidence = guesses[0] if guesses else ("", 0.0)
    if best in ("", said) or confidence < MIN_CONFIDENCE:
        return None
    seems = NAMES.get(best) or f"another language, {best}"
    return (
        f"the text looks like {seems} ({confidence:.0%}), but is read as {NAMES[said]}, as it was said to be"
    )


def _sample(text: str) -> str:
    """The beginning of the text without addresses, in small letters where most are capitals."""
    start = unicodedata.normalize("NFC", text[:SAMPLE_CHARACTERS])
    chunks = (c for c in re.split(r"(\s+)", start) if "@" not in c and "://" not in c)
    sample = "".join(chunks)
    # Profiles are case-sensitive: Italian in capitals comes out as English.
    if sum(map(str.isupper, sample)) > 0.5 * sum(map(str.isalpha, sample)):
        sample = sample.lower()
    return sample


def _prose(sample: str) -> list[str]:
    """The words outside quotations, titles and names; long quotations too where little else is."""
    outside = _words(_QUOTED.sub(" ", sample))
    return outside if len(outside) >= _MIN_PROSE else _words(_QUOTED_SHORT.sub(" ", sample))


def _words(text: str) -> list[str]:
    return _NOISE.sub(" ", _TITLE.sub(" ", text)).split()


def _by_function_words(prose: Sequence[str]) -> Language | None:
    """Italian or English where the function words leave no doubt.

    The confidence is their share among the words that tell the language from the next.
    """
    counts = Counter(word.lower() for word in prose)
    told = {code: sum(counts[word] for word in words) for code, words in FUNCTION_WORDS.items()}
    best, rival = sorted(told, key=lambda code: -told[code])[:2]
    clear = told[best] >= max(_MIN_TOLD, _MIN_SHARE * len(prose), _MARGIN * told[rival])
    if best not in READ or not clear:
        return None
    both = sum(counts[word] for word in FUNCTION_WORDS[best] & FUNCTION_WORDS[rival])
    mine, others = told[best] - both, told[rival] - both
    return Language(best, round(mine / (mine + others), 4))


def _read(guesses: Sequence[tuple[str, float]]) -> Language | None:
    """The first guess, where it is a language that is read and sure enough."""
    best, confidence = guesses[0] if guesses else ("", 0.0)
    sure = best in READ and confidence >= MIN_CONFIDENCE
    return Language(best, round(confidence, 4)) if sure else None


def _accepted(guesses: Sequence[tuple[str, float]]) -> Language:
    """The same, or LanguageError with the reason."""
    if not guesses:
        raise LanguageError(
            "the language cannot be told; if it is Italian or English, say so with --language it or en"
        )
    found, (best, confidence) = _read(guesses), guesses[0]
    if best in NAMES and best not in READ and confidence >= MIN_CONFIDENCE:
        raise LanguageError(
            f"the text looks like {NAMES[best]} ({confidence:.0%}), which is read experimentally: "
            "figures and dates, with no judgement and no translation. "
            f"Ask for it with --language {best} --to source"
        )
    if best not in READ:
        raise LanguageError(
            f"the text looks like another language ({best}, {confidence:.0%}); "
            "Scheda reads Italian and English. "
            "If it is one of them, say so with --language it or en"
        )
    if found is None:
        listed = ", ".join(f"{code} {p:.0%}" for code, p in guesses[:3])
        raise LanguageError(f"the language is unsure ({listed}); say it with --language it or en")
    return found


@cache
def _factory() -> Any:
    """The candidates' profiles, in a factory of our own: langdetect's is shared and unlocked."""
    import langdetect
    from langdetect.detector_factory import DetectorFactory

    folder = Path(langdetect.__file__).parent / "profiles"
    factory = DetectorFactory()
    factory.set_seed(0)  # langdetect samples n-grams at random: without a seed answers vary
    factory.load_json_profile([(folder / code).read_text(encoding="utf-8") for code in CANDIDATES])
    return factory


def _guess(words: Sequence[str]) -> list[tuple[str, float]]:
    """(language, probability), best first; none where no letters are that any profile knows."""
    with _lock:  # two first uses at once would both load
        factory = _factory()
    from langdetect.lang_detect_exception import LangDetectException

    detector = factory.create()
    detector.append(" ".join(words)[:_PROFILE_CHARACTERS])
    try:
        return [(guess.lang, guess.prob) for guess in detector.get_probabilities()]
    except LangDetectException:
        return []
