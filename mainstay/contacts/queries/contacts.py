"""Contacts with a child: the log, a span of it, and when each child was last spoken to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.contacts.models import ChildsWords, Contact, SignOfHarm
from mainstay.contacts.rules.contacting import SEEN, SPOKEN


@dataclass(frozen=True)
class ContactRow:
    """One contact: who, when, how, alone or not.

    What it was about, and why the child was not alone, is for the reviewing service: empty for everybody else.
    """

    id: UUID
    version: int
    child_id: UUID
    by_id: UUID
    by: str
    contacted_on: date
    at: time | None
    how: str
    how_words: str
    reached: bool
    seen: bool
    spoken_to: bool
    alone: str
    alone_words: str
    not_alone_because: str
    about: str
    has_words: bool
    has_sign_of_harm: bool
    withdrawn_on: date | None
    withdrawn_because: str
    may_withdraw: Decision


def contacts_of(viewer: Viewer, child_id: UUID) -> list[ContactRow]:
    """Every contact with a child, the latest first; those taken back too. One query."""
    return _rows(viewer, Contact.objects.visible_to(viewer).filter(child_id=child_id))


def contacts_between(viewer: Viewer, child_id: UUID, starts_on: date, ends_on: date) -> list[ContactRow]:
    """The contacts with a child from one day to another, both counted, the latest first; none taken back. One query."""
    found = Contact.objects.visible_to(viewer).filter(
        child_id=child_id, contacted_on__range=(starts_on, ends_on), withdrawn_on__isnull=True
    )
    return _rows(viewer, found)


def contact_of(viewer: Viewer, contact_id: UUID) -> ContactRow:
    """One contact. Raises Http404 where there is none, or its child may not be seen."""
    rows = _rows(viewer, Contact.objects.visible_to(viewer).filter(pk=contact_id))
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def last_spoken_on(viewer: Viewer, child_ids: Iterable[UUID]) -> Mapping[UUID, date]:
    """When each child was last spoken to, in person, by video or by telephone; a child never spoken to is left out.

    A text or message is contact, not speaking (DR-3.1a). One query.
    """
    spoken = Contact.objects.visible_to(viewer).filter(
        child_id__in=list(child_ids), how__in=SPOKEN, reached=True, withdrawn_on__isnull=True
    )
    return dict(spoken.values("child_id").annotate(last=Max("contacted_on")).values_list("child_id", "last"))


def _rows(viewer: Viewer, found: QuerySet[Contact]) -> list[ContactRow]:
    harm = SignOfHarm.objects.filter(contact_id=OuterRef("pk"))
    chosen = found.select_related("made_by").annotate(
        # Row security answers here too: whoever may not read the words does not learn that there are any.
        words_kept=Exists(ChildsWords.objects.filter(contact_id=OuterRef("pk"))),
        harm_raised=Exists(harm),
    )
    narrative, may = bool(decide(viewer, Can.SEE_CHILDS_WORDS)), decide(viewer, Can.RECORD_CONTACTS)
    return [_row(each, may, narrative=narrative) for each in chosen.order_by("-contacted_on", "-at", "pk")]


def _row(contact: Contact, may: Decision, *, narrative: bool) -> ContactRow:
    speaking = contact.how in SPOKEN
    return ContactRow(
        id=contact.pk,
        version=contact.version,
        child_id=contact.child_id,
        by_id=contact.made_by_id,
        by=contact.made_by.name,
        contacted_on=contact.contacted_on,
        at=contact.at,
        how=contact.how,
        how_words=contact.get_how_display(),
        reached=contact.reached,
        seen=contact.reached and contact.how in SEEN,
        spoken_to=contact.reached and speaking,
        alone=contact.alone,
        alone_words=contact.get_alone_display() if contact.reached and speaking else "",
        not_alone_because=contact.not_alone_because if narrative else "",
        about=contact.about if narrative else "",
        has_words=contact.words_kept,  # type: ignore[attr-defined]
        has_sign_of_harm=narrative and contact.harm_raised,  # type: ignore[attr-defined]
        withdrawn_on=contact.withdrawn_on,
        withdrawn_because=contact.withdrawn_because if narrative else "",
        may_withdraw=may if contact.withdrawn_on is None else Decision(False, "This contact was taken back already."),
    )
