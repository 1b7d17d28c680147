"""Who came to a review, and how each of them did."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.records import queries
from mainstay.records.actions.record_attendance import Came, record_attendance
from mainstay.records.actions.record_childs_part import record_childs_part
from mainstay.records.models import ReviewRecord
from mainstay.records.pages.sending import press
from mainstay.records.queries import AttendanceRow
from mainstay.records.shared.subjects import the_review
from mainstay.web.routes import SignedIn, page


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def attendance(request: SignedIn, review: UUID) -> HttpResponse:
    """Record how the child was there, who else came, and somebody more where a name was written."""
    screen = queries.review_screen(request.viewer, review)
    people = [*_listed(request.POST, screen.attendance), *_more(request.POST)]
    was, did = request.POST.get("child-was", ""), request.POST.get("child-did", "")
    child_too = bool(was or did) and (was, did) != (screen.record.child_was, screen.record.child_did)

    def keep(acting: Acting) -> None:
        if child_too:
            record_childs_part(acting, the_review(review), was=was, did=did)
        if people or not was:
            record_attendance(acting, ReviewRecord(pk=screen.record.id), people=people)

    return press(request, review, keep, "Who came is recorded.", "attendance")


def _listed(post: QueryDict, rows: Iterable[AttendanceRow]) -> Iterable[Came]:
    """Those of the list of whom something was said."""
    for number, row in enumerate(rows):
        came = post.get(f"came-{number}", "")
        if came:
            mode = post.get(f"mode-{number}", "")
            yield Came(came, mode, invited=row.invited_id, name=row.name, relation=row.relation)


def _more(post: QueryDict) -> Iterable[Came]:
    name = post.get("name", "").strip()
    if name:
        yield Came(post.get("came", "yes"), post.get("mode", ""), name=name, relation=post.get("relation", ""))
