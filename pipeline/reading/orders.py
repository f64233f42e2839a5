"""What in a sentence shows that it tells a program what to do: to whom it turns, what it asks, about what.

No one word tells, news has each of them: every sign has points, and where they come together it is no news.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.lexicon.instructions import MARKUP, ORDER_WORDS
from pipeline.reading.addressed import (
    asked_of_machine,
    called,
    headed,
    reads_this,
    vocatives,
    you_machine,
)
from pipeline.reading.tagged import TOKEN, Tagged, may_speak_of

_MARKUP = re.compile(MARKUP, re.IGNORECASE)
_QUOTES = frozenset("\"'“«‘")
_FENCES = frozenset("[<#*({=")


def _asked_of_product(told: Tagged) -> bool:
    """ "Any digest must ...", "every sentence that you produce should ..."."""
    near = any(told.any("duties", i - 8, i + 9) for i in told.products)
    return near or (told.any("duties") and _your_text(told))


def _your_text(told: Tagged) -> bool:
    """ "The text you generate", "whatever you produce", "ciò che scriverai"."""
    return told.any("makes.yours") or any(
        told.any("what", i - 4, i)
        and (told.any("you", i - 2, i) or (told.any("that", i - 1, i) and told.told.drops_subject))
        for i in range(len(told.words))
        if told.any("makes.order", i, i + 1) or told.any("makes.wish", i, i + 1)
    )


def _your_work(told: Tagged) -> bool:
    """ "When you summarise", "se riassumi questo articolo", "before you write the recap"."""
    return any(
        told.any("when", i - 3, i) and (told.told.drops_subject or told.any("you", i - 2, i))
        for i in range(len(told.words))
        if (told.verb("handles", i, i + 1) and not told.verb("linked", i, i + 1))
        or (told.verb("makes", i, i + 1) and told.any("products", i, i + 5))
    )


def _made_product(told: Tagged) -> bool:
    """ "Automatic summary", "generated digests"."""
    made = told.told.generated
    return any(
        told.any("automatic", i - 3, i + 3)
        or any(word.startswith(made) for word in told.words[max(0, i - 3) : i + 4])
        for i in _results(told)
    )


def _results(told: Tagged) -> list[int]:
    return [*told.products, *told.all("replies")]


def _linked(told: Tagged) -> bool:
    """What a page offers: "Print this article", "Write to us about this story"."""
    return len(told.acts) <= 1 and any(
        told.any("linked.order", i, i + 1)
        and (told.any("these", i + 1, i + 3) or told.any("to", i + 1, i + 2))
        for i in told.orders[:1]
    )


def _role(told: Tagged) -> bool:
    """ "Act as ...", "you are now ...", "fai finta ..."."""
    now = told.near("be", "now", 2, 2) and told.any("you")
    return (
        now
        or any(told.any("roles.order", i, i + 1) for i in told.orders)
        or told.near("roles.order", "does.order", 1, 0)
    )


def _owner_told(told: Tagged) -> bool:
    """ "Do not tell the user about ..."."""
    return any(
        told.any("about", o + 1, o + 2) and o - 4 <= i < o for o in told.all("owners") for i in told.acts
    )


def _acts_on_prior_guidance(told: Tagged) -> bool:
    """ "Ignore all previous instructions": what else would have had some?"""
    near = [(i + 1, i + 6) for i in told.orders]
    return any(told.any("guidance", *behind) and told.any("prior", *behind) for behind in near)


_Sign = Callable[[Tagged], bool]
# To whom; what it is about; what it asks and how. The points were chosen on sentences of either kind and on
# 12,000 of news, of which one comes to what `instructions` asks.
_SIGNS: Mapping[str, tuple[float, _Sign]] = MappingProxyType(
    {
        "called": (3.0, called),
        "named": (1.0, lambda t: any(i - before == 1 for i, before, _ in vocatives(t))),
        "headed": (2.0, headed),
        "you machine": (2.5, you_machine),
        "machine": (3.0, lambda t: bool(t.machines)),
        "device": (1.0, lambda t: bool(t.devices) and not t.machines),
        "reads this": (3.5, reads_this),
        "product": (3.0, lambda t: bool(t.products)),
        "your product": (1.0, lambda t: any(t.any("your", i - 3, i + 2) for i in _results(t))),
        "your text": (2.5, _your_text),
        "made product": (2.0, _made_product),
        "product of this": (
            1.5,
            lambda t: any(t.any("these", i + 1, i + 5) and t.any("texts", i + 2, i + 6) for i in t.products),
        ),
        "right product": (1.5, lambda t: any(t.any("right", i - 3, i) for i in t.products)),
        "your work": (2.0, _your_work),
        "reply": (2.0, lambda t: t.any("replies")),
        "this text": (
            3.0,
            lambda t: t.near("texts", "these", 2, 2) or t.near("texts", "you", 0, 2) or t.phrase("above"),
        ),
        "closed": (1.5, lambda t: any(t.any("texts", i + 1, i + 4) for i in t.all("closed"))),
        "guidance": (
            1.5,
            lambda t: (
                t.near("guidance", "prior", 3, 3)
                or t.near("guidance", "your", 2, 1)
                or t.near("instructed", "you", 3, 2)
            ),
        ),
        "acts on guidance": (1.5, lambda t: any(t.any("guidance", i + 1, i + 5) for i in t.orders)),
        "acts on prior guidance": (4.0, _acts_on_prior_guidance),
        "guided anew": (3.0, lambda t: len(t.acts) > 1 and _acts_on_prior_guidance(t)),
        "onwards": (2.0, lambda t: t.phrase("onwards")),
        "parts": (1.0, lambda t: t.any("parts")),
        "given words": (
            1.5,
            lambda t: any(t.word(i + 1) in _QUOTES or t.word(i + 1) == ":" for i in t.all("parts")),
        ),
        "tongue": (1.0, lambda t: t.any("tongues")),
        "only": (1.5, lambda t: bool(t.orders) and t.any("only")),
        "owner": (1.0, lambda t: t.any("owners")),
        "owner told": (2.0, _owner_told),
        "maker": (2.0, lambda t: t.near("makers", "your", 2, 0)),
        "header": (2.0, lambda t: any(":" in t.words[i + 1 : i + 5] for i in t.all("headers") if i < 4)),
        "your task": (2.0, lambda t: t.near("headers", "your", 2, 1)),
        "fenced": (1.5, lambda t: t.words[0] in _FENCES or (len(t.words[0]) > 1 and t.is_sign(0))),
        "linked": (-4.0, _linked),
        "you": (1.5, lambda t: t.any("you") or t.any("your")),
        "played": (
            1.0,
            lambda t: any(t.any("you", i - 2, i + 1) and not t.any("when", i - 4, i) for i in t.all("be")),
        ),
        "begged you": (2.0, lambda t: t.any("begged") and t.any("you")),
        "asked of machine": (3.0, asked_of_machine),
        "asked of product": (2.0, _asked_of_product),
        "act": (3.0, lambda t: bool(t.acts)),
        "acts": (1.0, lambda t: len(t.acts) > 1),
        "acts on text": (2.5, lambda t: any(t.any("texts", i + 1, i + 4) for i in t.acts)),
        "orders product": (1.5, lambda t: any(o < i <= o + 6 for o in t.orders for i in t.products)),
        "order": (2.0, lambda t: len(t.orders) > len(t.acts)),
        "role": (3.0, _role),
    }
)
# Without one of these a sentence asks nothing, and without one of those it asks nothing of a program.
_ASKING = frozenset(
    {"act", "acts", "order", "role", "you", "called", "named", "asked of product", "asked of machine"}
    | {"right product", "header", "closed", "product of this", "made product", "reads this"}
)
_MATTER = frozenset(
    {
        "machines",
        "devices",
        "products",
        "handles.told",
        "handles.order",
        "versions",
        "replies",
        "texts",
        "guidance",
    }
    | {"instructed", "roles.order", "owners", "prior", "parts", "tongues"}
)
_MARKED = 12.0
VOTE, MOST_VOTE = 2.0, 9.0
"""Points for each unit of the log-odds that the reader gives a sentence, and the most of them either way.
Chosen with `instructions.ALONE` by heads that had not seen an order's style (training/orders.py)."""


