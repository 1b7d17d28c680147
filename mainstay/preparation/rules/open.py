"""Whether a review can still be made ready."""

from mainstay.reviews.rules import states
from mainstay.statute.refusal import Refused

_HELD = "This review was held, so there is nothing left to make ready for it."
_NO_LONGER = "This review is no longer needed, so there is nothing to make ready."


def problem(state: str) -> str | None:
    """Why a review can no longer be made ready, in a sentence, or None where it can."""
    if state in states.OPEN:
        return None
    return _HELD if state == states.State.HELD else _NO_LONGER


def must_be_open(state: str) -> None:
    """Insist that a review is still to be held. Raises Refused."""
    reason = problem(state)
    if reason:
        raise Refused(reason)
