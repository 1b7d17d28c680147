"""What the council of children said, with where each stands, for the service and for children."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.childrens_council.models import HowToJoin, Proposal
from mainstay.childrens_council.rules.proposals import Step, problem, waits
from mainstay.statute.years import CollectionYear

GONE = "There is no such record, or you may not see it."


@dataclass(frozen=True)
class ProposalRow:
    """One thing that the council of children said; `waits` is what it waits for from its owner, in words."""

    id: UUID
    version: int
    number: int
    said: str
    said_on: date
    present: int
    owner_id: UUID
    owner: str
    due_on: date
    state: str
    state_words: str
    answer: str
    answered_on: date | None
    to_be_done_on: date | None
    changed: str
    changed_on: date | None
    waits: str
    may_keep: Decision

    def may(self, step: Step) -> bool:
        """Whether the viewer may take this step as it stands."""
        return bool(self.may_keep) and problem(self.state, step) is None

    @property
    def is_late(self) -> bool:
        """Whether what it waits for was due before today."""
        return self.waits.startswith("Late")


@dataclass(frozen=True)
class JoiningRow:
    """How a child joins, and when that was written."""

    words: str
    written_on: date


def proposals(viewer: Viewer) -> list[ProposalRow]:
    """All of them: those without an answer first, the oldest of them at the top; then by day, the latest first."""
    rows = said_to_children(viewer)
    unanswered = sorted((row for row in rows if row.state == "heard"), key=lambda row: (row.said_on, row.number))
    return [*unanswered, *(row for row in rows if row.state != "heard")]


def proposal(viewer: Viewer, proposal_id: UUID) -> ProposalRow:
    """One of them. Raises Http404."""
    found = _rows(viewer, Proposal.objects.visible_to(viewer).filter(pk=proposal_id))
    if not found:
        raise Http404(GONE)
    return found[0]


def said_to_children(viewer: Viewer) -> list[ProposalRow]:
    """What the council of children said, the latest first: as children read it."""
    return _rows(viewer, Proposal.objects.visible_to(viewer).order_by("-said_on", "-number"))


def said_in(viewer: Viewer, year: CollectionYear) -> list[ProposalRow]:
    """What the council of children said in a year, in order, with where it stands on the viewer's day."""
    within = Proposal.objects.visible_to(viewer).filter(said_on__range=(year.starts_on, year.ends_on))
    return _rows(viewer, within.order_by("said_on", "number"))


def how_to_join(viewer: Viewer) -> JoiningRow | None:
    """How a child joins, as it was written last."""
    found = HowToJoin.objects.visible_to(viewer).order_by("-number").first()
    return JoiningRow(found.words, found.written_on) if found else None


def _rows(viewer: Viewer, found: QuerySet[Proposal]) -> list[ProposalRow]:
    may = decide(viewer, Can.KEEP_CHILDRENS_COUNCIL)
    return [_row(each, viewer.today, may) for each in found.select_related("owner")]


def _row(row: Proposal, today: date, may: Decision) -> ProposalRow:
    return ProposalRow(
        id=row.pk,
        version=row.version,
        number=row.number,
        said=row.said,
        said_on=row.said_on,
        present=row.present,
        owner_id=row.owner_id,
        owner=row.owner.name,
        due_on=row.due_on,
        state=row.state,
        state_words=row.get_state_display(),
        answer=row.answer,
        answered_on=row.answered_on,
        to_be_done_on=row.to_be_done_on,
        changed=row.changed,
        changed_on=row.changed_on,
        waits=waits(row.state, due_on=row.due_on, to_be_done_on=row.to_be_done_on, today=today),
        may_keep=may,
    )
