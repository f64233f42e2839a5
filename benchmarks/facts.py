"""How right the facts are: the scores of tests/gold/score.py over annotated articles.

    python -m benchmarks.facts [GOLD_DIR ...]

Without arguments: tests/gold, on which the rules were made, then tests/heldout, all of it and
the half that nobody made rules on.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.contracts import Engines
from pipeline.api import load_engines, summarise

TESTS = Path(__file__).parent.parent / "tests"
SCORER = TESTS / "gold" / "score.py"
SECTIONS = ("figures", "parties", "open_questions")
MEASURES = (
    "figures",
    "figures_kind",
    "figures_modality",
    "figures_exact_span",
    "parties",
    "parties_type",
    "open_questions",
    "grounded",
)


def scores(gold: Sequence[Path], engines: Engines) -> dict[str, Any]:
    """What score.py prints as JSON for sheets of these gold files, made from their texts alone."""
    with tempfile.TemporaryDirectory() as made:
        wanted, sheets = Path(made, "gold"), Path(made, "sheets")
        wanted.mkdir()
        sheets.mkdir()
        for path in gold:
            entry = json.loads(path.read_text("utf-8"))
            sheet = summarise(
                entry["text"], to="source", language=entry["lang"], sections=SECTIONS, engines=engines
            )
            (wanted / path.name).write_bytes(path.read_bytes())
            (sheets / path.name).write_text(sheet.model_dump_json(), "utf-8")
        command = [sys.executable, str(SCORER), "gold", str(wanted), str(sheets)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return found


def reached(found: dict[str, Any], measure: str) -> float:
    """One measure as a percentage: F1 where there is one."""
    value = found[measure]
    return float(value["f1"] if isinstance(value, dict) else value)


def gold_files(folder: Path, language: str) -> list[Path]:
    return sorted(folder.glob(f"*.{language}.json"))


def even(files: Sequence[Path]) -> list[Path]:
    """The files of tests/heldout that no rule was made on."""
    return [path for path in files if int(path.name[1:3]) % 2 == 0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    engines = load_engines("local", offline=True)
    sets: list[tuple[str, list[Path]]] = []
    for folder in parser.parse_args().folders or [TESTS / "gold", TESTS / "heldout"]:
        for language in ("en", "it"):
            files = gold_files(folder, language)
            sets.append((f"{folder.name} {language}", files))
            if folder.name == "heldout":
                sets.append((f"{folder.name} {language}, even", even(files)))
    print("| set | articles | " + " | ".join(m.replace("_", " ") for m in MEASURES) + " |")
    print("|---" * (len(MEASURES) + 2) + "|")
    for name, files in sets:
        if files:
            found = scores(files, engines)
            row = " | ".join(f"{reached(found, measure):.1f}" for measure in MEASURES)
            print(f"| {name} | {len(files)} | {row} |")


if __name__ == "__main__":
    main()
