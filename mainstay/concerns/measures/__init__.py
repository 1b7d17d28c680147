"""What is counted of concerns: raised, about what, how far they went, how soon answered, what came of them."""

from mainstay.concerns.measures.counted import STAGES
from mainstay.concerns.measures.raised import (
    concern_outcomes,
    concern_themes,
    concerns_about_chair,
    concerns_escalated,
    concerns_per_100_children,
    concerns_raised,
    informal_resolutions,
    informal_themes,
)
from mainstay.concerns.measures.timeliness import (
    concerns_answered_by_next_review,
    concerns_answered_in_stage_time,
    days_to_answer,
    days_to_answer_90th,
)
from mainstay.insight.measure import adds_up

__all__ = [
    "concern_outcomes",
    "concern_themes",
    "concerns_about_chair",
    "concerns_answered_by_next_review",
    "concerns_answered_in_stage_time",
    "concerns_escalated",
    "concerns_per_100_children",
    "concerns_raised",
    "days_to_answer",
    "days_to_answer_90th",
    "informal_resolutions",
    "informal_themes",
]

adds_up("concerns_raised", "concern_outcomes", rest=False)
adds_up("concerns_raised", "concerns_per_100_children.numerator", rest=False)
adds_up("concerns_raised", "concerns_escalated.denominator", rest=False, splits=["team"])
adds_up("concerns_raised", "concerns_answered_by_next_review.denominator", splits=["team"])
adds_up("concerns_raised", "days_to_answer.denominator")
adds_up("days_to_answer.denominator", "days_to_answer_90th.denominator", rest=False)
for _stage in STAGES:
    adds_up(f"concerns_raised[stage/{_stage}]", f"concerns_escalated[stage/{_stage}].numerator", rest=False)
