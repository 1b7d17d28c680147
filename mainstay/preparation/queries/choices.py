"""What the child chose about a review, as far as somebody may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.contacts.models import Audience
from mainstay.preparation.models import Choice
from mainstay.preparation.queries.sight import Sight, sight_of, visible_review

SERVICE_ONLY = str(Audience.REVIEWING_SERVICE.label)


@dataclass(frozen=True)
class ChoiceRow:
    """One choice in the child's words; `because` is empty where there is none, or it is not for this reader."""

    id: UUID
    version: int
    matter: str
    matter_words: str
    words: str
    because: str
    has_reason: bool
    chosen_on: date
    written_down_by: str
    shared_with: tuple[str, ...]
    shared_words: str
    because_shared_with: tuple[str, ...]
    because_shared_words: str
    invited_id: UUID | None


def choices_of(viewer: Viewer, review_id: UUID, recipient_kind: str | None = None) -> list[ChoiceRow]:
    """The choices that stand, in the order of their matters; for a kind of recipient only what is shared with it.

    Raises Http404.
    """
    visible_review(viewer, review_id)
    found = Choice.objects.visible_to(viewer).filter(review_id=review_id, withdrawn_on__isnull=True)
    sight, order = sight_of(viewer, recipient_kind), list(Choice.Matter.values)
    rows = [_row(each, sight) for each in found.order_by("chosen_on", "pk") if sight.reads(each.shared_with)]
    return sorted(rows, key=lambda row: order.index(row.matter))


def _row(choice: Choice, sight: Sight) -> ChoiceRow:
    return ChoiceRow(
        id=choice.pk,
        version=choice.version,
        matter=choice.matter,
        matter_words=choice.get_matter_display(),
        words=choice.words,
        because=choice.because if sight.reads_reason(choice.because_shared_with) else "",
        has_reason=bool(choice.because),
        chosen_on=choice.chosen_on,
        written_down_by=choice.written_down_by,
        shared_with=tuple(choice.shared_with),
        shared_words=audience_words(choice.shared_with),
        because_shared_with=tuple(choice.because_shared_with),
        because_shared_words=audience_words(choice.because_shared_with),
        invited_id=choice.invited_id,
    )


def audience_words(shared_with: list[str]) -> str:
    """With whom something is shared, in the child's words."""
    said = {str(value): str(label) for value, label in Audience.choices}
    return ", ".join(said.get(each, each) for each in shared_with) or SERVICE_ONLY


def audiences() -> list[tuple[str, str]]:
    """With whom something may be shared beyond the reviewing service, as a form offers it."""
    own = Audience.REVIEWING_SERVICE.value
    return [(str(value), str(label)) for value, label in Audience.choices if value != own]
