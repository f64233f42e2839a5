"""Offices, bodies and matters of the news, and what each may be called in the other language."""

from __future__ import annotations

from pipeline.lexicon.concepts import read_concepts

OFFICES = read_concepts("offices")
MATTERS = read_concepts("matters")
