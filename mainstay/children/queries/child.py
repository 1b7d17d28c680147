"""One child's page: who they are, where they stand today, the people round them, and their time in care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, Correction, Episode, PeriodOfCare, PersonAround, SocialWork
from mainstay.children.queries.names import ChildName, siblings_of
from mainstay.children.rules.moving import NOT_LOOKED_AFTER
from mainstay.statute.ages import age_on
from mainstay.statute.codes import code_set
from mainstay.statute.dates import in_words


@dataclass(frozen=True)
class EpisodeRow:
    """One episode, its codes beside their words; a placement is a kind of place, never an address."""

    id: UUID
    version: int
    period_id: UUID
    starts_on: date
    ends_on: date | None
    legal_status: str | None
    legal_status_words: str
    category_of_need: str | None
    category_of_need_words: str
    placement: str | None
    placement_words: str
    provider: str | None
    provider_words: str
    reason_new_words: str
    reason_ceased: str | None
    reason_ceased_words: str


@dataclass(frozen=True)
class SocialWorkRow:
    """Which team and social worker the child has."""

    id: UUID
    version: int
    team: str
    social_worker: str
    starts_on: date


@dataclass(frozen=True)
class PersonAroundRow:
    """A person round the child."""

    id: UUID
    name: str
    relation: str
    phone: str
    has_parental_responsibility: bool | None
    looked_after: UUID | None


@dataclass(frozen=True)
class TimelineRow:
    """One thing of the child's time in care: when, what, and the record it can be opened by."""

    on: date
    ends_on: date | None
    kind: str
    words: str
    id: UUID


@dataclass(frozen=True)
class ChildPage:
    """What one child's page shows, and what its viewer may do there."""

    id: UUID
    version: int
    reference: str
    name: str
    given_name: str
    family_name: str
    known_as: str
    born_on: date | None
    age: int | None
    sex: str | None
    ethnicity: str | None
    ethnicity_words: str
    unaccompanied_until: date | None
    looked_after_since: date | None
    left_on: date | None
    current: EpisodeRow | None
    social_work: SocialWorkRow | None
    people_around: tuple[PersonAroundRow, ...]
    siblings: tuple[ChildName, ...]
    episodes: tuple[EpisodeRow, ...]
    timeline: tuple[TimelineRow, ...]
    may_correct: Decision
    may_move: Decision
    may_start_period: Decision


def child_page(viewer: Viewer, child_id: UUID) -> ChildPage:
    """One child as this viewer may see them. Raises Http404 when there is none, or it may not be seen."""
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    if child is None:
        raise Http404("There is no such record, or you may not see it.")
    today = viewer.today
    periods = list(PeriodOfCare.objects.filter(child=child).order_by("-starts_on"))
    episodes = tuple(_episode(row) for row in Episode.objects.filter(child=child).order_by("-starts_on"))
    current = next((row for row in episodes if row.starts_on <= today and (row.ends_on is None)), None)
    latest = periods[0] if periods else None
    may_enter = decide(viewer, Can.ENTER_CHILDREN)
    return ChildPage(
        id=child.pk,
        version=child.version,
        reference=child.reference,
        name=child.name,
        given_name=child.given_name,
        family_name=child.family_name,
        known_as=child.known_as,
        born_on=child.born_on,
        age=age_on(child.born_on, today) if child.born_on else None,
        sex=child.sex,
        ethnicity=child.ethnicity,
        ethnicity_words=code_set("ETHNIC").label(child.ethnicity),
        unaccompanied_until=child.unaccompanied_until,
        looked_after_since=latest.starts_on if latest and latest.ends_on is None else None,
        left_on=latest.ends_on if latest else None,
        current=current,
        social_work=_social_work(child, today),
        people_around=_people_around(child, today),
        siblings=tuple(siblings_of(viewer, [child.pk])),
        episodes=episodes,
        timeline=_timeline(child, periods, episodes),
        may_correct=may_enter,
        may_move=_unless(may_enter, NOT_LOOKED_AFTER if current is None else ""),
        may_start_period=_unless(may_enter, "The child is looked after now." if current else ""),
    )


def _unless(decision: Decision, refusal: str) -> Decision:
    return Decision(allowed=False, reason=refusal) if decision and refusal else decision


def _episode(row: Episode) -> EpisodeRow:
    return EpisodeRow(
        id=row.pk,
        version=row.version,
        period_id=row.period_id,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        legal_status=row.legal_status,
        legal_status_words=code_set("LS").label(row.legal_status),
        category_of_need=row.category_of_need,
        category_of_need_words=code_set("CIN").label(row.category_of_need),
        placement=row.placement,
        placement_words=code_set("PLACE").label(row.placement),
        provider=row.provider,
        provider_words=code_set("PLACE_PROVIDER").label(row.provider) if row.provider else "",
        reason_new_words=code_set("RNE").label(row.reason_new),
        reason_ceased=row.reason_ceased,
        reason_ceased_words=code_set("REC").label(row.reason_ceased) if row.reason_ceased else "",
    )


def _social_work(child: Child, today: date) -> SocialWorkRow | None:
    row = SocialWork.objects.on(today).filter(child=child).select_related("team").first()
    return SocialWorkRow(row.pk, row.version, row.team.name, row.social_worker, row.starts_on) if row else None


def _people_around(child: Child, today: date) -> tuple[PersonAroundRow, ...]:
    rows = PersonAround.objects.on(today).filter(child=child).order_by("relation", "name")
    return tuple(
        PersonAroundRow(row.pk, row.name, row.relation, row.phone, row.has_parental_responsibility, row.looked_after_id)
        for row in rows
    )


def _timeline(child: Child, periods: list[PeriodOfCare], episodes: tuple[EpisodeRow, ...]) -> tuple[TimelineRow, ...]:
    rows = [TimelineRow(row.starts_on, row.ends_on, "period", _period_words(row), row.pk) for row in periods]
    rows += [
        TimelineRow(row.starts_on, row.ends_on, "episode", f"{row.legal_status_words}. {row.placement_words}", row.id)
        for row in episodes
    ]
    rows += [
        TimelineRow(row.corrected_on, None, "correction", _correction_words(row), row.pk)
        for row in Correction.objects.filter(child=child)
    ]
    order = {"correction": 0, "episode": 1, "period": 2}
    return tuple(sorted(rows, key=lambda row: (-row.on.toordinal(), order[row.kind])))


def _period_words(row: PeriodOfCare) -> str:
    if row.ends_on is None:
        return f"Looked after since {in_words(row.starts_on)}"
    reason = code_set("REC").label(row.reason_ceased)
    return f"Looked after from {in_words(row.starts_on)} to {in_words(row.ends_on)}. {reason}"


def _correction_words(row: Correction) -> str:
    facts = ", ".join(str(name).replace("_", " ") for name in row.fields)
    return f"{row.get_what_display()} was corrected ({facts}): {row.reason}"
