"""The lists of concerns: under way by whose turn it is, those that ended, of one child, and on a Monday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.concerns.models import Concern, ConcernedChild, ConcernTheme, StageReached
from mainstay.concerns.queries.lines import ConcernLine, answers, as_lines, challenges, visible, waits_for_them
from mainstay.concerns.rules.states import State
from mainstay.concerns.shared.filters import under_way

A_PAGE = 50
_OLDEST_CLOCK = (F("waits_until_on").asc(nulls_last=True), "began_on", "pk")


@dataclass(frozen=True)
class Narrowed:
    """What a list of concerns is narrowed to; empty is everything."""

    team_id: UUID | None = None
    officer_id: UUID | None = None
    theme: str = ""
    state: str = ""
    late: bool = False


@dataclass(frozen=True)
class ConcernList:
    """A part of a list, and how many there are in all."""

    rows: tuple[ConcernLine, ...]
    count: int


@dataclass(frozen=True)
class UnderWay:
    """The concerns under way: those whose turn is the viewer's, and those that wait for others."""

    yours: ConcernList
    others: ConcernList
    late: int


def concerns_under_way(viewer: Viewer, narrowed: Narrowed | None = None, *, start: int = 0) -> UnderWay:
    """What waits for whom, the oldest clock first; the part that waits for others is cut to a page."""
    chosen = _narrowed(visible(viewer).filter(under_way()), narrowed or Narrowed(), viewer)
    turn = waits_for_them(viewer)
    yours = as_lines(viewer, chosen.filter(turn).order_by(*_OLDEST_CLOCK)[:A_PAGE])
    rest = Concern.objects.visible_to(viewer).filter(under_way()).exclude(waits_for_them(viewer))
    waiting = chosen.exclude(turn).order_by(*_OLDEST_CLOCK)[start : start + A_PAGE]
    return UnderWay(
        yours=ConcernList(yours, len(yours)),
        others=ConcernList(as_lines(viewer, waiting), _narrowed(rest, narrowed or Narrowed(), viewer).count()),
        late=_narrowed(Concern.objects.visible_to(viewer), Narrowed(late=True), viewer).count(),
    )


def concerns_ended(viewer: Viewer, narrowed: Narrowed | None = None, *, start: int = 0) -> ConcernList:
    """The concerns closed or withdrawn, those that ended last first."""
    ended = [State.CLOSED.value, State.WITHDRAWN.value]
    asked = narrowed or Narrowed()
    counted = _narrowed(Concern.objects.visible_to(viewer).filter(state__in=ended), asked, viewer)
    chosen = _narrowed(visible(viewer).filter(state__in=ended), asked, viewer)
    rows = chosen.order_by(F("closed_on").desc(nulls_last=True), "-began_on", "pk")[start : start + A_PAGE]
    return ConcernList(as_lines(viewer, rows), counted.count())


def concerns_of_child(viewer: Viewer, child_id: UUID) -> tuple[ConcernLine, ...]:
    """The concerns about one child, from the first talk on, the newest first."""
    if not decide(viewer, Can.SEE_CONCERNS):
        return ()
    about = ConcernedChild.objects.filter(child_id=child_id).values("concern_id")
    return as_lines(viewer, visible(viewer).filter(pk__in=about).order_by("-began_on", "pk"))


@dataclass(frozen=True)
class ConcernsOnMonday:
    """What waits for whom: the viewer's turn, the oldest clock first, and the others' likewise, each cut short."""

    yours: tuple[ConcernLine, ...]
    others: tuple[ConcernLine, ...]
    more: int = 0
    late: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.yours or self.others)


def concerns_on_monday(viewer: Viewer, *, most: int = 8) -> ConcernsOnMonday:
    """The concerns that a person's Monday begins with: theirs to see to, and those they wait for others on.

    A manager of the reviewing service is shown the whole service's; everybody else what they raised or answer.
    """
    if not decide(viewer, Can.SEE_CONCERNS):
        return ConcernsOnMonday((), ())
    chosen = visible(viewer).filter(under_way())
    if not decide(viewer, Can.ADVISE_ON_CONCERNS):
        chosen = chosen.filter(challenges(viewer) | answers(viewer))
    rows: Sequence[Any] = list(chosen.order_by(*_OLDEST_CLOCK)[: most * 4])
    lines = as_lines(viewer, rows)
    yours = tuple(line for line in lines if line.waits_for_you)
    others = tuple(line for line in lines if not line.waits_for_you)
    shown = yours[:most], others[:most]
    late = sum(line.is_late for line in lines)
    return ConcernsOnMonday(*shown, more=len(lines) - len(shown[0]) - len(shown[1]), late=late)


@dataclass(frozen=True)
class TeamConcerns:
    """The concerns put to a viewer or their teams: to answer, and those that wait for somebody else."""

    to_answer: tuple[ConcernLine, ...] = ()
    others: tuple[ConcernLine, ...] = field(default_factory=tuple)


def concerns_put_to(viewer: Viewer, *, most: int = A_PAGE) -> TeamConcerns:
    """What a responder is to answer, the oldest clock first, and what else is under way about their team."""
    if not decide(viewer, Can.ANSWER_CONCERNS):
        return TeamConcerns()
    theirs = Q(team_id__in=viewer.team_ids) | answers(viewer) | Q(raised_by_id=viewer.person_id)
    lines = as_lines(viewer, visible(viewer).filter(under_way(), theirs).order_by(*_OLDEST_CLOCK)[:most])
    asked = tuple(line for line in lines if line.state == State.OPEN and line.waits_for_you)
    return TeamConcerns(asked, tuple(line for line in lines if line not in asked))


def late_answers_untold(viewer: Viewer, *, most: int = 200) -> list[UUID]:
    """The stages that wait for an answer after their day, of which nobody was told yet, the oldest first."""
    rows = StageReached.objects.visible_to(viewer).filter(
        concern__state=State.OPEN, answered_on=None, left_on=None, late_told_on=None, due_on__lt=viewer.today
    )
    return list(rows.order_by("due_on", "pk").values_list("pk", flat=True)[:most])


def _narrowed(chosen: QuerySet[Concern], asked: Narrowed, viewer: Viewer) -> QuerySet[Concern]:
    if asked.team_id:
        chosen = chosen.filter(team_id=asked.team_id)
    if asked.officer_id:
        chosen = chosen.filter(raised_by_id=asked.officer_id)
    if asked.theme:
        mentioned = ConcernTheme.objects.filter(theme=asked.theme, taken_off_on=None)
        chosen = chosen.filter(pk__in=mentioned.values("concern_id"))
    if asked.state:
        chosen = chosen.filter(state=asked.state)
    if asked.late:
        chosen = chosen.filter(under_way(), waits_until_on__lt=viewer.today)
    return chosen
