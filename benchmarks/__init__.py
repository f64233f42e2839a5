"""Measurements; each prints what the README or a model card says. Run as `python -m benchmarks.NAME`."""
