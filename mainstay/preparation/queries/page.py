"""One review's preparation: the task list worked out from what is known, and all that stands under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import local_policy, working_days
from mainstay.preparation.models import Asked, Preparation, PrivateTalk, Waiver
from mainstay.preparation.queries.agendas import AgendaRow, agenda_of
from mainstay.preparation.queries.choices import ChoiceRow, choices_of
from mainstay.preparation.queries.gathering import facts_of
from mainstay.preparation.queries.people import InvitedRow, invited_to
from mainstay.preparation.queries.reports import ReportRow, report_of
from mainstay.preparation.queries.sight import visible_review
from mainstay.preparation.queries.views import ViewRow, views_of
from mainstay.preparation.rules import choosing, open, tasks
from mainstay.preparation.rules.clocks import Clocks
from mainstay.preparation.rules.tasks import Key, Known, TaskRow, Waived
from mainstay.reviews.models import Mode, Review
from mainstay.reviews.queries.rows import ReviewRow, as_rows


@dataclass(frozen=True)
class PrivateTalkRow:
    """Whether the officer spoke to the child in private: what came of it, when, how, and who recorded it."""

    version: int
    outcome: str
    outcome_words: str
    talked_on: date | None
    how: str
    recorded_by: str
    recorded_on: date | None


@dataclass(frozen=True)
class WaiverRow:
    """One waiver that stands."""

    id: UUID
    version: int
    task: Key
    because: str


@dataclass(frozen=True)
class May:
    """What the viewer may do to a preparation; each says why not where they may not."""

    prepare: Decision
    conduct: Decision
    write_report: Decision


@dataclass(frozen=True)
class PreparationPage:
    """One review's preparation. `version` is that of the preparation itself, 0 before it begins."""

    review: ReviewRow
    version: int
    review_on: date | None
    tasks: tuple[TaskRow, ...]
    choices: tuple[ChoiceRow, ...]
    people: tuple[InvitedRow, ...]
    views: tuple[ViewRow, ...]
    report: ReportRow
    agenda: AgendaRow | None
    private_talk: PrivateTalkRow | None
    waivers: tuple[WaiverRow, ...]
    room: str
    link: str
    discussed_on: date | None
    advocate: str
    advocate_words: str
    interpreter: str
    interpreter_words: str
    language: str
    in_school_hours: bool
    may: May

    def task(self, key: str) -> TaskRow | None:
        """One row of the task list."""
        return next((each for each in self.tasks if each.key == key), None)


def preparation_page(viewer: Viewer, review_id: UUID) -> PreparationPage:
    """All that is known of how a review is made ready. Raises Http404."""
    review = visible_review(viewer, review_id)
    row = as_rows(viewer, Review.objects.visible_to(viewer).filter(pk=review.pk))[0]
    preparation = Preparation.objects.filter(review=review).first() or Preparation(review=review)
    on = review.held_on or review.scheduled_on
    return PreparationPage(
        review=row,
        version=preparation.version,
        review_on=on,
        tasks=tuple(_tasks(viewer, review, preparation, on)),
        choices=tuple(choices_of(viewer, review_id)),
        people=tuple(invited_to(viewer, review_id)),
        views=tuple(views_of(viewer, review_id)),
        report=report_of(viewer, review_id),
        agenda=agenda_of(viewer, review_id),
        private_talk=private_talk_of(viewer, review_id),
        waivers=tuple(WaiverRow(each.pk, each.version, Key(each.task), each.because) for each in _waivers(review)),
        room=preparation.room,
        link=preparation.link,
        discussed_on=preparation.discussed_on,
        advocate=preparation.advocate,
        advocate_words=Asked(preparation.advocate).label,
        interpreter=preparation.interpreter,
        interpreter_words=Asked(preparation.interpreter).label,
        language=preparation.language,
        in_school_hours=choosing.in_school_hours(review.scheduled_on, review.scheduled_at, working_days()),
        may=_may(viewer, review.state),
    )


def private_talk_of(viewer: Viewer, review_id: UUID) -> PrivateTalkRow | None:
    """The talk in private before a review, where it was recorded. Raises Http404."""
    visible_review(viewer, review_id)
    talk = PrivateTalk.objects.visible_to(viewer).filter(review_id=review_id).select_related("recorded_by").first()
    if talk is None:
        return None
    return PrivateTalkRow(
        version=talk.version,
        outcome=talk.outcome,
        outcome_words=talk.get_outcome_display(),
        talked_on=talk.talked_on,
        how=talk.how if decide(viewer, Can.SEE_CHILDS_WORDS) else "",
        recorded_by=talk.recorded_by.name,
        recorded_on=talk.recorded_on,
    )


def _tasks(viewer: Viewer, review: Review, preparation: Preparation, on: date | None) -> list[TaskRow]:
    clocks = Clocks(on, local_policy(on or viewer.today), working_days())
    known = Known(
        facts=facts_of(viewer, review, preparation, clocks.speaking_from()),
        waivers={
            Key(each.task): Waived(each.waived_by.name, each.waived_on, each.because) for each in _waivers(review)
        },
        has_meeting=review.mode != Mode.PAPER,
    )
    rows = tasks.task_list(known, clocks, viewer.today)
    if review.held_on is not None and preparation.review_on is None:
        # Nobody made it ready here, so what was not recorded is not known, and is not called late.
        return [row for row in rows if row.done]
    return rows


def _waivers(review: Review) -> list[Waiver]:
    return list(Waiver.objects.filter(review=review, ended_on__isnull=True).select_related("waived_by").order_by("pk"))


def _may(viewer: Viewer, state: str) -> May:
    reason = open.problem(state)
    return May(
        prepare=_unless(decide(viewer, Can.PREPARE_REVIEWS), reason),
        conduct=_unless(decide(viewer, Can.CONDUCT_REVIEWS), reason),
        write_report=decide(viewer, Can.WRITE_REPORTS),
    )


def _unless(permission: Decision, reason: str | None) -> Decision:
    return Decision(allowed=False, reason=reason) if permission and reason else permission
