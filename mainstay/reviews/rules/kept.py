"""A due date as it is kept with its review, and back again."""

from datetime import date
from typing import Any

from mainstay.reviews.rules.cycle import Answer
from mainstay.statute.citation import Citation
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews import DueDate
from mainstay.statute.reviews.adoption import ADOPTION_RULE
from mainstay.statute.reviews.cycle import FIRST_RULE, LATER_RULE, SECOND_RULE
from mainstay.statute.reviews.other_clocks import POST_18_RULE, SECURE_RULE, SHORT_BREAK_RULE

RULES: dict[str, Citation] = {
    rule.rule: rule
    for rule in (FIRST_RULE, SECOND_RULE, LATER_RULE, ADOPTION_RULE, SHORT_BREAK_RULE, SECURE_RULE, POST_18_RULE)
}


def to_keep(answer: Answer) -> dict[str, Any]:
    """The fields of a review that hold its due date, the rule and the event, and the sentence that explains it."""
    due = answer.due
    if due is None:
        unknown = {"due_on": None, "due_rule": "", "due_event": "", "due_event_on": None}
        return {**unknown, "kind": answer.kind.value, "due_explained": answer.explained}
    return {
        "kind": answer.kind.value,
        "due_on": due.on,
        "due_rule": due.citation.rule,
        "due_event": due.event,
        "due_event_on": due.event_on,
        "due_explained": answer.explained[:500],
    }


def kept(kind: str, due_on: date | None, rule: str, event: str, event_on: date | None) -> DueDate | None:
    """The due date that a review was kept with, to judge it by; None where none was known."""
    if due_on is None:
        return None
    citation = RULES.get(rule) or Citation(rule, "", "", confirmed=False)
    return DueDate(due_on, ReviewKind(kind), citation, event, event_on or date.min, "")
