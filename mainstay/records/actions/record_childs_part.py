"""Recording how the child was at their review, and what came of their views there."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import ChildsPartRecorded
from mainstay.records.models import ReviewRecord
from mainstay.records.reactions.keeping import begin_late, record_of
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import CODE_OF, Did, Was, at_odds


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def record_childs_part(acting: Acting, review: Review, *, was: str, did: str = "") -> ReviewRecord:
    """Record how the child was there, in person, by video, by phone or not, apart from the code (DR-1.14).

    What came of their views is told by `did`, or by the code of a review that is held. The record is begun where it
    was not. Raises Refused, also where it does not agree with the code.
    """
    if review.state == Review.State.NOT_REQUIRED:
        raise Refused("This review is no longer needed, so there is nothing to record. Look at the child's record.")
    record = record_of(review.pk) or begin_late(acting, review)
    states.after(record.state, Step.WRITE)
    record.child_was = must_be_one_of(was, list(Was), "how the child was at the review")
    code = review.participation_code or ""
    wrong = at_odds(code, was)
    if wrong:
        raise Refused(wrong)
    told = did or next((each.value for each, of in CODE_OF.items() if of == code), "")
    there = was != Was.NOT_THERE
    record.child_did = must_be_one_of(told, (*Did, ""), "what came of the child's views") if there else ""
    record.save()
    acting.record(
        ChildsPartRecorded(subject=record.pk, child=review.child_id, was=record.child_was, did=record.child_did)
    )
    return record
