"""The code's shape: no function of a cyclomatic complexity above 15 as `radon cc` counts it, boolean
operators too, and no file above 300 lines; tables of words are as long as their words."""

from pathlib import Path

import pytest
from radon.complexity import cc_visit
from radon.visitors import Function

ROOT = Path(__file__).parent.parent
MOST_PATHS, MOST_LINES = 15, 300
FOLDERS = ("pipeline", "models", "benchmarks", "training")
FILES = [ROOT / "cli.py", *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))]
TABLES = ROOT / "pipeline" / "lexicon"


def above(text: str) -> set[str]:
    """The functions and methods with too many paths, by name ("Class.method")."""
    blocks = cc_visit(text)
    return {b.fullname for b in blocks if isinstance(b, Function) and b.complexity > MOST_PATHS}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_branches_and_boolean_operators_are_counted() -> None:
    simple = "def f(a):\n" + "    a()\n" * 30
    assert not above(simple)
    assert above("def f(a):\n    return " + " or ".join(["a"] * 16)) == {"f"}
    assert above("class C:\n    def m(self, a):\n" + "        if a: a()\n" * 15) == {"C.m"}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_function_has_too_many_paths(path: Path) -> None:
    assert not above(path.read_text("utf-8")), "break it into named steps, or make a table of its rules"


@pytest.mark.parametrize("path", [path for path in FILES if TABLES not in path.parents], ids=named)
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES, "part it by what it is of"
