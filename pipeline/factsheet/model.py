"""What all models of the contract have in common."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema

from pipeline.lexicon.tables import LANGUAGES


def _read(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is no language that is read: {', '.join(LANGUAGES)}")
    return code


Code = Annotated[str, AfterValidator(_read), WithJsonSchema({"type": "string", "pattern": "^[a-z]{2}$"})]
"""The code (ISO 639-1) of a language that articles may be in."""


class Model(BaseModel):
    """The text under a field is its description in the JSON Schema."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
