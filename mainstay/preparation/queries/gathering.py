"""What is known of each thing of a preparation, gathered from its tables as plain facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.access.viewer import Viewer
from mainstay.contacts.models import Contact
from mainstay.preparation.models import (
    Agenda,
    Asked,
    Choice,
    Invited,
    Preparation,
    PrivateTalk,
    SocialWorkReport,
    ViewSought,
)
from mainstay.preparation.rules.inviting import State
from mainstay.preparation.rules.tasks import Fact, Key
from mainstay.reviews.models import Review
from mainstay.statute.dates import in_words

SPEAKING = (Contact.How.VISIT, Contact.How.VIDEO, Contact.How.CALL)


def facts_of(viewer: Viewer, review: Review, preparation: Preparation, from_on: date | None) -> dict[Key, Fact]:
    """What is known of each thing that is made ready for a review."""
    people = list(Invited.objects.filter(review=review))
    views = list(ViewSought.objects.filter(review=review))
    report = SocialWorkReport.objects.filter(review=review).defer("content", "sections").first()
    return {
        Key.CHOICES: _choices(review),
        Key.DISCUSSED: Fact(
            done=preparation.discussed_on is not None,
            on=preparation.discussed_on,
            words=_on("Talked over", preparation.discussed_on),
        ),
        Key.PEOPLE: _people(people, preparation),
        Key.INVITATIONS: _invitations(people),
        Key.AGENDA: _agenda(review),
        Key.VIEWS_SENT: _views_sent(views),
        Key.VIEWS_BACK: _views_back(views),
        Key.REPORT: _came(report),
        Key.REPORT_SHARED: _shared(report),
        Key.SPOKEN: _spoken(viewer, review, from_on),
        Key.PRIVATE_TALK: _private_talk(review, viewer.today),
        Key.ADVOCATE: _asked(preparation.advocate, preparation.advocate_asked_on),
        Key.INTERPRETER: _asked(preparation.interpreter, preparation.interpreter_asked_on, preparation.language),
        Key.ROOM: _room(review, preparation),
    }


def _on(what: str, on: date | None) -> str:
    return f"{what} on {in_words(on)}" if on else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _choices(review: Review) -> Fact:
    days = [
        each.chosen_on
        for each in Choice.objects.filter(review=review, withdrawn_on__isnull=True)
        .only("chosen_on")
        .order_by("chosen_on")
    ]
    words = f"{_count(len(days), 'choice', 'choices')} written down" if days else "Nothing is written down yet"
    return Fact(done=bool(days), on=days[0] if days else None, words=words)


def _people(people: Sequence[Invited], preparation: Preparation) -> Fact:
    listed = [each for each in people if each.state != State.NOT_INVITED]
    left = len(people) - len(listed)
    words = f"{_count(len(listed), 'person', 'people')} on the list{f', {left} not invited' if left else ''}"
    return Fact(
        done=bool(people), on=preparation.people_settled_on, words=words if people else "Nobody is on the list yet"
    )


def _invitations(people: Sequence[Invited]) -> Fact:
    wanted = [each for each in people if each.state != State.NOT_INVITED]
    sent = [each for each in wanted if each.invited_on]
    answered = sum(1 for each in sent if each.answered_on)
    words = f"{len(sent)} of {len(wanted)} invited, {answered} answered" if wanted else "Nobody is invited yet"
    last = max((each.invited_on for each in sent if each.invited_on), default=None)
    return Fact(done=bool(wanted) and len(sent) == len(wanted), on=last, words=words)


def _agenda(review: Review) -> Fact:
    agenda = Agenda.objects.filter(review=review).first()
    return Fact(
        done=agenda is not None,
        on=agenda.begun_on if agenda else None,
        words=f"{_count(len(agenda.headings), 'heading', 'headings')}" if agenda else "Not begun",
    )


def _views_sent(views: Sequence[ViewSought]) -> Fact:
    """Done once anybody was asked, or it was said why nobody is; its day is the first."""
    asked = [each.sought_on for each in views if each.sought_on]
    not_asked = len(views) - len(asked)
    words = f"{_count(len(asked), 'person', 'people')} asked" + (f", {not_asked} not asked" if not_asked else "")
    return Fact(done=bool(views), on=min(asked, default=None), words=words if views else "Nobody was asked yet")


def _views_back(views: Sequence[ViewSought]) -> Fact:
    asked = [each for each in views if each.sought_on]
    back = [each.answered_on for each in asked if each.answered_on]
    done = bool(views) and len(back) == len(asked)
    words = f"{len(back)} of {len(asked)} back" if asked else ("Nobody was asked" if views else "")
    return Fact(done=done, on=max(back, default=None), words=words)


def _came(report: SocialWorkReport | None) -> Fact:
    if report is None:
        return Fact(words="Nothing came yet")
    if report.submitted_on is None:
        return Fact(words="Begun, not handed in")
    return Fact(done=True, on=report.submitted_on, words=_on("Came", report.submitted_on))


def _shared(report: SocialWorkReport | None) -> Fact:
    shared_on = report.shared_with_family_on if report else None
    return Fact(done=shared_on is not None, on=shared_on, words=_on("Shared", shared_on))


def _spoken(viewer: Viewer, review: Review, from_on: date | None) -> Fact:
    """The first time the officer spoke to the child in the days before; a text or message is not speaking (DR-3.1a)."""
    until = review.held_on or review.scheduled_on
    if from_on is None or until is None:
        return Fact()
    spoke = Contact.objects.visible_to(viewer).filter(
        child=review.child_id, reached=True, withdrawn_on__isnull=True, how__in=SPEAKING,
        contacted_on__range=(from_on, until),
    )  # fmt: skip
    contact = spoke.order_by("contacted_on").first()
    if contact is None:
        return Fact(words="Not spoken to yet in the days before")
    how = str(Contact.How(contact.how).label)
    return Fact(done=True, on=contact.contacted_on, words=_on(how, contact.contacted_on))


def _private_talk(review: Review, today: date) -> Fact:
    """An attempt leaves the talk open, for it may still be done on the day."""
    talk = PrivateTalk.objects.filter(review=review).first()
    if talk is None:
        return Fact()
    on = talk.talked_on or talk.recorded_on
    words = str(PrivateTalk.Outcome(talk.outcome).label)
    if talk.outcome == PrivateTalk.Outcome.TRIED:
        return Fact(words=_on("Tried", on) or "Tried")
    return Fact(done=True, on=on, words=_on(words, on))


def _asked(asked: str, on: date | None, language: str = "") -> Fact:
    words = str(Asked(asked).label) + (f" ({language})" if language and asked != Asked.NOT_ASKED else "")
    return Fact(done=asked != Asked.NOT_ASKED, on=on, words=words)


def _room(review: Review, preparation: Preparation) -> Fact:
    where = preparation.room or (review.place if not preparation.link else "")
    words = where if not preparation.link else f"{where}, and a link" if where else "A link is set"
    return Fact(done=bool(words), on=preparation.room_set_on, words=words or "Neither is set yet")
