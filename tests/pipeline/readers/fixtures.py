"""One small file of every kind that is read, with much of what its kind can hold."""

from __future__ import annotations

from tests import files

_TEXT = "Il Comune di Valmarina spenderà 2,3 milioni di €: «è poco», dice Anna Sarti – da lunedì.\n"
_PAGE = (
    '<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Asilo</title>'
    '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00"></head><body>'
    '<div class="cookie" style="display:none">Cookie</div><article><h1>Nuovo asilo</h1>'
    f"<p>{_TEXT} Ospiterà 140<sup>1</sup> bambini, <del>12</del> <s>9</s> in più.</p>"
    "<table><tr><td>Anno<td>2024</table>"
    f"<details><summary>x</summary>y</details><p>{_TEXT}</p></article><aside>Leggi</aside></body></html>"
)
_MARKDOWN = (
    f"---\ntitle: Asilo\ndate: 2024-05-03\n---\n# Titolo\n\n{_TEXT}\n[^1]: Nota.\n\n| A | B |\n|---|---|\n"
    "| 1 | 2 |\n\n"
    f"~~12~~ 9 persone[^1] e <del>3</del> **altro** <!-- via --> `x`.\n\n> {_TEXT}\n```\ncodice\n```\n"
)
_HEAD = "Subject: =?utf-8?Q?Nuovo_asilo_=C3=A8?=\nDate: Mon, 04 Mar 2024 10:15:00 +0100\nMIME-Version: 1.0\n"
_MAIL = (
    f'{_HEAD}Content-Type: multipart/alternative; boundary="b1"\n\n--b1\nContent-Type: text/plain; '
    f"charset=utf-8; format=flowed\nContent-Transfer-Encoding: 8bit\n\n{_TEXT * 3}\n-- \nFirma\n--b1\n"
    f"Content-Type: text/html\n\n{_PAGE}\n--b1--\n"
)
_SAVED = (
    f'{_HEAD}Content-Type: multipart/related; boundary="b1"\n\n--b1\n'
    f"Content-Type: text/html; charset=utf-8\n\n{_PAGE}\n--b1--\n"
)
_WORD = (
    files.paragraph("Nuovo asilo", "Titolo") + files.paragraph(_TEXT)
    + '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>12</w:t></w:r><w:ins><w:r><w:t>9</w:t></w:r></w:ins>'
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p><w:tbl><w:tr><w:tc>'
    + files.paragraph("A") + "</w:tc></w:tr></w:tbl>"
)  # fmt: skip

FIXTURES = {
    ".txt": (_TEXT * 3).encode(),
    ".md": _MARKDOWN.encode(),
    ".html": _PAGE.encode(),
    ".eml": _MAIL.encode(),
    ".mhtml": _SAVED.encode(),
    ".docx": files.docx(_WORD),
    ".pdf": files.pdf_at(
        [[(60, 740, 16, "Nuovo asilo"), *files.column(60, 700, 10, [_TEXT.strip()] * 3)]] * 2
    ),
}
