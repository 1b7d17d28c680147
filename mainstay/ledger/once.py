"""One-use tokens: a form sent twice has one effect, and both senders get the same answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model

from mainstay import clock
from mainstay.ledger.acting import Acting
from mainstay.ledger.models import Once


@dataclass(frozen=True)
class Used:
    """A token that was used before, with what came of it."""

    row: Once

    def answer(self) -> Any:
        """The first sender's result: the record, the list of records, or None."""
        if not self.row.result_model:
            return None
        model = apps.get_model(self.row.result_model)
        found = {str(record.pk): record for record in model._default_manager.filter(pk__in=self.row.result_ids)}
        records = [found[key] for key in self.row.result_ids if key in found]
        return records if self.row.result_is_list else (records[0] if records else None)


def claim(acting: Acting, action: str) -> Used | None:
    """Claim the form's token for this action, waiting for anyone who holds it; None when it is ours."""
    if not acting.token:
        return None
    row = Once(token=acting.token, action=action, used_at=clock.real_now())
    Once.objects.bulk_create([row], ignore_conflicts=True)
    found = Once.objects.select_for_update().get(token=acting.token, action=action)
    return None if found.used_at == row.used_at else Used(found)


def keep(acting: Acting, action: str, result: Any) -> None:
    """Remember what came of the token, so that a repeat can be answered with it."""
    if not acting.token:
        return
    records = result if isinstance(result, list) else [result]
    if not all(isinstance(record, Model) for record in records) or not records:
        return
    Once.objects.filter(token=acting.token, action=action).update(
        result_model=records[0]._meta.label,
        result_ids=[str(record.pk) for record in records],
        result_is_list=isinstance(result, list),
    )
