"""Where a review is held: the name of a venue, never somebody's address."""

import re

from mainstay.statute.refusal import Refused

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_ROOM = re.compile(r"\b(?:room|floor|suite|level|hall|block)\s+\d+[a-z]?\b", re.IGNORECASE)
_STREETS = (
    "street|st|road|rd|avenue|ave|lane|ln|close|drive|way|court|ct|crescent|cres|place|pl|gardens|gdns|grove|"
    "terrace|walk|row|hill|mews|square|park|rise|view|green|gate|parade|villas|cottages|croft|mount|meadow|meadows"
)
_HOUSE = re.compile(rf"\b\d+[a-z]?\s*,?\s+(?:[\w'’.-]+\s+){{1,4}}(?:{_STREETS})\b", re.IGNORECASE)
_FLAT = re.compile(r"\b(?:flat|apartment|apt)\.?\s*\d*[a-z]?\d*\b", re.IGNORECASE)

_SAY_INSTEAD = (
    "Give the name of the venue only, such as County Hall, or “Child's placement”: an address is never kept here."
)


def must_not_be_an_address(place: str) -> str:
    """The place, trimmed. Raises Refused where it looks like an address.

    A venue's own name passes; a postcode, a flat, or a house number with a street does not.
    """
    wanted = " ".join(place.split())
    rooms_aside = _ROOM.sub(" ", wanted)
    if _POSTCODE.search(wanted):
        raise Refused(f"The place has a postcode in it. {_SAY_INSTEAD}")
    if _HOUSE.search(rooms_aside) or _FLAT.search(rooms_aside):
        raise Refused(f"The place looks like somebody's address. {_SAY_INSTEAD}")
    return wanted
