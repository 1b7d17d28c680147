"""The reviews held of one child as they stand, where a return and what people entered speak of the same days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from mainstay.exchange.rules.standing import (
    REVIEW,
    Disagreement,
    Key,
    Loaded,
    ReviewOnRecord,
    StandingReview,
    Stands,
    disagrees,
    pairs,
)
from mainstay.reviews.rules.sequence import HeldReview
from mainstay.statute.dates import in_words

WHOLE = "review"
# A date of one review written down by two people is taken to be one fact when the days lie no further apart.
_NEAR = timedelta(days=14)


def reviews_standing(
    said: Sequence[HeldReview],
    recorded: Sequence[ReviewOnRecord],
    loaded: Loaded,
    taken: frozenset[Key] = frozenset(),
) -> Stands[StandingReview]:
    """The reviews held of one child as they stand."""
    stands: Stands[StandingReview] = Stands()
    for held, record in pairs(said, recorded, lambda each: each.on, lambda each: each.held_on, _NEAR):
        if record is None:
            assert held is not None  # noqa: S101 - a pair has one of the two
            stands.facts.append(StandingReview(held, None, True))
        elif held is None:
            _only_held_here(record, loaded, taken, stands)
        elif record.ours:
            stands.facts.append(StandingReview(held, record.key, True))
        else:
            stands.facts.append(StandingReview(_review_merged(held, record, taken, stands), record.key, False))
    return stands


def _only_held_here(
    record: ReviewOnRecord, loaded: Loaded, taken: frozenset[Key], stands: Stands[StandingReview]
) -> None:
    if record.ours:
        return
    spoken_of = loaded.reviews_from <= record.held_on < loaded.live_from
    if spoken_of and disagrees(
        Disagreement(REVIEW, record.held_on, WHOLE, "", f"held on {in_words(record.held_on)}"), taken, stands
    ):
        stands.dropped.append(record.key)
        return
    stands.facts.append(StandingReview(HeldReview(record.held_on, record.code), record.key, False))


def _review_merged(
    said: HeldReview, record: ReviewOnRecord, taken: frozenset[Key], stands: Stands[StandingReview]
) -> HeldReview:
    on, code = record.held_on, record.code
    if said.on != on and disagrees(Disagreement(REVIEW, on, "held_on", in_words(said.on), in_words(on)), taken, stands):
        on = said.on
    if (
        said.code is not None
        and said.code != code
        and (
            code is None
            or disagrees(Disagreement(REVIEW, record.held_on, "participation_code", said.code, code), taken, stands)
        )
    ):
        code = said.code
    return HeldReview(on, code)
