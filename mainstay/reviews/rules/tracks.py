"""The stretches of care that one run of reviews answers to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mainstay.children.rules.periods import PeriodFact
from mainstay.reviews.rules.cycle import Care
from mainstay.reviews.rules.stages import EpisodeSeen, adoption_stages
from mainstay.statute.months import add_months

# Two short breaks further apart than this are two series. A choice of our own: regulation 48 counts its 75
# days over 12 months, and names no other limit.
SERIES_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Track:
    """One period of care, or one series of short breaks with the days at home between them (DR-2.14)."""

    periods: tuple[PeriodFact, ...]
    short_breaks: bool

    @property
    def starts_on(self) -> date:
        """The day the first period starts."""
        return self.periods[0].starts_on

    @property
    def ends_on(self) -> date | None:
        """The day the last period ends, or None while it lasts."""
        return self.periods[-1].ends_on

    def contains(self, day: date) -> bool:
        """Whether a day falls in the track."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)

    def period_at(self, day: date) -> PeriodFact:
        """The period of the track that a day falls in, or the last one before it."""
        for period in reversed(self.periods):
            if period.starts_on <= day:
                return period
        return self.periods[0]


def tracks_of(periods: Iterable[PeriodFact]) -> list[Track]:
    """The tracks of one child, in order."""
    tracks: list[Track] = []
    for period in sorted(periods, key=lambda each: each.starts_on):
        last = tracks[-1] if tracks else None
        if last is not None and _same_series(last, period):
            tracks[-1] = Track((*last.periods, period), True)
        else:
            tracks.append(Track((period,), period.short_breaks_only))
    return tracks


def track_at(tracks: Sequence[Track], day: date) -> Track | None:
    """The track a review on a day belongs to; one held on the day a period ends belongs to that period."""
    for track in tracks:
        if track.contains(day):
            return track
    return next((track for track in tracks if track.ends_on == day), None)


def care_of(track: Track, held_before: int = 0) -> Care:
    """The track as the clocks see it."""
    seen = (
        EpisodeSeen(episode.starts_on, episode.legal_status, episode.placement)
        for period in track.periods
        for episode in period.episodes
    )
    return Care(
        track.starts_on,
        track.ends_on,
        track.short_breaks,
        () if track.short_breaks else adoption_stages(seen),
        held_before,
    )


def _same_series(track: Track, period: PeriodFact) -> bool:
    return (
        track.short_breaks
        and period.short_breaks_only
        and track.ends_on is not None
        and period.starts_on <= add_months(track.ends_on, SERIES_MONTHS)
    )
