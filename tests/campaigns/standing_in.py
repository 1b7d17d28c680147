"""Documents of this campaign's own, for kinds that no room builds: they hold what a record of a review might."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.children.queries import child_page
from mainstay.documents.blocks import BulletList, Callout, Column, Paragraph, Quote, Table
from mainstay.releases.models import Release
from mainstay.releases.shared import EVERYBODY, Built, Part
from mainstay.releases.shared.declaring import DECLARED, Builder
from mainstay.reviews.queries import review_page
from mainstay.site.printing import routes


def build(viewer: Viewer, child_id: UUID, source_id: UUID, kind: str) -> Built:
    """What is known of a child and of a review, without the people round the child."""
    child, review = child_page(viewer, child_id), review_page(viewer, source_id).review
    care = child.current.placement_words if child.current else "not looked after"
    facts = Table(
        "About the review", (Column("What"), Column("Answer")),
        (("Kind", review.kind_words), ("Where it stands", review.state_words), ("Care", care)),
    )  # fmt: skip
    said = (Quote("I want to see my friends more.", child.name), BulletList(("Swimming", "The bike")))
    return Built(
        "Your review",
        (
            Part("facts", "About the review", (facts,)),
            Part("words", "What you said", said),
            Part(
                "next", "What comes next", (Paragraph("We meet again in the summer."), Callout("Ask", "At any time."))
            ),
        ),
        (("people", "The people round the child were left out."),),
    )


def stand_in() -> list[str]:
    """Declare them for kinds of document that no room builds, and say which.

    The rooms declare theirs where their pages are, which the map of addresses brings in.
    """
    assert list(routes())
    missing = [each for each in Release.Document.values if each not in DECLARED]
    for document in missing:
        DECLARED[document] = Builder(document, dict.fromkeys(("facts", "words", "next"), EVERYBODY), build)
    return missing
