"""The review screen: last time beside this time, passage by passage, and what is still to be answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.preparation.models import Agenda, Invited
from mainstay.records.models import Attendance, Coverage, PermanencePlan, ReviewRecord
from mainstay.records.queries.rows import PassageRow, RecordRow, passages_of, row_of, visible_record
from mainstay.records.queries.taking_part import last_review
from mainstay.records.rules.gates import needs_permanence_plan, unheard_twice
from mainstay.records.rules.headings import DEFAULT, HEADING_PREFIX
from mainstay.records.rules.matters import CLOSING, Kind, Matter, asked
from mainstay.records.shared.asking import facts_of, plan_before
from mainstay.reviews.models import Review
from mainstay.statute.codes import code_set


@dataclass(frozen=True)
class CoverageRow:
    """How a matter was answered."""

    state: str
    words: str
    answer: str
    because: str


@dataclass(frozen=True)
class SectionRow:
    """One passage of the screen: its heading, what stood there last time, and what stands there now."""

    key: str
    heading: str
    hint: str
    to_child_heading: str
    kind: str
    scaled: bool
    number: int | None
    last: PassageRow | None
    last_coverage: CoverageRow | None
    now: PassageRow | None
    coverage: CoverageRow | None

    @property
    def version(self) -> int:
        """The version of the passage its writer sees; 0 where nothing was saved."""
        return self.now.version if self.now else 0

    @property
    def words(self) -> str:
        """What is written now."""
        return self.now.words if self.now else ""

    @property
    def can_copy(self) -> bool:
        """Whether last time's words may be copied across: there are some, and nothing stands here yet."""
        return bool(self.last and self.last.words and not self.words)

    @property
    def is_answered(self) -> bool:
        """Whether it needs nothing more."""
        return bool(self.words or self.coverage)


@dataclass(frozen=True)
class AttendanceRow:
    """One person at the review: who they are, whether they came, and how."""

    invited_id: UUID | None
    name: str
    relation: str
    answered: str
    came: str
    came_words: str
    mode: str
    mode_words: str


@dataclass(frozen=True)
class PlanRow:
    """The plan for permanence as a review found it."""

    outcomes: tuple[str, ...]
    outcome_words: tuple[str, ...]
    agreed: bool
    none_because: str
    steps: str
    found_on: date


@dataclass(frozen=True)
class ReviewScreen:
    """Everything of a review's record on one screen; the promises, the child's words and choices are other rooms'."""

    record: RecordRow
    kind: str
    age: int | None
    uses_words: bool
    legal_status_words: str
    headings: tuple[SectionRow, ...]
    matters: tuple[SectionRow, ...]
    presses: tuple[SectionRow, ...]
    attendance: tuple[AttendanceRow, ...]
    last_held_on: date | None
    last_has_record: bool
    plan: PlanRow | None
    plan_last: PlanRow | None
    plan_needed: bool
    unheard_twice: bool

    @property
    def sections(self) -> tuple[SectionRow, ...]:
        """Every passage of the screen, in order."""
        return (*self.headings, *self.matters, *self.presses)

    @property
    def left(self) -> tuple[SectionRow, ...]:
        """The matters that still need an answer; the legal status is one of the five that close the meeting."""
        return tuple(each for each in (*self.matters, *self.presses) if not each.is_answered and each.key != CLOSING)


def review_screen(viewer: Viewer, review_id: UUID) -> ReviewScreen:
    """The record of a review beside the one before it. Raises Http404 where it is not begun or may not be seen."""
    record = visible_record(viewer, review_id)
    review = record.review
    facts = facts_of(review, viewer.today)
    last = last_review(viewer, review)
    then = ReviewRecord.objects.filter(review=last).first() if last else None
    both = _Both(passages_of(record), passages_of(then) if then else {}, _coverage(record), _coverage(then))
    matters = asked(facts)
    plans = _plans(review, last)
    return ReviewScreen(
        record=row_of(viewer, record),
        kind=review.kind,
        age=facts.age,
        uses_words=facts.age is None or facts.age >= 4,
        legal_status_words=code_set("LS").label(facts.legal_status),
        headings=tuple(both.heading(each) for each in _headings(review, both)),
        matters=tuple(both.matter(each) for each in matters if each.kind is Kind.WORDS),
        presses=tuple(both.matter(each) for each in matters if each.kind is not Kind.WORDS),
        attendance=tuple(_attendance(record)),
        last_held_on=last.held_on if last else None,
        last_has_record=then is not None,
        plan=plans.get(review.pk),
        plan_last=plans.get(last.pk) if last else None,
        plan_needed=needs_permanence_plan(review.kind, plan_before=plan_before(review)),
        unheard_twice=unheard_twice(review.participation_code, last.participation_code if last else None),
    )


