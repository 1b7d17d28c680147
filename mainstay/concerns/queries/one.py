"""One concern as its page shows it: its course, its two clocks, and what the viewer may do to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.names import person_name
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import working_days
from mainstay.concerns.models import Concern
from mainstay.concerns.queries.course import Attempt, StageRow, attempts_of, stages_of
from mainstay.concerns.queries.lines import ConcernLine, as_lines, visible
from mainstay.concerns.rules import states, words
from mainstay.concerns.rules.parties import Party, Standing, objection
from mainstay.concerns.rules.states import State, Step
from mainstay.concerns.shared.ladders import ladder_of
from mainstay.concerns.shared.standing import standing_of
from mainstay.statute.escalation import Clock, Course, Pause, Stage, in_sentence, stage_clock, whole_clock


@dataclass(frozen=True)
class ChildOfConcern:
    """A child a concern is about, and whether the viewer may open their record."""

    id: UUID
    name: str
    reference: str
    is_known: bool


@dataclass(frozen=True)
class ClockRow:
    """One of the two clocks: whose it is, its day, how it stands in a sentence, and whether it is late."""

    title: str
    due_on: date
    expected_on: date
    words: str
    is_late: bool
    is_moved: bool


@dataclass(frozen=True)
class ConcernPage:
    """Everything a concern's page is drawn from.

    `may` says of each step whether the viewer may take it now; `not_theirs` why those are not this viewer's to take.
    """

    line: ConcernLine
    version: int
    raised_as_words: str
    about_person: str
    origin_words: str
    origin: str
    origin_id: UUID | None
    what: str
    good_looks_like: str
    no_talk_because: str
    children: tuple[ChildOfConcern, ...]
    talks: tuple[Any, ...]
    points: tuple[Any, ...]
    stages: tuple[StageRow, ...]
    clocks: tuple[ClockRow, ...]
    holds: tuple[Any, ...]
    advice: tuple[Any, ...]
    referrals: tuple[Any, ...]
    legal_advice: tuple[Any, ...]
    attempts: tuple[Attempt, ...]
    higher: tuple[Stage, ...]
    ladder_cafcass: str
    closing: Any
    may: Mapping[str, Decision]
    not_theirs: Mapping[str, str]
    writes_from_outside: bool
    responder_words: str

    @property
    def id(self) -> UUID:
        """The concern's id."""
        return self.line.id

    @property
    def first_child(self) -> ChildOfConcern | None:
        """The first child it is about."""
        return self.children[0] if self.children else None

    @property
    def is_formal(self) -> bool:
        """Whether it was raised formally."""
        return self.line.formal_on is not None


def concern_page(viewer: Viewer, concern_id: UUID) -> ConcernPage:
    """One concern. Raises Http404 where there is none, or it may not be seen."""
    row: Any = visible(viewer).annotate(about_name=person_name("about_person_id")).filter(pk=concern_id).first()
    if row is None:
        raise Http404("There is no such concern, or you may not see it.")
    children = _children(row.listed_children)
    who, stages = standing_of(row, viewer.today), stages_of(row, {child.id: child.name for child in children})
    holds = tuple(row.holds.annotate(by=person_name("held_by_id")).order_by("-starts_on"))
    return ConcernPage(
        line=as_lines(viewer, [row])[0],
        version=row.version,
        raised_as_words=words.RAISED_AS[row.raised_as],
        about_person=row.about_name,
        origin_words=words.ORIGINS[row.origin],
        origin=row.origin,
        origin_id=row.origin_id,
        what=row.what,
        good_looks_like=row.good_looks_like,
        no_talk_because=row.no_talk_because,
        children=children,
        talks=tuple(row.talks.annotate(by=person_name("recorded_by_id")).order_by("-talked_on", "-pk")),
        points=tuple(row.points.order_by("number")),
        stages=stages,
        clocks=_clocks(row, stages, holds, viewer.today),
        holds=holds,
        advice=tuple(row.advice.annotate(by=person_name("advised_by_id")).order_by("-advised_on", "-pk")),
        referrals=tuple(row.referrals.annotate(by=person_name("referred_by_id")).order_by("-referred_on", "-pk")),
        legal_advice=_legal_advice(viewer, row),
        attempts=attempts_of(viewer, row),
        higher=_higher(row, stages, viewer.today),
        ladder_cafcass=ladder_of(row, viewer.today).cafcass,
        closing=row,
        may=_may(viewer, row, who),
        not_theirs=_not_theirs(viewer, who),
        writes_from_outside=viewer.person_id not in who.responders,
        responder_words=row.stage_words or "",
    )  # fmt: skip


