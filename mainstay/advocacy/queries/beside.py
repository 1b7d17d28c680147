"""Where children stand with advocates and independent visitors: one child's, those who wait, and the child's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.advocacy.models import Advocacy, AdvocacyStep
from mainstay.advocacy.rules import states
from mainstay.advocacy.rules.states import Step
from mainstay.advocacy.shared.reviewed import ANSWERS, offer_is_due
from mainstay.children.models import Child
from mainstay.children.queries import ChildPage
from mainstay.reviews.shared import open_review_of

Kind = Advocacy.Kind


@dataclass(frozen=True)
class StepRow:
    """One step: what happened, on which day, who said it and how, and who recorded it."""

    words: str
    on: date
    said_by: str
    how_words: str
    because: str
    recorded_by: str
    review_id: UUID | None


@dataclass(frozen=True)
class AdvocacyRow:
    """Where a child stands with an advocate or a visitor; `id` and `state` are None before anything is recorded.

    `may` holds for each step whether this viewer may take it now; `steps` are in order, and empty in lists. `ask_again`
    says that the child is to be asked for the review that lies ahead (DR-8.4).
    """

    id: UUID | None
    version: int
    child_id: UUID
    child_name: str
    child_reference: str
    kind: str
    kind_words: str
    state: str | None
    state_words: str
    since_on: date | None
    asked_on: date | None
    with_whom: str
    steps: tuple[StepRow, ...]
    ask_again: bool
    may: dict[str, Decision]


def beside_child(viewer: Viewer, child_id: UUID) -> tuple[AdvocacyRow, ...]:
    """Both kinds for one child, the advocate first, with every step. Raises Http404."""
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    if child is None or not _reads(viewer):
        raise Http404("There is no such record, or you may not see it.")
    held = _held(viewer, child_id)
    steps = _steps(row.pk for row in held.values())
    due = _due(child_id, held)
    return tuple(_row(viewer, child, kind, held.get(kind), steps, ask_again=due[kind]) for kind in Kind.values)


def advocacy_in_short(viewer: Viewer, child: ChildPage) -> tuple[AdvocacyRow, ...]:
    """Both kinds for a child whose record is open, without their steps; nothing for who may not know."""
    if not _reads(viewer):
        return ()
    held = _held(viewer, child.id)
    due = _due(child.id, held)
    return tuple(_row(viewer, child, kind, held.get(kind), {}, ask_again=due[kind]) for kind in Kind.values)


def _due(child_id: UUID, held: dict[str, Advocacy]) -> dict[str, bool]:
    """For each kind whether the child is to be asked for the review that lies ahead."""
    review_id = open_review_of(child_id)
    asked: defaultdict[UUID, set[UUID | None]] = defaultdict(set)
    steps = AdvocacyStep.objects.filter(child_id=child_id, review_id=review_id, step__in=ANSWERS) if review_id else ()
    for step in steps:
        asked[step.advocacy_id].add(step.review_id)
    rows = {kind: held.get(kind) for kind in Kind.values}
    return {
        kind: offer_is_due(row.state if row else None, review_id, asked[row.pk] if row else set())
        for kind, row in rows.items()
    }


def _held(viewer: Viewer, child_id: UUID) -> dict[str, Advocacy]:
    return {row.kind: row for row in Advocacy.objects.visible_to(viewer).filter(child_id=child_id)}


def advocacy_page(viewer: Viewer, advocacy_id: UUID) -> AdvocacyRow:
    """One of them with its steps. Raises Http404."""
    row = _found(viewer).filter(pk=advocacy_id).select_related("child").first()
    if row is None:
        raise Http404("There is no such record, or you may not see it.")
    return _row(viewer, row.child, row.kind, row, _steps([row.pk]))


def advocacy_waiting(viewer: Viewer) -> list[AdvocacyRow]:
    """Who waits: for a referral, for it to begin, or with an offer unanswered; those that wait longest first."""
    rows = _found(viewer).filter(state__in=[state.value for state in states.WAITING]).select_related("child")
    return [_row(viewer, row.child, row.kind, row, {}) for row in rows.order_by("since_on", "pk")]


def _reads(viewer: Viewer) -> bool:
    return viewer.child_id is not None or bool(decide(viewer, Can.ARRANGE_ADVOCACY))


def _found(viewer: Viewer) -> QuerySet[Advocacy]:
    found: QuerySet[Advocacy] = Advocacy.objects.visible_to(viewer)
    return found if _reads(viewer) else found.none()


def _steps(ids: Iterable[UUID]) -> dict[UUID, list[StepRow]]:
    found: defaultdict[UUID, list[StepRow]] = defaultdict(list)
    rows = AdvocacyStep.objects.filter(advocacy_id__in=list(ids)).select_related("recorded_by")
    for row in rows.order_by("advocacy_id", "number"):
        found[row.advocacy_id].append(
            StepRow(
                words=AdvocacyStep.Step(row.step).label,
                on=row.on,
                said_by=row.said_by,
                how_words=AdvocacyStep.How(row.how).label,
                because=row.because,
                recorded_by=row.recorded_by.name,
                review_id=row.review_id,
            )
        )
    return found


def _row(
    viewer: Viewer,
    child: Child | ChildPage,
    kind: str,
    row: Advocacy | None,
    steps: dict[UUID, list[StepRow]],
    *,
    ask_again: bool = False,
) -> AdvocacyRow:
    state = row.state if row else None
    return AdvocacyRow(
        id=row.pk if row else None,
        version=row.version if row else 0,
        child_id=child.pk if isinstance(child, Child) else child.id,
        child_name=child.name,
        child_reference=child.reference,
        kind=kind,
        kind_words=Kind(kind).label,
        state=state,
        state_words=states.in_plain_words(state),
        since_on=row.since_on if row else None,
        asked_on=row.asked_on if row else None,
        with_whom=row.with_whom if row else "",
        steps=tuple(steps.get(row.pk, ())) if row else (),
        ask_again=ask_again,
        may={step.value: _may(viewer, state, step) for step in Step},
    )


def _may(viewer: Viewer, state: str | None, step: Step) -> Decision:
    """Whether this viewer may take a step: by their role, then by the state."""
    decision = decide(viewer, Can.ARRANGE_ADVOCACY if viewer.child_id is None else Can.USE_OWN_PAGES)
    reason = states.problem(state, step)
    return Decision(allowed=False, reason=reason) if decision and reason else decision
