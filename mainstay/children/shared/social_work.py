"""Which team and social worker a child has from a day, and the sight that goes with it."""

from __future__ import annotations

from datetime import date

from mainstay.access.grants import end_sight, give_sight
from mainstay.access.models import Grant, Team
from mainstay.children.events import SocialWorkSet
from mainstay.children.models import Child, SocialWork
from mainstay.ledger.acting import Acting
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


def assign(acting: Acting, child: Child, team: Team, social_worker: str, starts_on: date) -> SocialWork:
    """Give the child's social work to a team, ending what went before, and give the team sight; inside an action only.

    Raises Refused when the team is none of social work, or something later is recorded already.
    """
    if team.kind != Team.Kind.SOCIAL_WORK:
        raise Refused(f"{team.name} is not a social work team. Choose one that is.")
    before = SocialWork.objects.filter(child=child).order_by("-starts_on").select_for_update().first()
    if before is not None and starts_on < before.starts_on:
        raise Refused(
            f"A team or social worker is recorded from {in_words(before.starts_on)}. Choose that day or later."
        )
    row = (
        before if before is not None and starts_on == before.starts_on else SocialWork(child=child, starts_on=starts_on)
    )
    if before is not None and row is not before and (before.ends_on is None or before.ends_on > starts_on):
        before.ends_on = starts_on
        before.save()
    row.team, row.social_worker, row.ends_on = team, social_worker.strip(), None
    row.save()
    end_sight([child.pk], basis=Grant.Basis.SOCIAL_WORK_TEAM, ends_on=starts_on)
    give_sight([child.pk], basis=Grant.Basis.SOCIAL_WORK_TEAM, team_id=team.pk, starts_on=starts_on)
    acting.record(SocialWorkSet(subject=row.pk, child=child.pk, team_id=team.pk, starts_on=starts_on))
    return row