def _children(rows: Iterable[Any]) -> tuple[ChildOfConcern, ...]:
    """The children, by name where the viewer may know them; all of them where the concern was put to the viewer."""
    everyone = list(rows)
    to_them = not any(row.is_known for row in everyone)
    return tuple(
        ChildOfConcern(row.child_id, row.child.name, row.child.reference, row.is_known)
        if row.is_known or to_them
        else ChildOfConcern(row.child_id, "Another child", "", is_known=False)
        for row in everyone
    )


def _clocks(row: Concern, stages: tuple[StageRow, ...], holds: tuple[Any, ...], today: date) -> tuple[ClockRow, ...]:
    """The clock of the stage it is at, and that of the whole process; both run from the day it is formal."""
    now = next((stage for stage in reversed(stages) if stage.began_on), None)
    if now is None or row.formal_on is None or now.began_on is None:
        return ()
    calendar = working_days()
    course = Course(calendar, today, tuple(Pause(hold.starts_on, hold.ends_on) for hold in holds))
    stage = stage_clock(Stage(now.key, now.name, now.responder_words, now.working_days), now.began_on, course,
                        now.answered_on or row.closed_on or row.withdrawn_on)  # fmt: skip
    settled = next((each.judged_on for each in reversed(stages) if each.judgement in words.JUDGEMENTS), None)
    ended = row.closed_on or row.withdrawn_on
    done = min(filter(None, (settled, ended)), default=None) if row.state != State.OPEN else None
    whole = whole_clock(row.formal_on, course, done)
    return (
        _clock(now.name, "An answer", stage, course),
        _clock("The whole process", "An end to the whole process", whole, course),
    )


def _clock(title: str, what: str, clock: Clock, course: Course) -> ClockRow:
    return ClockRow(
        title=title,
        due_on=clock.due_on,
        expected_on=clock.expected_on,
        words=in_sentence(clock, what, course.today, course.calendar),
        is_late=clock.is_late(course.today),
        is_moved=clock.expected_on != clock.due_on and clock.stopped_on is None,
    )


def _higher(row: Concern, stages: tuple[StageRow, ...], today: date) -> tuple[Stage, ...]:
    """The stages above the one it is at."""
    level = max((stage.level for stage in stages if stage.began_on), default=-1)
    return ladder_of(row, today).stages[level + 1 :] if level >= 0 else ()


def _legal_advice(viewer: Viewer, row: Concern) -> tuple[Any, ...]:
    """What only the reviewing service reads."""
    if not (decide(viewer, Can.RAISE_CONCERNS) or decide(viewer, Can.ADVISE_ON_CONCERNS)):
        return ()
    return tuple(row.legal_advice.annotate(by=person_name("sought_by_id")).order_by("-sought_on", "-pk"))


def _may(viewer: Viewer, row: Any, who: Standing) -> dict[str, Decision]:
    parties = who.parties(viewer.person_id)
    found = {step.value: _decision(row, step, parties, who) for step in Step}
    on_hold = bool(row.on_hold)
    if on_hold:
        found["pause"] = Decision(allowed=False, reason="This concern is on hold already.")
    else:
        found["resume"] = Decision(allowed=False, reason="This concern is not on hold.")
    return found


def _not_theirs(viewer: Viewer, who: Standing) -> dict[str, str]:
    parties = who.parties(viewer.person_id)
    reasons = {step.value: objection(step, parties, officer_in_post=who.officer_in_post) for step in Step}
    return {step: reason for step, reason in reasons.items() if reason}


def _decision(row: Concern, step: Step, parties: frozenset[Party], who: Standing) -> Decision:
    reason = objection(step, parties, officer_in_post=who.officer_in_post) or states.problem(row.state, step)
    return Decision(allowed=reason is None, reason=reason or "")
