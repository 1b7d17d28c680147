"""From episodes to periods of care: where one begins, where it ends, and what in the episodes made no sense.

Source: domain reference DR-1.8.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise
from operator import attrgetter

from mainstay.statute.codes import is_short_break
from mainstay.statute.dates import in_words

STARTED = "S"
CONTINUES = "X1"

_CHILD, _CHILD_AND_START = attrgetter("child"), attrgetter("child", "starts_on")


class Trouble(StrEnum):
    """What can be wrong between the episodes of one child."""

    END_NOT_AFTER_START = "end_not_after_start"
    EPISODES_OVERLAP = "episodes_overlap"
    GAP_WITHOUT_START = "gap_without_start"
    START_WITHOUT_GAP = "start_without_gap"
    NOTHING_FOLLOWS = "nothing_follows"
    CEASED_BUT_CONTINUES = "ceased_but_continues"


@dataclass(frozen=True, slots=True)
class EpisodeFact:
    """An episode as some source has it; `ends_on` is the first day on which it no longer holds.

    Codes are the national ones, None where not recorded. `source` says where it was read.
    """

    child: str
    starts_on: date
    ends_on: date | None = None
    reason_new: str | None = None
    legal_status: str | None = None
    category_of_need: str | None = None
    placement: str | None = None
    provider: str | None = None
    reason_ceased: str | None = None
    placement_change: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class PeriodFact:
    """One unbroken time looked after, with its episodes in order: none overlap, and each ends after it starts."""

    child: str
    starts_on: date
    ends_on: date | None
    reason_ceased: str | None
    legal_status_at_start: str | None
    category_of_need: str | None
    short_breaks_only: bool
    episodes: tuple[EpisodeFact, ...]

    def contains(self, day: date) -> bool:
        """Whether the child was looked after on a day; not on the day the period ends."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


@dataclass(frozen=True, slots=True)
class PeriodProblem:
    """Something between a child's episodes that made no sense, and what was done about it."""

    trouble: Trouble
    child: str
    on: date
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class DerivedPeriods:
    """The periods of care of every child, in order of child and start, and every problem met."""

    periods: tuple[PeriodFact, ...]
    problems: tuple[PeriodProblem, ...]


def derive_periods(episodes: Iterable[EpisodeFact]) -> DerivedPeriods:
    """The periods of care that a set of episodes makes, whatever order they come in.

    A period starts where the reason for the new episode is S, or the child was not looked after the day
    before. An episode that runs into the next is taken to end when the next starts; one that ends before it
    starts is left out. Every such repair is listed.
    """
    periods: list[PeriodFact] = []
    problems: list[PeriodProblem] = []
    for _, of_child in groupby(sorted(episodes, key=_CHILD_AND_START), key=_CHILD):
        sound = _without_overlaps(_that_end_after_start(_in_order(of_child), problems), problems)
        periods.extend(_period(chain, problems) for chain in _chains(sound, problems))
    return DerivedPeriods(tuple(periods), tuple(problems))


def _in_order(of_child: Iterable[EpisodeFact]) -> list[EpisodeFact]:
    """Episodes of one child that stand by their start already; only a tie is broken by what else they say."""
    episodes = list(of_child)
    if any(earlier.starts_on == later.starts_on for earlier, later in pairwise(episodes)):
        episodes.sort(key=_order)
    return episodes


def _order(episode: EpisodeFact) -> tuple[str, date, date, str, str]:
    return (
        episode.child,
        episode.starts_on,
        episode.ends_on or date.max,
        episode.source,
        "|".join(
            code or ""
            for code in (
                episode.reason_new,
                episode.legal_status,
                episode.category_of_need,
                episode.placement,
                episode.provider,
                episode.reason_ceased,
                episode.placement_change,
            )
        ),
    )


def _problem(trouble: Trouble, episode: EpisodeFact, reason: str) -> PeriodProblem:
    return PeriodProblem(trouble, episode.child, episode.starts_on, reason, episode.source)


