"""Who may import whom. The rules keep the stages apart and the engines behind their contracts."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Modules that are no stages: the spine, what wraps it, and what renders its result.
SPINE = {"run", "api", "__init__", "batch"}
# The bottom layer, which any module of the pipeline may use.
BOTTOM = {"data", "errors", "lexicon", "version"}
BOTTOM |= {"tokens", "names", "quotations", "numerals", "phrases", "bodies", "places", "polarity"}
BOTTOM |= {"loose_numbers", "conditional", "captions"}
SHEET = {"factsheet", "assemble", "display", "render", "files", "readers", "article"}
ENGINE_LIBRARIES = {
    "spacy",
    "ctranslate2",
    "xllamacpp",
    "transformers",
    "torch",
    "sentencepiece",
    "tokenizers",
}


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            base = node.module or ""
            found |= {base} | {f"{base}.{alias.name}" for alias in node.names}
    return found


def files_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def unit_of(path: Path) -> str:
    """The stage that a file belongs to: the first name below pipeline/."""
    return path.relative_to(ROOT / "pipeline").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", files_of("models"), ids=str)
def test_models_never_import_the_pipeline(path: Path) -> None:
    assert not {name for name in imports_of(path) if name.split(".")[0] in ("pipeline", "cli")}


@pytest.mark.parametrize("path", files_of("pipeline"), ids=str)
def test_the_pipeline_imports_no_inference_library(path: Path) -> None:
    assert not {name for name in imports_of(path) if name.split(".")[0] in ENGINE_LIBRARIES}


@pytest.mark.parametrize(
    "path", [p for p in files_of("pipeline") if unit_of(p) not in SPINE | SHEET], ids=str
)
def test_stages_import_neither_each_other_nor_engines(path: Path) -> None:
    allowed = BOTTOM | {unit_of(path)}
    for name in imports_of(path):
        if name.startswith("pipeline."):
            assert name.split(".")[1] in allowed, f"{path.name} imports {name}"
        if name == "models" or name.startswith("models."):
            assert name == "models" or name.startswith("models.contracts"), f"{path.name} imports {name}"


def test_the_command_line_imports_public_names_only() -> None:
    private = {n for n in imports_of(ROOT / "cli.py") if any(part.startswith("_") for part in n.split("."))}
    assert private <= {"__future__", "__future__.annotations"}
