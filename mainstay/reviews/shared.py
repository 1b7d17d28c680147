"""What other rooms and pages may ask of reviews: filters by name, to be put into their own queries."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from mainstay.reviews.models import Review


def is_open() -> Q:
    """Reviews that are still to be held or completed."""
    return Q(state__in=Review.OPEN)


def overdue(today: date) -> Q:
    """Open reviews that are past their deadline: the due date, or the day by which one begun must be completed."""
    return is_open() & Q(deadline_on__lt=today)


def with_overdue_review(today: date, child: str = "pk") -> Q:
    """Children who have an overdue review; `child` names the field that holds the child's id."""
    return Q(Exists(Review.objects.filter(overdue(today), child_id=OuterRef(child))))


def with_review_due(first: date, last: date, child: str = "pk") -> Q:
    """Children whose open review has its deadline from one day to another, both counted."""
    return Q(Exists(Review.objects.filter(is_open(), deadline_on__range=(first, last), child_id=OuterRef(child))))


def with_review_of_officer(officer_id: UUID, child: str = "pk") -> Q:
    """Children whose open review is a given officer's."""
    return Q(Exists(Review.objects.filter(is_open(), officer_id=officer_id, child_id=OuterRef(child))))


def open_review_of(child_id: UUID) -> UUID | None:
    """The review of a child that is still to be held or completed, the one that falls due first, if there is any."""
    found = Review.objects.filter(is_open(), child_id=child_id).order_by("due_on", "pk")
    return found.values_list("pk", flat=True).first()
