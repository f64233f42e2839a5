"""The page in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import summarise_folder
from pipeline.serve.shelf import Shelf
from pipeline.serve.taking import take_in
from tests.browser.server import Server
from tests.fakes import HANGS, FakeEngines
from tests.pipeline.serve.conftest import ENGLISH, ITALIAN, until

pytestmark = pytest.mark.browser
Open = Callable[..., Any]
DATED = (
    "Il porto si allarga\n\n"
    "Il 3 maggio 2021 il comune di Bari ha comprato il molo vecchio per 4 milioni di euro. "
    "Il 10 giugno 2023 la regione ha pagato 12 milioni di euro per le gru, dopo mesi di rinvii "
    "e di gare andate deserte. "
    "Secondo Mario Rossi la diga costerebbe 900 milioni di euro. "
    "Nel 2025 arrivano le navi. Il 12 giugno 2023 il consiglio ha smentito una spesa di 70 milioni di euro.\n"
)
STORY = (
    "Il porto di Alfa Beta\n\nLa società Alfa Beta ha pagato {paid} milioni di euro per il molo nuovo. "
    "Intanto la Gamma Delta ha assunto {day}0 persone e ne licenzierà altre 15.\n"
)
Shot = Callable[[Any, str], None]
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}


def paste(page: Any, text: str = ITALIAN) -> Any:
    page.fill("#text", text)
    page.click("#ask button[type=submit]")
    return page


def whole(page: Any) -> Any:
    """Wait for the sheet of the article in sight."""
    page.wait_for_selector("#jobs li.current[data-done]")
    page.wait_for_selector("#result .downloads")
    return page


@pytest.mark.parametrize(("locale", "said"), [("en-GB", "ready in"), ("it-IT", "pronta in")])
def test_an_article_is_pasted_and_its_sheet_grows(
    open_page: Open, shot: Shot, locale: str, said: str
) -> None:
    page = open_page(locale=locale)
    shot(page, f"new-{locale[:2]}")
    page.select_option("#to", "en")
    whole(paste(page))
    assert said in page.inner_text("#jobs li.current .state")
    assert page.locator(".figure").count() >= 4 and "138" in page.inner_text(".text")
    assert page.get_attribute("html", "lang") == locale[:2]
    shot(page, f"sheet-{locale[:2]}")


def test_the_sheet_comes_into_sight_and_the_articles_language_can_be_said(
    open_page: Open, shot: Shot
) -> None:
    page = paste(open_page(locale="it-IT"), "Rubati 12 milioni di euro.")
    page.wait_for_selector("#fault:has-text('La lingua dell')")
    shot(page, "short")
    page.select_option("#language", "it")
    page.check("[name=translate]")
    page.evaluate("scrollTo(0, 0)")
    whole(paste(page, "Rubati 12 milioni di euro."))
    place = page.locator("#result .headline, #result h3").first.bounding_box()
    assert 0 <= place["y"] < page.viewport_size["height"] / 2


def test_what_is_filtered_out_is_printed(open_page: Open) -> None:
    page = whole(paste(open_page()))
    page.select_option(".by-kind", "money")
    page.emulate_media(media="print")
    assert page.locator(".figure:visible").count() == page.locator(".figure").count() >= 4


def test_facts_and_words_light_up_each_other(open_page: Open) -> None:
    page = whole(paste(open_page()))
    page.hover("#f1 a.f")
    assert "lit" in page.get_attribute("#a-f1", "class")
    page.hover("#a-p1 a")
    assert "lit" in page.get_attribute("#p1", "class") and "lit" not in page.get_attribute("#a-f1", "class")
    page.click("#a-f2 a")
    assert "lit" in page.get_attribute("#f2", "class")


def test_figures_are_filtered_and_copied(open_page: Open) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    whole(paste(page))
    page.select_option(".by-kind", "money")
    assert page.locator(".figure:visible").count() == 2 and "2" in page.inner_text(".count")
    page.select_option(".by-speaker", "—")
    assert page.locator(".figure:visible").count() < 3
    page.select_option(".by-kind", "")
    page.select_option(".by-speaker", "")
    page.click("#f1 .copy")
    until(lambda: page.inner_text("#f1 .copy") == "Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "138" in copied and len(copied.splitlines()) == 3


def test_a_sheet_is_downloaded_in_every_form(open_page: Open, tmp_path: Path) -> None:
    page = whole(paste(open_page()))
    for label, suffix in (("HTML", "html"), ("Markdown", "md"), ("JSON", "json"), ("CSV: Figures", "csv")):
        with page.expect_download() as download:
            page.locator(".downloads a", has_text=label).first.click()
        saved = tmp_path / f"sheet.{suffix}"
        download.value.save_as(saved)
        assert saved.stat().st_size > 100
    json.loads((tmp_path / "sheet.json").read_text("utf-8"))
    alone = page.context.new_page()
    alone.goto((tmp_path / "sheet.html").as_uri())
    assert "138" in alone.inner_text("article")


def test_several_files_wait_in_a_queue_in_sight(open_page: Open, shot: Shot) -> None:
    page = open_page()
    files = [
        {"name": f"{name}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for name, text in (("uno", ITALIAN), ("two", ENGLISH), ("three", ENGLISH), ("broken", " "))
    ]
    page.set_input_files("#files", files)
    page.click("#ask button[type=submit]")
    until(lambda: page.locator("#jobs li[data-done]").count() == 3)
    page.wait_for_selector("#jobs .state.bad")
    assert "broken.txt has no text" in page.inner_text("#jobs .state.bad")
    shot(page, "queue")
    page.click("#jobs .name:text-is('two.txt')")
    page.wait_for_selector(".text:has-text('Council')")


def test_files_can_be_dropped(open_page: Open) -> None:
    page = open_page()
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "dropped.txt", {type: "text/plain"}));
            document.getElementById("drop").dispatchEvent(
                new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        ENGLISH,
    )
    whole(page)
    assert "dropped.txt" in page.inner_text("#jobs")


def test_work_is_stopped_and_the_next_goes_on(open_page: Open, shot: Shot) -> None:
    page = paste(open_page(), f"{ITALIAN} {HANGS}")
    page.wait_for_selector("#jobs .state:has-text('Reading the article')")
    paste(page, ENGLISH)
    page.wait_for_selector("#jobs .state:has-text('1 before it')")
    shot(page, "waiting")
    page.click("#jobs li:first-child .stop")
    page.wait_for_selector("#jobs li:first-child .state:has-text('stopped')")
    page.wait_for_selector("#jobs li:last-child[data-done]")


def test_a_closed_tab_ends_its_work(open_page: Open, server: Server) -> None:
    page = paste(open_page(), f"{ITALIAN} {HANGS}")
    page.wait_for_selector("#jobs .state:has-text('Reading the article')")
    other = open_page("/shelf")
    page.close()
    until(lambda: other.evaluate("fetch('/api/queue').then(a => a.json()).then(q => q.length)") == 0)


def test_two_tabs_at_once(open_page: Open) -> None:
    pages = [open_page(), open_page()]
    for page, text in zip(pages, (ITALIAN, ENGLISH), strict=True):
        paste(page, text)
    for page, words in zip(pages, ("scuole", "Council"), strict=True):
        assert words in whole(page).inner_text(".text")


def test_the_keyboard_suffices(open_page: Open) -> None:
    page = open_page()
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "text":
            break
    page.keyboard.insert_text(ITALIAN)
    page.keyboard.press("Control+Enter")
    whole(page)
    page.focus("#f1 a.f")
    assert "lit" in page.get_attribute("#a-f1", "class")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.text') !== null")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#f1') !== null")


def test_a_phone_shows_all_without_scrolling_sideways(open_page: Open, shot: Shot) -> None:
    page = whole(paste(open_page(**PHONE)))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    label = page.evaluate("getComputedStyle(document.querySelector('#f1 td'), '::before').content")
    assert "Figure" in label
    shot(page, "phone")
    page.goto(page.url + "shelf")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shot(page, "phone-shelf")


def test_words_of_an_article_are_never_markup(open_page: Open) -> None:
    page = open_page()
    hurt = "<script>window.hurt = 1</script><img src=x onerror='window.hurt = 1'><b>bold</b> "
    whole(paste(page, ITALIAN.replace("Il governo di Roma", f"{hurt} Il governo di Roma")))
    assert page.evaluate("window.hurt") is None and "<script>" in page.inner_text(".text")
    assert page.locator(".text b, .text img, .text script").count() == 0


def test_a_book_is_refused_in_a_line(open_page: Open) -> None:
    page = open_page()
    page.evaluate("document.getElementById('text').value = 'parola '.repeat(200000)")
    page.click("#ask button[type=submit]")
    page.wait_for_selector("#fault:visible")
    assert "has 200,000 words" in page.inner_text("#fault")


def test_the_server_is_killed_and_started_again(open_page: Open, server: Server) -> None:
    page = paste(open_page(), f"{ITALIAN} {HANGS}")
    page.wait_for_selector("#jobs .state:has-text('Reading the article')")
    worker = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()[0]
    server.kill()
    until(lambda: not Path(f"/proc/{worker}").exists())
    page.wait_for_selector("#jobs .state:has-text('does not answer')")
    server.begin()
    page.wait_for_selector("#jobs .state:has-text('no longer knows')")
    whole(paste(page, ITALIAN))


def test_a_tab_that_is_loaded_again_goes_on(open_page: Open) -> None:
    page = paste(open_page(), f"{ITALIAN} {HANGS}")
    page.wait_for_selector("#jobs .state:has-text('Reading the article')")
    page.reload()
    page.wait_for_selector("#jobs .state:has-text('Reading the article')")
    assert HANGS in page.input_value("#text")
    page.click("#jobs .stop")
    page.wait_for_selector("#jobs .state:has-text('stopped')")


def test_the_shelf_is_searched_sorted_compared_and_emptied(open_page: Open, shot: Shot) -> None:
    page = open_page()
    page.on("dialog", lambda dialog: dialog.accept())
    for text in (ITALIAN, ENGLISH):
        whole(paste(page, text))
        page.goto(page.url)
        page.evaluate("sessionStorage.clear()")
    page.click("nav a:text-is('Shelf')")
    shot(page, "shelf")
    page.fill("#q", "bridge")
    page.keyboard.press("Enter")
    page.wait_for_url("**/shelf?q=bridge")
    assert "Council" in page.inner_text("tbody") and "scuole" not in page.inner_text("tbody")
    page.click("nav a:text-is('Shelf')")
    page.click("th a:has-text('Article')")
    assert page.inner_text("tbody tr:first-child .title").startswith("Council")
    page.check("tbody tr:first-child input")
    page.check("tbody tr:last-child input")
    page.click("#compare")
    page.wait_for_selector("h1:text-is('Two articles')")
    shot(page, "compare")
    page.click(".back a")
    rows = page.locator("tbody tr").count()
    page.click("tbody tr:first-child .delete")
    until(lambda: page.locator("tbody tr").count() == rows - 1)
    page.click("#empty")
    page.wait_for_selector("text=The shelf is empty")


@pytest.fixture(scope="session")
def folder(server: Server, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a batch's page."""
    place = tmp_path_factory.mktemp("batch")
    (place / "in").mkdir()
    for day, paid in ((1, 20), (3, 30), (9, 45), (20, 450)):
        text = f"---\ndate: 2024-05-{day:02}\n---\n{STORY.format(paid=paid, day=day)}"
        (place / "in" / f"porto-{day}.md").write_text(text, "utf-8")
    list(summarise_folder(place / "in", place / "out", to="source", engines=FakeEngines()))
    taken, _ = take_in(Shelf(server.shelf), place / "out")
    return f"/folders/{taken.id}"


