"""Recording a contact with a child, or an attempt at one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from uuid import UUID

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.contacts.events import ContactRecorded
from mainstay.contacts.models import Contact
from mainstay.contacts.rules import contacting
from mainstay.contacts.rules.contacting import ContactFacts
from mainstay.contacts.shared.raising import raise_with_managers
from mainstay.contacts.shared.sealing import keep_sharings, keep_words
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.shared import open_review_of

WAYS = frozenset(Contact.How.values)
SEE_THE_WORDS = "The child said something that may be a sign of harm. The reviewing officer has their words: ring them."
NO_MORE_SAID = "Something in this contact may be a sign of harm. Ring the reviewing officer."


@action(may=Can.RECORD_CONTACTS, on=Child)
def record_contact(
    acting: Acting,
    child: Child,
    *,
    contacted_on: date,
    how: str,
    at: time | None = None,
    reached: bool = True,
    alone: str = Contact.Alone.NOT_ASKED,
    not_alone_because: str = "",
    about: str = "",
    words: str = "",
    language: str = "",
    shared_with: Sequence[str] = (),
    sign_of_harm: bool = False,
    harm: str = "",
    harm_about: str = "unknown",
) -> Contact:
    """Record who reached the child, when, how, alone or not and why, what it was about, and the child's words.

    The words are kept for the review to come, sealed, and for the reviewing service only unless the child shared
    them; a sign of harm goes to the duty managers in the same press. Raises Refused.
    """
    facts = contacting.must_make_sense(
        ContactFacts(contacted_on, how, reached, alone, not_alone_because), ways=WAYS, today=acting.today
    )
    said = contacting.kept_words(reached=reached, words=words)
    contact = _kept(acting, child, facts, at, about)
    if said:
        review_id: UUID | None = open_review_of(child.pk)
        kept = keep_words(
            acting, child.pk, kind="words", words=said, said_on=contacted_on, how=contact.get_how_display(),
            written_down_by=acting.viewer.name, review_id=review_id, contact=contact, language=language,
        )  # fmt: skip
        keep_sharings(acting, kept, shared_with, agreed_how=contact.get_how_display())
    if sign_of_harm:
        what = harm.strip() or (SEE_THE_WORDS if said else NO_MORE_SAID)
        raise_with_managers(acting, child.pk, what=what, about=harm_about, contact=contact)
    return contact


def _kept(acting: Acting, child: Child, facts: ContactFacts, at: time | None, about: str) -> Contact:
    contact = Contact(
        child=child,
        made_by_id=acting.person_id,
        contacted_on=facts.contacted_on,
        at=at,
        how=facts.how,
        reached=facts.reached,
        alone=facts.alone,
        not_alone_because=facts.not_alone_because,
        about=about.strip(),
    )
    contact.save()
    acting.record(
        ContactRecorded(
            subject=contact.pk,
            child=child.pk,
            contacted_on=facts.contacted_on,
            how=facts.how,
            reached=facts.reached,
            alone=facts.alone,
        )
    )
    return contact
