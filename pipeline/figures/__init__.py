"""Figures: the quantities that an article states."""

from pipeline.figures.explain import Explained
from pipeline.figures.find import explain_numbers, find_figures

__all__ = ["Explained", "explain_numbers", "find_figures"]
