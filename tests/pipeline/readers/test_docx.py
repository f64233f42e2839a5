"""Word: hidden, struck and raised text, and packages that are broken or meant badly."""

import pytest

from pipeline.errors import InputError
from pipeline.readers import extract
from tests import files


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(*runs: str, parts: dict[str, bytes] | None = None) -> str:
    body = files.DOCUMENT.format(body=f"<w:p>{''.join(runs)}</w:p>").encode()
    return extract(files.docx_of({"word/document.xml": body, **(parts or {})}), ".docx").text


@pytest.mark.parametrize(
    "unseen",
    [
        run("12 ", "<w:strike/>"),
        run("12 ", '<w:dstrike w:val="true"/>'),
        run("12 ", "<w:vanish/>"),
        run("12", '<w:vertAlign w:val="superscript"/>'),
        run("12", '<w:position w:val="8"/>'),
        f"<w:del>{run('12 ')}</w:del>",
        '<w:r><w:footnoteReference w:id="12"/></w:r>',
        run("12 ", '<w:rStyle w:val="Gone"/>'),
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('12 ')}</w:sdtContent></w:sdt>",
        "<w:r><w:instrText>PAGE 12</w:instrText></w:r>",
    ],
)
def test_what_is_not_seen_is_not_read(unseen: str) -> None:
    gone = '<w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    xmlns = files.DOCUMENT.split('"')[5]
    styles = f'<w:styles xmlns:w="{xmlns}">{gone}</w:styles>'.encode()
    text = read(run("Ha ucciso 25.000"), unseen, run(" persone."), parts={"word/styles.xml": styles})
    assert "".join(text.split()) == "Haucciso25.000persone."


def test_marks_that_are_taken_back_and_exponents_are_read() -> None:
    text = read(
        run("Costa ", '<w:strike w:val="0"/>'),
        run("3 km", '<w:vanish w:val="false"/>'),
        run("2", '<w:vertAlign w:val="superscript"/>'),
    )
    assert text == "Costa 3 km²"
    assert read(run("Costa 3"), run("12", '<w:position w:val="-8"/>')) == "Costa 312"


def test_a_deleted_row_is_gone() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>" + files.paragraph("riga {}") + "</w:tc></w:tr>"
    table = "<w:tbl>" + row.format("<w:del/>", 1) + row.format("", 2) + "</w:tbl>"
    assert extract(files.docx(table), ".docx").text == "riga 2"


@pytest.mark.parametrize(
    "styles",
    [
        b"",
        b"<broken",
        b"<other/>",
        b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:style w:type="nonsense" w:styleId="a"/><w:style/></w:styles>',
    ],
)
def test_styles_that_are_odd_do_not_matter(styles: bytes) -> None:
    assert read(run("Costa 3 euro."), parts={"word/styles.xml": styles}) == "Costa 3 euro."


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<",
        b"<a/>",
        b'<w:document xmlns:w="urn:other"><w:body/></w:document>',
        files.DOCUMENT.format(body="").encode().replace(b"w:body", b"w:bady"),
        files.DOCUMENT.format(body="").encode(),
        files.DOCUMENT.format(body="<w:p/>" * 100_000).encode(),
        files.DOCUMENT.format(body="<w:tbl><w:tr><w:tc>" * 300).encode(),
    ],
)
def test_documents_that_hold_no_article_are_refused(document: bytes) -> None:
    with pytest.raises(InputError):
        extract(files.docx_of({"word/document.xml": document}), ".docx")


def test_tables_within_tables_are_read_once() -> None:
    inner = files.paragraph("dentro")
    for _ in range(40):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert extract(files.docx(inner), ".docx").text.count("dentro") == 1


def test_the_strict_form_is_read_too() -> None:
    strict = files.DOCUMENT.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    document = strict.format(body=files.paragraph("Costa 3 euro.")).encode()
    assert extract(files.docx_of({"word/document.xml": document}), ".docx").text == "Costa 3 euro."
