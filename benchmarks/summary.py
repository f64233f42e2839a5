"""ROUGE-L of ways to choose the sentences of a summary, on gold annotations, in the article's own language.

    python -m benchmarks.summary GOLD_DIR

Rows: the first sentences of the body, LexRank and TextRank (sumy, with the sentences and the stop
words given to all), and ours, for two and for three sentences each; last ours as a sheet has it
(three at most, no more once there are enough words). The score is that of the gold summary in the
article's language; nothing is translated. Needs the `dev` extra, and the taggers' weights.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

import models
from pipeline.article import article_from_text
from pipeline.data import Document, Facts, Options, Sentence
from pipeline.lexicon.summary import SUMMARY
from pipeline.run import SUMMARY_SENTENCES, analyse, article_language, find_facts
from pipeline.summary import choose

NAMES = {"en": "english", "it": "italian"}
NO_LIMIT = 10**9


class _Words:
    """sumy's tokenizer without nltk's data, which would have to be fetched."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\W\d_]+", text.lower()))


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    engines = models.load("local", offline=True)
    scores: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    words: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(Path(arguments[0]).glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        article = article_from_text(gold["text"])
        document = analyse(article, article_language(article, Options(language=gold["lang"])), engines)
        facts = find_facts(document)
        for row, choice in rows(document, facts).items():
            text = " ".join(" ".join(document.slice(sentence).split()) for sentence in choice)
            scores[row][gold["lang"]].append(rouge_l(text, gold[f"summary_{gold['lang']}"]))
            words[row][gold["lang"]].append(len(text.split()))
    print(table(scores, words))
    return 0


def rows(document: Document, facts: Facts) -> dict[tuple[str, str], Sequence[Sentence]]:
    """What each way chooses, by (way, number of sentences)."""
    body = [sentence for sentence in document.sentences if sentence.role == "body"]
    chosen: dict[tuple[str, str], Sequence[Sentence]] = {}
    for count in (2, 3):
        chosen["first sentences", str(count)] = body[:count]
        chosen["LexRank", str(count)] = by_sumy(LexRankSummarizer, document, body, count)
        chosen["TextRank", str(count)] = by_sumy(TextRankSummarizer, document, body, count)
        chosen["ours", str(count)] = choose(document, count, enough_words=NO_LIMIT)
    chosen["ours, as shown", f"≤{SUMMARY_SENTENCES}"] = choose(document, SUMMARY_SENTENCES)
    return chosen


def by_sumy(
    summariser: Callable[[Any], Any], document: Document, body: Sequence[Sentence], count: int
) -> Sequence[Sentence]:
    language = document.language.code
    tokenizer = _Words()
    lines = [SumySentence(document.slice(sentence), tokenizer) for sentence in body]
    ranked = summariser(Stemmer(NAMES[language]))
    ranked.stop_words = SUMMARY[language].function
    best = {id(line) for line in ranked(ObjectDocumentModel([Paragraph(lines)]), count)}
    return [sentence for sentence, line in zip(body, lines, strict=True) if id(line) in best]


def rouge_l(one: str, other: str) -> float:
    """F1 of the longest common subsequence of words, 0 to 1."""
    a, b = re.findall(r"\w+", one.casefold()), re.findall(r"\w+", other.casefold())
    row = [0] * (len(b) + 1)
    for word in a:
        before = 0
        for j, match in enumerate(b, 1):
            before, row[j] = row[j], before + 1 if word == match else max(row[j], row[j - 1])
    return 2 * row[-1] / (len(a) + len(b)) if a and b else 0.0


def table(
    scores: dict[tuple[str, str], dict[str, list[float]]],
    words: dict[tuple[str, str], dict[str, list[float]]],
) -> str:
    lines = [
        "| sentences | way | ROUGE-L en | ROUGE-L it | words en | words it |",
        "|---|---|---|---|---|---|",
    ]
    for row in sorted(scores, key=lambda row: row[1]):
        cells = [f"{100 * mean(scores[row][lang]):.1f}" if scores[row][lang] else "" for lang in NAMES]
        cells += [f"{mean(words[row][lang]):.0f}" if words[row][lang] else "" for lang in NAMES]
        lines.append(f"| {row[1]} | {row[0]} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
