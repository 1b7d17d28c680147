"""Setting the room or the link of a review."""

from __future__ import annotations

from urllib.parse import urlsplit

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import RoomSet
from mainstay.preparation.models import Preparation
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.reviews.rules.places import must_not_be_an_address
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Review)
def set_room(acting: Acting, review: Review, *, room: str = "", link: str = "") -> Preparation:
    """Set where a review is held: a room by its name, never an address, or a link. Raises Refused, Conflict."""
    must_be_open(review.state)
    preparation = preparation_of(review)
    acting.must_have_seen(preparation)
    preparation.room, preparation.link = must_not_be_an_address(room)[:200], _must_be_a_link(link.strip())
    if not preparation.room and not preparation.link:
        raise Refused("Give the name of the room, or the link.")
    preparation.room_set_on = preparation.room_set_on or acting.today
    preparation.save()
    acting.record(RoomSet(subject=review.pk, child=review.child_id))
    return preparation


def _must_be_a_link(link: str) -> str:
    parts = urlsplit(link)
    if link and (parts.scheme != "https" or not parts.netloc or len(link) > 300 or any(map(str.isspace, link))):
        raise Refused("A link begins with https:// and holds no spaces. Copy it whole from the invitation.")
    return link
