"""Figures: the quantities that an article states, and those of any plain sentence."""

from pipeline.figures.find import find_figures, find_quantities

__all__ = ["find_figures", "find_quantities"]
