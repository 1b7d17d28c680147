"""What other rooms and pages may ask of promises: filters by name, and the facts that every action needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer, on_day
from mainstay.authority.queries import local_policy, working_days
from mainstay.children.models import SocialWork
from mainstay.children.shared.filters import looked_after
from mainstay.ledger.acting import Acting
from mainstay.promises.models import Promise
from mainstay.promises.rules import clocks, states
from mainstay.promises.rules.matters import MATTERS, REPEAT_CHOICES
from mainstay.promises.rules.states import State
from mainstay.reviews.models import Review
from mainstay.reviews.rules.states import may_carry_out_proposals
from mainstay.statute.refusal import Refused

__all__ = ["MATTERS", "REPEAT_CHOICES"]


def is_outstanding() -> Q:
    """Promises that still stand: not withdrawn, and without their last answer."""
    return Q(closed_on__isnull=True) & ~Q(state=Promise.State.WITHDRAWN)


def is_counted() -> Q:
    """Promises that count: all but those withdrawn, and those not sent while their review is not held."""
    return ~Q(state=Promise.State.WITHDRAWN) & (~Q(state=Promise.State.DRAFT) | Q(review__state=Review.State.HELD))


def overdue(today: date) -> Q:
    """Promises whose day has passed without their last answer, of children who are still looked after."""
    return is_counted() & is_outstanding() & Q(due_on__lt=today) & looked_after(today, "child_id")


def contested() -> Q:
    """Promises that a manager contested and the officer has still to resolve."""
    return Q(state=Promise.State.CONTESTED)


def awaiting_answer(today: date) -> Q:
    """Promises that a manager may still agree to or contest: sent, and the days not over."""
    return Q(state=Promise.State.SENT, answer_by_on__gte=today, closed_on__isnull=True)


def of_teams_of(viewer: Viewer, child: str = "child_id") -> Q:
    """Rows of children whose social work is with one of the viewer's teams today."""
    held = SocialWork.objects.filter(on_day(viewer.today), team_id__in=viewer.team_ids, child_id=OuterRef(child))
    return Q(Exists(held))


def with_overdue_promise(today: date, child: str = "pk") -> Q:
    """Children who have an overdue promise; `child` names the field that holds the child's id."""
    return Q(Exists(Promise.objects.filter(is_outstanding(), due_on__lt=today, child_id=OuterRef(child))))


def standing(promise: Promise, today: date) -> State:
    """Where a promise stands on a day, silence included."""
    return states.state_on(promise.state, promise.answer_by_on, today)


def flags(promise: Promise) -> dict[str, bool]:
    """What more bears on what may be done: whether it had its last answer, and whether its review is adjourned."""
    held_up = promise.review is not None and not may_carry_out_proposals(promise.review.state)
    return {"closed": promise.closed_on is not None, "on_hold": held_up}


def send_by(review: Review) -> date | None:
    """The last day on which a review's promises are sent in time; None until it was held."""
    if review.held_on is None:
        return None
    return clocks.send_by(review.held_on, local_policy(review.held_on), working_days())


def review_before(review: Review) -> Review | None:
    """The review of the child held last before this one."""
    earlier = Review.objects.filter(child_id=review.child_id, state=Review.State.HELD).exclude(pk=review.pk)
    if review.held_on is not None:
        earlier = earlier.filter(held_on__lt=review.held_on)
    return earlier.order_by("-held_on").first()


def open_before(review: Review, **narrowed: Any) -> Q:
    """Promises to be answered at a review: made earlier, standing then, or answered at it."""
    earlier = ~Q(review_id=review.pk) & Q(child_id=review.child_id) & ~Q(state=Promise.State.WITHDRAWN)
    if review.held_on is not None:
        earlier &= Q(review__held_on__lt=review.held_on) | Q(review__isnull=True, made_on__lte=review.held_on)
    return earlier & (Q(closed_on__isnull=True) | Q(answers__review_id=review.pk)) & Q(**narrowed)


def managers_of(team_id: UUID | None, on: date) -> Iterable[UUID]:
    """The managers of a team on a day."""
    if team_id is None:
        return []
    return Membership.objects.filter(role=Role.TEAM_MANAGER, team_id=team_id).on(on).values_list("person_id", flat=True)


def must_answer_for(acting: Acting, promise: Promise) -> None:
    """Insist that the child's case is with a team of whoever agrees or contests. Raises Refused."""
    if not Promise.objects.filter(of_teams_of(acting.viewer), pk=promise.pk).exists():
        raise Refused("The child's case is not with your team, so its manager answers. Ask them.")
