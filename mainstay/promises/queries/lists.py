"""Promises in their lists: of a review, of a child, of a team, those overdue and those contested."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.http import Http404

from mainstay.access.models import Team
from mainstay.access.viewer import Viewer
from mainstay.children.shared.filters import looked_after
from mainstay.promises.models import Promise
from mainstay.promises.queries.rows import PromiseRow, as_rows
from mainstay.promises.shared import (
    awaiting_answer,
    contested,
    is_counted,
    is_outstanding,
    of_teams_of,
    open_before,
    overdue,
    review_before,
)
from mainstay.reviews.models import Review

MOST = 200


def _visible(viewer: Viewer) -> QuerySet[Promise]:
    return Promise.objects.visible_to(viewer)


def _review(viewer: Viewer, review_id: UUID) -> Review:
    found = Review.objects.visible_to(viewer).filter(pk=review_id).first()
    if not isinstance(found, Review):
        raise Http404("There is no such review, or you may not see it.")
    return found


def promise(viewer: Viewer, promise_id: UUID) -> PromiseRow:
    """One promise. Raises Http404 where it is missing or may not be seen."""
    found = as_rows(viewer, _visible(viewer).filter(pk=promise_id))
    if not found:
        raise Http404("There is no such promise, or you may not see it.")
    return found[0]


def promises_of_review(viewer: Viewer, review_id: UUID) -> list[PromiseRow]:
    """The promises made at a review, in the order they were made; those withdrawn are left out."""
    chosen = _visible(viewer).filter(review_id=review_id).exclude(state=Promise.State.WITHDRAWN)
    return as_rows(viewer, chosen.order_by("made_on", "due_on", "pk"))


def promises_to_answer(viewer: Viewer, review_id: UUID) -> list[PromiseRow]:
    """The promises open before a review, each with the answer given at it. Raises Http404."""
    review = _review(viewer, review_id)
    chosen = _visible(viewer).filter(pk__in=Promise.objects.filter(open_before(review)).values("pk"))
    return as_rows(viewer, chosen.order_by("due_on", "made_on", "pk"), at=review.pk)


def promises_to_repeat(viewer: Viewer, review_id: UUID) -> list[PromiseRow]:
    """The promises of earlier reviews that may be made again at a review: open, changed or not done. Raises Http404."""
    review = _review(viewer, review_id)
    before = review_before(review)
    still = Q(pk__in=Promise.objects.filter(open_before(review)).values("pk"))
    if before is not None:
        still |= Q(review=before)
    again = Promise.objects.filter(review=review).exclude(state=Promise.State.WITHDRAWN).values("repeats_id")
    done = Q(answer__in=["done", "done_late", "no_longer_wanted"])
    chosen = _visible(viewer).filter(still, child_id=review.child_id).exclude(done).exclude(review=review)
    chosen = chosen.exclude(state=Promise.State.WITHDRAWN).exclude(pk__in=again.filter(repeats_id__isnull=False))
    return as_rows(viewer, chosen.order_by("due_on", "pk"), at=review.pk)


def promises_of_child(viewer: Viewer, child_id: UUID) -> list[PromiseRow]:
    """Every promise of a child, those open first by when they are due, then the latest answered first."""
    chosen = _visible(viewer).filter(child_id=child_id)
    order = (F("closed_on").desc(nulls_first=True), "due_on", "pk")
    return as_rows(viewer, chosen.order_by(*order))


@dataclass(frozen=True)
class PromiseCounts:
    """How the promises of one child stand, in numbers."""

    open: int
    overdue: int
    contested: int


def promise_counts(viewer: Viewer, child_id: UUID) -> PromiseCounts:
    """How many promises of a child are open, overdue and contested. One query."""
    chosen = _visible(viewer).filter(is_outstanding(), child_id=child_id)
    late = Q(due_on__lt=viewer.today)
    found = chosen.aggregate(
        open=Count("pk"), overdue=Count("pk", filter=late), contested=Count("pk", filter=contested())
    )
    return PromiseCounts(**found)


@dataclass(frozen=True)
class TeamPromises:
    """What reviews ask of the viewer's teams: to answer, contested, overdue, and everything else outstanding."""

    to_answer: tuple[PromiseRow, ...]
    contested: tuple[PromiseRow, ...]
    overdue: tuple[PromiseRow, ...]
    others: tuple[PromiseRow, ...]
    not_shown: int


