"""What the article leaves open, and the questions that say so.

`cues` finds the signs, sentence by sentence; `choose` keeps the weightiest, none twice; `topics`
cuts out what each is about; `phrasing` puts the question.
"""

from pipeline.questions.find import find_questions
from pipeline.questions.phrasing import phrase

__all__ = ["find_questions", "phrase"]
