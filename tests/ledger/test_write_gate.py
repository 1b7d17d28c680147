"""Case records are written by actions and by nothing else."""

from __future__ import annotations

import pytest
from django.apps import apps

from mainstay.children.models import Child
from mainstay.ledger.gate import WroteOutsideAnAction
from mainstay.ledger.record import Record, RecordQuerySet

RECORDS = [model for model in apps.get_models() if issubclass(model, Record)]


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_case_table_guards_its_bulk_writes(model: type[Record]) -> None:
    assert isinstance(model._default_manager.all(), RecordQuerySet)


def test_there_are_case_tables_to_guard() -> None:
    assert Child in RECORDS
    assert len(RECORDS) > 12


@pytest.mark.django_db
def test_nothing_is_written_outside_an_action() -> None:
    for write in (
        lambda: Child(reference="C1").save(),
        lambda: Child.objects.create(reference="C1"),
        lambda: Child.objects.bulk_create([Child(reference="C1")]),
        lambda: Child.objects.filter(reference="C1").update(reference="C2"),
        lambda: Child.objects.filter(reference="C1").delete(),
    ):
        with pytest.raises(WroteOutsideAnAction):
            write()
