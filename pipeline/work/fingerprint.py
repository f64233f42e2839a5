"""One short string for all that a sheet depends on beside its article."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import models
import pipeline
from pipeline.data import Options
from pipeline.version import VERSION


def fingerprint(options: Options, engines: Mapping[str, object]) -> str:
    """Of the options, the version, the code and the weights that ship with it.

    The catalogue is part of the code and pins every other weight by its hash. `engines` says
    how they are loaded (profile).
    """
    asked = [
        options.to, options.language, options.sections, str(options.published),
        options.translate, options.budget,
    ]  # fmt: skip
    whole = json.dumps([VERSION, _program(), asked, dict(sorted(engines.items()))], default=str)
    return hashlib.sha256(whole.encode()).hexdigest()


def libraries() -> dict[str, str]:
    """Versions of what else a sheet depends on, by name; those that are not installed are left out."""
    found = {}
    for name in (
        "spacy",
        "numpy",
        "langdetect",
        "tokenizers",
        "ctranslate2",
        "xllamacpp",
        "trafilatura",
        "pypdfium2",
    ):
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


@cache
def _program() -> str:
    """A hash of this program's own files: a changed rule makes other sheets, whatever its version says."""
    whole = hashlib.sha256()
    for package in (models, pipeline):
        root = Path(str(package.__file__)).parent
        for path in sorted(p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            with path.open("rb") as file:
                whole.update(f"{path.relative_to(root).as_posix()}\0".encode())
                whole.update(hashlib.file_digest(file, "sha256").digest())
    return whole.hexdigest()
