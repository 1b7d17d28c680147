"""Keeping something one is proud of, on one's own pages."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement
from mainstay.achievements.shared.keeping import Brought, keep_thing
from mainstay.achievements.shared.sealed import Words
from mainstay.cards.shared import THE_CHILD
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.media.made import Media
from mainstay.statute.refusal import Refused
from mainstay.voice.models import Kept, View


@action(may=Can.USE_OWN_PAGES, on=Child)
def keep_achievement(
    acting: Acting,
    child: Child,
    *,
    kind: str,
    title: str,
    words: str = "",
    picture: Media | None = None,
    from_kept: UUID | None = None,
) -> Achievement:
    """Keep a poem, a picture or a certificate; nothing is shown to anybody but those who read it. Raises Refused.

    `picture` was made anew before; `from_kept` is a picture that the child sent earlier.
    """
    brought = Brought(
        kind=kind, words=Words(title, words), written_by=THE_CHILD, medium=View.Medium.OWN_PAGES, picture=picture,
        from_kept=sent_before(child, from_kept),
    )  # fmt: skip
    return keep_thing(acting, child.pk, brought)


def sent_before(child: Child, kept_id: UUID | None) -> Kept | None:
    """A picture that this child sent earlier. Raises Refused for any other."""
    if kept_id is None:
        return None
    found: Kept | None = Kept.objects.filter(pk=kept_id, child=child, type__startswith="image/").first()
    if found is None:
        raise Refused("This picture is not here any more. Choose another one.")
    return found
