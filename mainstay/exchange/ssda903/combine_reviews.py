"""The reviews of several years: each day once, and what is known to be missing or in doubt."""

from collections.abc import Sequence
from datetime import date

from mainstay.exchange.ssda903.facts import Facts
from mainstay.exchange.ssda903.files import REVIEWS
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row
from mainstay.reviews.rules.history import review_unreadable
from mainstay.reviews.rules.sequence import HeldReview

Known = dict[tuple[str, date], HeldReview]


def reviews_of(returns: Sequence[ReturnAsReceived], facts: Facts) -> None:
    """Gather the reviews of every year, earliest first.

    A review whose row does not count still shows that one was held that day. A review whose date could not be
    read leaves a stretch in which one of the child's may be missing.
    """
    known: Known = {}
    for received in returns:
        for row in received.rows(REVIEWS):
            held_on = row.day("REVIEW")
            if held_on is not None and row.child:
                _keep(row, held_on, received, known, facts)
            elif row.child and (row.text("REVIEW").strip() or row.text("REVIEW_CODE").strip()):
                facts.unseen.setdefault(row.child, []).append(review_unreadable(received.year))
    for key in sorted(known):
        facts.reviews.setdefault(key[0], []).append(known[key])


def _keep(row: Row, held_on: date, received: ReturnAsReceived, known: Known, facts: Facts) -> None:
    key = (row.child, held_on)
    before = known.get(key)
    if not row.counts:
        if before is None:
            known[key] = HeldReview(held_on, None, False)
        return
    code = row.code("REVIEW_CODE")
    if before is not None and before.counts and before.code is not None and before.code != code:
        reason = f"REVIEW_CODE was {before.code} in an earlier year and is {code or 'not recorded'} here."
        facts.problems.append(
            Problem(
                Kind.CHANGED_IN_LATER_YEAR,
                f"{reason} The later is used.",
                row.file,
                REVIEWS.table,
                row.number,
                row.child,
                "REVIEW_CODE",
                received.year.label,
            )
        )
    known[key] = HeldReview(held_on, code, True)
