"""What happens to a child's record: entered, moved, changed, ended, corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class ChildEntered(Event):
    """A child's record was begun here; `subject` and `child` are the child."""

    def sentence(self) -> str:
        """What happened."""
        return "A child's record was entered"


@dataclass(frozen=True, kw_only=True)
class PeriodOfCareStarted(Event):
    """A child became looked after; `subject` is the period of care."""

    starts_on: date
    short_breaks: bool = False

    def sentence(self) -> str:
        """What happened, with its date."""
        kind = ", in a series of short breaks" if self.short_breaks else ""
        return f"Looked after from {written(self.starts_on)}{kind}"


@dataclass(frozen=True, kw_only=True)
class PeriodOfCareEnded(Event):
    """A child ceased to be looked after; `subject` is the period, `reason` the national code (REC)."""

    ends_on: date
    reason: str

    def sentence(self) -> str:
        """What happened, with its date and the code of its reason."""
        return f"No longer looked after from {written(self.ends_on)} ({self.reason})"


@dataclass(frozen=True, kw_only=True)
class LegalStatusChanged(Event):
    """A child's legal status changed; `subject` is the new episode, `legal_status` the national code (LS)."""

    legal_status: str
    starts_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"Legal status {self.legal_status} from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class PlacementChanged(Event):
    """A child moved; `subject` is the new episode, `placement` the national code (PLACE), never an address."""

    placement: str
    starts_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"Placement {self.placement} from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class ChildCorrected(Event):
    """Facts of a child's record were corrected; `fields` names them, the values stand in the history."""

    fields: tuple[str, ...]

    def sentence(self) -> str:
        """What was corrected, by the names of the facts."""
        return f"The child's record was corrected: {_listed(self.fields)}"


@dataclass(frozen=True, kw_only=True)
class EpisodeCorrected(Event):
    """An episode was corrected; `subject` is the episode, `period` the period of care it is part of."""

    period: UUID
    fields: tuple[str, ...]

    def sentence(self) -> str:
        """What was corrected, by the names of the facts."""
        return f"An episode was corrected: {_listed(self.fields)}"


@dataclass(frozen=True, kw_only=True)
class PeriodOfCareCorrected(Event):
    """A correction changed when a period began or ended, or why; `subject` is the period of care."""

    starts_on: date
    ends_on: date | None

    def sentence(self) -> str:
        """The dates as they now stand."""
        until = f" to {written(self.ends_on)}" if self.ends_on else ""
        return f"The period of care was corrected: looked after from {written(self.starts_on)}{until}"


@dataclass(frozen=True, kw_only=True)
class SocialWorkSet(Event):
    """A child's social work team or social worker changed; `subject` is the new row."""

    team_id: UUID
    starts_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"Social work team or social worker changed from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class PersonAroundAdded(Event):
    """A person round the child was added; who they are stands in the record and not here."""

    def sentence(self) -> str:
        """What happened."""
        return "A person round the child was added"


@dataclass(frozen=True, kw_only=True)
class SiblingsLinked(Event):
    """A child was linked to brothers and sisters; `group` is what they share."""

    group: UUID

    def sentence(self) -> str:
        """What happened."""
        return "Linked to brothers and sisters"


@dataclass(frozen=True, kw_only=True)
class AddressSealed(Event):
    """An address was put under seal; `subject` is the row, and nothing of the address is here."""

    kind: str

    def sentence(self) -> str:
        """What happened, without the address."""
        return "A protected address was recorded"


@dataclass(frozen=True, kw_only=True)
class VaultKeyChanged(Event):
    """Protected addresses were sealed again with another key; `key_id` names it and is not the key."""

    key_id: str
    addresses: int

    def sentence(self) -> str:
        """What happened, with how many."""
        return f"{self.addresses} protected addresses were sealed again with another key"


def _listed(fields: tuple[str, ...]) -> str:
    return ", ".join(field.replace("_", " ") for field in fields)
