"""Signals as in a terminal: a runner in the background ignores some, and what it starts inherits that.
What the tests start compiles each module once."""

import os
import signal

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
