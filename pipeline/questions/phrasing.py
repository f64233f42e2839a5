"""What is open by its kind and its topic, which is the article's own: nothing else is said."""

from __future__ import annotations

import re

from pipeline.data import LanguageCode, OpenQuestion
from pipeline.lexicon.questions import OPENING_WORDS, TOPIC_WORDS

_DOUBLE = re.compile(r"[\"“”«»„]")
# The first mark, where it closes what was opened before.
_CLOSES = re.compile(r"^[^\"“”«»„]*(?:[”»]|(?<=[\w.,;:!?…%)])\")")


def phrase(question: OpenQuestion, topic_text: str, output_language: LanguageCode) -> str:
    """What is open, in the output language, where no question was made of it: the kind, and its topic, which
    `topic_text` is in that language. A question that the article asks stands as it is."""
    topic = topic_text.strip().rstrip(".;:,?!… ").strip()
    if question.kind == "asked" and question.form == "sentence":
        return f"{topic[:1].upper()}{topic[1:]}?"
    words = TOPIC_WORDS[output_language]
    if question.form != "sentence" and len(_DOUBLE.findall(topic)) % 2:
        topic = _DOUBLE.sub("", topic)  # its partner stands outside
    told = words.quoted.format(topic=_nested(topic)) if question.form == "sentence" else _lowered(topic)
    return words.phrasings[question.kind].format(topic=told)


def _lowered(topic: str) -> str:
    """Within a sentence an article or pronoun that began one has no capital."""
    first, _, rest = topic.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in OPENING_WORDS else topic


def _nested(topic: str) -> str:
    """Quotation marks within the question's own become single; those that lost their partner to the topic's
    bounds get it again, so that nobody's words seem another's."""
    if len(_DOUBLE.findall(topic)) % 2:
        topic = f'"{topic}' if _CLOSES.search(topic) else f'{topic}"'
    opening = True

    def single(_: re.Match[str]) -> str:
        nonlocal opening
        opening = not opening
        return "’" if opening else "‘"

    return _DOUBLE.sub(single, topic)