def test_pictures_belong_to_the_facts_beside_them(open_page: Open, shot: Shot) -> None:
    page = whole(paste(open_page(), DATED))
    assert page.locator("#result .picture").count() == 2
    page.hover("[data-fact=f1]")
    assert "lit" in page.get_attribute("#f1", "class") and "lit" in page.get_attribute("#a-f1", "class")
    page.hover("[data-fact=d2]")
    assert "lit" in page.get_attribute("#d2", "class")
    page.locator("#result .picture").first.scroll_into_view_if_needed()
    shot(page, "pictures")


def test_a_folder_is_looked_at_together(open_page: Open, shot: Shot, folder: str) -> None:
    page = open_page("/shelf")
    page.click(f"a[href='{folder}']")
    page.wait_for_selector("h1:text-is('out')")
    assert page.locator(".picture").count() >= 2 and page.locator(".index tbody tr").count() == 4
    page.select_option("#party", "Gamma Delta")
    page.click("form.search button")
    page.wait_for_selector("figcaption:has-text('Gamma Delta')")
    shot(page, "folder")
    page.click(".index tbody tr:first-child a")
    page.wait_for_selector(".text:has-text('molo')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desk", "phone"])
def test_axe_finds_no_serious_fault(
    open_page: Open, axe: str, shot: Shot, folder: str, scheme: str, options: dict[str, Any]
) -> None:
    page = open_page(color_scheme=scheme, bypass_csp=True, **options)
    faults = _faults(page, axe)
    whole(paste(page, DATED))
    faults += _faults(page, axe)
    kind = f"{scheme}-{'phone' if options else 'desk'}"
    shot(page, f"axe-{kind}")
    for address in ("shelf", "sheets/none", folder.strip("/")):
        page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + "/" + address)
        faults += _faults(page, axe)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    shot(page, f"axe-folder-{kind}")
    assert not faults, faults


def _faults(page: Any, axe: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate(
        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    serious = [fault for fault in found["violations"] if fault["impact"] in ("serious", "critical")]
    return [
        f"{page.url}: {fault['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for fault in serious
        for node in fault["nodes"]
    ]
