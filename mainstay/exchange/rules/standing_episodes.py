"""The episodes of one child as they stand, where a return and what people entered speak of the same days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from mainstay.children.rules.periods import EpisodeFact
from mainstay.exchange.rules.standing import (
    EPISODE,
    Disagreement,
    EpisodeOnRecord,
    Key,
    Loaded,
    StandingEpisode,
    Stands,
    disagrees,
    pairs,
    worded,
)
from mainstay.statute.dates import in_words

WHOLE = "episode"
_END = ("ends_on", "reason_ceased", "placement_change")
_CODES = ("reason_new", "legal_status", "category_of_need", "placement", "provider")
# A start written down by two people is taken to be one fact when the days lie no further apart.
_NEAR = timedelta(days=31)


def episodes_standing(
    said: Sequence[EpisodeFact],
    recorded: Sequence[EpisodeOnRecord],
    loaded: Loaded,
    taken: frozenset[Key] = frozenset(),
) -> Stands[StandingEpisode]:
    """The episodes of one child as they stand."""
    stands: Stands[StandingEpisode] = Stands()
    theirs = [each for each in recorded if not each.ours]
    for fact, record in pairs(said, recorded, lambda each: each.starts_on, lambda each: each.fact.starts_on, _NEAR):
        if record is None:
            assert fact is not None  # noqa: S101 - a pair has one of the two
            _only_returned(fact, theirs, loaded, taken, stands)
        elif fact is None:
            _only_entered(record, loaded, taken, stands)
        elif record.ours:
            stands.facts.append(StandingEpisode(fact, record.key, True))
        else:
            merged = _merged(fact, record.fact, loaded, taken, stands)
            stands.facts.append(StandingEpisode(merged, record.key, False))
    return stands


def _only_returned(
    fact: EpisodeFact,
    theirs: Iterable[EpisodeOnRecord],
    loaded: Loaded,
    taken: frozenset[Key],
    stands: Stands[StandingEpisode],
) -> None:
    """An episode the record lacks is added, unless it lies across one that a person entered."""
    until = fact.ends_on or loaded.live_from
    across = any(
        each.fact.starts_on < until and (each.fact.ends_on is None or each.fact.ends_on > fact.starts_on)
        for each in theirs
    )
    if across and not disagrees(Disagreement(EPISODE, fact.starts_on, WHOLE, _span(fact), ""), taken, stands):
        return
    stands.facts.append(StandingEpisode(fact, None, True))


def _only_entered(
    record: EpisodeOnRecord, loaded: Loaded, taken: frozenset[Key], stands: Stands[StandingEpisode]
) -> None:
    fact = record.fact
    if record.ours:
        return
    live = fact.starts_on >= loaded.live_from
    before = fact.ends_on is not None and fact.ends_on <= loaded.starts_on
    if (
        not live
        and not before
        and disagrees(Disagreement(EPISODE, fact.starts_on, WHOLE, "", _span(fact)), taken, stands)
    ):
        stands.dropped.append(record.key)
        return
    stands.facts.append(StandingEpisode(fact, record.key, False))


def _merged(
    said: EpisodeFact,
    entered: EpisodeFact,
    loaded: Loaded,
    taken: frozenset[Key],
    stands: Stands[StandingEpisode],
) -> EpisodeFact:
    about = entered.starts_on
    values: dict[str, object] = {}
    for name in ("starts_on", *_CODES):
        returned, kept = getattr(said, name), getattr(entered, name)
        if returned is None or returned == kept:
            continue
        if kept is None or disagrees(Disagreement(EPISODE, about, name, worded(returned), worded(kept)), taken, stands):
            values[name] = returned
    if said.ends_on != entered.ends_on:
        known_later = said.ends_on is None and entered.ends_on is not None and entered.ends_on >= loaded.live_from
        if not known_later and disagrees(
            Disagreement(EPISODE, about, "ends_on", _ended(said), _ended(entered)), taken, stands
        ):
            values.update({name: getattr(said, name) for name in _END})
    else:
        for name in _END[1:]:
            returned, kept = getattr(said, name), getattr(entered, name)
            if returned is None or returned == kept:
                continue
            found = Disagreement(EPISODE, about, name, worded(returned), worded(kept))
            if kept is None or disagrees(found, taken, stands):
                values[name] = returned
    return replace(entered, **values)  # type: ignore[arg-type]


def _ended(fact: EpisodeFact) -> str:
    if fact.ends_on is None:
        return "not ended"
    return f"{in_words(fact.ends_on)} ({fact.reason_ceased or 'reason not recorded'})"


def _span(fact: EpisodeFact) -> str:
    until = f"until {in_words(fact.ends_on)}" if fact.ends_on else "not ended"
    codes = ", ".join(filter(None, (fact.legal_status, fact.placement)))
    return f"from {in_words(fact.starts_on)} {until}" + (f" ({codes})" if codes else "")
