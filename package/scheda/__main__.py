"""The command `scheda`, and `python -m scheda`: signals are handled before anything heavy is imported."""

from __future__ import annotations

from scheda.pipeline.console.signals import guard


def main() -> None:
    guard()
    from scheda.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
