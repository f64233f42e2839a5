"""Figures: the quantities that an article states."""

from pipeline.figures.find import find_figures

__all__ = ["find_figures"]
