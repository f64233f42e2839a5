"""The README's picture of the page: `make screenshot`, which needs Debian's chromium.

A server of its own, on a shelf of its own, is given the example article with the weights that are cached; the
picture is made again where the page looks otherwise.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.server import ROOT, Server

PICTURE = ROOT / "docs" / "page.png"
ARTICLE = ROOT / "examples" / "openai-amazon.it.txt"
# As wide as the README is shown, and a picture that a clone of the repository does not feel.
WIDTH, HEIGHT, MOST_BYTES = 1200, 760, 250_000
_PATIENCE_MS = 900_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", default="en", help="the language of the sheet: en, it, source")
    parser.add_argument("--out", type=Path, default=PICTURE)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "shelf.sqlite3", loader="models:load")
        try:
            take(server.address, asked.to, asked.out)
        finally:
            server.close()
    size = asked.out.stat().st_size
    if size > MOST_BYTES:
        raise SystemExit(f"{asked.out} has {size:,} bytes, more than {MOST_BYTES:,}")
    print(f"{asked.out}: {size:,} bytes")


def take(address: str, to: str, out: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB", color_scheme="light"
        )
        page.set_default_timeout(_PATIENCE_MS)
        page.goto(address)
        page.fill("#text", ARTICLE.read_text("utf-8"))
        page.select_option("#to", to)
        page.click("#ask button[type=submit]")
        page.wait_for_selector("#result .downloads")
        page.evaluate("scrollTo(0, document.getElementById('queue').offsetTop - 12)")
        page.hover("#f1 a.f")
        page.screenshot(path=str(out))
        browser.close()


if __name__ == "__main__":
    main()
