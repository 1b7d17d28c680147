"""What may stand under a thing that the public reads: never a name, not even a first name."""

from __future__ import annotations

from mainstay.statute.refusal import Refused

NONE, PLAIN, WITH_AGE = "none", "plain", "with_age"
CHOICES = ((NONE, "Nothing"), (PLAIN, "“A young person”"), (WITH_AGE, "“A young person”, with the ages it may be of"))
_BANDS = ((7, "A child, under 8"), (10, "A child, 8 to 10"), (13, "A young person, 11 to 13"))
_OLDEST = "A young person, 14 or over"


def caption(choice: str, age: int | None) -> str:
    """The words that are chosen; where no age is known, they say none. Raises Refused."""
    if choice == NONE:
        return ""
    if choice not in (PLAIN, WITH_AGE):
        raise Refused("Choose what stands under it. A name never does.")
    if choice == PLAIN or age is None:
        return "A child" if age is not None and age <= _BANDS[1][0] else "A young person"
    return next((words for oldest, words in _BANDS if age <= oldest), _OLDEST)
