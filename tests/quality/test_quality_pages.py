"""The pages of quality assurance: filled in, put right, refused, and a pack on paper."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mainstay.access.models import Person
from mainstay.quality.actions.hold_pack_meeting import hold_pack_meeting
from mainstay.quality.models import Priority, TeamLink, TeamPack
from tests import builders as make
from tests.contacts.building import Scene
from tests.documents.reading import pdf_words
from tests.praise.building import WORDS, some_praise
from tests.quality.building import a_pack
from tests.reviews.pages import day, hidden, signed_in, text

MARCH = date(2021, 3, 15)


@pytest.fixture(autouse=True)
def that_monday(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())


def _send(person: Person, at: str, answers: dict[str, Any]) -> Any:
    """A form opened, filled in and sent, as a browser without scripts does it."""
    client = signed_in(person)
    return client.post(at, {**hidden(client.get(at)), **answers}, follow=True)


def test_officers_are_linked_to_teams_on_one_page(scene: Scene) -> None:
    other = make.a_team("fostering", "Fostering")
    assert "Without an officer: Fostering" in text(signed_in(scene.manager).get("/quality/teams/"))
    answer = _send(scene.manager, "/quality/teams/new", {"officer": "", "team": "", **day("starts_on", make.TODAY)})
    assert answer.status_code == 422
    given = {"officer": str(scene.officer.pk), "team": str(other.pk), **day("starts_on", make.TODAY)}
    assert "is linked to Fostering" in text(_send(scene.manager, "/quality/teams/new", given))
    mine = text(signed_in(scene.officer).get("/quality/"))
    assert "Fostering" in mine
    assert "to ring: Olu Example" in text(signed_in(scene.worker).get("/my-team/"))
    link = TeamLink.objects.get(team=other)
    ended = _send(scene.manager, f"/quality/teams/{link.pk}/end", day("ends_on", date(2021, 4, 20)))
    assert "The link ends on 20 April 2021" in text(ended)


def test_a_priority_is_set_noted_settled_and_read(scene: Scene) -> None:
    at = "/quality/priorities/2021-22/"
    assert "No priority is set" in text(signed_in(scene.officer).get(at))
    assert _send(scene.manager, f"{at}new", {"text": ""}).status_code == 422
    given = {"text": "Every child is spoken to", "owner": "All officers", "seen_by": "Each Monday's list"}
    assert "Priority 1 of 2021-22 is set" in text(_send(scene.manager, f"{at}new", given))
    one = f"/quality/priority/{Priority.objects.get().pk}"
    assert "On course" in text(_send(scene.manager, f"{one}/note", {"words": "On course"}))
    assert "Enter what shows that it is done" in text(_send(scene.manager, f"{one}/state", {"step": "finish"}))
    assert "Saved: done" in text(_send(scene.manager, f"{one}/state", {"step": "finish", "evidence": "The list"}))
    assert "Other words" in text(_send(scene.manager, f"{one}/change", {**given, "text": "Other words"}))
    assert "Say where it stands" not in text(signed_in(scene.officer).get(one))
    assert signed_in(scene.manager).get("/quality/priorities/soon/").status_code == 404


def test_learning_says_when_there_is_nothing_to_learn_from(scene: Scene) -> None:
    page = text(signed_in(scene.manager).get("/quality/learning/2020-21/"))
    assert "No formal concern of this year names a theme" in page
    assert "25%" in page
    assert signed_in(scene.manager).get("/quality/learning/2030-31/").status_code == 404
    assert signed_in(scene.manager).get("/quality/learning/2020-21/drift-and-delay").status_code == 404


def test_a_pack_is_made_written_to_minuted_and_followed_from_pages(scene: Scene) -> None:
    some_praise(scene, today=MARCH)
    client = signed_in(scene.officer)
    listed = client.get("/quality/packs/")
    assert "Make the pack for January to March 2021" in text(listed)
    made = client.post(f"/quality/packs/{scene.team.pk}/2021-01-01/make", hidden(listed), follow=True)
    assert "The pack is made" in text(made)
    assert WORDS in text(made)
    assert scene.child.name in text(made)
    at = f"/quality/pack/{TeamPack.objects.get().pk}"
    written = _send(scene.officer, f"{at}/write", {"judged_plan": "most", "praise": "Say it first"})
    assert "Say it first" in text(written)
    assert "Care plans are up to date" in text(written)
    assert _send(scene.officer, f"{at}/action", {"what": ""}).status_code == 422
    action = {"what": "Ring the school", "owner": "Tam", **day("due_on", date(2021, 4, 20))}
    assert "Ring the school" in text(_send(scene.officer, f"{at}/action", action))
    assert _send(scene.officer, f"{at}/meeting", {"minutes": ""}).status_code == 422
    met = {"minutes": "We spoke of praise first.", "present": "All", **day("met_on", make.TODAY)}
    assert "The meeting of 12 April 2021 is minuted" in text(_send(scene.officer, f"{at}/meeting", met))
    assert client.get(f"{at}/write").status_code == 409
    assert "We spoke of praise first" in text(signed_in(scene.team_manager).get(at))
    assert signed_in(scene.worker).get(at).status_code == 404


def test_a_pack_on_paper_has_initials_and_references_and_no_name_of_a_child(scene: Scene) -> None:
    some_praise(scene, today=MARCH)
    pack = a_pack(scene)
    hold_pack_meeting(make.acting(scene.officer), pack, met_on=make.TODAY, present="All", minutes="Said and done.")
    client = signed_in(scene.officer)
    paper = pdf_words(client.get(f"/quality/pack/{pack.pk}/file/pdf").content)
    assert f"AE,{scene.child.reference}" in paper
    assert scene.child.family_name not in paper
    assert "Saidanddone." in paper
    assert client.get(f"/quality/pack/{pack.pk}/file/docx").content[:2] == b"PK"
    assert client.get(f"/quality/pack/{pack.pk}/file/odt").status_code == 404
