"""What a Monday page says of the council of children: what waits for the viewer as its owner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.childrens_council.models import Project, Proposal


@dataclass(frozen=True)
class CouncilLine:
    """How many answers the viewer owes, since when, how many are late; what is agreed and late; projects that are."""

    answers: int
    late: int
    oldest_on: date | None
    promised_late: int
    projects_late: int

    @property
    def anything(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.answers or self.promised_late or self.projects_late)


def council_line(viewer: Viewer) -> CouncilLine | None:
    """What waits for the viewer; None for who owns none of it. One query."""
    if not decide(viewer, Can.KEEP_CHILDRENS_COUNCIL):
        return None
    found = list(_proposals(viewer).union(_projects(viewer), all=True))
    heard = [(began_on, due_on) for state, began_on, due_on in found if state == "heard"]
    return CouncilLine(
        answers=len(heard),
        late=sum(due_on < viewer.today for _, due_on in heard),
        oldest_on=min((said_on for said_on, _ in heard), default=None),
        promised_late=sum(state == "agreed" for state, _, _ in found),
        projects_late=sum(state == "under_way" for state, _, _ in found),
    )


def _proposals(viewer: Viewer) -> Any:
    """Those of the viewer's that wait: where each stands, since when, and by when it is answered."""
    waiting = Q(state="heard") | Q(state="agreed", to_be_done_on__lt=viewer.today)
    found = Proposal.objects.visible_to(viewer).filter(waiting, owner_id=viewer.person_id)
    return found.values_list("state", "said_on", "due_on")


def _projects(viewer: Viewer) -> Any:
    """Those of the viewer's that should have ended, in the same columns."""
    late = Q(state="under_way", planned_end_on__lt=viewer.today)
    found = Project.objects.visible_to(viewer).filter(late, owner_id=viewer.person_id)
    return found.values_list("state", "starts_on", "planned_end_on")
