"""Complaints as rows to read: where each stands, its stages, and the words that this viewer may read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.complaints.models import Complaint, ComplaintStage, ComplaintWords
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import opened
from mainstay.statute.complaints import Stage

Kind = ComplaintWords.Kind


@dataclass(frozen=True)
class StageRow:
    """One stage: its clock, its panel, its answer, and its words where they may be read (empty where not)."""

    stage: str
    number: int
    words: str
    began_on: date
    asked_by: str
    due_on: date | None
    due_because: str
    longer_words: str
    panel_on: date | None
    panel_people: tuple[str, ...]
    report_on: date | None
    answered_on: date | None
    answered_by: str
    outcome: str
    outcome_words: str
    working_days_taken: int | None
    read_on: date | None
    is_late: bool
    why_longer: str
    answer: str
    further: str
    late_because: str

    @property
    def on(self) -> date | None:
        """The day its present clock runs out."""
        return self.due_on

    def explain(self) -> str:
        """Why that day."""
        return self.due_because


@dataclass(frozen=True)
class ComplaintRow:
    """One complaint as this viewer may know of it; `text` and the words of stages are empty where they may not read."""

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    child_reference: str
    stage: str
    stage_words: str
    state: str
    state_words: str
    received_on: date
    medium_words: str
    taken_by: str
    about_officer: bool
    kept_from: tuple[UUID, ...]
    readers: str
    shared_on: date | None
    acknowledged_on: date | None
    waits_until_on: date | None
    closed_on: date | None
    is_late: bool
    text: str
    why_ended: str
    stages: tuple[StageRow, ...]
    may: dict[str, Decision]

    @property
    def now(self) -> StageRow | None:
        """The stage it is at, where stages were asked for."""
        return self.stages[-1] if self.stages else None

    @property
    def under_way(self) -> bool:
        """Whether it has not ended."""
        return self.state in states.UNDER_WAY


def rows_of(viewer: Viewer, found: Iterable[Complaint], *, whole: bool) -> list[ComplaintRow]:
    """Complaints as rows, with their stages and words where `whole`."""
    complaints = list(found)
    keys = [row.pk for row in complaints]
    stages: defaultdict[UUID, list[ComplaintStage]] = defaultdict(list)
    said: defaultdict[tuple[UUID, int], dict[str, str]] = defaultdict(dict)
    if whole:
        steps = ComplaintStage.objects.visible_to(viewer).filter(complaint_id__in=keys)
        for stage in steps.select_related("answered_by").order_by("number"):
            stages[stage.complaint_id].append(stage)
        for words in ComplaintWords.objects.visible_to(viewer).filter(complaint_id__in=keys).order_by("written_on"):
            said[words.complaint_id, words.number][words.kind] = opened(words)
    return [_row(viewer, row, stages[row.pk], said) for row in complaints]


def _row(
    viewer: Viewer,
    row: Complaint,
    stages: list[ComplaintStage],
    said: dict[tuple[UUID, int], dict[str, str]],
) -> ComplaintRow:
    ended = [words for (key, _), each in said.items() if key == row.pk for words in _ends(each)]
    return ComplaintRow(
        id=row.pk,
        version=row.version,
        child_id=row.child_id,
        child_name=row.child.name,
        child_reference=row.child.reference,
        stage=row.stage,
        stage_words=states.STAGE_WORDS[Stage(row.stage)],
        state=row.state,
        state_words=states.in_plain_words(row.state),
        received_on=row.received_on,
        medium_words=Complaint.Medium(row.medium).label,
        taken_by=row.taken_by.name if row.taken_by else "",
        about_officer=row.about_officer,
        kept_from=tuple(row.kept_from),
        readers=row.readers,
        shared_on=row.shared_on,
        acknowledged_on=row.acknowledged_on,
        waits_until_on=row.waits_until_on,
        closed_on=row.closed_on,
        is_late=states.is_late(row.state, row.waits_until_on, viewer.today),
        text=said[row.pk, 1].get(Kind.COMPLAINT, "") if (row.pk, 1) in said else "",
        why_ended=ended[-1] if ended else "",
        stages=tuple(_stage(viewer, each, said.get((row.pk, each.number), {})) for each in stages),
        may={step.value: _may(viewer, row, step) for step in Step},
    )


def _ends(words: dict[str, str]) -> list[str]:
    return [words[kind] for kind in (Kind.WITHDRAWN, Kind.ENDED) if kind in words]


def _stage(viewer: Viewer, row: ComplaintStage, said: dict[str, str]) -> StageRow:
    until = row.answered_on or viewer.today
    return StageRow(
        stage=row.stage,
        number=row.number,
        words=states.STAGE_WORDS[Stage(row.stage)],
        began_on=row.began_on,
        asked_by=row.asked_by,
        due_on=row.due_on,
        due_because=row.due_because,
        longer_words=ComplaintStage.Longer(row.longer).label if row.longer else "",
        panel_on=row.panel_on,
        panel_people=tuple(row.panel_people),
        report_on=row.report_on,
        answered_on=row.answered_on,
        answered_by=row.answered_by.name if row.answered_by else "",
        outcome=row.outcome,
        outcome_words=ComplaintStage.Outcome(row.outcome).label if row.outcome else "",
        working_days_taken=row.working_days_taken,
        read_on=row.read_on,
        is_late=row.due_on is not None and until > row.due_on,
        why_longer=said.get(Kind.LONGER, ""),
        answer=said.get(Kind.ANSWER, ""),
        further=said.get(Kind.FURTHER, ""),
        late_because=said.get(Kind.LATE, ""),
    )


def _may(viewer: Viewer, row: Complaint, step: Step) -> Decision:
    """Whether this viewer may take a step: by who they are, then by where the complaint stands."""
    decision = decide(viewer, Can.HANDLE_COMPLAINTS if viewer.child_id is None else Can.USE_OWN_PAGES)
    reason = states.problem(row.state, row.stage, step)
    return Decision(allowed=False, reason=reason) if decision and reason else decision
