"""The council's ladder, as it holds from a day on."""

from __future__ import annotations

import pghistory
from django.db import models

from mainstay.authority.models import ArrangementQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class LadderVersion(Record):
    """The ladder of the concerns resolution process from a day on; the latest begun holds (DR-5.3, section 5.3)."""

    starts_on = models.DateField(unique=True)
    ladder = models.JSONField()
    reason = models.CharField(max_length=300, blank=True)

    objects = ArrangementQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Ladder from {self.starts_on}"
