"""Signals as in a terminal: a runner in the background ignores some, and what it starts inherits that.
What the tests start compiles each module once. Threads of a matrix product wait by spinning, a third of all
computing time where a core has a process already: one each, as `cli.py` has it."""

import os
import signal

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")

signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
