"""Correcting an episode of care; a correction never deletes anything."""

from __future__ import annotations

from dataclasses import replace

from mainstay.access.can import Can
from mainstay.children.events import EpisodeCorrected, PeriodOfCareCorrected
from mainstay.children.models import Child, Correction, Episode, PeriodOfCare
from mainstay.children.rules import correcting
from mainstay.children.rules.correcting import EpisodeCorrection, Span
from mainstay.children.shared.corrections import keep_correction, must_have_a_reason
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.codes import is_short_break
from mainstay.statute.refusal import Refused

_FACTS = ("starts_on", "ends_on", "legal_status", "category_of_need", "placement", "provider", "reason_ceased")


@action(may=Can.ENTER_CHILDREN, on=Episode)
def correct_episode(acting: Acting, episode: Episode, *, facts: EpisodeCorrection, reason: str) -> Episode:
    """Correct an episode and keep why; its neighbours and its period follow its dates.

    An empty end on the last episode takes back that the child left. Raises Refused, Conflict.
    """
    acting.must_have_seen(episode)
    because = must_have_a_reason(reason)
    Child.objects.select_for_update(of=("self",)).get(pk=episode.child_id)
    period = PeriodOfCare.objects.select_for_update().get(pk=episode.period_id)
    episodes: list[Episode] = list(Episode.objects.filter(period=period).order_by("starts_on").select_for_update())
    is_last = episodes[-1].pk == episode.pk
    facts = correcting.checked(facts, is_last=is_last, today=acting.today)
    if not is_last:
        # An inner episode ends where the next begins, with X1: only the next one's beginning moves it.
        facts = replace(facts, reason_ceased=episode.reason_ceased)
    changed = tuple(name for name in _FACTS if getattr(facts, name) != getattr(episode, name))
    if not changed:
        raise Refused("Nothing differs from the record, so there is nothing to correct.")
    _write(period, episodes, episode, facts)
    keep_correction(
        acting, episode.child, what=Correction.What.EPISODE, subject_id=episode.pk, fields=changed, reason=because
    )
    _record(acting, period, episode, changed)
    return next(each for each in episodes if each.pk == episode.pk)


def _write(period: PeriodOfCare, episodes: list[Episode], episode: Episode, facts: EpisodeCorrection) -> None:
    others = PeriodOfCare.objects.filter(child_id=period.child_id).exclude(pk=period.pk)
    before = others.filter(starts_on__lt=period.starts_on).order_by("-starts_on").first()
    after = others.filter(starts_on__gt=period.starts_on).order_by("starts_on").first()
    spans = correcting.moved(
        [Span(each.pk, each.starts_on, each.ends_on) for each in episodes],
        episode.pk,
        facts,
        not_before=before.ends_on if before else None,
        not_after=after.starts_on if after else None,
    )
    later = facts.starts_on > episode.starts_on
    for each, span in zip(episodes, spans, strict=True):
        if each.pk == episode.pk:
            _put(each, facts)
        each.starts_on, each.ends_on = span.starts_on, span.ends_on
        each.category_of_need = facts.category_of_need
    # The one that gives days up is written before the one that takes them: no overlap is allowed at any moment.
    for each in reversed(episodes) if later else episodes:
        each.save()
    _settle(period, episodes)


def _put(episode: Episode, facts: EpisodeCorrection) -> None:
    episode.legal_status, episode.placement, episode.provider = facts.legal_status, facts.placement, facts.provider
    episode.reason_ceased = facts.reason_ceased


def _settle(period: PeriodOfCare, episodes: list[Episode]) -> None:
    first, last = episodes[0], episodes[-1]
    period.starts_on, period.ends_on, period.reason_ceased = first.starts_on, last.ends_on, last.reason_ceased
    period.legal_status_at_start, period.category_of_need = first.legal_status, first.category_of_need
    period.short_breaks_only = all(is_short_break(each.legal_status) for each in episodes)
    period.save()


def _record(acting: Acting, period: PeriodOfCare, episode: Episode, changed: tuple[str, ...]) -> None:
    acting.record(EpisodeCorrected(subject=episode.pk, child=episode.child_id, period=period.pk, fields=changed))
    acting.record(
        PeriodOfCareCorrected(
            subject=period.pk, child=episode.child_id, starts_on=period.starts_on, ends_on=period.ends_on
        )
    )
