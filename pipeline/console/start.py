"""What the installed command `scheda` runs: signals are handled before anything heavy is imported."""

from __future__ import annotations

from pipeline.console.signals import guard


def main() -> None:
    guard()
    from cli import main as command_line

    command_line()
