"""Turning a child's present episode into the next: shared by moves and changes of legal status."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mainstay.children.models import Child, Episode, PeriodOfCare
from mainstay.children.rules.moving import NOT_LOOKED_AFTER, Stretch
from mainstay.ledger.acting import Acting
from mainstay.statute.codes import is_short_break
from mainstay.statute.refusal import Refused


def present_episode(acting: Acting, child: Child) -> Episode:
    """The episode the child is in now, held for change, as the person who acts saw it.

    Raises Refused when the child is not looked after; Conflict, with the latest episode, when somebody recorded
    another since, or that the child left.
    """
    episodes = Episode.objects.filter(child=child).select_for_update(of=("self",)).select_related("period")
    found: Episode | None = episodes.filter(ends_on__isnull=True).first()
    latest = found or episodes.order_by("-starts_on").first()
    if latest is not None and acting.seen_id is not None:
        acting.must_have_seen(latest)
    if found is None:
        raise Refused(NOT_LOOKED_AFTER)
    return found


def stretch(episode: Episode) -> Stretch:
    """The episode as a rule sees it."""
    return Stretch(episode.starts_on, episode.ends_on, episode.legal_status, episode.placement, episode.provider)


def turn(current: Episode, after: Stretch, *, reason_new: str, placement_change: str | None = None) -> Episode:
    """End the present episode with X1 on the day the next begins, and begin it; inside an action only."""
    current.ends_on, current.reason_ceased, current.placement_change = after.starts_on, "X1", placement_change
    current.save()
    following = Episode(
        child_id=current.child_id,
        period_id=current.period_id,
        starts_on=after.starts_on,
        reason_new=reason_new,
        legal_status=after.legal_status,
        category_of_need=current.category_of_need,
        placement=after.placement,
        provider=after.provider,
    )
    following.save()
    settle_short_breaks(current.period, after.legal_status)
    return following


def settle_short_breaks(period: PeriodOfCare, legal_status: str | None) -> None:
    """A period in which another legal status begins is no longer short breaks only."""
    if period.short_breaks_only and not is_short_break(legal_status):
        period.short_breaks_only = False
        period.save()


def following(before: Stretch, on: date, **changed: str | None) -> Stretch:
    """The stretch that follows on a day, like the one before but for what changed."""
    return replace(before, starts_on=on, ends_on=None, **changed)
