"""Documents made for somebody: opened, waiting for a second person, on the case record, blocked, failed."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.documents.blocks import Paragraph
from mainstay.ledger.acting import Acting, acting_as
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.guard_words import guard_words
from mainstay.releases.actions.keep_delivery_address import keep_delivery_address
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.actions.record_release_failed import record_release_failed
from mainstay.releases.actions.record_release_opened import record_release_opened
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.actions.withdraw_release import withdraw_release
from mainstay.releases.models import Recipient, Release
from mainstay.releases.queries import handover_letter
from mainstay.releases.shared import Part

MAY_RECEIVE = {"parental_responsibility": "holds", "court_order": "none", "objection": "none"}
DAYS_BEFORE = 4


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Letters about who the reviewing officer is, each at another point of its way; returns how many."""
    support, manager = staff[Role.BUSINESS_SUPPORT][0], staff[Role.SERVICE_MANAGER][0]
    made = _Desk(support, manager, today)
    ways = (made.opened, made.waiting, made.on_record, made.blocked, made.failed, made.confirmed, made.withdrawn)
    children = _children(len(ways))
    for child, way in zip(children, ways, strict=False):
        way(child)
    return {"documents made for somebody": len(children)}


def _children(number: int) -> list[Child]:
    """Children of school age with a reviewing officer, the same ones every time."""
    held = Grant.objects.filter(basis=Grant.Basis.ALLOCATED, ends_on__isnull=True, person__isnull=False)
    found = Child.objects.filter(pk__in=held.values("child_id"), born_on__range=(date(2006, 1, 1), date(2012, 12, 31)))
    return list(found.exclude(given_name="").order_by("reference")[:number])


class _Desk:
    """Business support, who makes and sends, and the manager, who is the second person."""

    def __init__(self, support: Person, manager: Person, today: date) -> None:
        self.support, self.manager, self.today = support, manager, today

    def by(self, *, days_ago: int = 0, second: bool = False) -> Acting:
        """One of the two, acting on a day."""
        person = self.manager if second else self.support
        return acting_as(person, channel="page", today=self.today - timedelta(days=days_ago))

    def reader(self, child: Child, kind: str, name: str, *, withheld: bool | None, route: str = "by_hand") -> Recipient:
        """A recipient, checked where it is known whether the address is withheld."""
        to = add_recipient(self.by(days_ago=DAYS_BEFORE), child, kind=kind, name=name, route=route)
        if withheld is None:
            return to
        return check_recipient(self.by(days_ago=DAYS_BEFORE, second=True), to, address_withheld=withheld)

    def letter(self, child: Child, to: Recipient, *, more: str = "") -> Release:
        """The letter about the reviewing officer, for one recipient."""
        acting = self.by(days_ago=DAYS_BEFORE - 1)
        built = handover_letter(acting.viewer, child.pk, child.pk, to.kind)
        last = (Part("officer", "Who it is", (*built.parts[0].blocks, Paragraph(more))),) if more else built.parts[:1]
        to_child = to.kind == Recipient.Kind.CHILD
        return make_release(
            acting, child, recipient=to, document=Release.Document.HANDOVER, title=built.title,
            parts=(*last, *built.parts[1:]), left_out=built.left_out,
            may_receive=MAY_RECEIVE if to.kind == Recipient.Kind.PARENT else _others(to.kind),
            goes_through_with="Your reviewing officer" if to_child else "",
            goes_through_on=self.today + timedelta(days=3) if to_child else None,
        )  # fmt: skip

    def opened(self, child: Child) -> None:
        """A letter to the child, given by hand and opened."""
        to = self.reader(child, Recipient.Kind.CHILD, child.name, withheld=False)
        sent = send_release(self.by(days_ago=2), self.letter(child, to))
        record_release_opened(self.by(), sent, opened_on=self.today - timedelta(days=1))

    def waiting(self, child: Child) -> None:
        """A letter for a parent, the first: it waits for a second person."""
        self.letter(child, self.reader(child, Recipient.Kind.PARENT, f"Parent of {child.name}", withheld=None))

    def on_record(self, child: Child) -> None:
        """A letter taken by the council's case record, with its receipt."""
        to = self.reader(child, Recipient.Kind.CASE_RECORD, "Case record", withheld=False, route="case_record")
        send_release(self.by(days_ago=2), self.letter(child, to), receipt=f"CR-{child.reference}-1")

    def blocked(self, child: Child) -> None:
        """A letter for a former partner that names the school, which is guarded: it cannot leave."""
        words = "Larkspur Meadow Primary School"
        guard_words(self.by(days_ago=DAYS_BEFORE), child, kind="school", words=words)
        to = self.reader(child, Recipient.Kind.FORMER_PARTNER, "Chris Example", withheld=True)
        self.letter(child, to, more="They met after lessons at Larkspur Meadow primary.")

    def failed(self, child: Child) -> None:
        """A letter by post to an advocate that came back."""
        to = self.reader(child, Recipient.Kind.ADVOCATE, "Independent advocate", withheld=False, route="post")
        keep_delivery_address(
            self.by(days_ago=DAYS_BEFORE), to, route="post", address="1 Office Court, Anytown, ZZ99 3VZ"
        )
        sent = send_release(self.by(days_ago=2), self.letter(child, to))
        record_release_failed(self.by(), sent, because="The envelope came back: nobody of that name is there")

    def confirmed(self, child: Child) -> None:
        """A letter for a carer that a second person confirmed, ready to be sent."""
        to = self.reader(child, Recipient.Kind.CARER, "Foster carer", withheld=True)
        confirm_release(self.by(days_ago=1, second=True), self.letter(child, to))

    def withdrawn(self, child: Child) -> None:
        """A letter for a relative, taken back before it left."""
        to = self.reader(child, Recipient.Kind.RELATIVE, "An aunt", withheld=True)
        withdraw_release(self.by(days_ago=1), self.letter(child, to), because="The child asked that she is not told")


def _others(kind: str) -> dict[str, str]:
    if kind in (Recipient.Kind.FORMER_PARTNER, Recipient.Kind.RELATIVE):
        return MAY_RECEIVE
    if kind in (Recipient.Kind.CHILD, Recipient.Kind.CASE_RECORD):
        return {}
    return {"court_order": "none", "objection": "none"}
