"""How a question is put, by its kind and the sheet's language; {topic} is the article's own words."""

from __future__ import annotations

from pipeline.data import LanguageCode, QuestionKind

PHRASINGS: dict[QuestionKind, dict[LanguageCode, str]] = {
    "unconfirmed": {"en": "Is this confirmed: “{topic}”?", "it": "È confermato quanto segue: «{topic}»?"},
    "disputed": {
        "en": "Who is right on this point: “{topic}”?",
        "it": "Chi ha ragione su questo punto: «{topic}»?",
    },
    "pending": {"en": "What will come of this: “{topic}”?", "it": "Che esito avrà questo punto: «{topic}»?"},
    "missing": {
        "en": "What is not known yet on this point: “{topic}”?",
        "it": "Che cosa non si sa ancora su questo punto: «{topic}»?",
    },
    "asked": {"en": "{topic}?", "it": "{topic}?"},
}
