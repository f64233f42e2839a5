"""The index of a batch, opened as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import summarise_folder
from tests.fakes import FakeEngines

pytestmark = pytest.mark.browser
STORY = (
    "{title}\n\nLa società {name} ha pagato {paid} milioni di euro per il molo nuovo. "
    "Intanto ha assunto molte persone.\n"
)


def test_it_sorts_and_searches_without_a_server_and_sheets_lead_back(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "in/sub").mkdir(parents=True)
    for name, title, owner, paid in (
        ("a", "Zattere nuove", "Però", 9),
        ("b", "Àncora ferma", "Gamma", 80),
        ("sub/c", "Moli", "Delta", 70),
    ):
        (tmp_path / f"in/{name}.txt").write_text(STORY.format(title=title, name=owner, paid=paid), "utf-8")
    list(
        summarise_folder(tmp_path / "in", tmp_path / "out", to="source", language="it", engines=FakeEngines())
    )
    page = open_page("/")
    page.goto((tmp_path / "out/index.html").as_uri())

    def titles() -> list[str]:
        return page.locator("table.index tbody tr:visible td.title a").all_inner_texts()

    assert titles() == ["Zattere nuove", "Àncora ferma", "Moli"]
    page.click("th:nth-child(1) button")
    assert titles() == ["Àncora ferma", "Moli", "Zattere nuove"]
    page.click("th:nth-child(1) button")
    assert titles() == ["Zattere nuove", "Moli", "Àncora ferma"]
    page.click("th:nth-child(4) button")  # 9 before 70
    assert titles() == ["Zattere nuove", "Moli", "Àncora ferma"]
    page.fill("#search", "ancora 80")
    assert titles() == ["Àncora ferma"] and page.inner_text("#shown") == "1 / 3"
    page.fill("#search", "moli")
    page.click("td.title a >> visible=true")
    page.click("p.where a")
    assert page.url.endswith("/out/index.html")
