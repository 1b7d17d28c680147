"""Giving praise to a worker, a carer or a partner."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.models import Person, Team
from mainstay.authority.queries import reasons
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.praise import rules
from mainstay.praise.events import PraiseGiven
from mainstay.praise.models import Praise
from mainstay.praise.shared.reaching import reached
from mainstay.statute.refusal import Refused


@action(may=Can.GIVE_PRAISE, on=None)
def give_praise(
    acting: Acting,
    *,
    theme: str,
    words: str,
    to_person: UUID | None = None,
    to_name: str = "",
    child: UUID | None = None,
    team: UUID | None = None,
) -> Praise:
    """Say what somebody did well; they and their manager read it, and they are asked whether it may be quoted.

    Raises Refused, and Http404 for a child whom the giver may not see.
    """
    name = rules.must_be_to_somebody(to_person, to_name, given_by=acting.person_id)
    if theme not in {reason.code for reason in reasons("praise", acting.today)}:
        raise Refused("Choose what the praise is for from the list.")
    _must_be_there(acting, to_person, child, team)
    praise = Praise(
        child_id=child, to_person_id=to_person, to_name=name, team_id=team, theme=theme,
        words=rules.must_be_words(words), given_on=acting.today, given_by_id=acting.person_id,
    )  # fmt: skip
    praise.save()
    told = reached(to_person=to_person, team=team, child=child, on=acting.today)
    acting.record(
        PraiseGiven(
            subject=praise.pk, child=child, theme=theme, given_on=acting.today, to_id=to_person, to_ids=told
        )
    )  # fmt: skip
    return praise


def _must_be_there(acting: Acting, to_person: UUID | None, child: UUID | None, team: UUID | None) -> None:
    if child is not None and not Child.objects.visible_to(acting.viewer).filter(pk=child).exists():
        raise Http404("There is no such record, or you may not see it.")
    if to_person and not Person.objects.filter(pk=to_person, is_active=True, is_system=False).exists():
        raise Refused("Choose who the praise is for from the list.")
    if team and not Team.objects.filter(pk=team).exclude(kind=Team.Kind.REVIEWING_SERVICE).exists():
        raise Refused("Choose the team from the list.")
