"""When an annual report may be published or revised, and what must be written first; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear

LONGEST_SECTION = 60_000


def must_be_over(year: CollectionYear, today: date) -> None:
    """Insist that a year is over before its report is published. Raises Refused."""
    if today <= year.ends_on:
        raise Refused(f"The year {year} ends on {in_words(year.ends_on)}. Its report can be published after that.")


def must_have_begun(year: CollectionYear, today: date) -> None:
    """Insist that a year has begun before its report is started. Raises Refused."""
    if today < year.starts_on:
        raise Refused(f"The year {year} begins on {in_words(year.starts_on)}. Its report can be started after that.")


def must_be_whole(required: Mapping[str, str], prose: Mapping[str, str]) -> None:
    """Insist that every required section is written; `required` has their titles by key. Raises Refused."""
    missing = unwritten(required, prose)
    if missing:
        raise Refused(f"These sections are still to be written: {'; '.join(missing)}. Write them, then publish.")


def unwritten(required: Mapping[str, str], prose: Mapping[str, str]) -> list[str]:
    """The titles of the required sections in which nothing is written yet."""
    return [title for key, title in required.items() if not prose.get(key, "").strip()]


def must_not_be_published(is_published: bool, year: CollectionYear) -> None:
    """Insist that a report was not published yet. Raises Refused."""
    if is_published:
        raise Refused(f"The report for {year} is published already. Publish a revision of it instead.")


def must_be_published(is_published: bool, year: CollectionYear) -> None:
    """Insist that a report was published, for only then can it be revised. Raises Refused."""
    if not is_published:
        raise Refused(f"The report for {year} is not published yet. Publish it first.")


def must_say_why(note: str) -> str:
    """The note of a revision, without which readers cannot tell what happened. Raises Refused."""
    said = " ".join(note.split())
    if not said:
        raise Refused("Say what is corrected and why: readers see it at the head of the report.")
    if len(said) > 500:
        raise Refused(f"The note has {len(said)} characters. Say it in 500 or fewer.")
    return said


def must_differ(
    changed_figures: Sequence[object], before: Mapping[str, str], now: Mapping[str, str], *, carried: bool = False
) -> None:
    """Insist that a revision changes something; `carried` is that what children show differs. Raises Refused."""
    if carried:
        return
    if not changed_figures and {k: v for k, v in before.items() if v} == {k: v for k, v in now.items() if v}:
        raise Refused("No figure and no word differs from what is published. There is nothing to revise.")


def must_fit(text: str) -> str:
    """A section's text, its line ends made alike. Raises Refused where it is too long."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(kept) > LONGEST_SECTION:
        raise Refused(f"The section has {len(kept):,} characters. Shorten it to {LONGEST_SECTION:,}.")
    return kept
