"""Putting a wish to the manager who can grant it."""

from __future__ import annotations

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.children.queries import team_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import WishPut
from mainstay.voice.models import Wish
from mainstay.voice.rules import answering
from mainstay.voice.rules.answering import Step, must_say

NO_TEAM = "No team holds this child's case today. Record the child's team first."
ON_OWN_PAGES = "On their own pages"


@action(may=Can.ANSWER_WISHES, on=Wish)
def put_wish(acting: Acting, wish: Wish, *, agreed_how: str = "") -> Wish:
    """Share a wish with the managers of the child's team, because the child agreed to it. Raises Refused, Conflict."""
    acting.must_have_seen(wish)
    state = answering.after(wish.state, Step.PUT)
    how = ON_OWN_PAGES if wish.child_agrees else agreed_how
    how = must_say(how, 300, "Say how the child agreed. Without that a wish is not shared.")
    team = team_of(wish.child_id, acting.today)
    if team is None:
        raise Refused(NO_TEAM)
    wish.state, wish.child_agreed_how = state, how
    wish.put_on, wish.put_by_id, wish.put_to_id = acting.today, acting.person_id, team
    wish.save()
    who = Q(role=Role.TEAM_MANAGER.value, team_id=team, person__is_active=True)
    managers = tuple(Membership.objects.filter(who).on(acting.today).values_list("person_id", flat=True))
    acting.record(WishPut(subject=wish.pk, child=wish.child_id, due_on=wish.due_on, to_ids=managers))
    return wish
