"""The code's shape: no function of a cyclomatic complexity above 15 as `radon cc` counts it, boolean
operators too, and no file above 300 lines; tables of words are as long as their words. Tests stand where
their modules do."""

from pathlib import Path

import pytest
from radon.complexity import cc_visit
from radon.visitors import Function

from tests import ROOT, TESTS

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


@pytest.mark.parametrize("folder", ["cli.py", *FOLDERS])
def test_no_function_has_too_many_paths(folder: str) -> None:
    files = [path for path in FILES if named(path).split("/")[0] == folder]
    found = {named(path): above(path.read_text("utf-8")) for path in files}
    assert not {at: names for at, names in found.items() if names}, (
        "break it into steps, or make a table of it"
    )


def test_no_file_is_too_long() -> None:
    files = [path for path in FILES if TABLES not in path.parents]
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert not {at: n for at, n in lengths.items() if n > MOST_LINES}, "part it by what it is of"


@pytest.mark.parametrize("package", ["pipeline", "models"])
def test_every_folder_of_code_has_its_folder_of_tests(package: str) -> None:
    code = {path.parent for path in (ROOT / package).rglob("*.py")}
    tests = {path.parent for path in (TESTS / package).rglob("test_*.py")}
    assert {path.relative_to(ROOT) for path in code} == {path.relative_to(TESTS) for path in tests}


@pytest.mark.parametrize("package", ["pipeline", "models"])
def test_a_test_beside_no_package_is_named_for_the_module_that_it_tests(package: str) -> None:
    modules = tuple(f"test_{path.stem}" for path in (ROOT / package).glob("*.py"))
    assert not [
        path.name for path in (TESTS / package).glob("test_*.py") if not path.name.startswith(modules)
    ]
