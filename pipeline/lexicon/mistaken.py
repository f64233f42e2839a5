"""Pairs of concepts that a translation must not take for one another."""

from __future__ import annotations

from pipeline.lexicon.concepts import read_concept_pairs

# What is said turned into its contrary.
CONTRARIES = read_concept_pairs("contraries")
# Words that look alike in the two languages, each with what it does not mean.
FALSE_FRIENDS = read_concept_pairs("false_friends")
