"""The one place where "may this person do this?" is answered."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.access.can import Can
from mainstay.access.roles import allowed_by
from mainstay.access.viewer import Viewer


@dataclass(frozen=True)
class Decision:
    """Whether it is allowed, and the sentence that says why not."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Decision(allowed=True)


def decide(viewer: Viewer, can: Can) -> Decision:
    """Whether the viewer's roles allow it today; which records it applies to is the business of sight."""
    if allowed_by(viewer.roles, can):
        return ALLOWED
    return Decision(allowed=False, reason=f"Your role does not let you {can.value}. Ask your service manager.")
