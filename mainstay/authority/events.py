"""What happens to the council's own arrangements: policy, days, reasons, people, teams and roles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class PolicySet(Event):
    """The council set its policy from a day; `changed` names the settings that differ from those before."""

    starts_on: date
    changed: tuple[str, ...]

    def sentence(self) -> str:
        """What happened, with the settings that changed."""
        names = ", ".join(name.replace("_", " ") for name in self.changed) or "no setting differs"
        return f"Local policy was set from {written(self.starts_on)}: {names}"[:500]


@dataclass(frozen=True, kw_only=True)
class CouncilDayAdded(Event):
    """A day was added to, or taken from, the days off: due dates may move."""

    on: date
    is_working_day: bool

    def sentence(self) -> str:
        """What happened, with the day."""
        return f"{written(self.on)} is {'' if self.is_working_day else 'not '}a working day here"


@dataclass(frozen=True, kw_only=True)
class ReasonAdded(Event):
    """A reason joined the service's list."""

    kind: str
    code: str

    def sentence(self) -> str:
        """What happened, with the reason's code."""
        return f"A reason was added to the list ({self.kind}): {self.code}"


@dataclass(frozen=True, kw_only=True)
class ReasonEnded(Event):
    """A reason left the service's list; what was recorded with it stays."""

    kind: str
    code: str
    ends_on: date

    def sentence(self) -> str:
        """What happened, with the reason's code."""
        return f"A reason was taken off the list from {written(self.ends_on)} ({self.kind}): {self.code}"


@dataclass(frozen=True, kw_only=True)
class PopulationRecorded(Event):
    """An estimate of the area's children was recorded."""

    as_at: date
    children: int
    estimate: str

    def sentence(self) -> str:
        """What was recorded."""
        return f"{self.children:,} children in the area at {written(self.as_at)} ({self.estimate})"


@dataclass(frozen=True, kw_only=True)
class ComparatorRecorded(Event):
    """A published figure to compare with was recorded."""

    measure: str
    area: str
    year: str

    def sentence(self) -> str:
        """What was recorded."""
        return f"A figure to compare with was recorded: {self.measure}, {self.area}, {self.year}"


@dataclass(frozen=True, kw_only=True)
class PersonAdded(Event):
    """Somebody was added who may sign in; `subject` is the person."""

    def sentence(self) -> str:
        """What happened."""
        return "A person was added"


@dataclass(frozen=True, kw_only=True)
class TeamAdded(Event):
    """A team was added; `subject` is the team."""

    kind: str

    def sentence(self) -> str:
        """What happened."""
        return f"A team was added ({self.kind.replace('_', ' ')})"


@dataclass(frozen=True, kw_only=True)
class RoleGiven(Event):
    """A person was given a role; `subject` is the membership."""

    person_id: UUID
    role: str
    team_id: UUID | None
    starts_on: date
    ends_on: date | None = None

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"A role was given from {written(self.starts_on)}: {self.role.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class RoleEnded(Event):
    """A person's role ended; `subject` is the membership."""

    person_id: UUID
    role: str
    ends_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"A role ended on {written(self.ends_on)}: {self.role.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class SignInEnded(Event):
    """A person's sign-in was ended; `subject` is the person."""

    def sentence(self) -> str:
        """What happened."""
        return "A person's sign-in was ended"


@dataclass(frozen=True, kw_only=True)
class SignInOpened(Event):
    """A person who had left may sign in again; `subject` is the person."""

    def sentence(self) -> str:
        """What happened."""
        return "A person's sign-in was opened again"


@dataclass(frozen=True, kw_only=True)
class PasswordLinkGiven(Event):
    """A person was sent a link to set their password; `subject` is the person."""

    def sentence(self) -> str:
        """What happened."""
        return "A link to set a password was sent to its person"


@dataclass(frozen=True, kw_only=True)
class SecondFactorRemoved(Event):
    """A person's second factor was taken away; `subject` is the person."""

    def sentence(self) -> str:
        """What happened."""
        return "A person's second factor was taken away"
