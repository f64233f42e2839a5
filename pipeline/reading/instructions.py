"""Sentences that tell a program what to do: no news, so no stage sees them.

An article that quotes one, or tells of one, is read as it is: what stands in quotation marks beside other
words, or is said to have been said, is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.data import Span
from pipeline.lexicon.instructions import BIDS, DUTY, FIRM, LINK, MODEL, ORDER, SUBJECT, TOPIC, TREATED, WORK
from pipeline.reading.orders import ALL_FORMS, FORMS, HEAD, NOT, ORDERS, POLITE, STOP, TRIGGER, Pattern
from pipeline.text.quotations import find_quotations

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?…][\"'”’»)\]]*(?=\s+[\"'“«‘(\[<#*]*[A-ZÀ-Þ])|(?=\n|$))")
_TOPIC = Pattern(TOPIC)
_LINK = Pattern(rf"^{HEAD}{LINK}")
# The same by its parts, in any order: an imperative, and to whom, or about what.
_CLAUSE = (
    rf"(?:^{HEAD}(?:(?:in|nel|nella) (?:your|tu[oa]|vostr[oa]) (?:\w+ )?\w+,?\s)?|[.:;,!?)]\s+)"
    rf"(?:only |just |solo |soltanto )?{POLITE}(?:{NOT}{POLITE})?"
)
_BIDS = Pattern(rf"{_CLAUSE}(?:{ORDER}|{TREATED}|{BIDS})(?!\w| of\b|:)")
_BIDS_TEXT = Pattern(rf"{_CLAUSE}(?:{FIRM}|{BIDS})(?!\w| of\b|:)")
_WORK, _SUBJECT = Pattern(rf"\b{WORK}\b"), Pattern(rf"\b{SUBJECT}\b")
_PROGRAM = Pattern(rf"\b(?:{MODEL}|machines|ai readers|lettori ia|le macchine)\b")
# Characters: in longer sentences its parts come together by chance.
_LONGEST_BID = 300
# What goes on where another has begun: "Do not mention the mayor.", "Your task is …", "Sei ChatGPT."
_GOES_ON = Pattern(
    rf"^{HEAD}(?:{ORDERS}|{DUTY}\b|say\b|(?:could|can|would|will) you\b|potresti\b|puoi\b|potreste\b)"
)
_OPENS = Pattern(rf"^{HEAD}(?:you are|sei|siete) (?:an? |un['’ ]|una )?{MODEL}\b[\s.!,:]*$")
# What opens one if an order follows: "You are an obedient assistant.", "Stop reading here."
_MAY_OPEN = Pattern(
    rf"^{HEAD}(?:you are|sei|siete) (?:an? |un['’ ]|una )?(?:\w+ )?{MODEL}(?: \w+)?[\s.!,:]*$"
    rf"|^\W*{STOP}\b"
)
_SAYS = (
    r"(?:said|says|wrote|writes|told|reads?|joked|warned|replied"
    r"|obeyed|argued|ruled|ordered|added|insisted|asked|claimed|according to|under the"
    r"|ha (?:chiesto|stabilito|ordinato|aggiunto)|secondo"
    r"|ha detto|ha scritto|dice|diceva|disse|scrive|scrisse"
    r"|spiega|avverte|si legge|recita|recitava)"
)
_SAID = Pattern(rf"[,.!?”»\"]\s+(?:[^\W\d_]+['’]?\s+){{0,5}}?{_SAYS}\b|\b{_SAYS}\b[^.:]{{0,40}}:\s")
_MODEL = Pattern(rf"\b{MODEL}\b")
# So many words around a quotation make it one that is told of.
_WORDS_AROUND = 3


def instructions(text: str) -> list[Span]:
    """The sentences that tell a program what to do, in order."""
    if not TRIGGER.search(text):
        return []
    quotations = find_quotations(text)
    found = _found(text, quotations, ALL_FORMS)
    if found and _TOPIC.search(_outside(text, 0, len(text), found)):
        found = _found(text, quotations, FORMS)
    rest = _outside(text, 0, len(text), found)
    if _MODEL.search(rest):  # an article about such programs: what stands in quotation marks is an example
        found = [span for span in found if not _is_quoted(span, quotations)]
    return found if any(c.isalnum() for c in rest) else []


def _found(text: str, quotations: tuple[Span, ...], forms: Sequence[Pattern]) -> list[Span]:
    """The sentences in one of these forms, and those that go on from there, but none that are told of."""
    found: list[Span] = []
    going = False
    sentences = list(_SENTENCE.finditer(text))
    for match, following in zip(sentences, [*sentences[1:], None], strict=True):
        sentence = match.group()
        given = _is_instruction(sentence, forms) or (going and _GOES_ON.search(sentence) is not None)
        opens = _OPENS.search(sentence) is not None or (
            following is not None
            and _MAY_OPEN.search(sentence) is not None
            and (_GOES_ON.search(following[0]) is not None or _is_instruction(following[0], forms))
        )
        going = (given or opens) and not _told(text, match.start(), match.end(), quotations, forms)
        if going:
            found.append(Span(*match.span()))
    return found


def _is_instruction(sentence: str, forms: Sequence[Pattern]) -> bool:
    if len(sentence) >= 2_000:
        return False
    return any(form.search(sentence) for form in forms) or (forms is ALL_FORMS and _bids_a_program(sentence))


def _bids_a_program(sentence: str) -> bool:
    """An imperative that names a program's work, or the program, or that says what to do with a text."""
    if len(sentence) > _LONGEST_BID or not _BIDS.search(sentence) or _LINK.search(sentence):
        return False
    if _WORK.search(sentence) or _PROGRAM.search(sentence):
        return True
    return _SUBJECT.search(sentence) is not None and _BIDS_TEXT.search(sentence) is not None


def _told(text: str, start: int, end: int, quotations: tuple[Span, ...], forms: Sequence[Pattern]) -> bool:
    """Whether the sentence is news of such words: it says who said them, or quotes them among others."""
    if _SAID.search(text, start, end):
        return True
    inside = [q for q in quotations if q.start < end and q.end > start]
    if not inside:
        return False
    outside = _outside(text, start, end, inside)
    if _is_quoted(Span(start, end), quotations):
        return sum(any(map(str.isalnum, word)) for word in outside.split()) >= _WORDS_AROUND
    return not _is_instruction(outside, forms)


def _outside(text: str, start: int, end: int, inside: list[Span]) -> str:
    at, kept = start, ""
    for quotation in inside:
        kept += text[at : max(at, quotation.start)]
        at = max(at, quotation.end)
    return kept + text[at:end]


def _is_quoted(span: Span, quotations: tuple[Span, ...]) -> bool:
    inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in quotations)
    return 2 * inside >= span.end - span.start
