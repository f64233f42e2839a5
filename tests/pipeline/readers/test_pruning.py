"""Pages: what is hidden, struck out, raised or beside the article is not read as said."""

import pytest

from pipeline.errors import InputError
from pipeline.readers import extract
from pipeline.text.raised import superscript

STYLE = "<style>/* 1 */ p, .was { text-decoration:line-through } #gone{display:none}</style>"
BODY = "<p>The harbour master, Tom Hale, said that the work would take 3 years and begin in May.</p>"


def read(inside: str, head: str = "") -> str:
    page = f"<!doctype html><html><head><title>Ferry plan</title>{head}</head><body>{inside}</body></html>"
    return extract(page.encode(), ".html").text


@pytest.mark.parametrize(
    ("before", "raised", "read"),
    [
        ("25,000", "1", ""),
        ("300", "[2]", ""),
        ("1.2 million", "(3)", ""),
        ("plan", "*", ""),
        ("4,000", "a", ""),
        ("3 m", "2", "²"),
        ("200 km", "3", "³"),
        ("2 × 10", "6", "⁶"),
        ("2 x 10", "-3", "⁻³"),
        ("metres", "2", ""),
        ("the 3", "rd", "rd"),
        ("il 5", "o", "º"),
        ("la 2", "a", "ª"),
        ("n", "o", "º"),
        ("art. 5", "bis", "bis"),
        ("parole", "1, 2", ""),
        ("ieri", "note 4", ""),
        ("E = mc", "2", ""),
    ],
)
def test_raised_characters(before: str, raised: str, read: str) -> None:
    assert superscript(before, raised) == read


@pytest.mark.parametrize(
    "unsaid",
    [
        "<del>12</del>",
        "<s>12</s>",
        "<strike>12</strike>",
        '<span style="text-decoration: line-through">12</span>',
        '<span style="color:red;display:none">12</span>',
        "<span hidden>12</span>",
        "<sup>12</sup>",
        '<span aria-hidden="true">12</span>',
        '<i style="visibility:hidden">12</i>',
        '<span class="sr-only">12</span>',
        '<span style="vertical-align: super">12</span>',
        '<span style="font-size:0">12</span>',
        "<template><p>12</p></template>",
        '<span style="position:absolute;left:-9999px">12</span>',
        '<span class="was">12</span>',
        '<span id="gone">12</span>',
        "<sup>[citation needed]</sup>",
        "<sup><a href='#n'>[12]</a></sup>",
        "<sup id='fnref'><b>12</b></sup>",
        "<a class='ref' href='#fn12'>12</a>",
    ],
)
def test_what_is_no_word_of_the_text_goes_and_what_follows_stays(unsaid: str) -> None:
    text = read(
        f"<h1>Ferry plan</h1><p>The bus carried 40 {unsaid} people, police said on Friday.</p>{BODY}", STYLE
    )
    assert (
        "12" not in text
        and "citation" not in text
        and "people, police said on Friday." in text
        and "carried 40 " in text
    )


def test_what_a_style_sheet_hides_in_one_medium_or_in_some_place_stays_and_so_does_an_article() -> None:
    sheet = (
        "<style>@media print{.a{display:none}} div .a{display:none} .body{display:none} .b{display</style>"
    )
    text = read(f"<h1>Ferry plan</h1><div class='body'>{BODY}<p class='a'>It has 40 seats.</p></div>", sheet)
    assert "3 years" in text and "40 seats" in text


@pytest.mark.parametrize(
    "box",
    [
        '<div id="cookie-banner">{}</div>',
        '<div class="privacy-consent">{}</div>',
        "<details>{}</details>",
        '<div role="dialog" aria-modal="true">{}</div>',
        "<dialog>{}</dialog>",
        "<section hidden>{}</section>",
        '<div style="display:none;">{}</div>',
        '<div class="box newsletter">{}</div>',
        "<aside>{}</aside>",
        '<div id="CybotCookiebotDialog">{}</div>',
        '<section class="footnotes"><ol><li>{}</li></ol></section>',
        '<div class="sidebar">{}</div>',
        '<ul class="related-links"><li>{}</li></ul>',
        '<div class="paywall">{}</div>',
        '<div class="adv">{}</div>',
        '<div class="author-box">{}</div>',
        '<div id="sondaggio">{}</div>',
        '<div class="market-bar">{}</div>',
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_boxes_that_are_no_article_go(box: str, before: bool) -> None:
    box = box.format("<p>Our 812 partners keep what you accept for 13 months; the service costs 4.99.</p>")
    article = f"<article><h1>Ferry plan</h1>{BODY}<p>The ferry will be 90 metres long.</p></article>"
    text = read(box + article if before else article + box)
    assert "90 metres" in text and "812" not in text and "4.99" not in text


def test_a_page_whose_wrapper_is_called_like_a_box_keeps_its_article() -> None:
    for name in ("has-sidebar", "paywall content", "social share", "subscriber-article", "newsletter"):
        text = read(f'<div class="{name}"><h1>Ferry plan</h1>{BODY}<p>It will be 90 metres long.</p></div>')
        assert "3 years" in text and "90 metres" in text


def test_an_element_of_very_many_attributes_is_refused_unparsed() -> None:
    attributes = " ".join(f"a{i}=1" for i in range(200_000))
    with pytest.raises(InputError, match="attributes"):
        read(f"<p {attributes}>Ciao</p>")


def test_a_long_address_is_no_heap_of_attributes() -> None:
    picture = "data:image/png;base64," + "QUJD" * 30_000
    assert "3 years" in read(f"<article><h1>Ferry plan</h1><img src='{picture}'>{BODY}</article>")


@pytest.mark.parametrize(
    "boxes",
    [
        "<blockquote><div>The storm killed 12</div><div>40 boats sank</div></blockquote>",
        "<blockquote><div>The storm killed 12<div>40 boats sank</div></div></blockquote>",
        "<blockquote><div><p>The storm killed 12</p></div><div><div>40 boats sank</div></div></blockquote>",
        "<ul><li>The storm killed 12<div>40 boats sank</div></li></ul>",
        "<div>The storm killed 12<div>40 boats sank</div></div>",
        "<div>The storm killed 12</div>40 boats sank",
        "<section>The storm killed 12</section><section>40 boats sank</section>",
    ],
)
def test_boxes_beside_each_other_are_not_run_together(boxes: str) -> None:
    """A browser sets each in a line of its own; run together they made 1,240 of it."""
    assert "killed 12" in read(BODY + boxes + BODY).split("40 boats")[0].rstrip()
    assert "1240" not in read(BODY + boxes + BODY)
