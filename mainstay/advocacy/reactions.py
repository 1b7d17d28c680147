"""What this room does when something happens below: a referral leaves, a review is made ready, a key is changed."""

from __future__ import annotations

from mainstay.advocacy.models import Advocacy, Note, SomebodyElse
from mainstay.advocacy.queries.referral import KIND_OF
from mainstay.advocacy.rules import states
from mainstay.advocacy.rules.states import Step
from mainstay.advocacy.shared.reviewed import NOT_OFFERED, SAYS, note, was_asked
from mainstay.advocacy.shared.steps import How, Taken, advocacy_of, take
from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again, unseen_by_anybody
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.preparation.events import AdvocateRequested, PreparationBegun
from mainstay.preparation.models import Asked
from mainstay.releases.events import ReleaseSent
from mainstay.releases.models import Release


@when(ReleaseSent)
def a_referral_left(acting: Acting, event: ReleaseSent) -> None:
    """Record that a service was asked, once the document for it has left."""
    kind = KIND_OF.get(event.document)
    release = Release.objects.select_related("recipient").filter(pk=event.subject).first() if kind else None
    if kind is None or release is None or event.child is None:
        return
    row = advocacy_of(event.child, kind)
    # Where the child has one already, or no longer wants one, the document alone stands in the account.
    if states.problem(row.state if row else None, Step.REFER) is None:
        with_whom = release.recipient.name
        said = Taken(event.sent_on, acting.viewer.name, How.DOCUMENT, release_id=release.pk, with_whom=with_whom)
        take(acting, event.child, kind, Step.REFER, said)


@when(PreparationBegun)
def a_review_is_made_ready(acting: Acting, event: PreparationBegun) -> None:
    """Note for a review that begins to be made ready where the child stands; who has none is to be asked again."""
    row = advocacy_of(event.child, Advocacy.Kind.ADVOCATE) if event.child else None
    if row is not None and event.subject and (row.state in NOT_OFFERED or was_asked(row, event.subject)):
        note(acting, row, event.subject)


@when(AdvocateRequested)
def asked_for_a_review(acting: Acting, event: AdvocateRequested) -> None:
    """Record with the child what the preparation of a review says they answered, where that is new."""
    step = {Asked.NOT_WANTED: Step.DECLINE, Asked.ASKED_FOR: Step.WANT, Asked.ARRANGED: Step.WANT}.get(
        Asked(event.asked)
    )
    row = advocacy_of(event.child, Advocacy.Kind.ADVOCATE) if step and event.child else None
    state = row.state if row else None
    if step is None or event.child is None or states.problem(state, step) is not None:
        return
    if SAYS.get(state or "") != event.asked:
        said = Taken(acting.today, "The child", How.REVIEW, review_id=event.subject, noted=True)
        take(acting, event.child, Advocacy.Kind.ADVOCATE, step, said)


@when(VaultKeyChanged)
def sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal children's notes and managers' answers with the present key; nobody reads them."""
    with unseen_by_anybody():
        seal_again(Note.objects, ("sealed",), event.key_id)
        seal_again(SomebodyElse.objects, ("answer_sealed",), event.key_id)
