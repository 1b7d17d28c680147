"""The base of every case table: a UUID key, a version, and the write gate."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import models

from mainstay.ledger.gate import must_be_open


class RecordQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """A queryset whose writes pass the gate; `visible_to` is given by each area."""

    def update(self, **values: Any) -> int:
        """Change every row of this queryset; inside an action only."""
        must_be_open(self.model.__name__)
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete every row of this queryset; inside an action only."""
        must_be_open(self.model.__name__)
        return super().delete()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        """Insert many rows at once; inside an action only."""
        must_be_open(self.model.__name__)
        return super().bulk_create(objs, *args, **options)

    def bulk_update(self, objs: Iterable[Any], *args: Any, **options: Any) -> int:
        """Change many rows at once; inside an action only."""
        must_be_open(self.model.__name__)
        return super().bulk_update(objs, *args, **options)


class Record(models.Model):
    """A row of a case table.

    `version` counts the saves: a form carries the version its person saw, so that a second editor is
    shown both texts instead of overwriting the first. Each table names its own `objects`, made from a
    RecordQuerySet (tests/ledger holds them to it).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Write this row and count its version up; inside an action only."""
        must_be_open(type(self).__name__)
        self.version += 1
        if options.get("update_fields") is not None:
            options["update_fields"] = {*options["update_fields"], "version"}
        super().save(*args, **options)

    def whose(self) -> uuid.UUID | None:
        """The child that the account tells of this record under, where it concerns one."""
        return getattr(self, "child_id", None)

    def told_of(self) -> tuple[uuid.UUID | None, ...]:
        """The ids by which the account tells what happened to this record: its own, and those of what moves it."""
        return (self.pk,)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Delete this row; inside an action only."""
        must_be_open(type(self).__name__)
        return super().delete(*args, **options)
