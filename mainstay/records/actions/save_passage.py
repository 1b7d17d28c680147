"""Saving one passage of a record, by hand or of its own accord while somebody writes."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay import clock
from mainstay.access.can import Can
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.action import action
from mainstay.records.events import PassageSaved
from mainstay.records.models import Passage, ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.statute.refusal import Refused

LONGEST = 20_000


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def save_passage(
    acting: Acting,
    record: ReviewRecord,
    *,
    key: str,
    words: str,
    to_child: str = "",
    heading: str = "",
    scale: int | None = None,
    goes_in: str = Passage.In.BOTH,
) -> Passage:
    """Save the words of one passage, as the record's and as the child's where they differ.

    `acting.seen_version` is the version of the passage that its writer saw, 0 where it was empty. Raises Refused;
    Conflict with the passage as it stands where somebody else saved other words since.
    """
    states.after(record.state, Step.WRITE)
    _must_fit(words, to_child, scale)
    passage = record.passages.select_for_update().filter(key=key).first() or Passage(record=record, key=key)
    wanted = {"words": words, "to_child": to_child, "scale": scale, "goes_in": Passage.In(goes_in).value}
    if not _same(passage, wanted):
        _must_have_seen(acting, passage)
        for name, value in {**wanted, "heading": heading or passage.heading, "copied_from": None}.items():
            setattr(passage, name, value)
        passage.saved_at, passage.saved_by_id = clock.now(), acting.person_id
        passage.save()
    acting.record(PassageSaved(subject=record.pk, child=record.review.child_id, key=key))
    return passage


def _must_have_seen(acting: Acting, passage: Passage) -> None:
    """Insist that the passage is as its writer saw it: a passage never saved has version 0."""
    if acting.seen_version is not None and passage.version != acting.seen_version:
        raise Conflict(passage)


def _same(passage: Passage, wanted: Mapping[str, object]) -> bool:
    """Whether these very words stand there already: saving them again is no conflict, whoever saved them."""
    return passage.version > 0 and all(getattr(passage, name) == value for name, value in wanted.items())


def _must_fit(words: str, to_child: str, scale: int | None) -> None:
    for text in (words, to_child):
        if len(text) > LONGEST:
            raise Refused(f"This is {len(text):,} characters long. Use {LONGEST:,} or fewer in one passage.")
    if scale is not None and not 0 <= scale <= 10:
        raise Refused("Choose a number from 0 to 10.")
