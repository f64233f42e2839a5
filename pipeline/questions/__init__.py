"""What the article leaves open, and the questions that say so: `find` takes them from the reader's
judgements, `phrasing` puts the question."""

from pipeline.questions.find import find_questions
from pipeline.questions.phrasing import phrase

__all__ = ["find_questions", "phrase"]
