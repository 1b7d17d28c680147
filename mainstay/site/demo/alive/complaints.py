"""Advocates, complaints and somebody else in the demonstration: a few children at each point of the way."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.advocacy.actions.answer_somebody_else import answer_somebody_else
from mainstay.advocacy.actions.ask_for_advocate import ask_for_advocate
from mainstay.advocacy.actions.ask_for_somebody_else import ask_for_somebody_else
from mainstay.advocacy.actions.begin_advocacy import begin_advocacy
from mainstay.advocacy.actions.end_advocacy import end_advocacy
from mainstay.advocacy.actions.record_answer import record_answer
from mainstay.advocacy.models import Advocacy
from mainstay.advocacy.queries.referral import referral
from mainstay.cards.models import Card
from mainstay.cards.shared import childs_viewer
from mainstay.children.models import Child
from mainstay.complaints.actions.acknowledge_complaint import acknowledge_complaint
from mainstay.complaints.actions.answer_complaint import answer_complaint
from mainstay.complaints.actions.go_on_with_complaint import go_on_with_complaint
from mainstay.complaints.actions.make_complaint import make_complaint
from mainstay.complaints.actions.see_complaint_answers import see_complaint_answers
from mainstay.contacts.shared.people import officers_today
from mainstay.ledger.acting import Acting, acting_as
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.models import Recipient, Release

SERVICE = "Thornshire Voices"
GIVEN_AWAY = (
    "They gave my rabbit away when I moved house. Nobody asked me. They said I could take her with me and then I could "
    "not. I asked three times."
)
ANSWER = (
    "You told us about your rabbit. You were promised that she could come with you, and that promise was not kept. We "
    "are sorry. We have found out where she is, and you can visit her. We could not get her back."
)
GO_ON = "Visiting is not the same. She is mine."
ABOUT = "My officer never rings back. I left two messages and my review was the next time I saw them."
TO_THE_CHILD = "You asked to talk to someone else. I can come on Thursday after school. You choose where. Maya"


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Let children ask for advocates and somebody else, and complain; returns how many of each."""
    children = _with_cards()
    if len(children) < 8 or not staff.get(Role.COMPLAINTS_TEAM):
        return {}
    team, manager = staff[Role.COMPLAINTS_TEAM][0], staff[Role.SERVICE_MANAGER][0]
    return {
        "children asked about an advocate": _advocates(children, today),
        "complaints of children": _complaints(children, team, today),
        "children who want somebody else": _somebody(children, manager, today),
    }


def _with_cards() -> list[Child]:
    rows = Card.objects.filter(ended_on__isnull=True).select_related("child").order_by("child__reference")
    return [row.child for row in rows]


def _child(child: Child, day: date) -> Acting:
    return Acting(viewer=childs_viewer(child.pk, today=day), channel="page")


def _officer(child: Child, day: date) -> Acting:
    key = officers_today(child.pk, day)[0]
    return acting_as(Person.objects.get(pk=key), channel="page", today=day)


def _advocates(children: list[Child], today: date) -> int:
    """One has one, one had one, one does not want one, one was offered one, one wants one, for one a service is asked.

    And one has a visitor. Children whom the making ready of a review has asked already are left out.
    """
    asked = set(Advocacy.objects.values_list("child_id", flat=True))
    free = [child for child in children if child.pk not in asked]
    courses = (_has_one, _had_one, _declines, _offered, _wants, _referred)
    for course, child in zip(courses, free, strict=False):
        course(child, today)
    day = today - timedelta(days=45)
    _said(children[5], "visitor", "want", day)
    begin_advocacy(_officer(children[5], day), children[5], kind="visitor", with_whom="Jo, Thornshire Visitors", on=day)
    return min(len(free), len(courses))


def _said(child: Child, kind: str, answer: str, day: date) -> None:
    record_answer(_officer(child, day), child, kind=kind, answer=answer, on=day, said_by="The child", how="visit")


def _has_one(child: Child, today: date) -> None:
    day = today - timedelta(days=40)
    _said(child, "advocate", "want", day - timedelta(days=10))
    begin_advocacy(_officer(child, day), child, kind="advocate", with_whom=f"Ife, {SERVICE}", on=day)


def _had_one(child: Child, today: date) -> None:
    _has_one(child, today)
    day = today - timedelta(days=15)
    end_advocacy(_officer(child, day), child, kind="advocate", on=day, because="What it was about is settled")


def _declines(child: Child, today: date) -> None:
    _said(child, "advocate", "decline", today - timedelta(days=12))


def _offered(child: Child, today: date) -> None:
    _said(child, "advocate", "offer", today - timedelta(days=5))


def _wants(child: Child, today: date) -> None:
    ask_for_advocate(_child(child, today - timedelta(days=2)), child, kind="advocate")


def _referred(child: Child, today: date) -> None:
    """Asked on their own pages; the officer made the request to the service, and it went."""
    ask_for_advocate(_child(child, today - timedelta(days=8)), child, kind="advocate")
    acting = _officer(child, today - timedelta(days=6))
    to = add_recipient(acting, child, kind=Recipient.Kind.ADVOCATE, name=SERVICE, route="by_hand")
    built = referral(acting.viewer, child.pk, None, to.kind, kind="advocate")
    made = make_release(
        acting, child, recipient=to, document=Release.Document.REFERRAL, title=built.title, parts=built.parts,
        may_receive={"court_order": "none", "objection": "none"},
    )  # fmt: skip
    if made.state == "waiting":
        manager = Membership.objects.filter(role=Role.SERVICE_MANAGER.value).on(acting.today)[0].person
        made = confirm_release(acting_as(manager, channel="page", today=acting.today), made)
    if made.state == "ready":
        send_release(acting, made)


def _complaints(children: list[Child], team: Person, today: date) -> int:
    """One that has gone to its second stage, one that has just come in, and one about the officer."""

    def handling(days_ago: int) -> Acting:
        return acting_as(team, channel="page", today=today - timedelta(days=days_ago))

    first = make_complaint(_child(children[4], today - timedelta(days=33)), children[4], words=GIVEN_AWAY, shared=True)
    first = acknowledge_complaint(handling(32), first)
    first = answer_complaint(handling(21), first, outcome="partly", words=ANSWER)
    see_complaint_answers(_child(children[4], today - timedelta(days=20)), first)
    go_on_with_complaint(_child(children[4], today - timedelta(days=18)), first, because=GO_ON)
    make_complaint(
        _child(children[6], today - timedelta(days=1)), children[6], words="Nobody told me that my dog cannot come."
    )
    about = make_complaint(_child(children[7], today - timedelta(days=6)), children[7], words=ABOUT, about_officer=True)
    acknowledge_complaint(handling(5), about)
    return 3


def _somebody(children: list[Child], manager: Person, today: date) -> int:
    """One who waits for an answer, and one who has it."""
    asked = ask_for_somebody_else(_child(children[3], today - timedelta(days=9)), children[3], matter="talk")
    day = today - timedelta(days=7)
    managing = Membership.objects.filter(person=manager, role=Role.SERVICE_MANAGER.value).on(day)
    if managing.exists():
        answer_somebody_else(acting_as(manager, channel="page", today=day), asked, words=TO_THE_CHILD)
    ask_for_somebody_else(_child(children[7], today - timedelta(days=2)), children[7], matter="officer")
    return 2
