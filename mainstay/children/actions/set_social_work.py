"""Recording which social work team and social worker a child has."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.access.models import Team
from mainstay.children.models import Child, SocialWork
from mainstay.children.shared.social_work import assign
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ENTER_CHILDREN, on=Child)
def set_social_work(acting: Acting, child: Child, *, team: Team, social_worker: str, starts_on: date) -> SocialWork:
    """Give the child's social work to a team and a social worker from a day; the team sees the child from it.

    What somebody else recorded since the person who acts looked is not written over. Raises Conflict; Refused when
    something later is recorded already.
    """
    if acting.seen_id is not None:
        latest = SocialWork.objects.filter(child=child).order_by("-starts_on").select_for_update().first()
        if latest is not None:
            acting.must_have_seen(latest)
    return assign(acting, child, team, social_worker, starts_on)
