"""The refusal of something that is another person's to do: kept in the account with the record it was tried on."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import PermissionDenied


class NotTheirs(PermissionDenied):
    """Somebody tried what is not theirs to do; `subject` and `child` say on which record, for the account."""

    def __init__(self, reason: str, *, subject: UUID, child: UUID | None) -> None:
        super().__init__(reason)
        self.subject = subject
        self.child = child
