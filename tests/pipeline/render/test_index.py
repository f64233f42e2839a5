"""The index of a folder: its page sorts and searches by the one script that it may run."""

import re
from base64 import b64encode
from hashlib import sha256

from pipeline.lexicon.page import PAGE
from pipeline.render.index import IndexFacts, IndexRow, html_index

ROW = IndexRow(
    article="a/b.txt", link="a/b.txt.html", title="<script>x</script> Roma", language="it",
    published="2024-05-03", figure="5", measures=None, parties=("Alfa",), more_parties=0, questions=0,
    first_question=None,
)  # fmt: skip
COUNTS = {"done": 1, "refused": 0, "failed": 0}


def page(language: str = "en") -> str:
    return "".join(html_index([ROW], IndexFacts(language, COUNTS, 0, (), (), ("articles.csv",))))


def test_its_policy_names_the_script_by_its_digest_and_no_other_runs() -> None:
    scripts = re.findall(r"<script>(.*?)</script>", page(), re.DOTALL)
    assert len(scripts) == 1 and "<script>x" not in page()
    digest = b64encode(sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page() and "unsafe-inline'; script" in page()


def test_without_a_script_there_is_no_field_that_does_nothing() -> None:
    for language in ("en", "it"):
        assert f'<form hidden><label for="search">{PAGE[language].search}</label>' in page(language)