def signs(tokens: list[str], language: str) -> list[str]:
    """The names of the signs in a sentence of such words."""
    if not may_speak_of(tokens, language, _MATTER, "onwards"):
        return []
    told = Tagged(tokens, language)
    if not (told.machines or told.fields & _MATTER or told.phrase("onwards")):
        return []
    found = [name for name, (_, sign) in _SIGNS.items() if sign(told)]
    return found if _ASKING.intersection(found) else []


def voted(order: float) -> float:
    """The points of the reader's judgement of a sentence (0 to 1)."""
    likely = min(max(order, 1e-6), 1 - 1e-6)
    return max(-MOST_VOTE, min(MOST_VOTE, VOTE * math.log(likely / (1 - likely))))


def points(sentence: str) -> float:
    """How far its words by themselves tell a program what to do."""
    if _MARKUP.search(sentence):
        return _MARKED
    tokens = TOKEN.findall(sentence)
    return max(sum(_SIGNS[sign][0] for sign in signs(tokens, language)) for language in ORDER_WORDS)


def goes_on(sentence: str) -> bool:
    """Whether it says "you" or gives an order, whatever about."""
    tokens = TOKEN.findall(sentence)
    both = (Tagged(tokens, language) for language in ORDER_WORDS)
    return any(told.orders or told.fields & {"you", "your"} or told.any("acts.order", 0, 1) for told in both)
