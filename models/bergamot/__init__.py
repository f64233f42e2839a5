"""Translation by the models with which Firefox translates pages."""

from __future__ import annotations

from models.bergamot.translator import BergamotTranslator

__all__ = ["BergamotTranslator"]
