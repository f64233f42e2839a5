"""Questions by template: nothing is said but the topic, which is the article's own."""

from __future__ import annotations

import re

from pipeline.data import LanguageCode, OpenQuestion
from pipeline.lexicon.questions import PHRASINGS

_DOUBLE = re.compile(r"[\"“”«»„]")


def phrase(question: OpenQuestion, topic_text: str, output_language: LanguageCode) -> str:
    """The question in the output language; `topic_text` is its topic in that language."""
    topic = topic_text.strip().rstrip(".;:,?!… ").strip()
    template = PHRASINGS[question.kind][output_language]
    return template.format(topic=_nested(topic) if template[0] != "{" else topic)


def _nested(topic: str) -> str:
    """Quotation marks within the question's own become single; those that lost their partner go."""
    if len(_DOUBLE.findall(topic)) % 2:
        return _DOUBLE.sub("", topic)
    opening = True

    def single(_: re.Match[str]) -> str:
        nonlocal opening
        opening = not opening
        return "’" if opening else "‘"

    return _DOUBLE.sub(single, topic)
