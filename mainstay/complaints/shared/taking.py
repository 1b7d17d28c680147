"""Taking down a complaint for a child: how it may come, and which child it is."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.children.models import Child
from mainstay.complaints.models import Complaint
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

OTHER_WAYS = tuple(each for each in Complaint.Medium.choices if each[0] != Complaint.Medium.OWN_PAGES)


def must_have_come(medium: str, received_on: date, today: date) -> str:
    """The way a complaint came, on a day that has come. Raises Refused."""
    if medium not in dict(OTHER_WAYS):
        raise Refused("Choose how the complaint came.")
    if received_on > today:
        raise Refused(f"{in_words(received_on)} has not come yet. Give the day the complaint came.")
    return medium


def child_by_reference(reference: str, born_on: date) -> UUID:
    """The child of this reference and birth: the complaints team sees no list of children. Raises Refused."""
    found = Child.objects.filter(reference=reference.strip(), born_on=born_on).values_list("pk", flat=True).first()
    if found is None:
        raise Refused("No child has this reference and this date of birth. Check both.")
    return UUID(str(found))
