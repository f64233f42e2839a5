"""The recipe behind models/weights: see training/README.md. Nothing at run time imports it."""
