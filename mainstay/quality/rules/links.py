"""What a link of an officer to a team must be."""

from __future__ import annotations

from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


def must_be_free(taken: bool, starts_on: date) -> None:
    """An officer is linked to a team once at a time. Raises Refused."""
    if taken:
        raise Refused(f"They are linked to this team already on {in_words(starts_on)} or later.")


def must_end_later(starts_on: date, ends_on: date, ended_on: date | None) -> None:
    """A link ends after it began, and once. Raises Refused."""
    if ended_on is not None:
        raise Refused(f"This link ends on {in_words(ended_on)} already.")
    if ends_on <= starts_on:
        raise Refused(f"The link began on {in_words(starts_on)}. Choose a later day to end it.")
