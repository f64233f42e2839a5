"""Who imports whom, from the code: the picture in docs/ARCHITECTURE.md.

    python docs/imports.py             write it there
    python docs/imports.py --check     exit status 1 where it is another than the code's

A unit is a package or module directly below `pipeline/`, or `models`. It may import what stands on its own
floor or below, and no two units import each other. Arrows that follow from others are not drawn.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "ARCHITECTURE.md"
BEGIN, END = "<!-- imports: made by docs/imports.py -->\n", "<!-- end of imports -->\n"

# Highest first. tests/test_imports.py says more of who may use what.
FLOORS: dict[str, tuple[str, ...]] = {
    "command line and page": ("cli", "console", "serve"),
    "what wraps the spine": ("pipeline", "archive", "batch", "conflicts", "work", "api"),
    "the spine": ("run",),
    "the sheet": ("assemble", "entries", "display", "factsheet", "render", "labels", "files"),
    "reading files": ("article", "readers"),
    "the stages": (
        "language", "reading", "sentences", "entities", "dates", "figures", "parties", "attribution",
        "questions", "summary", "translation",
    ),
    "checks and limits": ("fidelity", "limits"),
    "ground": ("text", "numbers", "lexicon", "data", "errors", "version"),
    "the engines": ("models",),
}  # fmt: skip
# Packages whose own __init__ tells names of others, or that anything may ask for.
_HOUSE = {"pipeline", "models", "cli"}


def graph() -> dict[str, set[str]]:
    """Of each unit those that it imports, while types are checked not counted."""
    found: dict[str, set[str]] = {}
    for package in ("pipeline", "models"):
        for path in sorted((ROOT / package).rglob("*.py")):
            unit = _unit(path.relative_to(ROOT).with_suffix("").parts)
            found.setdefault(unit, set()).update(_imports(path))
    found["cli"] = set(_imports(ROOT / "cli.py"))
    for unit, others in found.items():
        others.discard(unit)
    return found


def floor_of(unit: str) -> int:
    """From the top. Raises StopIteration for a unit that has no place."""
    return next(number for number, units in enumerate(FLOORS.values()) if unit in units)


def upwards(arrows: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Imports that go up a floor."""
    return [(a, b) for a in sorted(arrows) for b in sorted(arrows[a]) if floor_of(b) < floor_of(a)]


def circles(arrows: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Units that need each other, however many lie between."""
    reach = _reach(arrows)
    return [(a, b) for a in sorted(reach) for b in sorted(reach[a]) if a < b and a in reach.get(b, set())]


def picture(arrows: Mapping[str, set[str]]) -> str:
    """In Mermaid's language."""
    lines = ["```mermaid", "flowchart TD"]
    for number, (name, units) in enumerate(FLOORS.items()):
        lines.append(f'  subgraph f{number}["{name}"]')
        lines += [f"    {unit}" for unit in units]
        lines.append("  end")
    reach = _reach(arrows)
    for unit in sorted(arrows, key=lambda unit: (floor_of(unit), unit)):
        follow = {far for near in arrows[unit] for far in reach[near]}
        lines += [f"  {unit} --> {other}" for other in sorted(arrows[unit] - follow)]
    return "\n".join([*lines, "```", ""])


def _reach(arrows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Of each unit all that it needs, at any distance."""
    found = {unit: set(others) for unit, others in arrows.items()}
    for middle in found:
        for unit, others in found.items():
            if middle in others:
                found[unit] = others | found[middle]
    return found


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _imports(path: Path) -> Iterator[str]:
    tree = parsed(path)
    typing = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", None) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in _HOUSE)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in _HOUSE:
            if node.module == "pipeline":  # its modules, or its public names
                yield from (_named(alias.name) for alias in node.names)
            else:
                yield _unit(tuple(node.module.split(".")))


def _named(name: str) -> str:
    folder = ROOT / "pipeline"
    return name if (folder / name).is_dir() or (folder / f"{name}.py").is_file() else "pipeline"


def _unit(parts: tuple[str, ...]) -> str:
    if parts[0] != "pipeline" or len(parts) == 1:
        return parts[0]
    return "pipeline" if parts[1] == "__init__" else parts[1]


def main() -> int:
    page = PAGE.read_text("utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    now = before + BEGIN + picture(graph()) + END + after
    if "--check" in sys.argv:
        return int(now != page)
    PAGE.write_text(now, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
