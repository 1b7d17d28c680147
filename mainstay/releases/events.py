"""What happens to recipients and releases; no event holds a name, an address, words of a document or a hit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written

_DOCUMENTS = {
    "letter": "letter to the child",
    "record": "record of a review",
    "annex": "annex for adults",
    "agenda": "agenda",
    "invitation": "invitation's details",
    "promises": "list of promises",
    "handover": "letter about a change of officer",
    "answers": "letter with answers",
    "referral": "request for an advocate",
    "visitor_referral": "request for an independent visitor",
}
_KINDS = {
    "child": "the child",
    "parent": "a parent",
    "relative": "a relative",
    "former_partner": "a former partner of a parent",
    "carer": "a carer",
    "social_work": "the social work team",
    "partner": "a partner",
    "advocate": "an advocate",
    "case_record": "the council's case record",
}


@dataclass(frozen=True, kw_only=True)
class RecipientAdded(Event):
    """Somebody was added for whom documents about a child may be made."""

    kind: str

    def sentence(self) -> str:
        """What they are to the child."""
        return f"A recipient of documents was added: {_KINDS[self.kind]}"


@dataclass(frozen=True, kw_only=True)
class RecipientChecked(Event):
    """Somebody looked whether a recipient may know where the child lives."""

    address_withheld: bool

    def sentence(self) -> str:
        """Whether the address is withheld."""
        told = "the address is withheld from them" if self.address_withheld else "they may know where the child lives"
        return f"A recipient of documents was checked: {told}"


@dataclass(frozen=True, kw_only=True)
class RecipientEnded(Event):
    """No more documents are made for a recipient."""

    def sentence(self) -> str:
        """That it ended."""
        return "No more documents are made for a recipient"


@dataclass(frozen=True, kw_only=True)
class DeliveryAddressConfirmed(Event):
    """Where documents for a recipient go was kept or confirmed; the address itself stands nowhere but under seal."""

    route: str
    anew: bool

    def sentence(self) -> str:
        """Whether it was kept anew or confirmed."""
        return "A delivery address was kept" if self.anew else "A delivery address was confirmed"


@dataclass(frozen=True, kw_only=True)
class WordsGuarded(Event):
    """Words that must not leave about a child were put under seal."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class GuardingEnded(Event):
    """Guarded words are guarded no longer."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class ReleaseChanged(Event):
    """Something happened to a document made for one recipient: its kind, its number, and for what kind of recipient."""

    document: str
    recipient_kind: str
    copy_number: int
    made_by_id: UUID

    @property
    def _about(self) -> str:
        return f"{_DOCUMENTS[self.document]} for {_KINDS[self.recipient_kind]}, copy {self.copy_number}"


@dataclass(frozen=True, kw_only=True)
class ReleaseMade(ReleaseChanged):
    """A document was made for one recipient and scanned."""

    source_id: UUID | None

    def sentence(self) -> str:
        """Which document, for whom."""
        return f"Made: {self._about}"


@dataclass(frozen=True, kw_only=True)
class ReleaseBlocked(ReleaseChanged):
    """The scan found something protected; how often, never what."""

    hits: int

    def sentence(self) -> str:
        """How often something protected was found."""
        often = "once" if self.hits == 1 else f"{self.hits} times"
        return f"Blocked: {self._about}. Something protected was found {often}"


@dataclass(frozen=True, kw_only=True)
class SecondPersonAsked(ReleaseChanged):
    """A document waits for somebody other than its maker."""

    asked_on: date

    def sentence(self) -> str:
        """Which document waits."""
        return f"Waits for a second person: {self._about}"


@dataclass(frozen=True, kw_only=True)
class ReleaseAnswered(ReleaseChanged):
    """Whether the recipient may still receive it was answered; the answers stand with the release."""

    def sentence(self) -> str:
        """For which document."""
        return f"Answered whether it may be received: {self._about}"


@dataclass(frozen=True, kw_only=True)
class ReleaseConfirmed(ReleaseChanged):
    """A second person confirmed a document."""

    def sentence(self) -> str:
        """Which document."""
        return f"Confirmed by a second person: {self._about}"


@dataclass(frozen=True, kw_only=True)
class ReleaseSent(ReleaseChanged):
    """A document left."""

    route: str
    sent_on: date
    receipt: str

    def sentence(self) -> str:
        """Which document, and when."""
        taken = f". Receipt {self.receipt}" if self.receipt and self.recipient_kind == "case_record" else ""
        return f"Sent on {written(self.sent_on)}: {self._about}{taken}"


@dataclass(frozen=True, kw_only=True)
class ReleaseFailed(ReleaseChanged):
    """A document that was sent did not arrive."""

    def sentence(self) -> str:
        """Which document."""
        return f"Could not be delivered: {self._about}"


@dataclass(frozen=True, kw_only=True)
class ReleaseOpened(ReleaseChanged):
    """The recipient opened a document."""

    opened_on: date

    def sentence(self) -> str:
        """Which document, and when."""
        return f"Opened on {written(self.opened_on)}: {self._about}"


@dataclass(frozen=True, kw_only=True)
class ReleaseWithdrawn(ReleaseChanged):
    """A document was withdrawn and can never leave."""

    was: str

    def sentence(self) -> str:
        """Which document."""
        return f"Withdrawn: {self._about}"
