"""Who is acting, through what, and what they caused: the first argument of every action."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID, uuid4

from mainstay.access.models import Person
from mainstay.access.viewer import Viewer, viewer_of
from mainstay.ledger.record import Record
from mainstay.notices.event import Event


class Conflict(Exception):
    """Somebody else changed the record since this person opened it.

    `theirs` is the record as it stands now; the page shows both versions and nothing is lost.
    """

    def __init__(self, theirs: Record) -> None:
        super().__init__("Somebody else changed this while you were working. Both versions are shown below.")
        self.theirs = theirs


@dataclass
class Acting:
    """A viewer who acts: the person, the channel, the request and the form's one-use token.

    `seen_version` and `seen_id` say which version of which record their form was opened on, where it matters.
    """

    viewer: Viewer
    channel: str = "page"
    request_id: str = field(default_factory=lambda: uuid4().hex)
    on_behalf_of_id: UUID | None = None
    token: str = ""
    seen_version: int | None = None
    seen_id: UUID | None = None
    events: list[Event] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The day of the service's business."""
        return self.viewer.today

    @property
    def person_id(self) -> UUID:
        """The id of the person acting."""
        return self.viewer.person_id

    def record(self, event: Event) -> None:
        """Say what happened; an action that records nothing is rolled back."""
        self.events.append(event)

    def must_have_seen(self, record: Record) -> None:
        """Insist that this is the record the person saw, and still as they saw it. Raises Conflict with this one."""
        another = self.seen_id is not None and record.pk != self.seen_id
        if another or (self.seen_version is not None and record.version != self.seen_version):
            raise Conflict(record)

    def begin(self) -> Acting:
        """The same person and request with an empty list of events: one for each action called."""
        return replace(self, events=[])


def acting_as(person: Person, *, channel: str, today: date | None = None) -> Acting:
    """A person acting outside a page, such as from the command line or a job."""
    return Acting(viewer=viewer_of(person, today=today), channel=channel)


SYSTEM_EMAIL = "system@mainstay.example.org"


def system_acting(*, channel: str, today: date | None = None) -> Acting:
    """The system itself acting: for commands and jobs, under a name of its own in the account."""
    return acting_as(Person.objects.get(email=SYSTEM_EMAIL), channel=channel, today=today)
