"""A child who wants somebody else: who may read of it, and what must hold before it is asked or answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from mainstay.advocacy.models import SomebodyElse
from mainstay.children import vault
from mainstay.statute.refusal import Refused


def closed_to(row: SomebodyElse) -> dict[str, Any]:
    """What each event of it says: of which child, that the managers alone read it, and who never does."""
    return {
        "subject": row.pk,
        "child": row.child_id,
        "readers": "managers",
        "kept_from": tuple(row.kept_from),
    }


def must_be_new(child_id: UUID, matter: str) -> None:
    """Insist that the child asks for one of the two things, and not for one that waits already. Raises Refused."""
    if matter not in SomebodyElse.Matter.values:
        raise Refused("Choose whether it is to talk to somebody else, or another officer.")
    waits = SomebodyElse.objects.filter(
        child_id=child_id, matter=matter, answered_on__isnull=True, taken_back_on__isnull=True
    )
    if waits.exists():
        raise Refused("You asked for this already. A manager answers you.")


def must_wait(row: SomebodyElse) -> None:
    """Insist that it still waits for an answer. Raises Refused."""
    if row.answered_on is not None:
        raise Refused("The child has an answer to this already.")
    if row.taken_back_on is not None:
        raise Refused("The child took this back.")


def answer_of(row: SomebodyElse) -> str:
    """What the child was answered; nothing before they were."""
    return vault.unseal(bytes(row.answer_sealed), row.key_id, row.pk) if row.answer_sealed else ""
