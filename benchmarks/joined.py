"""How rightly mentions are joined into parties-to-be, against the groups that careful readers judged.

    python -m benchmarks.joined FOLDER [--language en|it] [--verbose]

FOLDER holds en.jsonl and it.jsonl; the open part is read (see `benchmarks.stories`). What counts are all
groups of mentions, before any choice of parties. Mentions are the same where they start at one place.
The judged groups were once made by this program: what the readers' notes part from one stands in
`APART`, other wrong joins are not seen.

    pairwise  of pairs of mentions that are in one group of ours, those that are one party (precision), and
              of pairs that are one party, those that are in one group (recall)
    b-cubed   the same mention by mention: the share of its group that is its party, and the other way round
    name      judged parties whose group (that with most of its mentions) has the name that the reader gives
    type      judged parties whose group is of the reader's type
    there     judged parties, those among them that the reader had to add, that a mention of ours touches

`--verbose` tells each case that counts against one of these.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from benchmarks.judged_figures import KeptTagger
from benchmarks.stories import read_judgements
from models.contracts import Engines
from models.store.environment import cache_folder
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.data import Language, LanguageCode, Span
from pipeline.parties.grouping import fullest, group
from pipeline.parties.mentions import find_mentions
from pipeline.run import analyse
from pipeline.text.names import fold
from pipeline.text.tokens import TokenRow

# What the judges' notes say is no form of the group that it was judged in: the groups were the program's own.
APART = {
    "b010.en": "Alfa Group", "b101.en": "Apple Developer Connection", "b154.en": "local government",
    "c049.en": "UFJ-MTFG", "c092.en": "local government", "c107.en": "local government", "c115.en": "Dublin",
    "w032.it": "Roma", "w041.it": "governo ombra", "w057.it": "governo gallese", "w075.it": "Telecom Italia",
    "w144.it": "Roma", "w156.it": "Baghdad", "w169.it": "governo precedente", "w211.it": "As Roma Spv",
    "w239.it": "Intesa Vita", "x026.it": "Stoccolma", "x032.it": "Roma", "x091.it": "Chris",
}  # fmt: skip
_ARTICLE = re.compile(r"^(?:the|il|lo|la|i|gli|le|l)\s")


@dataclass(frozen=True, slots=True)
class Joined:
    """Mentions that are one: their spans, the name and the type of all, and the judged `party`."""

    name: str
    type: str
    spans: tuple[tuple[int, int], ...]
    party: bool = False
    names: frozenset[str] = frozenset()


class Tally:
    """Counts over many articles; `lines` tells what was wrong."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.sums: dict[str, float] = defaultdict(float)
        self.lines: list[str] = []

    def add(self, article: dict[str, Any], ours: Sequence[Joined]) -> None:
        wanted = judged(article)
        here = {start: k for k, one in enumerate(ours) for start, _ in one.spans}
        there = {start: k for k, one in enumerate(wanted) for start, _ in one.spans}
        self._pairs(article, ours, wanted, here, there)
        for one in wanted:
            if one.party:
                self._party(article, one, ours, here)
        for missed in article["parties_missed"]:
            places = list(_occurrences(article["text"], missed["name"]))
            self._there(article, missed["name"], places, ours)

    def _pairs(
        self,
        article: dict[str, Any],
        ours: Sequence[Joined],
        wanted: Sequence[Joined],
        here: dict[int, int],
        there: dict[int, int],
    ) -> None:
        both = sorted(here.keys() & there.keys())
        cells = Counter((here[at], there[at]) for at in both)
        rows, columns = Counter(here[at] for at in both), Counter(there[at] for at in both)
        for counts, name in ((cells, "pairs"), (rows, "pairs of ours"), (columns, "pairs judged")):
            self.counts[name] += sum(n * (n - 1) // 2 for n in counts.values())
        self.counts["mentions"] += len(both)
        self.counts["mentions of ours"] += len(here)
        self.counts["mentions judged"] += len(there)
        for at in both:
            shared = cells[here[at], there[at]]
            self.sums["precision"] += shared / rows[here[at]]
            self.sums["recall"] += shared / columns[there[at]]
        for (a, b), (c, d) in combinations(cells, 2):
            if a == c and b != d:
                self._tell(article, "joined", f"{_told(wanted[b])} with {_told(wanted[d])}")
            if b == d and a != c:
                self._tell(article, "split", f"{_told(ours[a])} from {_told(ours[c])}")

    def _party(
        self, article: dict[str, Any], one: Joined, ours: Sequence[Joined], here: dict[int, int]
    ) -> None:
        homes = Counter(here[start] for start, _ in one.spans if start in here)
        if homes:
            home = ours[homes.most_common(1)[0][0]]
            self.counts["matched"] += 1
            self.counts["named"] += (named := _bare(home.name) in one.names)
            self.counts["typed"] += home.type == one.type
            if not named:
                self._tell(article, "name", f"{_told(home)} for {one.name}")
            if home.type != one.type:
                self._tell(article, "type", f"{_told(home)} for {one.type}")
        self._there(article, one.name, one.spans, ours)

    def _there(
        self, article: dict[str, Any], name: str, places: Sequence[tuple[int, int]], ours: Sequence[Joined]
    ) -> None:
        self.counts["parties"] += 1
        spans = [span for one in ours for span in one.spans]
        touched = any(a < end and start < b for a, b in places for start, end in spans)
        self.counts["there"] += touched
        if not touched:
            self._tell(article, "missing", name)

    def _tell(self, article: dict[str, Any], what: str, told: str) -> None:
        self.counts[f"wrong {what}"] += 1
        self.lines.append(f"{what:7} {article['id']:7} {told}")

    def totals(self) -> str:
        c, n = self.counts, max(self.counts["mentions"], 1)
        pairs = _f1(c["pairs"] / max(c["pairs of ours"], 1), c["pairs"] / max(c["pairs judged"], 1))
        cubed = _f1(self.sums["precision"] / n, self.sums["recall"] / n)
        shares = {
            "name": (c["named"], c["matched"]),
            "type": (c["typed"], c["matched"]),
            "there": (c["there"], c["parties"]),
        }
        told = " ".join(f"{name} {100 * a / max(b, 1):.1f} ({a}/{b})" for name, (a, b) in shares.items())
        kinds = ", ".join(
            f"{name.split()[1]} {k}" for name, k in sorted(c.items()) if name.startswith("wrong")
        )
        both = f"{c['mentions']} mentions of {c['mentions of ours']} and {c['mentions judged']}"
        return f"pairwise {pairs} b-cubed {cubed} over {both} | {told} | wrong: {kinds}"


def judged(article: dict[str, Any]) -> list[Joined]:
    """The groups of an article with `same_as` followed."""
    by_id = {name["id"]: name for name in article["names"]}

    def root(one: str) -> str:
        seen = {one}
        while by_id[one]["same_as"] in by_id and by_id[one]["same_as"] not in seen:
            one = by_id[one]["same_as"]
            seen.add(one)
        return one

    merged: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name in article["names"]:
        merged[root(name["id"])].append(name)
    apart = APART.get(article["id"], "")
    found = [_taken_out(apart, article)] if apart else []
    return found + [_joined(by_id[first]["type"], names) for first, names in merged.items()]


def _taken_out(form: str, article: dict[str, Any]) -> Joined:
    """The mentions of one form, out of the groups that hold them."""
    own = [(a, b) for n in article["names"] for a, b in n["spans"] if article["text"][a:b] == form]
    for name in article["names"]:
        name["spans"] = [s for s in name["spans"] if tuple(s) not in own]
        name["forms"] = [f for f in name["forms"] if f != form] or name["forms"]
    return Joined(form, "", tuple(own))


def _joined(type_: str, names: list[dict[str, Any]]) -> Joined:
    """Names that are one party, under the fullest or the one that the judges give."""
    forms = {form for name in names for form in name["forms"]}
    given = [name["name"] for name in names if name.get("name")]
    longest = max(len(form.split()) for form in forms)
    fullest_ = given or sorted((f for f in forms if len(f.split()) == longest), key=len, reverse=True)
    spans = tuple(sorted((a, b) for name in names for a, b in name["spans"]))
    party = any(name["party"] for name in names)
    return Joined(fullest_[0], type_, spans, party, frozenset(map(_bare, fullest_)))


def read_groups(text: str, language: LanguageCode, tagger: KeptTagger) -> list[Joined]:
    """The groups of mentions as the spine finds them, before any choice."""
    article = article_from_text(text)
    engines = cast(Engines, SimpleNamespace(tagger=tagger, dictionary=lambda language: frozenset()))
    document = analyse(article, Language(language, 1.0), engines)
    row = TokenRow(document)
    found = []
    for one in group(row, find_mentions(document, row), language):
        inner = [Span(row.tokens[m.first].start, row.tokens[m.after - 1].end) for m in one.mentions]
        spans = [(s.start, s.end) for s in map(document.in_print, inner)]
        found.append(Joined(fullest(one, language), one.type, tuple(sorted(spans))))
    return found


def _bare(name: str) -> str:
    return _ARTICLE.sub("", fold(name))


def _told(one: Joined) -> str:
    return f"{one.name} {one.type} ×{len(one.spans)}"


def _occurrences(text: str, name: str) -> Iterator[tuple[int, int]]:
    for hit in re.finditer(re.escape(name), text, re.IGNORECASE):
        yield hit.span()


def _f1(precision: float, recall: float) -> str:
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{100 * f1:.1f} ({100 * precision:.1f}/{100 * recall:.1f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=("en", "it"))
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--cache", type=Path, default=cache_folder() / "taggings")
    options = parser.parse_args()
    engines = load_engines("local", offline=True)
    articles = read_judgements(options.folder, "open")
    languages: tuple[LanguageCode, ...] = ("en", "it")
    for language in (code for code in languages if options.language in (None, code)):
        tagger, tally = KeptTagger(engines.tagger(language), options.cache), Tally()
        for article in articles:
            if article["lang"] == language:
                tally.add(article, read_groups(article["text"], language, tagger))
        if options.verbose:
            print("\n".join(sorted(tally.lines)))
        print(f"{language}: {tally.totals()}")


if __name__ == "__main__":
    main()