def team_promises(viewer: Viewer) -> TeamPromises:
    """The outstanding promises of the children whose case is with the viewer's teams, by what is to be done next."""
    chosen = _visible(viewer).filter(is_outstanding(), of_teams_of(viewer)).exclude(state=Promise.State.DRAFT)
    chosen = chosen.filter(looked_after(viewer.today, "child_id"))
    rows = as_rows(viewer, chosen.order_by("due_on", "pk")[:MOST])
    sent = [row for row in rows if row.state == "sent"]
    disputed = [row for row in rows if row.state == "contested"]
    rest = [row for row in rows if row.state not in ("sent", "contested")]
    return TeamPromises(
        to_answer=tuple(sorted(sent, key=lambda row: (row.answer_by_on or row.due_on, row.child_name))),
        contested=tuple(disputed),
        overdue=tuple(row for row in rest if row.is_overdue),
        others=tuple(row for row in rest if not row.is_overdue),
        not_shown=max(0, chosen.count() - MOST) if len(rows) == MOST else 0,
    )


@dataclass(frozen=True)
class PromiseList:
    """A list cut to what a page can hold, and how many there are in all."""

    rows: tuple[PromiseRow, ...]
    count: int


def promises_overdue(viewer: Viewer, *, team_id: UUID | None = None, most: int = MOST, start: int = 0) -> PromiseList:
    """The promises whose day has passed, of children looked after that the viewer may see, the oldest first."""
    chosen = _visible(viewer).filter(overdue(viewer.today))
    return _cut(viewer, chosen.filter(team_id=team_id) if team_id else chosen, "due_on", start, most)


def promises_contested(viewer: Viewer, *, team_id: UUID | None = None, most: int = MOST, start: int = 0) -> PromiseList:
    """The promises a manager contested and the officer has still to resolve, the oldest first."""
    chosen = _visible(viewer).filter(contested(), looked_after(viewer.today, "child_id"))
    return _cut(viewer, chosen.filter(team_id=team_id) if team_id else chosen, "contested_on", start, most)


def promises_untold(viewer: Viewer, *, most: int = MOST) -> list[UUID]:
    """The overdue promises, sent to a manager, of which nobody was told yet that their day has passed."""
    chosen = _visible(viewer).filter(overdue(viewer.today), overdue_told_on__isnull=True)
    found = chosen.exclude(state=Promise.State.DRAFT).order_by("due_on", "pk")
    return list(found.values_list("pk", flat=True)[:most])


def promises_to_send(viewer: Viewer, *, team_id: UUID | None = None, most: int = MOST, start: int = 0) -> PromiseList:
    """The promises of reviews held that were not sent to the manager yet, the earliest day to send first."""
    held = Q(state=Promise.State.DRAFT, review__state=Review.State.HELD, closed_on__isnull=True)
    chosen = _visible(viewer).filter(held)
    return _cut(viewer, chosen.filter(team_id=team_id) if team_id else chosen, "send_by_on", start, most)


def _cut(viewer: Viewer, chosen: QuerySet[Promise], first_by: str, start: int, most: int) -> PromiseList:
    rows = as_rows(viewer, chosen.order_by(first_by, "child__sort_key", "pk")[start : start + most])
    return PromiseList(tuple(rows), chosen.count() if start or len(rows) == most else len(rows))


@dataclass(frozen=True)
class TeamStanding:
    """How a team stands: promises outstanding, overdue, contested and waiting for its answer."""

    team_id: UUID | None
    team_name: str
    open: int
    overdue: int
    contested: int
    waiting: int


def promises_by_team(viewer: Viewer) -> list[TeamStanding]:
    """The outstanding promises of children looked after, counted by team, most overdue first. Two queries."""
    names = dict(Team.objects.values_list("pk", "name"))
    late = Q(due_on__lt=viewer.today)
    chosen = _visible(viewer).filter(is_counted(), is_outstanding(), looked_after(viewer.today, "child_id"))
    counted = chosen.values("team_id").annotate(
        open=Count("pk"),
        overdue=Count("pk", filter=late),
        contested=Count("pk", filter=contested()),
        waiting=Count("pk", filter=awaiting_answer(viewer.today)),
    )
    rows = [TeamStanding(team_name=names.get(row["team_id"], ""), **row) for row in counted]
    return sorted(rows, key=lambda row: (-row.overdue, -row.contested, row.team_name.casefold()))
