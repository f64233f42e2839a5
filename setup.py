"""What `pip install` puts on a machine: one package, `scheda`, made of this repository's code.

`pipeline/`, `models/` and `cli.py` become `scheda.pipeline`, `scheda.models` and `scheda.cli`; the rest is in
pyproject.toml.
"""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "package" / "scheda"))

from checkout import NAMES, renamed  # noqa: E402


class BuildPy(build_py):
    def run(self) -> None:
        if self.editable_mode:
            super().run()
            return
        target = Path(self.build_lib, "scheda")
        shutil.rmtree(target, ignore_errors=True)  # of an earlier build, whose modules may be gone
        super().run()
        (target / "checkout.py").unlink()
        for source in (path for name in NAMES for path in files_of(ROOT / name)):
            place = target / source.relative_to(ROOT)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, place)
            if source.suffix == ".py":
                place.write_text(renamed(source.read_text("utf-8")), "utf-8")
        if commit := commit_here():
            (target / "pipeline" / "commit.txt").write_text(commit, "utf-8")


def files_of(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place.with_suffix(".py")]
    return [path for path in sorted(place.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]


def commit_here() -> str | None:
    """As `pipeline.version` tells it of a checkout; of an unpacked source archive what that was made of."""
    scope: dict[str, object] = {}
    exec(compile((ROOT / "pipeline" / "version.py").read_text("utf-8"), "version.py", "exec"), scope)
    return scope["commit_of"](ROOT)  # type: ignore[operator]


setup(
    packages=["scheda"],
    package_dir={"scheda": "package/scheda"},
    package_data={"scheda": ["py.typed"]},
    cmdclass={"build_py": BuildPy},
)
