"""Concerns as lists show them: what waits for whom, with the oldest clock first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Value, When

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Grant
from mainstay.access.names import person_name, team_name
from mainstay.access.roles import Role
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer, on_day
from mainstay.authority.queries import reasons_listed
from mainstay.concerns.models import Concern, ConcernedChild, ConcernTheme, Hold, StageReached
from mainstay.concerns.rules import states, words
from mainstay.concerns.rules.states import State

HELD_BY_THE_CHALLENGER = (State.INFORMAL, State.ANSWERED, State.SETTLED)


@dataclass(frozen=True)
class ConcernLine:
    """One concern in a list.

    `child_names` are of the children this viewer may know; `others` how many more it is about. `waits_for` says in
    words whose turn it is, and `waits_for_you` whether it is this viewer's; `waits_until_on` is the day it runs to.
    """

    id: UUID
    title: str
    child_names: tuple[str, ...]
    child_reference: str
    others: int
    against_words: str
    themes: tuple[str, ...]
    state: str
    state_words: str
    stage_name: str
    raised_by: str
    began_on: date
    formal_on: date | None
    closed_on: date | None
    outcome_words: str
    waits_for: str
    waits_for_you: bool
    waits_until_on: date | None
    whole_due_on: date | None
    is_late: bool
    is_whole_late: bool
    on_hold: bool

    @property
    def about(self) -> str:
        """Whom it is about, in words."""
        if not self.child_names:
            return "No child named"
        more = f" and {self.others} more" if self.others else ""
        return f"{', '.join(self.child_names)}{more}"


def visible(viewer: Viewer) -> QuerySet[Concern]:
    """The concerns a viewer may see, with everything that a line is drawn from."""
    chosen: QuerySet[Concern] = Concern.objects.visible_to(viewer)
    last = StageReached.objects.filter(concern_id=OuterRef("pk"), began_on__isnull=False).order_by("-level")
    return chosen.annotate(
        stage_name=Subquery(last.values("name")[:1]),
        stage_words=Subquery(last.values("responder_words")[:1]),
        stage_due_on=Subquery(last.values("due_on")[:1]),
        raised_by_name=person_name("raised_by_id"),
        team_words=team_name("team_id"),
        on_hold=Exists(Hold.objects.filter(concern_id=OuterRef("pk"), ends_on=None)),
        is_theirs=_challenges(viewer),
        is_asked=_answers(viewer),
    ).prefetch_related(
        Prefetch("children", _children(viewer), to_attr="listed_children"),
        Prefetch("themes", ConcernTheme.objects.filter(taken_off_on=None), to_attr="listed_themes"),
    )


def challenges(viewer: Viewer) -> Q:
    """Concerns whose challenge is this viewer's to carry on: raised by them, or of a child that is theirs now."""
    if not (decide(viewer, Can.RAISE_CONCERNS) or decide(viewer, Can.RAISE_ABOUT_CHAIR)):
        return Q(pk__in=[])
    theirs = Grant.objects.filter(
        on_day(viewer.today), basis__in=[Grant.Basis.ALLOCATED, Grant.Basis.COVER], person_id=viewer.person_id,
        child_id=OuterRef("child_id"),
    )  # fmt: skip
    of_them = ConcernedChild.objects.filter(Exists(theirs), concern_id=OuterRef("pk"))
    by_them, about_chair = Q(raised_by_id=viewer.person_id), Q(raised_as="social_care")
    theirs_to_raise = Q(pk__in=[])
    if decide(viewer, Can.RAISE_CONCERNS):
        # Whoever works in the team that it is put to answers for it, and does not challenge.
        apart = Q(team=None) | ~Q(team_id__in=viewer.team_ids)
        theirs_to_raise = (by_them | Q(Exists(of_them))) & ~about_chair & apart
    if not decide(viewer, Can.RAISE_ABOUT_CHAIR):
        return theirs_to_raise
    of_their_team = Q(team_id__in=viewer.team_ids) if Role.TEAM_MANAGER in viewer.roles else Q(pk__in=[])
    return theirs_to_raise | (about_chair & (by_them | of_their_team))


