"""spaCy without its command line, whose own imports (typer, weasel, requests) cost a third of a second.

Import this module before any of spaCy's. `spacy.info` and `import spacy.cli` work all the same.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_NAMES = ("spacy.cli", "spacy.cli.info")


def _info(*arguments: Any, **keywords: Any) -> Any:
    from spacy.cli.info import info

    return info(*arguments, **keywords)


def _import_spacy() -> None:
    """Stand-ins take the place of the command line while `spacy/__init__.py` runs, and go afterwards."""
    package, module = (ModuleType(name) for name in _NAMES)
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]
    sys.modules.update({_NAMES[0]: package, _NAMES[1]: module})
    try:
        import spacy  # noqa: F401
    finally:
        for name in _NAMES:
            del sys.modules[name]
        vars(sys.modules.get("spacy", package)).pop("cli", None)


if "spacy" not in sys.modules:
    _import_spacy()