@dataclass(frozen=True)
class _Both:
    """The passages and answers of this record and of the last."""

    now: Mapping[str, PassageRow]
    last: Mapping[str, PassageRow]
    coverage: Mapping[str, CoverageRow]
    coverage_last: Mapping[str, CoverageRow]

    def heading(self, each: Mapping[str, Any]) -> SectionRow:
        """The passage under one heading of the agenda."""
        key = f"{HEADING_PREFIX}{each['key']}"[:60]
        title = str(each["heading"])
        prompt = str(each.get("prompt", ""))
        return SectionRow(
            key=key, heading=title, hint=prompt, to_child_heading=title, kind="heading", scaled=bool(each.get("scale")),
            number=None, **self._said(key),
        )  # fmt: skip

    def matter(self, each: Matter) -> SectionRow:
        """The passage or press of one matter."""
        return SectionRow(
            key=each.key, heading=each.heading, hint=each.hint, to_child_heading=each.to_child, kind=each.kind.value,
            scaled=False, number=each.number, **self._said(each.key),
        )  # fmt: skip

    def _said(self, key: str) -> dict[str, Any]:
        return {
            "last": self.last.get(key), "last_coverage": self.coverage_last.get(key), "now": self.now.get(key),
            "coverage": self.coverage.get(key),
        }  # fmt: skip


def _headings(review: Review, both: _Both) -> list[Mapping[str, Any]]:
    """The headings of the review's agenda, or the service's plain ones; what was written under others stays shown."""
    agenda = Agenda.objects.filter(review=review).values_list("headings", flat=True).first()
    chosen = list(agenda or DEFAULT)
    known = {f"{HEADING_PREFIX}{each['key']}"[:60] for each in chosen}
    strays = [each for key, each in both.now.items() if key.startswith(HEADING_PREFIX) and key not in known]
    return chosen + [{"key": each.key.removeprefix(HEADING_PREFIX), "heading": each.heading or each.key}
                     for each in strays]  # fmt: skip


def _coverage(record: ReviewRecord | None) -> dict[str, CoverageRow]:
    if record is None:
        return {}
    return {
        each.matter: CoverageRow(each.state, _said_of(each.state), each.answer, each.because)
        for each in record.coverage.order_by("matter")
    }


def _said_of(state: str) -> str:
    """How it was answered, by itself: the reason follows after a colon."""
    return str(Coverage.State(state).label).removesuffix(", because")


def _attendance(record: ReviewRecord) -> Iterable[AttendanceRow]:
    """Everybody who was to come, then those who came besides; what was recorded of each, or nothing yet."""
    rows = list(record.attendance.order_by("name", "pk"))
    by_invited = {each.invited_id: each for each in rows if each.invited_id}
    for each in Invited.objects.filter(review_id=record.review_id).order_by("name", "pk"):
        yield _attended(by_invited.get(each.pk), each)
    for row in rows:
        if row.invited_id is None:
            yield _attended(row, None)


def _attended(row: Attendance | None, invited: Invited | None) -> AttendanceRow:
    return AttendanceRow(
        invited_id=invited.pk if invited else None,
        name=invited.name if invited else (row.name if row else ""),
        relation=invited.relation if invited else (row.relation if row else ""),
        answered=invited.get_state_display() if invited else "",
        came=row.came if row else "",
        came_words=row.get_came_display() if row else "",
        mode=row.mode if row else (invited.mode if invited else ""),
        mode_words=row.get_mode_display() if row else "",
    )


def _plans(review: Review, last: Review | None) -> dict[UUID, PlanRow]:
    wanted = [each.pk for each in (review, last) if each]
    found = PermanencePlan.objects.filter(review_id__in=wanted)
    return {each.review_id: plan_row(each) for each in found}


def plan_row(plan: PermanencePlan) -> PlanRow:
    """A plan for permanence as a row, its outcomes in words."""
    words = code_set("PERMANENCE")
    return PlanRow(
        outcomes=tuple(plan.outcomes),
        outcome_words=tuple(words.label(code) for code in plan.outcomes),
        agreed=plan.agreed,
        none_because=plan.none_because,
        steps=plan.steps,
        found_on=plan.found_on,
    )
