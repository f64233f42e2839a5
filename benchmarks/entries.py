"""Entries of several words that stand in no text: what a lexicon may have grown for one article.

    python -m benchmarks.entries [FILE ...]

FILE is text, JSON lines of judgements (the part set aside is not read), or a corpus of a word a line (CoNLL,
CoNLL-U). The annotated articles of tests/ are read besides, and told apart: an entry that only they need was
made on them. Printed, for each list, are those of its entries that stand nowhere else. Tables of things that
are listed whole, whichever of them the news names (`WHOLE`), are passed over, and so are lists of rows.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.stories import parts
from pipeline.lexicon.tables import LANGUAGES
from pipeline.lexicon.traits import TRAITS
from pipeline.text.phrases import alternation, fold

_ROOT = Path(__file__).parent.parent
_LEXICON = _ROOT / "pipeline" / "lexicon"
# Units, money, calendar, names of places and institutions, what a sheet says, and patterns rather than words.
WHOLE = {
    "units", "currencies", "calendar", "places", "names", "labels", "page", "numbers", "instructions",
    "derivation", "inflection", "traits", "measures",
}  # fmt: skip
_SPACE = re.compile(r"\s+")
_APOSTROPHE = re.compile(r"' ")


def entries(language: str) -> Iterator[tuple[str, str, str]]:
    """(topic, field, entry) of what has a blank in it."""
    for path in sorted((_LEXICON / language).glob("*.toml")):
        if path.stem not in WHOLE:
            for field, value in tomllib.loads(path.read_text("utf-8")).items():
                listed = value if isinstance(value, list) else []
                yield from ((path.stem, field, e) for e in listed if isinstance(e, str) and " " in e.strip())


def stands(entry: str, text: str) -> bool:
    """Whether it stands in a folded text, as `phrases.alternation` finds it."""
    parts = fold(entry).split("*")
    return all(part in text for part in parts) and bool(re.search(rf"(?<!\w){alternation([entry])}", text))


def folded(text: str) -> str:
    """As `stands` looks into it: one blank between words, none behind an elision, which corpora cut off."""
    return _APOSTROPHE.sub("'", _SPACE.sub(" ", fold(text)))


def read(path: Path) -> str:
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        part = parts([(row["id"], row["text"]) for row in rows])
        return "\n".join(row["text"] for row, of in zip(rows, part, strict=True) if of == "open")
    text = path.read_text("utf-8", errors="replace")
    if path.suffix not in (".conll", ".conllu", ".tsv"):
        return text
    cells = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return " ".join(row[1] if row[0].split("-")[0].isdecimal() else row[0] for row in cells if len(row) > 1)


def main(arguments: Sequence[str]) -> int:
    general = folded("\n".join(read(Path(name)) for name in arguments))
    ours = folded(
        "\n".join(
            str(json.loads(path.read_text("utf-8")).get("text", ""))
            for folder in ("gold", "heldout")
            for path in sorted((_ROOT / "tests" / folder).glob("*.json"))
        )
    )
    whole = [0, 0, 0]
    for language in (one for one in LANGUAGES if not TRAITS[one].experimental):
        found: dict[tuple[str, str], list[str]] = {}
        for topic, field, entry in entries(language):
            nowhere, only = not stands(entry, general), stands(entry, ours)
            whole = [n + more for n, more in zip(whole, (1, nowhere, nowhere and only), strict=True)]
            if nowhere:
                found.setdefault((topic, field), []).append(f"{entry} (ours)" if only else entry)
        for (topic, field), words in found.items():
            print(f"{language}/{topic}.{field}: {', '.join(words)}")
    print(
        f"{whole[0]} entries of several words, {whole[1]} nowhere but in {whole[2]} of the annotated articles"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
