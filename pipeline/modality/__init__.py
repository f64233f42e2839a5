"""How firm each figure is (stated, reported, projected, denied) and who said it.

Read top to bottom: `reading` folds a sentence, `speech` finds its reporting clauses, `phrases` and
`speaker` whose they are, `quoted` who
speaks in quotations, `outlook` its hedges, denials and futures, `assign` weighs them for each figure.
"""

from pipeline.modality.assign import attribute

__all__ = ["attribute"]
