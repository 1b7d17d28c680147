"""What the pages of concerns and patterns are opened with for their pictures: one in every state."""

from __future__ import annotations

from typing import Any

Case = tuple[str, str, dict[str, Any]]  # the case's name, what it is a row of, and which one
CONCERN, REFERRAL = "concerns.Concern", "concerns.CafcassReferral"


def _in(*states: str, **more: Any) -> list[Case]:
    """A concern raised here, with a child, in each of these states."""
    wanted = {"child__isnull": False, "raised_as": "officer", "reference": "", **more}
    return [(state, CONCERN, {"state": state, **wanted}) for state in states]


TALKED, OPEN, ANSWERED, SETTLED = _in("informal"), _in("open"), _in("answered"), _in("settled")
CONCERNS: dict[str, list[Case]] = {
    "concern": [
        *_in("informal", "open", "answered", "settled", "closed"),
        ("loaded", CONCERN, {"reference__gt": ""}),
        ("chair", CONCERN, {"raised_as": "social_care"}),
        ("cafcass", CONCERN, {"referrals__isnull": False}),
        ("further", CONCERN, {"stages__key": "stage_3"}),
        ("hold", CONCERN, {"holds__isnull": False}),
    ],
    "concerns_of_child": [("", CONCERN, {"child__isnull": False})],
    "concern_talk": TALKED,
    "concern_change": TALKED,
    "concern_formal": TALKED,
    "concern_answer": OPEN,
    "concern_judge": ANSWERED,
    "concern_escalate": OPEN,
    "concern_hold": OPEN,
    "concern_advise": OPEN,
    "concern_withdraw": OPEN,
    "concern_close": SETTLED,
    "concern_cafcass": OPEN,
    "concern_follow": [("", REFERRAL, {})],
    "concern_legal_advice": OPEN,
    "pattern_look_into": [("", CONCERN, {"state": "open", "origin": "promise"})],
}  # fmt: skip
CONCERN_KEYS = {"concern": CONCERN, "referral": REFERRAL}
