"""Fact sheets from Italian and English news articles, as they are installed.

    from scheda import load_engines, summarise

The one name that an installation adds to a machine. It holds what the repository calls `pipeline`, `models`
and `cli`, as a project that uses it may call files of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if not Path(__file__).with_name("pipeline").is_dir():  # `pip install -e`: the code is where it is worked on
    from scheda.checkout import find_in

    find_in(Path(__file__).parents[2])

from scheda.pipeline import __all__ as __all__
from scheda.pipeline import __version__ as __version__

if TYPE_CHECKING:
    from scheda.pipeline import *  # noqa: F403


def __getattr__(name: str) -> object:
    """PEP 562: the public names are imported when they are first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from scheda import pipeline

    return getattr(pipeline, name)
