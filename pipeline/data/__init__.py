"""The records of the pipeline, in the order in which they come about.

All are frozen. All offsets are Unicode code points into the text of the document's article; `start` is
inclusive, `end` exclusive, and both are always present. Meanings follow the fact
sheet's contract (README, "The sheet").
"""

from pipeline.data.document import (
    DEFAULT_THRESHOLDS,
    Article,
    DateOrder,
    Document,
    Language,
    LanguageCode,
    Moment,
    Original,
    Sentence,
    SentenceRole,
    Span,
    Thresholds,
    TimeMention,
)
from pipeline.data.facts import (
    MODALITIES,
    Bound,
    BoundKind,
    Change,
    Date,
    Facts,
    Figure,
    Kind,
    Level,
    Modality,
    OpenQuestion,
    Party,
    PartyType,
    Quantity,
    QuestionKind,
    TopicForm,
)
from pipeline.data.options import (
    SECTIONS,
    Extent,
    Options,
    OutputLanguage,
    Section,
)
from pipeline.data.shown import (
    Generated,
    Shown,
    Translation,
    Translations,
)

__all__ = [
    "DEFAULT_THRESHOLDS", "MODALITIES", "SECTIONS", "Article", "Bound", "BoundKind", "Change", "Date",
    "DateOrder", "Document", "Extent", "Facts", "Figure", "Generated", "Kind", "Language", "LanguageCode",
    "Level", "Modality", "Moment", "OpenQuestion", "Options", "Original", "OutputLanguage", "Party",
    "PartyType", "Quantity", "QuestionKind", "Section", "Sentence", "SentenceRole", "Shown", "Span",
    "Thresholds", "TimeMention", "TopicForm", "Translation", "Translations",
]  # fmt: skip
