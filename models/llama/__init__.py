"""GGUF models through llama.cpp."""

from __future__ import annotations

from models.llama.translator import LlamaTranslator

__all__ = ["LlamaTranslator"]
