"""How many of the conflicts that are shown are right, and how many are found, over groups of short articles.

python -m benchmarks.conflicts [FOLDER]

FOLDER has files in TOML, as tests/conflicts, which is the default. The articles of a file stand
together, as in one folder. A difference is right where it has two values of one conflict that the file
names.
"""

from __future__ import annotations

import sys
import tomllib
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from models.contracts import Engines
from pipeline import load_engines, make_sheets
from pipeline.article import article_from_text
from pipeline.conflicts.differences import Claims, Difference
from pipeline.data import Options

GROUPS = Path(__file__).parent.parent / "tests" / "conflicts"
Expected = dict[str, float]


@dataclass(frozen=True, slots=True)
class Score:
    """`wrong` are shown, `missed` are not."""

    right: int
    wrong: tuple[Difference, ...]
    found: int
    missed: tuple[Expected, ...]

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + len(self.missed))


def score(path: Path, engines: Engines) -> Score:
    """Of one file."""
    groups = tomllib.loads(path.read_text("utf-8"))
    expected = [
        {f"{name}/{article}": float(value) for article, value in conflict.items()}
        for name, group in groups.items()
        for conflict in group["conflicts"]
    ]
    with closing(Claims()) as claims:
        for name, group in groups.items():
            for key, content in group.items():
                if key != "conflicts":
                    claims.add(f"{name}/{key}", _sheet(content["text"], content["published"], engines))
        shown = list(claims.differences())
    right = [one for one in shown if any(_tells(one, conflict) for conflict in expected)]
    missed = [conflict for conflict in expected if not any(_tells(one, conflict) for one in shown)]
    wrong = [one for one in shown if one not in right]
    return Score(len(right), tuple(wrong), len(expected) - len(missed), tuple(missed))


def _sheet(text: str, published: date, engines: Engines) -> dict[str, object]:
    article = replace(article_from_text(text.strip()), published=published)
    [sheet] = make_sheets(article, Options("source"), engines)
    return sheet.model_dump(mode="json")


def _tells(difference: Difference, conflict: Expected) -> bool:
    """Whether it has what two articles of the conflict give, and no other article."""
    given = {(version.article, version.value) for version in difference.versions}
    told = {article for article, _ in given}
    return told <= set(conflict) and len(given & set(conflict.items())) > 1


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GROUPS
    engines = load_engines("local", offline=True)
    for path in sorted(folder.glob("*.toml")):
        reached = score(path, engines)
        print(
            f"{path.stem}: {reached.precision:.0%} of those shown are right, {reached.recall:.0%} are found"
        )
        for one in reached.wrong:
            print(f"  wrong: {one.subject}, {one.measure}: {[(v.said, v.article) for v in one.versions]}")
        for conflict in reached.missed:
            print(f"  missed: {conflict}")


if __name__ == "__main__":
    main()
