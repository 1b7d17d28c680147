"""A child's time in care in one line of time, newest first: periods, episodes, reviews, officers, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from mainstay.caseload.queries import AllocationRow
from mainstay.children.queries import ChildPage, EpisodeRow, TimelineRow
from mainstay.concerns.queries import ConcernLine
from mainstay.reviews.queries import ReviewRow
from mainstay.web import words
from mainstay.web.shapes import Happening

SHOWN = 15
STARTED = "S"


def happenings(
    opened: ChildPage,
    reviews: Iterable[ReviewRow],
    allocations: Iterable[AllocationRow],
    today: date,
    concerns: Iterable[ConcernLine] = (),
) -> list[Happening]:
    """Everything that happened up to today, newest first; what changed the child's standing is marked."""
    found = [*_care(opened), *_reviews(reviews), *_allocations(allocations), *_concerns(concerns)]
    return sorted((each for each in found if each.on <= today), key=lambda each: each.on, reverse=True)


def _care(opened: ChildPage) -> Iterator[Happening]:
    episodes = {row.id: row for row in opened.episodes}
    for row in opened.timeline:
        if row.kind == "period":
            yield from _period(row, opened)
        elif row.kind == "episode":
            yield from _episode(episodes[row.id], opened)
        else:
            yield Happening(row.on, "The record was corrected", row.words)


def _period(row: TimelineRow, opened: ChildPage) -> Iterator[Happening]:
    of_it = [each for each in opened.episodes if each.period_id == row.id]
    first, last = (of_it[-1], of_it[0]) if of_it else (None, None)
    said = _standing(first) if first else ""
    yield Happening(row.on, "Came into care", said, strong=True)
    if row.ends_on is not None:
        yield Happening(row.ends_on, "Left care", _stop(last.reason_ceased_words if last else ""), strong=True)


def _episode(row: EpisodeRow, opened: ChildPage) -> Iterator[Happening]:
    """What changed when an episode began; the first of a period is the coming into care."""
    earlier = [each for each in opened.episodes if each.period_id == row.period_id and each.starts_on < row.starts_on]
    if not earlier:
        return
    before = max(earlier, key=lambda each: each.starts_on)
    status, moved = row.legal_status != before.legal_status, row.placement != before.placement
    if status and moved:
        yield Happening(row.starts_on, "Moved, under a new legal status", _standing(row), strong=True)
    elif status:
        yield Happening(row.starts_on, "Legal status changed", _stop(row.legal_status_words), strong=True)
    else:
        yield Happening(row.starts_on, "Moved" if moved else "Moved, same kind of placement",
                        _stop(row.placement_words), strong=True)  # fmt: skip


def _reviews(rows: Iterable[ReviewRow]) -> Iterator[Happening]:
    for row in rows:
        if row.held_on is None or row.state != "held":
            continue
        title = f"{row.kind_words} held" + (f", {_small(row.verdict_words)}" if row.verdict else "")
        yield Happening(row.held_on, title, "", row.officer_name, reverse("review", args=[row.id]))


def _allocations(rows: Iterable[AllocationRow]) -> Iterator[Happening]:
    for row in rows:
        told = f"The child was told on {words.day(row.child_told_on)}." if row.child_told_on else ""
        yield Happening(row.starts_on, f"{row.officer} became reviewing officer", told)


def _concerns(rows: Iterable[ConcernLine]) -> Iterator[Happening]:
    """A concern from its first conversation on: begun, formal, ended."""
    for row in rows:
        href = reverse("concern", args=[row.id])
        yield Happening(row.began_on, f"Concern first talked over: {row.title}", "", row.raised_by, href)
        if row.formal_on:
            yield Happening(row.formal_on, f"Concern raised formally: {row.title}", "", row.raised_by, href)
        if row.closed_on:
            came = _stop(row.outcome_words or row.state_words)
            yield Happening(row.closed_on, f"Concern ended: {row.title}", came, "", href)


def _standing(row: EpisodeRow) -> str:
    return f"{_stop(row.legal_status_words)} {_stop(row.placement_words)}"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _stop(text: str) -> str:
    return f"{text.rstrip('.')}." if text else ""