def _that_end_after_start(episodes: Iterable[EpisodeFact], problems: list[PeriodProblem]) -> Iterator[EpisodeFact]:
    for episode in episodes:
        if episode.ends_on is None or episode.ends_on > episode.starts_on:
            yield episode
            continue
        reason = (
            f"The episode from {in_words(episode.starts_on)} ends on {in_words(episode.ends_on)}, "
            "so it has no length and is left out."
        )
        problems.append(_problem(Trouble.END_NOT_AFTER_START, episode, reason))


def _without_overlaps(episodes: Iterable[EpisodeFact], problems: list[PeriodProblem]) -> list[EpisodeFact]:
    """Each episode cut where the next starts; of two that start on one day the later in order is kept."""
    sound: list[EpisodeFact] = []
    for episode in episodes:
        earlier = sound[-1] if sound else None
        if earlier is not None and (earlier.ends_on is None or episode.starts_on < earlier.ends_on):
            sound.pop()
            if earlier.starts_on < episode.starts_on:
                sound.append(replace(earlier, ends_on=episode.starts_on, reason_ceased=None))
            problems.append(_problem(Trouble.EPISODES_OVERLAP, episode, _overlap(earlier, episode)))
        sound.append(episode)
    return sound


def _overlap(earlier: EpisodeFact, later: EpisodeFact) -> str:
    until = f"until {in_words(earlier.ends_on)}" if earlier.ends_on else "without an end"
    done = "is taken to end then" if earlier.starts_on < later.starts_on else "is left out"
    return (
        f"An episode starts on {in_words(later.starts_on)}, while the one from {in_words(earlier.starts_on)} "
        f"runs {until}. The earlier one {done}."
    )


def _chains(episodes: list[EpisodeFact], problems: list[PeriodProblem]) -> Iterator[list[EpisodeFact]]:
    chain: list[EpisodeFact] = []
    for episode in episodes:
        if chain:
            _note_join(chain[-1], episode, problems)
            if episode.reason_new == STARTED or chain[-1].ends_on != episode.starts_on:
                yield chain
                chain = []
        chain.append(episode)
    if chain:
        yield chain


def _note_join(earlier: EpisodeFact, later: EpisodeFact, problems: list[PeriodProblem]) -> None:
    day = in_words(later.starts_on)
    if earlier.ends_on != later.starts_on:
        if later.reason_new != STARTED:
            reason = (
                f"The child was not looked after the day before {day}, yet the reason for the new episode is "
                f"{later.reason_new or 'not recorded'} and not S. A period of care is taken to start."
            )
            problems.append(_problem(Trouble.GAP_WITHOUT_START, later, reason))
    elif later.reason_new == STARTED:
        reason = (
            f"The episode from {day} says the child started to be looked after, yet the one before it ends that day. "
            "A new period of care is taken to start."
        )
        problems.append(_problem(Trouble.START_WITHOUT_GAP, later, reason))
    elif earlier.reason_ceased not in {None, CONTINUES}:
        reason = (
            f"The episode that ends on {day} says the child ceased to be looked after ({earlier.reason_ceased}), "
            "yet another goes on from that day. The period of care is taken to go on."
        )
        problems.append(_problem(Trouble.CEASED_BUT_CONTINUES, earlier, reason))


def _period(chain: list[EpisodeFact], problems: list[PeriodProblem]) -> PeriodFact:
    first, last = chain[0], chain[-1]
    reason_ceased = last.reason_ceased if last.ends_on else None
    if reason_ceased == CONTINUES and last.ends_on:
        reason_ceased = None
        reason = (
            f"The episode that ends on {in_words(last.ends_on)} says another follows (X1), and none does. "
            "The period of care is taken to end then, its reason not recorded."
        )
        problems.append(_problem(Trouble.NOTHING_FOLLOWS, last, reason))
    return PeriodFact(
        child=first.child,
        starts_on=first.starts_on,
        ends_on=last.ends_on,
        reason_ceased=reason_ceased,
        legal_status_at_start=first.legal_status,
        category_of_need=first.category_of_need,
        short_breaks_only=all(is_short_break(episode.legal_status) for episode in chain),
        episodes=tuple(chain),
    )
