"""The tables of concerns: what was raised, its course up the ladder, who outside was asked, and the ladder itself."""

from mainstay.concerns.models.concern import Concern, ConcernedChild, ConcernTheme, Point
from mainstay.concerns.models.course import Advice, Hold, PointAnswer, ProposedPromise, StageReached, Talk
from mainstay.concerns.models.ladder import LadderVersion
from mainstay.concerns.models.outside import CafcassReferral, LegalAdvice

__all__ = [
    "Advice",
    "CafcassReferral",
    "Concern",
    "ConcernTheme",
    "ConcernedChild",
    "Hold",
    "LadderVersion",
    "LegalAdvice",
    "Point",
    "PointAnswer",
    "ProposedPromise",
    "StageReached",
    "Talk",
]
