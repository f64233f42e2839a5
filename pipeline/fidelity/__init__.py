"""What a model wrote against its source: figures, names, roles, polarity, time, terms, wording.

`Checker.fault` judges a translation, `Checker.unfounded` a sentence that a model wrote of an article;
`accept` finds such a sentence's evidence first. What can be wrong has a name: `Fault`.
"""

from __future__ import annotations

from pipeline.fidelity.amounts import number_fault
from pipeline.fidelity.check import Checker
from pipeline.fidelity.faults import Fault
from pipeline.fidelity.generated import accept
from pipeline.fidelity.invented import invented_words
from pipeline.fidelity.names import Name
from pipeline.fidelity.tense import with_auxiliary

__all__ = ["Checker", "Fault", "Name", "accept", "invented_words", "number_fault", "with_auxiliary"]
