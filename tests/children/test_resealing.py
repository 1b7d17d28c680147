"""Whatever is kept under seal is sealed again when the key changes: no table is forgotten, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import BinaryField

from mainstay.cards.shared import childs_viewer
from mainstay.children import vault
from mainstay.children.actions.rotate_vault_key import rotate_vault_key
from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import unseen_by_anybody
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import set_person
from mainstay.ledger.entries import _reactions
from mainstay.ledger.gate import opened as gate
from mainstay.voice.actions.put_in_tray import put_in_tray
from mainstay.voice.actions.say import say
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import Arrived, Draft, Wish
from mainstay.voice.shared.drafts import Begun, draft_of, keep_draft
from mainstay.voice.shared.sealed import answer_words, wish_words
from mainstay.voice.shared.tray import Came, opened
from tests import builders as make
from tests.campaigns.families import a_family

OLD, NEW = "11" * 32, "22" * 32


def _sealed_tables() -> list[tuple[str, list[str]]]:
    """Every table that keeps something under seal, with the columns that hold it."""
    found = []
    for model in apps.get_models():
        fields = {field.name: field for field in model._meta.get_fields() if hasattr(field, "column")}
        columns = [field.column for field in fields.values() if isinstance(field, BinaryField)]
        if "key_id" in fields and columns and not model.__name__.endswith("Event"):
            found.append((model._meta.db_table, columns))
    return found


def _still_old(key_id: str) -> list[str]:
    """The tables in which a row is sealed with another key, as the owner of the tables sees them."""
    left = []
    with connection.cursor() as cursor:
        for table, _columns in _sealed_tables():
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE key_id NOT IN (%s, %s)', ["", key_id])
            if (cursor.fetchone() or (0,))[0]:
                left.append(table)
    return left


@pytest.mark.django_db
def test_what_children_said_and_began_is_read_with_the_new_key_alone(settings: Any) -> None:
    settings.MAINSTAY_VAULT_KEY = OLD
    officer = make.an_officer()
    family = a_family(1, officer)
    put_in_tray(make.acting(officer), came=Came("message", "Is this the office?", "Nobody", make.TODAY))
    child = Acting(viewer=childs_viewer(family.child.pk, today=make.TODAY))
    say(child, family.child, about="change", words="A bike, please")
    set_person(child.viewer)
    with gate():
        keep_draft(family.child.pk, "school", Begun(words="I began this"))
    set_person(make.viewing(officer))
    wish = Wish.objects.filter(told_on=None).get()
    tell_child(make.acting(officer), wish.pk, outcome="done", words="You have one")

    settings.MAINSTAY_VAULT_KEY = f"{NEW},{OLD}"
    rotate_vault_key(make.the_system())
    settings.MAINSTAY_VAULT_KEY = NEW
    set_person(make.the_system().viewer)
    with unseen_by_anybody():
        assert _still_old(vault.current_key_id()) == []
        assert Draft.objects.count() == 1
    assert Draft.objects.count() == 0
    wish.refresh_from_db()
    assert (wish_words(wish), answer_words(wish)) == ("A bike, please", "You have one")
    assert opened(Arrived.objects.get())["words"] == "Is this the office?"
    set_person(child.viewer)
    kept = draft_of(family.child.pk, "school")
    assert kept is not None
    assert kept.begun.words == "I began this"


def test_every_room_that_seals_says_how_it_is_sealed_again() -> None:
    """A room whose tables hold something under seal reacts to the change of the key."""
    reacting = {reaction.__module__.split(".")[1] for reaction in _reactions[VaultKeyChanged]} | {"children"}
    sealing = {table.split("_")[0] if not table.startswith("childrens_council") else "childrens_council"
               for table, _columns in _sealed_tables()}  # fmt: skip
    # An upload is held for a day, between its check and its taking in; whoever loses it chooses the file again.
    assert sealing - reacting == {"exchange"}
