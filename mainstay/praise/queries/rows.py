"""Praise as lists and pages show it, and what this viewer may do with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from mainstay.access.decide import ALLOWED, Decision
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import reason_words
from mainstay.children.queries import ChildName, children_named
from mainstay.praise.models import Praise, PraiseQuerySet
from mainstay.praise.rules import Step, problem
from mainstay.praise.shared.naming import names_the_child

HIDDEN = "These words name a child whom you may not see, so they are not shown to you."
WITHDRAWN = Decision(allowed=False, reason="This praise was taken back.")
NOT_THEIRS = Decision(allowed=False, reason="The person who was praised answers for themselves.")
NOT_GIVEN = Decision(allowed=False, reason="Only the person who gave the praise can take it back.")


@dataclass(frozen=True)
class PraiseRow:
    """One praise. `child` is empty where there is none, and where the viewer may not see the child."""

    id: UUID
    version: int
    to: str
    to_id: UUID | None
    signs_in: bool
    team: str
    theme: str
    theme_words: str
    words: str
    given_on: date
    given_by: str
    given_by_id: UUID
    child: ChildName | None
    permission: str
    permission_words: str
    answered_on: date | None
    answered_how: str
    quoted_in: str
    withdrawn_on: date | None
    withdrawn_because: str
    may_withdraw: Decision
    may_answer: Decision
    may_record_answer: Decision

    def may(self, step: Step) -> bool:
        """Whether the permission as it stands leads anywhere by this step."""
        return problem(self.permission, step) is None


def praise_seen(
    viewer: Viewer, *, theme: str = "", team: UUID | None = None, start: int = 0, most: int = 50
) -> list[PraiseRow]:
    """What the viewer gave, and for the reviewing service all that it may see, the latest first. Three queries."""
    found = _narrowed(Praise.objects.visible_to(viewer), theme, team)
    return _rows(viewer, found, start=start, most=most)


def praise_received(viewer: Viewer, *, start: int = 0, most: int = 50) -> list[PraiseRow]:
    """What was given to the viewer and to the teams they manage, the latest first. Three queries."""
    return _rows(viewer, received(viewer), start=start, most=most)


def praise_of_child(viewer: Viewer, child_id: UUID) -> int:
    """How many times somebody was praised for their work with a child. One query."""
    return Praise.objects.visible_to(viewer).standing().filter(child_id=child_id).count()


def praise_of(viewer: Viewer, praise_id: UUID) -> PraiseRow:
    """One praise. Raises Http404 where there is none, or it may not be seen."""
    rows = _rows(viewer, Praise.objects.visible_to(viewer).filter(pk=praise_id), start=0, most=1)
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def received(viewer: Viewer) -> PraiseQuerySet:
    """What stands and was given to the viewer, or to a team of theirs by somebody else."""
    theirs = Q(to_person_id=viewer.person_id) | (Q(team_id__in=viewer.team_ids) & ~Q(given_by_id=viewer.person_id))
    return Praise.objects.visible_to(viewer).standing().filter(theirs)


def _narrowed(found: PraiseQuerySet, theme: str, team: UUID | None) -> PraiseQuerySet:
    chosen = found.filter(theme=theme) if theme else found
    return chosen.filter(team_id=team) if team else chosen


def _rows(viewer: Viewer, found: PraiseQuerySet, *, start: int, most: int) -> list[PraiseRow]:
    ordered = found.select_related("to_person", "given_by", "team", "child").order_by("-given_on", "pk")
    praise = list(ordered[start : start + most])
    named = children_named(viewer, {each.child_id for each in praise if each.child_id})
    themes = reason_words("praise")
    return [_row(viewer, each, named, themes) for each in praise]


def _row(viewer: Viewer, praise: Praise, named: Mapping[UUID, ChildName], themes: Mapping[str, str]) -> PraiseRow:
    child = named.get(praise.child_id) if praise.child_id else None
    hidden = praise.child_id is not None and child is None and names_the_child(praise)
    given = praise.given_by_id == viewer.person_id
    stands = ALLOWED if praise.withdrawn_on is None else WITHDRAWN
    return PraiseRow(
        id=praise.pk,
        version=praise.version,
        to=praise.to_person.name if praise.to_person else praise.to_name,
        to_id=praise.to_person_id,
        signs_in=praise.to_person_id is not None,
        team=praise.team.name if praise.team else "",
        theme=praise.theme,
        theme_words=themes.get(praise.theme, praise.theme.replace("-", " ").capitalize()),
        words=HIDDEN if hidden else praise.words,
        given_on=praise.given_on,
        given_by=praise.given_by.name,
        given_by_id=praise.given_by_id,
        child=child,
        permission=praise.permission,
        permission_words=praise.get_permission_display(),
        answered_on=praise.answered_on,
        answered_how=praise.answered_how,
        quoted_in=praise.quoted_in,
        withdrawn_on=praise.withdrawn_on,
        withdrawn_because=praise.withdrawn_because,
        may_withdraw=stands if given else NOT_GIVEN,
        may_answer=stands if praise.to_person_id == viewer.person_id else NOT_THEIRS,
        may_record_answer=stands if given and praise.to_person_id is None else NOT_THEIRS,
    )
