"""Where ctranslate2 computes."""

from __future__ import annotations

from models.errors import EngineError


def resolve_device(device: str) -> str:
    """ "cpu" or "cuda" for "cpu", "cuda" or "auto". Raises EngineError where "cuda" finds no GPU."""
    if device == "cpu":
        return "cpu"
    import ctranslate2

    found = ctranslate2.get_cuda_device_count() > 0
    if device == "cuda" and not found:
        raise EngineError("--device cuda: ctranslate2 finds no CUDA device here; use --device cpu")
    return "cuda" if found else "cpu"
