"""Questions by template: nothing is said but the topic, which is the article's own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.data import LanguageCode, OpenQuestion
from pipeline.lexicon.questions import OPENING_WORDS, TOPIC_WORDS

_DOUBLE = re.compile(r"[\"“”«»„]")
# The first mark, where it closes what was opened before.
_CLOSES = re.compile(r"^[^\"“”«»„]*(?:[”»]|(?<=[\w.,;:!?…%)])\")")


def phrase(question: OpenQuestion, topic_text: str, output_language: LanguageCode) -> str:
    """The question in the output language; `topic_text` is its topic in that language."""
    topic = topic_text.strip().rstrip(".;:,?!… ").strip()
    template = TOPIC_WORDS[output_language].phrasings[question.form][question.kind]
    words = _nested(topic) if template[0] != "{" else topic
    if question.form != "sentence":
        words = _lowered(words)
    said = template.format(topic=words, Topic=words[:1].upper() + words[1:])
    return _contracted(said, TOPIC_WORDS[output_language].contracted) if question.form == "noun" else said


def _contracted(said: str, contracted: Mapping[str, str]) -> str:
    """With a preposition of the template and the article behind it as one word ("di la" → "della")."""
    for apart, joined in contracted.items():
        said = said.replace(f" {apart}" + " " * apart[-1].isalpha(), f" {joined}" + " " * apart[-1].isalpha())
    return said


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
