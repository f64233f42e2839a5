"""How many mistranslations the checks catch, by kind of fault, and how many right translations they refuse.

    python -m benchmarks.mistranslations [--show] [--to-the-word]

Sentences of tests/mistranslations, each with a translation that is right or has one fault.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.fidelity import Checker, Fault

FOLDER = Path(__file__).parent.parent / "tests" / "mistranslations"
RIGHT = "right"
Row = tuple[str, str, str]
"""The kind of fault or RIGHT, the source and its translation."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print what is judged wrongly")
    parser.add_argument(
        "--to-the-word", action="store_true", help="as a translator is checked that is not faithful"
    )
    options = parser.parse_args(arguments)
    for path in sorted(FOLDER.glob("*.tsv")):
        judged = judge(path, to_the_word=options.to_the_word)
        print(f"{path.stem}: {summary(judged)}")
        if options.show:
            for (kind, source, translation), fault in judged:
                if (kind == RIGHT) == (fault is not None):
                    print(f"  {kind} [{fault or 'passed'}]: {source} | {translation}")
    return 0


def judge(path: Path, *, to_the_word: bool = False) -> list[tuple[Row, Fault | None]]:
    """Each row of a file, whose name begins with its direction, with the fault that the checks find."""
    source, target = path.stem.split("-")[:2]
    checker = Checker(source, target, to_the_word=to_the_word)
    return [((kind, one, other), checker.fault(one, other)) for kind, one, other in read_rows(path)]


def read_rows(path: Path) -> list[Row]:
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return [(kind, source, translation) for kind, source, translation in rows]


def summary(judged: Sequence[tuple[Row, Fault | None]]) -> str:
    """ "40 wrong, caught 30 (75 %); 40 right, refused 2 (5 %)" and what was caught of each kind."""
    count = Counter(kind for (kind, _, _), _ in judged)
    stopped = Counter(kind for (kind, _, _), fault in judged if fault is not None)
    right, wrong = count[RIGHT], count.total() - count[RIGHT]
    caught = stopped.total() - stopped[RIGHT]
    kinds = ", ".join(f"{kind} {stopped[kind]}/{count[kind]}" for kind in sorted(count) if kind != RIGHT)
    return (
        f"{wrong} wrong, caught {caught} ({caught / max(wrong, 1):.0%}); "
        f"{right} right, refused {stopped[RIGHT]} ({stopped[RIGHT] / max(right, 1):.0%})\n  {kinds}"
    )


if __name__ == "__main__":
    sys.exit(main())
