"""Passages that are about another person, as somebody marked them, and each bundle that was made."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models

from mainstay.access.models import Person
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record


@pghistory.track(exclude=["sealed"])
class Mark(Record):
    """A passage of one item that is about another person: word for word under seal, with who marked it.

    `item` is the kind and the key of what it stands in. A mark that was taken away again has ended.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=60)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    marked_on = models.DateField()
    marked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    ended_on = models.DateField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Mark of {self.marked_on}"


@pghistory.track()
class LifeBundle(Record):
    """One bundle that was made: by whom, when, how much was in it, and the digest of the file.

    The file itself is kept nowhere here. `with_others` is that a manager let passages about other people stand in it.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    items = models.PositiveIntegerField()
    left_out = models.PositiveIntegerField()
    with_others = models.BooleanField(default=False)
    digest = models.CharField(max_length=64)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "-made_on"], name="life_bundle_by_child")]

    def __str__(self) -> str:
        return f"Bundle of {self.made_on}"
