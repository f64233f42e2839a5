"""Who may import whom. The rules keep the stages apart and the engines behind their contracts."""

import ast
from collections.abc import Iterable
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from tests import ROOT

_spec = spec_from_file_location("drawn", ROOT / "docs" / "imports.py")
assert _spec and _spec.loader
drawn = module_from_spec(_spec)
_spec.loader.exec_module(drawn)
# Modules that are no stages: the spine, what wraps it, and what renders its result.
SPINE = {"run", "api", "__init__", "archive", "batch", "conflicts", "console", "serve", "work"}
# What models wrote is judged by one package, which the stages that ask models hand their answers to.
CHECKS = {"fidelity"}
# The bottom layer, which any module of the pipeline may use.
BOTTOM = {"data", "errors", "lexicon", "numbers", "text", "version"}
STAGES = {
    "attribution", "dates", "entities", "figures", "language", "limits", "parties", "questions", "reading",
    "sentences", "summary", "translation",
}  # fmt: skip
SHEET = {"factsheet", "assemble", "entries", "display", "labels", "render", "files", "readers", "article"}
ENGINE_LIBRARIES = {
    "spacy",
    "ctranslate2",
    "xllamacpp",
    "transformers",
    "torch",
    "sentencepiece",
    "tokenizers",
}


@cache
def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(drawn.parsed(path)):
        if isinstance(node, ast.Import):
            names = {alias.name for alias in node.names}
            # `import pipeline.x` has no counterpart where that is scheda.pipeline.x (setup.py).
            assert not any(n.startswith(("pipeline.", "models.")) for n in names), f"{path}: from … import …"
            found |= names
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            base = node.module or ""
            found |= {base} | {f"{base}.{alias.name}" for alias in node.names}
    return found


def wrong(paths: Iterable[Path], *packages: str) -> list[str]:
    """Who imports one of the packages: "file: name"."""
    found = ((path, name) for path in paths for name in sorted(imports_of(path)))
    return [f"{path.relative_to(ROOT)}: {name}" for path, name in found if name.split(".")[0] in packages]


def modules_of(path: Path) -> set[str]:
    """The modules that are imported, without the names that are taken from them."""
    tree = ast.walk(drawn.parsed(path))
    return {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}


def files_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def unit_of(path: Path) -> str:
    """The stage that a file belongs to: the first name below pipeline/."""
    return path.relative_to(ROOT / "pipeline").parts[0].removesuffix(".py")


def test_every_module_of_the_pipeline_has_its_place() -> None:
    assert {unit_of(path) for path in files_of("pipeline")} == SPINE | STAGES | CHECKS | BOTTOM | SHEET


def test_nothing_at_run_time_imports_what_trains_or_measures() -> None:
    run = [*files_of("models"), *files_of("pipeline"), ROOT / "cli.py"]
    assert not wrong(run, "training", "benchmarks", "tests")


def test_models_never_import_the_pipeline() -> None:
    assert not wrong(files_of("models"), "pipeline", "cli")


def test_the_pipeline_imports_no_inference_library() -> None:
    assert not wrong(files_of("pipeline"), *ENGINE_LIBRARIES)


def test_stages_import_neither_each_other_nor_engines() -> None:
    for path in files_of("pipeline"):
        unit = unit_of(path)
        if unit not in STAGES | CHECKS | BOTTOM:
            continue
        allowed = BOTTOM | {unit} | (CHECKS if unit in STAGES else set())
        engines = {"models", "models.contracts"} | ({"models.errors"} if unit == "errors" else set())
        for name in imports_of(path):
            first, _, rest = name.partition(".")
            if first == "pipeline" and rest:
                assert rest.split(".")[0] in allowed, f"{path} imports {name}"
            if first == "models":
                assert ".".join(name.split(".")[:2]) in engines, f"{path} imports {name}"


def test_no_import_goes_up_and_the_picture_is_that_of_the_code() -> None:
    arrows = drawn.graph()
    assert not drawn.upwards(arrows)
    # What is still to be untied: a record that renders itself, and words that know the records' kinds.
    assert set(drawn.circles(arrows)) <= {
        ("factsheet", "render"), ("data", "lexicon"), ("data", "text"), ("lexicon", "text"),
    }  # fmt: skip
    assert drawn.picture(arrows) in drawn.PAGE.read_text("utf-8"), "run: python docs/imports.py"


def test_the_command_line_imports_the_packages_public_names_only() -> None:
    public = {"pipeline", "pipeline.errors", "pipeline.version", "models", "models.store"}
    ours = {n for n in modules_of(ROOT / "cli.py") if n.split(".")[0] in ("pipeline", "models")}
    assert {n for n in ours if not n.startswith("pipeline.console")} <= public


def test_what_reads_and_renders_knows_neither_the_spine_nor_engines() -> None:
    for path in [p for p in files_of("pipeline") if unit_of(p) in SHEET]:
        for name in imports_of(path):
            assert not name.startswith(("pipeline.run", "pipeline.api", "pipeline.batch")), f"{path}: {name}"
            assert name == "models" or not name.startswith("models") or name.startswith("models.contracts")
