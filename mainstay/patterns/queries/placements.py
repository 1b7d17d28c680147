"""Placements about which signals add up: two or more in the days the service sets, not looked into yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer, on_day
from mainstay.authority.queries import local_policy
from mainstay.children.models import Child, Episode
from mainstay.children.shared.signals import signal_kinds
from mainstay.patterns.models import LookedInto
from mainstay.patterns.rules.adding_up import Seen, adds_up, first_day, of_this_placement
from mainstay.statute.codes import code_set

SAME_PLACE = "L"  # a new episode that changed the legal status only (domain reference, section 1.5)


@dataclass(frozen=True)
class SignalRow:
    """One signal of a pattern; one from private words shows only that it is there."""

    words: str
    on: date
    private: bool


@dataclass(frozen=True)
class PatternRow:
    """A child about whose placement signals add up: where they live as a kind of place, since when, and the signals."""

    child_id: UUID
    child_name: str
    child_reference: str
    placement_words: str
    placed_on: date
    signals: tuple[SignalRow, ...]
    looked_on: date | None
    looked_by: str
    looked_words: str

    @property
    def latest_on(self) -> date:
        """The day of the latest signal."""
        return self.signals[0].on


def placements_with_signals(viewer: Viewer) -> list[PatternRow]:
    """The placements to look into, the latest signal first; as many queries whatever their number."""
    if not decide(viewer, Can.SEE_PATTERNS):
        return []
    policy = local_policy(viewer.today)
    found = _signals(viewer, first_day(viewer.today, policy.pattern_days))
    wanted = [child for child, signals in found.items() if len(signals) >= policy.pattern_signals]
    rows = _rows(viewer, wanted, found, policy.pattern_days)
    waiting = [row for row in rows if _waits(row, policy.pattern_signals)]
    return sorted(waiting, key=lambda row: (-row.latest_on.toordinal(), row.child_name.casefold()))


def how_many_patterns_wait(viewer: Viewer) -> int:
    """How many placements are to be looked into."""
    return len(placements_with_signals(viewer))


def pattern_of(viewer: Viewer, child_id: UUID) -> PatternRow:
    """The signals about one child's placement, looked into or not. Raises Http404 where there is none."""
    if not decide(viewer, Can.SEE_PATTERNS):
        raise Http404("There is no such pattern, or you may not see it.")
    policy = local_policy(viewer.today)
    found = _signals(viewer, first_day(viewer.today, policy.pattern_days))
    rows = _rows(viewer, [child_id], found, policy.pattern_days)
    if not rows or not rows[0].signals:
        raise Http404("There is no signal about this child's placement now.")
    return rows[0]


def _waits(row: PatternRow, at_least: int) -> bool:
    seen = [Seen(each.words, each.on) for each in row.signals]
    return adds_up(seen, at_least=at_least, looked_on=row.looked_on)


def _signals(viewer: Viewer, since: date) -> dict[UUID, list[Seen]]:
    """The signals of every child since a day. A query a kind."""
    found: dict[UUID, list[Seen]] = defaultdict(list)
    for kind in signal_kinds():
        for each in kind.read(viewer, since, viewer.today) if kind.read else ():
            found[each.child_id].append(Seen(kind.words, each.on, kind.private))
    return found


def _rows(viewer: Viewer, wanted: list[UUID], found: dict[UUID, list[Seen]], days: int) -> list[PatternRow]:
    children = {child.pk: child for child in Child.objects.visible_to(viewer).filter(pk__in=wanted)}
    placed, looked = _placed(viewer, wanted), _looked(viewer, wanted)
    since = first_day(viewer.today, days)
    rows = []
    for key, child in children.items():
        if key not in placed:
            continue
        words, placed_on = placed[key]
        kept = of_this_placement(found[key], placed_on=placed_on, since=since)
        last = looked.get(key)
        rows.append(
            PatternRow(
                child_id=key,
                child_name=child.name,
                child_reference=child.reference,
                placement_words=words,
                placed_on=placed_on,
                signals=tuple(SignalRow(each.kind, each.on, each.private) for each in kept),
                looked_on=last.looked_on if last else None,
                looked_by=last.looked_by.name if last else "",
                looked_words=last.words if last else "",
            )
        )
    return rows


def _placed(viewer: Viewer, children: list[UUID]) -> dict[UUID, tuple[str, date]]:
    """Where each child lives now, as a kind of place, and since when; a change of legal status alone moves nobody."""
    episodes = Episode.objects.filter(child_id__in=children, period__ends_on__isnull=True, starts_on__lte=viewer.today)
    placed: dict[UUID, tuple[str, date]] = {}
    for row in episodes.order_by("starts_on"):
        before = placed.get(row.child_id)
        since = before[1] if before and row.reason_new == SAME_PLACE else row.starts_on
        placed[row.child_id] = (code_set("PLACE").label(row.placement) if row.placement else "Not recorded", since)
    open_now = set(episodes.filter(on_day(viewer.today)).values_list("child_id", flat=True))
    return {key: value for key, value in placed.items() if key in open_now}


def _looked(viewer: Viewer, children: list[UUID]) -> dict[UUID, LookedInto]:
    rows = LookedInto.objects.visible_to(viewer).filter(child_id__in=children).select_related("looked_by")
    return {row.child_id: row for row in rows.order_by("looked_on", "pk")}