def answers(viewer: Viewer) -> Q:
    """Concerns whose present stage is this viewer's to answer, by name or for their team or the service."""
    if not decide(viewer, Can.ANSWER_CONCERNS):
        return Q(pk__in=[])
    now = StageReached.objects.filter(concern_id=OuterRef("pk"), began_on__isnull=False, left_on=None)
    asked = Q(Exists(now.filter(responder_id=viewer.person_id)))
    unnamed = Q(Exists(now.filter(responder=None)))
    if Role.SERVICE_MANAGER in viewer.roles:
        asked |= unnamed & Q(against="service")
    if viewer.roles & {Role.TEAM_MANAGER, Role.SOCIAL_WORKER}:
        asked |= Q(Exists(now.filter(responder=None, level=0))) & Q(against="team", team_id__in=viewer.team_ids)
    return asked


def _challenges(viewer: Viewer) -> Case:
    return Case(When(challenges(viewer), then=Value(True)), default=Value(False))


def _answers(viewer: Viewer) -> Case:
    return Case(When(answers(viewer), then=Value(True)), default=Value(False))


def waits_for_them(viewer: Viewer) -> Q:
    """Concerns whose turn is this viewer's: to judge, close or follow up, or to answer."""
    held = [state.value for state in HELD_BY_THE_CHALLENGER]
    return (Q(state__in=held) & challenges(viewer)) | (Q(state=State.OPEN) & answers(viewer))


def _children(viewer: Viewer) -> QuerySet[ConcernedChild]:
    known = Case(When(sees(viewer, "child_id"), then=Value(True)), default=Value(False))
    rows: QuerySet[ConcernedChild] = ConcernedChild.objects.annotate(is_known=known)
    return rows.select_related("child").order_by("child__sort_key", "pk")


def as_lines(viewer: Viewer, rows: Iterable[Concern]) -> tuple[ConcernLine, ...]:
    """The rows of `visible` as lines; one query for their children, one for their themes, one for the themes' words."""
    named = {row.code: row.words for row in reasons_listed(viewer, "theme")}
    return tuple(_line(row, named, viewer.today) for row in rows)


def _line(row: Any, named: dict[str, str], today: date) -> ConcernLine:
    names, reference, others = children_known(row.listed_children)
    return ConcernLine(
        id=row.pk,
        title=row.title,
        child_names=names,
        child_reference=reference,
        others=others,
        against_words=against_in_words(row.against, row.team_words, row.agency),
        themes=tuple(named.get(each.theme, each.theme) for each in row.listed_themes),
        state=row.state,
        state_words=states.in_plain_words(row.state),
        stage_name=row.stage_name or "",
        raised_by=row.raised_by_name,
        began_on=row.began_on,
        formal_on=row.formal_on,
        closed_on=row.closed_on or row.withdrawn_on,
        outcome_words=words.OUTCOMES.get(row.outcome, ""),
        waits_for=_waits_for(row),
        waits_for_you=_is_turn(row),
        waits_until_on=row.waits_until_on,
        whole_due_on=row.whole_due_on,
        is_late=bool(row.waits_until_on and row.waits_until_on < today and row.closed_on is None),
        is_whole_late=bool(row.whole_due_on and row.whole_due_on < today and row.state in (State.OPEN, State.ANSWERED)),
        on_hold=row.on_hold,
    )


def children_known(rows: Iterable[Any]) -> tuple[tuple[str, ...], str, int]:
    """The names of the children a viewer may know, the first one's reference, and how many more there are.

    Where they may see none of them the concern was put to them, and they read the names it was put with.
    """
    everyone = list(rows)
    known = [row.child for row in everyone if row.is_known] or [row.child for row in everyone]
    return tuple(child.name for child in known), known[0].reference if known else "", len(everyone) - len(known)


def _is_turn(row: Any) -> bool:
    if row.state == State.OPEN:
        return bool(row.is_asked)
    return bool(row.is_theirs) and row.state in HELD_BY_THE_CHALLENGER


def _waits_for(row: Any) -> str:
    if row.state == State.OPEN:
        return row.stage_words or ""
    return "" if row.state in (State.CLOSED, State.WITHDRAWN) else row.raised_by_name


@lru_cache(maxsize=512)
def against_in_words(against: str, team: str, agency: str) -> str:
    """Whom a concern is put to, in words."""
    return {"team": team, "agency": agency}.get(against) or words.AGAINST.get(against, against)
