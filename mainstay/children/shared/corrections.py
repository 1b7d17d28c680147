"""Keeping why something was corrected, beside the history that keeps what."""

from __future__ import annotations

from uuid import UUID

from mainstay.children.models import Child, Correction
from mainstay.ledger.acting import Acting
from mainstay.statute.refusal import Refused


def must_have_a_reason(reason: str) -> str:
    """The reason without outer spaces. Raises Refused when there is none, or it is too long."""
    words = reason.strip()
    if not words:
        raise Refused("Say why this is corrected, in a few words: the reason is kept beside what changed.")
    if len(words) > 300:
        raise Refused("Say why in 300 characters or fewer.")
    return words


def keep_correction(
    acting: Acting, child: Child, *, what: Correction.What, subject_id: UUID, fields: tuple[str, ...], reason: str
) -> None:
    """Write which facts were corrected and why; inside an action only."""
    Correction(
        child=child,
        what=what,
        subject_id=subject_id,
        fields=list(fields),
        reason=reason,
        corrected_on=acting.today,
    ).save()
