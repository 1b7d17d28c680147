"""What a form about a concern begins with and offers: prefilled words, children, responders and the ladders."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Membership
from mainstay.access.roles import ROLES, Role
from mainstay.access.viewer import Viewer, on_day
from mainstay.children.models import SocialWork
from mainstay.children.queries import child_page
from mainstay.concerns.models import LadderVersion
from mainstay.contacts.queries import notice_row
from mainstay.preparation.queries import report_of
from mainstay.promises.queries import checks_of_child, promise
from mainstay.reviews.queries import review_row
from mainstay.statute.dates import in_words
from mainstay.statute.escalation import DEFAULT, Ladder

_ANSWERS = [role for role in Role if Can.ANSWER_CONCERNS in ROLES[role].may and role is not Role.SYSTEM]


@dataclass(frozen=True)
class Begin:
    """What a new concern begins with: whose, where it comes from, and the words that are known already."""

    child_id: UUID | None = None
    origin: str = "other"
    origin_id: UUID | None = None
    title: str = ""
    what: str = ""
    good_looks_like: str = ""
    themes: tuple[str, ...] = ()
    team_id: UUID | None = None


def begin_from(viewer: Viewer, origin: str, origin_id: UUID | None, child_id: UUID | None) -> Begin:
    """What a concern begins with, from what it comes from. Raises Http404 where that may not be seen."""
    made = _FROM[origin](viewer, origin_id) if origin in _FROM and origin_id else Begin(child_id, origin or "other")
    return replace(made, team_id=_team_of(viewer, made.child_id) if made.child_id else None)


def _team_of(viewer: Viewer, child_id: UUID) -> UUID | None:
    held = SocialWork.objects.filter(on_day(viewer.today), child_id=child_id)
    return held.values_list("team_id", flat=True).first()


def _from_promise(viewer: Viewer, promise_id: UUID) -> Begin:
    row = promise(viewer, promise_id)
    again = f" It was promised at {row.times} reviews running." if row.times > 1 else ""
    said = f" {row.progress[0].reported_by} reported: “{row.progress[0].words}”" if row.progress else ""
    return Begin(
        child_id=row.child_id,
        origin="repeated" if row.times > 1 else "promise",
        origin_id=row.id,
        title=f"Promised and not done: {row.what}"[:160],
        what=f"“{row.what}” was promised by {row.owner}, to be done by {in_words(row.due_on)}, and is not done."
        f"{again}{said}",
        good_looks_like=row.what,
        themes=("plan-not-implemented", "drift-and-delay") if row.times > 1 else ("plan-not-implemented",),
    )


def _from_review(viewer: Viewer, review_id: UUID) -> Begin:
    row = review_row(viewer, review_id)
    return Begin(row.child_id, "review", row.id)


def _from_late_report(viewer: Viewer, review_id: UUID) -> Begin:
    row, report = review_row(viewer, review_id), report_of(viewer, review_id)
    by = f" by {in_words(report.due_on)}" if report.due_on else ""
    came = f"came on {in_words(report.submitted_on)}" if report.submitted_on else "has not come"
    return Begin(
        child_id=row.child_id,
        origin="late_report",
        origin_id=row.id,
        title="The social worker's report is late",
        what=f"The social worker's report for the child's review was wanted{by}, and {came}.",
        good_looks_like="The child and everybody at the review have read the report before it.",
        themes=("poor-practice",),
    )


def _from_notice(viewer: Viewer, notice_id: UUID) -> Begin:
    row = notice_row(viewer, notice_id)
    return Begin(
        child_id=row.child_id,
        origin="notice",
        origin_id=row.id,
        title=row.kind_words[:160],
        what=f"{row.kind_words}, on {in_words(row.happened_on)}. The officer was told on {in_words(row.told_on)}.",
    )


def _from_midway(viewer: Viewer, review_id: UUID) -> Begin:
    """From the last mid-way check after a review."""
    row = review_row(viewer, review_id)
    last = next(iter(checks_of_child(viewer, row.child_id)), None)
    found = f"The mid-way check of {in_words(last.checked_on)} found: {last.outcome}" if last else ""
    return Begin(row.child_id, "midway", row.id, "Found at the mid-way check", found, "", ("drift-and-delay",))


_FROM = {
    "promise": _from_promise,
    "repeated": _from_promise,
    "review": _from_review,
    "late_report": _from_late_report,
    "notice": _from_notice,
    "midway": _from_midway,
}


def children_offered(viewer: Viewer, child_id: UUID | None) -> list[tuple[str, str]]:
    """The child and the brothers and sisters the viewer may see, to choose from."""
    if child_id is None:
        return []
    opened = child_page(viewer, child_id)
    return [(str(opened.id), opened.name), *((str(each.id), each.name) for each in opened.siblings)]


@dataclass(frozen=True)
class Responder:
    """Somebody who may be named to answer a stage, and what they are."""

    id: UUID
    words: str


def responders_offered(viewer: Viewer, team_id: UUID | None) -> list[Responder]:
    """Those who may be named: senior managers and directors, and the managers of the team; by role, then name."""
    held = Membership.objects.filter(role__in=_ANSWERS, person__is_active=True).on(viewer.today)
    rows = held.exclude(role=Role.SOCIAL_WORKER).select_related("person").order_by("person__name")
    order = list(Role)
    found = {
        row.person_id: (order.index(Role(row.role)), Responder(row.person_id, f"{row.person.name}, {_small(row.role)}"))
        for row in rows
        if row.role != Role.TEAM_MANAGER or row.team_id == team_id
    }
    return [responder for _, responder in sorted(found.values(), key=lambda each: (each[0], each[1].words))]


def _small(role: str) -> str:
    return Role(role).words.lower()


@dataclass(frozen=True)
class LadderRow:
    """The ladder from a day on; `version` 0 is the default before any was set."""

    starts_on: date | None
    ladder: Ladder
    reason: str
    holds: bool
    version: int = 0
    id: UUID | None = field(default=None)


def ladder_versions(viewer: Viewer) -> list[LadderRow]:
    """Every ladder there was and will be, the latest first, and the default before them."""
    rows = list(LadderVersion.objects.visible_to(viewer).order_by("-starts_on"))
    holding = next((row.pk for row in rows if row.starts_on <= viewer.today), None)
    listed = [
        LadderRow(row.starts_on, Ladder.from_mapping(row.ladder), row.reason, row.pk == holding, row.version, row.pk)
        for row in rows
    ]
    return [*listed, LadderRow(None, DEFAULT, "", holding is None)]
