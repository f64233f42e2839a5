"""What all models of the contract have in common."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """The text under a field is its description in the JSON Schema."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
