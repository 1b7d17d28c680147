"""What other rooms may use of the releases': parts, the allow-lists they declare, the questions asked, the files."""

from mainstay.releases.rules.receiving import Question, questions_for
from mainstay.releases.shared.declaring import ADULTS, EVERYBODY, OF_THE_COUNCIL, Built, builders, document_builder
from mainstay.releases.shared.parts import Part, parts_of
from mainstay.releases.shared.protected import withheld
from mainstay.releases.shared.writing import FORMATS, written

__all__ = [
    "ADULTS",
    "EVERYBODY",
    "FORMATS",
    "OF_THE_COUNCIL",
    "Built",
    "Part",
    "Question",
    "builders",
    "document_builder",
    "parts_of",
    "questions_for",
    "withheld",
    "written",
]
