"""The lemma tables that ship: from spacy-lookups-data (MIT) and the treebanks."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from training.corpora import Sentence
from training.vocabulary import lookup_table

_ITALIAN_POS = ("NOUN", "VERB", "ADJ", "ADV", "AUX", "DET", "PRON", "ADP")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# WordNet lists these plurals under another word, or not at all.
_WHOLE = _words(
    """
    species series news means politics physics economics mathematics athletics data media headquarters
    ethics logistics statistics electronics gymnastics dynamics mechanics linguistics genetics acoustics
    diabetes measles rabies billiards customs olympics outskirts premises surroundings
    """
)
# For words in no table, first match; so they keep what looks like a singular.
_GUESSES = {
    "NOUN": [["sses", "ss"], ["shes", "sh"], ["ches", "ch"], ["xes", "x"], ["ies", "y"]]
    + [[ending, ending] for ending in ("ss", "us", "is", "ics")]
    + [["s", ""]],
    "VERB": [["ies", "y"], ["ss", "ss"], ["s", ""]],
}
_ENGLISH_POS = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}


def italian(sentences: Iterable[Sentence]) -> dict[str, object]:
    """spaCy's tables by part of speech; what the treebanks say of a form goes before."""
    forms: dict[str, dict[str, str]] = {pos: {} for pos in _ITALIAN_POS}
    for pos in _ITALIAN_POS:
        for form, lemma in lookup_table(f"it_lemma_lookup_{pos.lower()}").items():
            forms[pos][form.lower()] = str(lemma).lower()
    for pos, counted in _counted(sentences).items():
        forms.setdefault(pos, {}).update(counted)
    return {"forms": _pruned(forms), "rules": {}, "known": {}, "guesses": {}}


def _counted(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for (start, end, pos), (_, _, lemma) in zip(sentence.tags, sentence.lemmas, strict=True):
            form = sentence.text[start:end].lower().replace("’", "'")
            if pos not in ("PROPN", "NUM", "PUNCT", "SYM", "X") and lemma != "_":
                seen[pos, form][lemma.lower()] += 1
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (pos, form), lemmas in seen.items():
        found[pos][form] = lemmas.most_common(1)[0][0]
    return found


def english() -> dict[str, object]:
    """WordNet's exceptions and rules by way of spaCy, with the words that a rule may lead to."""
    exceptions, rules, index = (lookup_table(f"en_lemma_{kind}") for kind in ("exc", "rules", "index"))
    forms: dict[str, dict[str, str]] = {}
    for kind, pos in _ENGLISH_POS.items():
        table = exceptions[kind]
        assert isinstance(table, dict)
        forms[pos] = {form: lemmas[0] for form, lemmas in table.items()}
    forms["NOUN"] = _own_plurals(set(index["noun"])) | forms["NOUN"]  # type: ignore[call-overload]
    forms["NOUN"] |= {noun: noun for noun in _WHOLE}
    forms["AUX"] = dict(forms["VERB"])
    forms["AUX"] |= {"'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would"}
    forms["AUX"] |= {
        "ca": "can",
        "wo": "will",
        "sha": "shall",
        "is": "be",
        "are": "be",
        "was": "be",
        "were": "be",
    }
    forms["PART"] = {"n't": "not", "'": "'s"}
    known = {pos: sorted(index[kind]) for kind, pos in _ENGLISH_POS.items()}  # type: ignore[call-overload]
    by_pos = {pos: rules[kind] for kind, pos in _ENGLISH_POS.items() if kind in rules}
    forms["NOUN"] = {form: lemma for form, lemma in forms["NOUN"].items() if form != lemma or form in _WHOLE}
    return {"forms": forms, "rules": by_pos, "known": known, "guesses": _GUESSES}


def _own_plurals(nouns: set[str]) -> dict[str, str]:
    """Plurals that are words of their own in WordNet, such as "troops", with their singulars."""
    plain = (noun for noun in nouns if noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    return {noun: noun[:-1] for noun in plain if noun[:-1] in nouns}


def _pruned(forms: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Without the entries that say what is said without them: a form that is its own lemma."""
    return {
        pos: {form: lemma for form, lemma in sorted(table.items()) if form != lemma and " " not in form}
        for pos, table in sorted(forms.items())
    }


def write(table: dict[str, object], path: Path) -> None:
    """As models.tagging.lemmas reads it: the forms of each lemma as one string, quick to load."""
    forms: dict[str, dict[str, str]] = {}
    for pos, entries in table["forms"].items():  # type: ignore[attr-defined]
        by_lemma: dict[str, list[str]] = defaultdict(list)
        for form, lemma in entries.items():
            by_lemma[lemma].append(form)
        forms[pos] = {lemma: " ".join(sorted(listed)) for lemma, listed in sorted(by_lemma.items())}
    table = table | {"forms": forms}
    path.parent.mkdir(parents=True, exist_ok=True)
    packed = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(packed, 9, mtime=0))
