"""What a request asks for: a text or a file, and the options of `pipeline.Options` under the same names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from pipeline.data import Options
from pipeline.errors import OptionError
from pipeline.serve.desk import Given
from pipeline.serve.options import OPTIONS, options_of
from pipeline.serve.problems import Problem
from pipeline.serve.reading import file_name

# What may be asked of the server itself: to keep the sheet on the shelf; to answer when the work is done; to
# end the work once nobody watches its events.
FLAGS = {"keep": True, "wait": False, "attended": False}
_TRUE, _FALSE = ("true", "1", "on", "yes"), ("false", "0", "off", "no", "")


@dataclass(frozen=True, slots=True)
class Asked:
    given: Given
    wait: bool


async def asked_of(request: Request) -> Asked:
    """From a body of JSON, or from a form with a file or a text. Raises Problem, OptionError."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return _of_json(await request.body())
    if kind == "multipart/form-data":
        return await _of_form(request)
    line = "send JSON (application/json) with a text, or a form (multipart/form-data) with a file"
    raise Problem("request", 415, line)


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of what may be asked, but for the article."""
    options: dict[str, Any] = TypeAdapter(Options).json_schema(ref_template="#/components/schemas/{model}")
    flags = {
        "keep": "Keep the sheet on the shelf.",
        "wait": "Answer when the sheet is made; closing the connection before ends the work.",
        "attended": "End the work once nobody watches its events.",
    }
    properties = options["properties"] | {
        name: {"type": "boolean", "default": FLAGS[name], "description": about}
        for name, about in flags.items()
    }
    return {"properties": properties, "definitions": options.get("$defs", {})}


def _of_json(body: bytes) -> Asked:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        raise Problem("request", 400, "the body is no JSON") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        line = 'send an object with the article\'s text, such as {"text": "…", "to": "it"}'
        raise Problem("request", 422, line)
    text = fields.pop("text")
    return _asked(text.encode("utf-8", "surrogatepass"), None, fields)


async def _of_form(request: Request) -> Asked:
    try:
        form = await request.form(max_files=1, max_fields=50)
    except (HTTPException, MultiPartException) as error:
        line = f"the form is not understood: {getattr(error, 'detail', None) or error}"
        raise Problem("request", 400, line) from None
    try:
        given = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        file, text = form.get("file"), given.pop("text", None)
        if isinstance(file, UploadFile):
            return _asked(await file.read(), file_name(file.filename) or "file", _typed(given))
        if text is None:
            raise Problem("request", 422, "send a field called file, with a file, or one called text")
        return _asked(text.encode("utf-8", "surrogatepass"), None, _typed(given))
    finally:
        await form.close()


def _asked(data: bytes, name: str | None, fields: Mapping[str, Any]) -> Asked:
    for field in fields:
        if field not in (*OPTIONS, *FLAGS):
            raise OptionError(f"there is no option {field[:50]!r}; there are {', '.join((*OPTIONS, *FLAGS))}")
    flags = {name: _flag(name, fields.get(name, default)) for name, default in FLAGS.items()}
    options = options_of({name: value for name, value in fields.items() if name in OPTIONS})
    given = Given(data, name, options, attended=flags["attended"], keep=flags["keep"])
    return Asked(replace(given, attended=given.attended or flags["wait"]), flags["wait"])


def _typed(form: Mapping[str, str]) -> dict[str, Any]:
    """Values of a form, which are text: what takes a number or an object, as that; empty ones not at all."""
    hints, values = get_type_hints(Options), {}
    for name, text in form.items():
        if not text:
            continue
        values[name] = text
        if name == "thresholds" or (name in hints and "float" in str(hints[name])):
            try:
                values[name] = json.loads(text)
            except ValueError:
                raise OptionError(f"{name} cannot be {text[:50]!r}; it takes JSON") from None
    return values


def _flag(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _TRUE + _FALSE:
        return value.lower() in _TRUE
    raise OptionError(f"{name} cannot be {value!r}; it takes true or false")
