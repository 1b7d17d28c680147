"""How much of a preparation a viewer reads: the reviewing service all, others what is shared with them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.contacts.shared import shared_with
from mainstay.preparation.rules.choosing import may_read
from mainstay.releases.models import Recipient
from mainstay.reviews.models import Review


@dataclass(frozen=True)
class Sight:
    """What one reader may read: all, or what is shared with the audiences they belong to.

    `reasons` is whether reasons are read without having been shared: by officers and their manager only.
    """

    everything: bool
    reasons: bool
    audiences: frozenset[str]

    def reads(self, shared: list[str]) -> bool:
        """Whether a choice with this sharing state is read."""
        return self.everything or may_read(shared, self.audiences)

    def reads_reason(self, shared: list[str]) -> bool:
        """Whether a reason with this sharing state is read."""
        return self.reasons or may_read(shared, self.audiences)


def sight_of(viewer: Viewer, recipient_kind: str | None = None) -> Sight:
    """What a viewer reads; with a kind of recipient, what may go into a document for one."""
    if recipient_kind is not None:
        return Sight(everything=False, reasons=False, audiences=shared_with(recipient_kind))
    if viewer.sight is Scope.TEAM:
        return Sight(everything=False, reasons=False, audiences=shared_with(Recipient.Kind.SOCIAL_WORK))
    return Sight(everything=True, reasons=bool(decide(viewer, Can.SEE_CHILDS_WORDS)), audiences=frozenset())


def reads_narrative(viewer: Viewer) -> bool:
    """Whether reports and views are read: by officers, their manager and the child's own team, not business support."""
    return bool(decide(viewer, Can.CONDUCT_REVIEWS)) or viewer.sight is Scope.TEAM


def visible_review(viewer: Viewer, review_id: UUID) -> Review:
    """The review, where this viewer may see it. Raises Http404."""
    found = Review.objects.visible_to(viewer).filter(pk=review_id).select_related("child", "officer", "team").first()
    if not isinstance(found, Review):
        raise Http404("There is no such review, or you may not see it.")
    return found
