"""Figures: the quantities that an article states."""

from pipeline.figures.explain import Explained
from pipeline.figures.find import explain_numbers, find_figures
from pipeline.figures.order import order

__all__ = ["Explained", "explain_numbers", "find_figures", "order"]
