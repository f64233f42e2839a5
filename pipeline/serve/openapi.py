"""What OpenAPI says of requests and answers that FastAPI does not work out itself."""

from __future__ import annotations

from typing import Any

from pipeline.serve.asked import schema
from pipeline.serve.problems import MEDIA_TYPE, ProblemEntry

_TEXT = {"type": "string", "description": "The article."}
_FILE = {
    "type": "string",
    "format": "binary",
    "description": "Its file, of a kind that the command line reads; its name says the kind.",
}


def _inlined(definition: Any) -> Any:
    """Without references, so that it can stand where FastAPI takes it as it is."""
    if isinstance(definition, dict):
        reference = definition.get("$ref")
        if reference:
            return _inlined(schema()["definitions"][reference.rsplit("/", 1)[-1]])
        return {name: _inlined(value) for name, value in definition.items()}
    return [_inlined(value) for value in definition] if isinstance(definition, list) else definition


def _object(first: dict[str, Any], required: list[str]) -> dict[str, Any]:
    properties = first | _inlined(schema()["properties"])
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


POST: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": _object({"text": _TEXT}, ["text"])},
            "multipart/form-data": {"schema": _object({"text": _TEXT, "file": _FILE}, [])},
        },
    }
}
EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Server-sent events",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}

# The answer of every operation where something is wrong.
PROBLEM: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "A problem (RFC 9457)",
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{ProblemEntry.__name__}"}}},
    }
}
