"""The words of a sentence that name an open matter, their grammar, and the question that is made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.contracts import Token
from pipeline.data import Document, QuestionKind, Sentence, Span, TopicForm
from pipeline.lexicon.questions import TOPIC_WORDS
from pipeline.questions.clauses import NOUNS, Clauses
from pipeline.questions.direct import ask_embedded, ask_saying, indicative, is_cut, is_denied
from pipeline.questions.nominal import nominal

# A clause that no question was made of is shown as it stands if it is no longer, in words.
LONGEST_CLAUSE = 14
# Words in brackets, as an acronym, are no part of the question, if they are no more.
LONGEST_BRACKETS = 4
# Of what a noun phrase tells by.
CONTENT = (*NOUNS, "ADJ", "NUM")


@dataclass(frozen=True, slots=True)
class Matter:
    """`topic` in its `form`, as a `phrase` within a sentence, and the `question` that the grammar of the
    article's language makes of it, if any."""

    topic: Span
    form: TopicForm
    phrase: str
    question: str | None = None


def name_matter(
    document: Document, sentence: Sentence, named: Span | None, kind: QuestionKind
) -> Matter | None:
    """The matter in the words `named` of a sentence: a clause that asks, the clause that they belong to or
    another of the sentence that says what is open, or their noun phrase; None where none is there."""
    clauses = Clauses(_without_brackets(sentence.tokens), TOPIC_WORDS[document.language.code])
    at = named or Span(sentence.start, sentence.start)
    inside = [i for i, t in enumerate(clauses.tokens) if at.start <= t.start and t.end <= at.end]
    first, end = (inside[0], inside[-1] + 1) if inside else (-1, -1)
    asking = clauses.asking(first, end)
    if asking is not None:
        question = ask_embedded(clauses, *asking)
        if question is not None or not inside or is_denied(clauses, *asking):
            return _matter(document, clauses, range(*asking), "asking", question)
    if not inside:
        return None
    for places in _saying(clauses, first, end):
        if (question := ask_saying(clauses, places, kind)) is not None:
            return _matter(document, clauses, places, "clause", question)
    if asking is not None:
        return _matter(document, clauses, range(*asking), "asking")
    return _shown(document, clauses, first, end)


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        kept.append(token)
        if token.text == ")":
            near = range(len(kept) - 2, max(-1, len(kept) - LONGEST_BRACKETS - 3), -1)
            opened = next((k for k in near if kept[k].text == "("), len(kept))
            del kept[opened:]
    return kept


def _saying(clauses: Clauses, first: int, end: int) -> Iterator[list[int]]:
    """The clause that the words from `first` to `end` are in, then the sentence's others, the nearest
    first."""
    if (places := clauses.saying(first, end)) is not None:
        yield places
    verbs = [i for i in range(len(clauses.tokens)) if clauses.finite(i)]
    for verb in sorted(verbs, key=lambda i: max(first - i, i - end + 1, 0)):
        if (places := clauses.saying(verb, verb + 1)) is not None:
            yield places


def _shown(document: Document, clauses: Clauses, first: int, end: int) -> Matter | None:
    """The words as they stand: their noun phrase, or the clause that they belong to, if it is a short one
    with its own subject."""
    phrase = None if _is_clause(clauses, first, end) else nominal(clauses, first, end)
    if phrase is not None and sum(clauses.pos(i) in CONTENT for i in range(*phrase)) > 1:
        return _matter(document, clauses, range(*phrase), "noun")
    for places in _saying(clauses, first, end):
        about = first in places and end - 1 in places and places[-1] - places[0] < len(places)
        if about and len(places) <= LONGEST_CLAUSE and _is_whole(clauses, places):
            return _matter(document, clauses, places, "clause")
    return phrase and _matter(document, clauses, range(*phrase), "noun")


def _is_clause(clauses: Clauses, first: int, end: int) -> bool:
    """Whether a clause stands there, or somebody who did something ("the rebels of having robbed")."""
    words = clauses.words
    relative = next((i for i in range(first + 1, end) if clauses.low(i) in words.relative), end)
    done = any(
        clauses.pos(i) == "AUX" and clauses.low(i).endswith(words.not_finite) for i in range(first, end)
    )
    return done or clauses.first_finite(first, relative) is not None


def _is_whole(clauses: Clauses, places: Sequence[int]) -> bool:
    """Whether a clause has a subject with a noun and one finite verb, in the indicative, and no mark."""
    finite = [i for i in places if clauses.finite(i)]
    verbs = [i for i in finite if i - 1 not in finite]
    named = len(verbs) == 1 and any(clauses.pos(i) in NOUNS for i in places if i < verbs[0])
    marked = is_cut(clauses, places) or any(clauses.low(i) in clauses.words.quotation for i in places)
    said = clauses.tokens[verbs[0] if verbs else places[0]]
    return (
        named and not marked and indicative(said, clauses.words) == said.text and not clauses.hangs(places[0])
    )


def _matter(
    document: Document,
    clauses: Clauses,
    places: Sequence[int],
    form: TopicForm,
    question: str | None = None,
) -> Matter:
    tokens, first = clauses.tokens, clauses.tokens[places[0]]
    topic = Span(first.start, tokens[places[-1]].end)
    words = document.slice(topic)
    if places[0] == 0 and first.pos != "PROPN" and first.text[1:] == first.text[1:].lower():
        words = words[:1].lower() + words[1:]
    return Matter(topic, form, _article(document, tokens, places[0]) + words, question)


def brief(document: Document, sentence: Sentence, told: Span, named: Span | None) -> Span:
    """The beginning of a part of a sentence, up to a comma or dash behind its main verb and behind the words
    `named`, but for a condition that follows."""
    clauses = Clauses(sentence.tokens, TOPIC_WORDS[document.language.code])
    inside = [i for i, t in enumerate(sentence.tokens) if told.start <= t.start and t.end <= told.end]
    main, opens = False, inside[0] if inside else 0
    for i in inside:
        main = main or (clauses.finite(i) and not _hangs(clauses, opens))
        if not clauses.parts(i):
            continue
        behind = named is None or named.end <= clauses.tokens[i].start
        if main and behind and clauses.low(i + 1) not in clauses.words.conditional:
            while clauses.pos(i - 1) == "CCONJ":
                i -= 1
            return Span(told.start, clauses.tokens[i].start)
        opens = i + 1
    return told


def _hangs(clauses: Clauses, opens: int) -> bool:
    """Whether what begins there, behind a mark, is no main clause."""
    return clauses.pos(opens) in ("SCONJ", "ADP") or clauses.low(opens) in clauses.words.relative


def _article(document: Document, tokens: Sequence[Token], first: int) -> str:
    """The article that a word before the phrase has within it ("sul rinnovo": il)."""
    before = tokens[first - 1].text.lower() if first else ""
    contracted = TOPIC_WORDS[document.language.code].contracted
    article = next((apart.split()[1] for apart, joined in contracted.items() if joined == before), "")
    return f"{article} " if article[-1:].isalpha() else article
