"""How a text speaks to a program instead of a reader, by language: such lines come in either, whatever the article is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from pipeline.lexicon.tables import read_tables

MARKUP = (
    r"<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|prompt|instructions?|article|context|user|assistant)>"
    r"|#{2,}\s*(?:instructions?|system|sistema|prompt|istruzioni|new task)\b"
    r"|[\[{](?:/?system|/?sistema|assistant|user)[\]}]|\"role\"\s*:\s*\"\w+\""
    r"|(?-i:\b(?:BEGIN|END|INIZIO|FINE) (?:[A-Z]+ ){0,3}(?:INSTRUCTIONS?|PROMPT|MESSAGE|ISTRUZIONI|MESSAGGIO)\b)"
)
"""Marks of a prompt, which no article has."""

TOPIC = (
    r"\b(?:AI|A\.I\.|llms?|(?:large )?language models?|chatbots?|chat ?gpt|gpt(?:-\w+)?|openai|artificial intelligence"
    r"|modell[oi] linguistic[oi]|intelligenz[ae] artificial[ei]|machine learning|prompt injection)\b|(?-i:\b(?:IA|I\.A\.)\b)"
)
"""What tells that an article is about such programs."""

SAYS = (
    r"(?:said|says|wrote|writes|told|reads?|joked|warned|replied|advises?|claims?|tells|reported"
    r"|obeyed|argued|ruled|ordered|added|insisted|asked|claimed|according to|under the"
    r"|ha (?:chiesto|stabilito|ordinato|aggiunto)|secondo"
    r"|ha detto|ha scritto|dice|diceva|disse|scrive|scrisse"
    r"|spiega|avverte|consiglia|sostiene|racconta|si legge|recita|recitava)"
)
"""What tells that somebody said it."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """`acts`, `does`, `makes`, `roles`, `handles` and `linked` are verbs as a dictionary has them, the rest words as they stand.

    `endings`: of a verb's dictionary form, by its end, what its moods put in that end's place. The moods are "order"
    (or infinitive), "thou" (an order that can be nothing else), "wish" (subjunctive), "told" (of somebody), "yours"
    (what you will do) and "done". `stems`: of verbs whose forms begin otherwise. `odd`: orders that none of it gives.
    """

    programs: frozenset[str]  # in capitals: short names of a program that reads and writes
    machines: frozenset[str]  # the same in words of no other sense
    devices: frozenset[str]  # nouns that mean one beside a word of `automatic`, or loosely by themselves
    automatic: frozenset[str]
    human: frozenset[str]  # what a program is not
    products: frozenset[str]  # what is made of an article; `shortened` `versions` in two words
    shortened: frozenset[str]
    versions: frozenset[str]
    generated: tuple[str, ...]  # how words begin that tell that a program made it
    replies: frozenset[str]  # what else a program returns
    texts: frozenset[str]  # with `these`: the article itself
    these: frozenset[str]
    guidance: frozenset[str]  # what a program was told before, with `prior` or `your`
    prior: frozenset[str]
    instructed: frozenset[str]  # the same of `you`
    you: frozenset[str]
    your: frozenset[str]
    be: frozenset[str]  # with `you`
    now: frozenset[str]
    no: frozenset[str]
    not_fa: frozenset[str]  # behind them an order is an infinitive: what else stands there is of somebody
    acts: frozenset[str]  # what can be done with a text
    does: frozenset[str]  # what can be done with other things too
    makes: frozenset[str]
    roles: frozenset[str]  # to play somebody
    handles: frozenset[str]  # what a program does with an article
    linked: frozenset[str]  # what a page asks its readers to do with it, `to` or with which
    to: frozenset[str]
    duties: frozenset[str]
    modals: frozenset[str]
    begged: frozenset[str]  # other ways to ask, allow or promise
    parts: frozenset[str]  # of a text
    tongues: frozenset[str]  # languages and forms of an answer
    calls: frozenset[str]  # how one turns to somebody
    towards: frozenset[str]
    headers: frozenset[str]  # what heads an order without saying to whom
    soft: frozenset[str]  # what may stand before an imperative; an ending of `adverbs` too
    adverbs: tuple[str, ...]
    joins: frozenset[str]
    objects: frozenset[str]  # what an imperative that no table has may have behind it
    no_imperatives: tuple[str, ...]  # how words end that are none
    when: frozenset[str]
    that: frozenset[str]
    goes_on: frozenset[str]  # what stands behind a noun that is no part of a longer one
    what: frozenset[str]  # with `makes`: what is to be made
    whoever: frozenset[str]
    makers: frozenset[str]
    owners: frozenset[str]  # whom a program serves, and `about` what
    about: frozenset[str]
    closed: frozenset[str]  # with `texts`: a pretended end of the article
    right: frozenset[str]  # with a product: what it is claimed to be
    only: frozenset[str]
    drops_subject: bool
    endings: dict[str, dict[str, str]]
    stems: dict[str, str]
    odd: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]


ORDER_WORDS = MappingProxyType(
    {language: words for language, words in read_tables("instructions", OrderWords).items() if words.acts}
)
_VERBS = ("acts", "does", "makes", "roles", "handles", "linked")


@cache
def order_tags(language: str) -> Mapping[str, frozenset[str]]:
    """Every word of the tables, with the fields that have it; the form of a verb as "acts.order"."""
    words, tags = ORDER_WORDS[language], dict[str, set[str]]()
    for name in OrderWords.__slots__:
        value = getattr(words, name)
        if name in _VERBS:
            pairs = [(form, f"{name}.{mood}") for verb in value for form, mood in _forms(verb, words)]
            pairs += [(form, f"{name}.order") for form in words.odd.get(name, ())]
        else:
            pairs = [(word, name) for word in value] if isinstance(value, frozenset) else []
        for word, tag in pairs:
            tags.setdefault(word, set()).add(tag)
    return MappingProxyType({word: frozenset(found) for word, found in tags.items()})


def _forms(verb: str, words: OrderWords) -> Iterator[tuple[str, str]]:
    """The forms of a verb, each with its mood."""
    stem, _, ending = words.stems.get(verb, "").partition("-")
    if stem:
        yield verb, "order"
    else:
        ending = next(end for end in words.endings if verb.endswith(end))
        stem = verb.removesuffix(ending)
    for mood, ends in words.endings[ending].items():
        for end in ends.split():
            # "cominci-i" is "cominci", "indic-i" is "indichi"
            soft = ending == "are" and stem[-1] in "cg" and end[0] in "ie"
            yield (stem.removesuffix("i") if end[0] == "i" else stem) + "h" * soft + end.strip("-"), mood
