"""The stages a concern went through with their answers, and the attempts at it that were refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.access.models import Person
from mainstay.access.names import person_name
from mainstay.access.viewer import Viewer
from mainstay.concerns.models import Concern
from mainstay.ledger.queries import refused_on

JUDGED = {"accepted": "Accepted", "partly": "Accepted in part", "escalated": "Taken further"}


@dataclass(frozen=True)
class PointReply:
    """What was answered to one point."""

    number: int
    point: str
    words: str


@dataclass(frozen=True)
class ProposedRow:
    """A promise that an answer proposed; `taken` is None until the officer has judged."""

    id: UUID
    child_name: str
    what: str
    owner: str
    due_on: date
    taken: bool | None
    promise_id: UUID | None


@dataclass(frozen=True)
class StageRow:
    """One stage reached, or passed over, with its day, its answer and how that was judged."""

    id: UUID
    level: int
    key: str
    name: str
    responder_words: str
    responder: str
    began_on: date | None
    working_days: int
    due_on: date | None
    because: str
    skipped_on: date | None
    skipped_because: str
    left_on: date | None
    answered_on: date | None
    answered_by: str
    answered_via: str
    answer: str
    in_time: bool | None
    working_days_taken: int | None
    replies: tuple[PointReply, ...]
    proposed: tuple[ProposedRow, ...]
    judgement: str
    judgement_words: str
    judged_on: date | None
    judged_by: str
    judged_because: str


@dataclass(frozen=True)
class Attempt:
    """Something somebody tried that was not theirs to do."""

    on: date
    by: str
    tried: str


def stages_of(concern: Concern, names: Mapping[UUID, str]) -> tuple[StageRow, ...]:
    """The stages of a concern from the formal one up, its children by the names given. Three queries."""
    rows = concern.stages.annotate(
        responder_name=person_name("responder_id"),
        answered_name=person_name("answered_by_id"),
        judged_name=person_name("judged_by_id"),
    ).prefetch_related("point_answers__point", "proposed")
    return tuple(_stage(row, names) for row in rows.order_by("level"))


def _stage(row: Any, names: Mapping[UUID, str]) -> StageRow:
    replies = sorted((PointReply(r.point.number, r.point.words, r.words) for r in row.point_answers.all()),
                     key=lambda reply: reply.number)  # fmt: skip
    proposed = sorted(
        (_proposed(each, names) for each in row.proposed.all()), key=lambda each: (each.due_on, each.what)
    )
    return StageRow(
        id=row.pk,
        level=row.level,
        key=row.key,
        name=row.name,
        responder_words=row.responder_words,
        responder=row.responder_name,
        began_on=row.began_on,
        working_days=row.working_days or 1,
        due_on=row.due_on,
        because=row.because,
        skipped_on=row.skipped_on,
        skipped_because=row.skipped_because,
        left_on=row.left_on,
        answered_on=row.answered_on,
        answered_by=row.answered_name or row.answered_by_words,
        answered_via=row.answered_via,
        answer=row.answer,
        in_time=None if row.answered_on is None or row.due_on is None else row.answered_on <= row.due_on,
        working_days_taken=row.working_days_taken,
        replies=tuple(replies),
        proposed=tuple(proposed),
        judgement=row.judgement,
        judgement_words=JUDGED.get(row.judgement, ""),
        judged_on=row.judged_on,
        judged_by=row.judged_name,
        judged_because=row.judged_because,
    )


def _proposed(row: Any, names: Mapping[UUID, str]) -> ProposedRow:
    return ProposedRow(row.pk, names.get(row.child_id, ""), row.what, row.owner, row.due_on, row.taken, row.promise_id)


def attempts_of(viewer: Viewer, concern: Concern) -> tuple[Attempt, ...]:
    """What was tried on a concern by somebody whose it is not, the latest first, as far as the account may be read."""
    rows = refused_on(viewer, concern)
    names = dict(Person.objects.filter(pk__in={row.actor_id for row in rows}).values_list("pk", "name"))
    tried = {row.id: row.action.removeprefix("concern_").replace("_", " ") for row in rows}
    return tuple(Attempt(row.on, names.get(row.actor_id, ""), tried[row.id]) for row in rows)
