"""From the repository's names to those of an installation.

`renamed` is applied to every file when a wheel is built (setup.py), and as a file is imported where the
installation is editable. So each module has one name, and is loaded once, whichever way it was installed; and
neither `pipeline` nor `models` is looked for where another project may have its own.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

NAMES = ("pipeline", "models", "cli")
_NAMES = "|".join(NAMES)
# All imports of the repository are absolute, and a line each (tests/test_imports.py).
_FROM = re.compile(rf"^(\s*from )({_NAMES})\b", re.M)
_IMPORT = re.compile(rf"^(\s*)import ({_NAMES})(?=\s|$)", re.M)


def renamed(source: str) -> str:
    """The source of a module, its imports as they are once installed. No line changes its number."""
    source = _FROM.sub(r"\1scheda.\2", source)
    source = _IMPORT.sub(r"\1from scheda import \2", source)
    return source.replace("python cli.py ", "scheda ")


def find_in(root: Path) -> None:
    """Let `scheda.pipeline`, `scheda.models` and `scheda.cli` be found in the repository at `root`."""
    sys.meta_path.insert(0, _Finder(root))


class _Finder:
    def __init__(self, root: Path) -> None:
        self._root = root

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, *parts = name.split(".")
        if package != "scheda" or not parts or parts[0] not in NAMES:
            return None
        place = self._root.joinpath(*parts)
        folders = [str(place)] if place.is_dir() else None
        file = place / "__init__.py" if folders else place.with_suffix(".py")
        if not file.is_file():
            return None
        loader = _Loader(name, str(file))
        return spec_from_file_location(name, file, loader=loader, submodule_search_locations=folders)


class _Loader(SourceFileLoader):
    """Its compiled files have names of their own, beside those of the repository's names."""

    def source_to_code(self, data, path, *, _optimize=-1):  # type: ignore[no-untyped-def]
        return super().source_to_code(
            renamed(bytes(data).decode("utf-8")).encode(), path, _optimize=_optimize
        )

    def get_data(self, path: str) -> bytes:
        return super().get_data(_own(path))

    def set_data(self, path: str, data: bytes, *, _mode: int = 0o666) -> None:
        super().set_data(_own(path), data, _mode=_mode)


def _own(path: str) -> str:
    return path.removesuffix(".pyc") + ".scheda.pyc" if path.endswith(".pyc") else path
