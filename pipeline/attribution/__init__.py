"""How firm each figure is (stated, reported, projected, denied) and who said it.

`judge` weighs the reader's judgement with the verdict of rules, which are read top to bottom: `reading`
folds a sentence, `speech` finds its reporting clauses, `phrases` and `speaker` whose they are, `quoted` who
speaks in quotations, `outlook` its hedges, denials and futures, `planner` whose plan
it is; `assign` weighs them for each figure.
"""

from pipeline.attribution.judge import attribute

__all__ = ["attribute"]
