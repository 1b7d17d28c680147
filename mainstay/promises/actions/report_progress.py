"""An owner reporting how a promise is going."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import ProgressReported
from mainstay.promises.models import Progress, Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags, standing
from mainstay.reviews.rules.given import must_not_be_to_come, must_say_why
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.REPORT_PROGRESS, on=Promise)
def report_progress(acting: Acting, promise: Promise, *, words: str, says_done_on: date | None = None) -> Progress:
    """Report how a promise is going, and the day it was done where it is; the officer judges at the next review.

    Raises Refused.
    """
    states.after(standing(promise, acting.today), Step.REPORT_PROGRESS, **flags(promise))
    said = must_say_why(words, longest=1000)
    if says_done_on is not None:
        must_not_be_to_come(says_done_on, acting.today, "it was done")
        first = min(promise.made_on, (promise.review and promise.review.held_on) or promise.made_on)
        if says_done_on < first:
            raise Refused(f"This was promised on {in_words(first)}. Check the day on which it was done.")
    row = Progress(
        promise=promise,
        reported_on=acting.today,
        reported_by_id=acting.person_id,
        words=said,
        says_done_on=says_done_on,
    )
    row.save()
    acting.record(ProgressReported(subject=promise.pk, child=promise.child_id, says_done_on=says_done_on))
    return row
