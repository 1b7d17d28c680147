"""The people at a review, and those who may be put on its list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.models import Membership
from mainstay.access.roles import Role, Scope
from mainstay.access.viewer import Viewer, on_day
from mainstay.children.models import PersonAround, SocialWork
from mainstay.preparation.models import Choice, Invited
from mainstay.preparation.queries.sight import Sight, sight_of, visible_review
from mainstay.preparation.rules.inviting import State
from mainstay.releases.models import DeliveryAddress, Recipient
from mainstay.reviews.models import Mode, Review


@dataclass(frozen=True)
class InvitedRow:
    """One person at a review: who, where their invitation stands, how they take part, and why not invited.

    `by_message` is whether an invitation reaches them by e-mail; others get a printed one.
    """

    id: UUID
    version: int
    name: str
    relation: str
    state: str
    state_words: str
    mode: str
    mode_words: str
    for_part: str
    invited_on: date | None
    answered_on: date | None
    by_choice: bool
    because: str
    recipient_id: UUID | None
    person_id: UUID | None
    by_message: bool


@dataclass(frozen=True)
class Suggested:
    """Somebody known who is not on the list yet; `key` says which they are."""

    key: str
    name: str
    relation: str
    recipient_id: UUID | None = None
    person_id: UUID | None = None


def invited_to(viewer: Viewer, review_id: UUID) -> list[InvitedRow]:
    """The people at a review, those who come first. Raises Http404.

    The child's team is not told of somebody the child chose to leave out, unless the child shared that choice.
    """
    visible_review(viewer, review_id)
    found = Invited.objects.visible_to(viewer).filter(review_id=review_id).order_by("name", "pk")
    chosen: dict[UUID, Choice] = {
        each.invited_id: each
        for each in Choice.objects.filter(review_id=review_id, invited__isnull=False, withdrawn_on__isnull=True)
        if each.invited_id
    }
    sight, reached = sight_of(viewer), _reached_by_message(review_id)
    rows = [
        _row(each, chosen.get(each.pk), sight, by_message=each.pk in reached)
        for each in found
        if _told_of(each, chosen.get(each.pk), sight)
    ]
    order = [State.ACCEPTED, State.INVITED, State.TO_INVITE, State.APOLOGIES, State.DECLINED, State.NOT_INVITED]
    return sorted(rows, key=lambda row: order.index(State(row.state)))


def _told_of(invited: Invited, choice: Choice | None, sight: Sight) -> bool:
    if invited.state != State.NOT_INVITED or sight.everything:
        return True
    return choice is None or sight.reads(choice.shared_with)


def _row(invited: Invited, choice: Choice | None, sight: Sight, *, by_message: bool) -> InvitedRow:
    left_out = choice if invited.state == State.NOT_INVITED else None
    because = invited.not_invited_because
    if left_out and left_out.because and sight.reads_reason(left_out.because_shared_with):
        because = f"{because}: “{left_out.because}”"
    return InvitedRow(
        id=invited.pk,
        version=invited.version,
        name=invited.name,
        relation=invited.relation,
        state=invited.state,
        state_words=invited.get_state_display(),
        mode=invited.mode,
        mode_words=Mode(invited.mode).label if invited.mode else "",
        for_part=invited.for_part,
        invited_on=invited.invited_on,
        answered_on=invited.answered_on,
        by_choice=left_out is not None,
        because=because,
        recipient_id=invited.recipient_id,
        person_id=invited.person_id,
        by_message=by_message,
    )


def _reached_by_message(review_id: UUID) -> set[UUID]:
    """Whom a message reaches: those who sign in, and recipients whose secure e-mail address is kept."""
    mine = Invited.objects.filter(review_id=review_id)
    addresses = DeliveryAddress.objects.filter(route=Recipient.Route.SECURE_EMAIL, ended_on__isnull=True)
    by_address = mine.filter(recipient_id__in=addresses.values("recipient_id")).values_list("pk", flat=True)
    by_person = mine.filter(person__is_active=True).values_list("pk", flat=True)
    return {*by_address, *by_person}


def suggested(viewer: Viewer, review_id: UUID) -> list[Suggested]:
    """Who is known round the child and not on the list yet: recipients, people around, the social work team.

    Raises Http404.
    """
    review = visible_review(viewer, review_id)
    if viewer.sight is Scope.NONE:
        return []
    known = [*_recipients(review), *_around(review, viewer.today), *_social_work(review, viewer.today)]
    listed = {name.casefold() for name in Invited.objects.filter(review=review).values_list("name", flat=True)}
    fresh: dict[str, Suggested] = {}
    for each in known:
        if each.name.casefold() not in listed:
            fresh.setdefault(each.name.casefold(), each)
    return list(fresh.values())


def _recipients(review: Review) -> Iterable[Suggested]:
    away = (Recipient.Kind.CASE_RECORD, Recipient.Kind.CHILD)
    rows = Recipient.objects.filter(child=review.child_id, ended_on__isnull=True).exclude(kind__in=away)
    for row in rows.order_by("name"):
        relation = row.relation or str(Recipient.Kind(row.kind).label)
        yield Suggested(f"recipient:{row.pk}", row.name, relation, recipient_id=row.pk, person_id=row.person_id)


def _around(review: Review, today: date) -> Iterable[Suggested]:
    for row in PersonAround.objects.on(today).filter(child=review.child_id).order_by("relation", "name"):
        yield Suggested(f"around:{row.pk}", row.name, row.relation)


def _social_work(review: Review, today: date) -> Iterable[Suggested]:
    """The social worker by name, and those of the team who sign in."""
    work = SocialWork.objects.on(today).filter(child=review.child_id).first()
    if work is None:
        return
    roles = (Role.SOCIAL_WORKER, Role.TEAM_MANAGER)
    held = Membership.objects.filter(on_day(today), team_id=work.team_id, role__in=roles, person__is_active=True)
    people = {each.person.name.casefold(): each for each in held.select_related("person").order_by("person__name")}
    own = people.get(work.social_worker.casefold())
    if work.social_worker:
        yield Suggested("worker", work.social_worker, "Social worker", person_id=own.person_id if own else None)
    for each in people.values():
        yield Suggested(f"person:{each.person_id}", each.person.name, Role(each.role).words, person_id=each.person_id)


def suggestion(viewer: Viewer, review_id: UUID, key: str) -> Suggested | None:
    """The suggested person with this key. Raises Http404."""
    return next((each for each in suggested(viewer, review_id) if each.key == key), None)
