"""What an installation adds to a machine: one name, beside whatever a project calls its own files."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.version import VERSION, commit_of
from tests import ROOT

sys.path.append(str(ROOT / "package" / "scheda"))

from checkout import renamed  # type: ignore[import-not-found]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of a wheel, as setup.py makes them."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.mark.slow
def test_one_name_is_installed_and_it_imports_no_other(installed: Path) -> None:
    assert [path.name for path in installed.iterdir()] == ["scheda"]
    for path in installed.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not {name.split(".")[0] for name in names} & {"pipeline", "models", "cli"}, path
    for data in (
        "models/catalogue.toml",
        "pipeline/lexicon/it",
        "pipeline/render/sheet.html.jinja",
        "py.typed",
    ):
        assert (installed / "scheda" / data).exists()


@pytest.mark.slow
def test_a_project_with_such_names_of_its_own_is_not_in_the_way(installed: Path, tmp_path: Path) -> None:
    for name in ("models", "pipeline", "cli"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('of the project')")
    code = (
        "from scheda import summarise, load_engines; from scheda.models import contracts; import sys; "
        "sheet = summarise('The government said on Monday that it would pay 30 million euros to Rome.', "
        "to='source', engines=load_engines('local', offline=True)); "
        "print([f.value for f in sheet.figures], sheet.provenance.pipeline_version, "
        "{'models', 'pipeline', 'cli'} & set(sys.modules))"
    )
    for arguments, said in (
        (["-m", "scheda", "--version"], f"{VERSION}+"),
        (["-c", code], f"[30000000] {VERSION}+{commit_of(ROOT) or 'unknown'} set()"),
    ):
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, capture_output=True, text=True, check=True,
            env=os.environ | {"PYTHONPATH": str(installed)},
        )  # fmt: skip
        assert done.stdout.startswith(said), done


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("from pipeline.data import Span\n", "from scheda.pipeline.data import Span\n"),
        ("    from pipeline import (\n", "    from scheda.pipeline import (\n"),
        ("import models\n", "from scheda import models\n"),
        ("from cli import main as it\n", "from scheda.cli import main as it\n"),
        ("from models_of_ours import x\nimport click\n", None),
        ("x = pipeline.data\n", None),
        ('say("fetch it: python cli.py models pull")\n', 'say("fetch it: scheda models pull")\n'),
    ],
)
def test_renaming(here: str, there: str | None) -> None:
    assert renamed(here) == (there or here)


def test_a_folder_that_is_no_checkout_has_no_commit(tmp_path: Path) -> None:
    assert commit_of(tmp_path) is None
