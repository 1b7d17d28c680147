"""What happens in quality assurance: links, priorities, learning, packs; never a name, never what was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class TeamLinkSet(Event):
    """A reviewing officer was linked to a team from a day."""

    officer_id: UUID
    team_id: UUID
    starts_on: date

    def sentence(self) -> str:
        """From when."""
        return f"A reviewing officer was linked to a team from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class TeamLinkEnded(Event):
    """A reviewing officer is linked to a team no longer."""

    officer_id: UUID
    team_id: UUID
    ends_on: date

    def sentence(self) -> str:
        """From when."""
        return f"The link of a reviewing officer to a team ended on {written(self.ends_on)}"


@dataclass(frozen=True, kw_only=True)
class PriorityAdded(Event):
    """A priority of the service was set for a year."""

    year: str
    number: int

    def sentence(self) -> str:
        """Which."""
        return f"Priority {self.number} of {self.year} was set"


@dataclass(frozen=True, kw_only=True)
class PriorityChanged(Event):
    """What a priority says, or who leads it, was changed."""

    year: str
    number: int

    def sentence(self) -> str:
        """Which."""
        return f"Priority {self.number} of {self.year} was changed"


@dataclass(frozen=True, kw_only=True)
class PriorityMoved(Event):
    """A priority is under way, done, partly done or not done."""

    year: str
    number: int
    state: str

    def sentence(self) -> str:
        """Where it stands."""
        return f"Priority {self.number} of {self.year} is {self.state.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class ProgressNoted(Event):
    """How a priority is getting on was noted."""

    year: str
    number: int

    def sentence(self) -> str:
        """Of which."""
        return f"Progress on priority {self.number} of {self.year} was noted"


@dataclass(frozen=True, kw_only=True)
class LearningBegun(Event):
    """A theme of concerns got an owner and a change in practice."""

    theme: str
    year: str

    def sentence(self) -> str:
        """Of which year."""
        return f"A theme of the concerns of {self.year} got an owner and a change in practice"


@dataclass(frozen=True, kw_only=True)
class LearningMeasured(Event):
    """A theme of concerns was measured again after the change in practice."""

    theme: str
    year: str
    measured_on: date

    def sentence(self) -> str:
        """When."""
        return f"A theme of the concerns of {self.year} was measured again on {written(self.measured_on)}"


@dataclass(frozen=True, kw_only=True)
class PackMade(Event):
    """The pack for a team's meeting was made; `carried` is how many actions came into it from the one before."""

    team_id: UUID
    starts_on: date
    carried: int

    def sentence(self) -> str:
        """For which quarter."""
        return f"The pack of a team was made for the quarter from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class PackWritten(Event):
    """Something was written to a pack, or judged in it."""

    team_id: UUID
    starts_on: date

    def sentence(self) -> str:
        """For which quarter."""
        return f"The pack of a team for the quarter from {written(self.starts_on)} was written to"


@dataclass(frozen=True, kw_only=True)
class PackMeetingHeld(Event):
    """The team met over its pack, and the meeting is minuted."""

    team_id: UUID
    met_on: date

    def sentence(self) -> str:
        """When."""
        return f"A team met over its pack on {written(self.met_on)}"


@dataclass(frozen=True, kw_only=True)
class PackActionAdded(Event):
    """A team's meeting decided on an action."""

    due_on: date

    def sentence(self) -> str:
        """By when."""
        return f"An action of a team's meeting was set, to be done by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class PackActionSettled(Event):
    """An action of a team's meeting was done, or is no longer needed."""

    state: str

    def sentence(self) -> str:
        """Which of the two."""
        became = "was done" if self.state == "done" else "is no longer needed"
        return f"An action of a team's meeting {became}"
