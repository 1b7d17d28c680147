"""One officer covers for another from a day to a last day; it ends by itself, and nobody covers who may not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.caseload.actions.arrange_cover import arrange_cover
from mainstay.caseload.actions.end_cover import end_cover
from mainstay.caseload.models import Cover
from mainstay.caseload.queries import cover_of, coverable, covers, my_cover
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.models import Child
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.children.opening import a_day, sent, signed_in, words_of

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2021, 4, 14), date(2021, 4, 23)


@pytest.fixture
def manager() -> Person:
    return make.a_manager("Mo Example")


@pytest.fixture
def away() -> Person:
    return make.an_officer("Olu Example")


@pytest.fixture
def stand_in() -> Person:
    return make.an_officer("Pat Example")


@pytest.fixture
def children(away: Person) -> list[Child]:
    return [make.a_child(officer=away) for _ in range(3)]


def _cover(manager: Person, children: list[Child], away: Person, by: Person, **changed: Any) -> list[Cover]:
    given: dict[str, Any] = {"starts_on": FIRST, "last_on": LAST, "reason": "On leave", **changed}
    return arrange_cover(make.acting(manager), children, officer=away, covered_by=by, **given)


def _sees(person: Person, child: Child, day: date) -> bool:
    return Child.objects.visible_to(make.viewing(person, day)).filter(pk=child.pk).exists()


def test_cover_gives_sight_for_its_days_and_ends_by_itself(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    _cover(manager, children, away, stand_in)
    days = [FIRST - timedelta(days=1), FIRST, LAST, LAST + timedelta(days=1)]
    assert [_sees(stand_in, children[0], day) for day in days] == [False, True, True, False]
    assert all(_sees(away, children[0], day) for day in days)


def test_both_officers_are_told_once_and_see_it_on_their_own_lists(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    _cover(manager, children, away, stand_in)
    for person, words in ((stand_in, "You cover for another"), (away, "Somebody covers for you")):
        assert Notice.objects.filter(person=person, words__startswith=words).count() == 1
        (row,) = my_cover(make.viewing(person))
        assert (row.officer, row.covered_by, row.children, row.last_on) == ("Olu Example", "Pat Example", 3, LAST)
        assert not row.is_running
    assert my_cover(make.viewing(away, LAST + timedelta(days=1))) == []
    assert cover_of(make.viewing(away), children[0].pk) is None
    today = cover_of(make.viewing(away, FIRST), children[0].pk)
    assert today is not None
    assert today.covered_by == "Pat Example"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"last_on": date(2021, 4, 13)}, "is before"),
        ({"starts_on": date(2021, 4, 1), "last_on": date(2021, 4, 11)}, "is past"),
        ({"last_on": date(2022, 5, 1)}, "a change of officer"),
    ],
)
def test_days_that_are_no_absence_are_refused(manager: Person, changed: dict[str, Any], sentence: str) -> None:
    away = make.an_officer()
    with pytest.raises(Refused, match=sentence):
        _cover(manager, [make.a_child(officer=away)], away, make.an_officer(), **changed)


def test_nobody_covers_who_could_not_be_the_childs_officer(manager: Person, away: Person, stand_in: Person) -> None:
    team = make.a_team(name="North")
    theirs, other = make.a_child(officer=away, team=team), make.a_child(officer=away)
    mother = make.a_child(officer=stand_in, born_on=date(2004, 5, 1))
    baby = make.a_child(officer=away)
    add_person_around(
        make.acting(manager), baby, name="Mother", relation="mother", starts_on=make.TODAY, looked_after=mother.pk
    )
    with pytest.raises(Refused, match=r"DR-6\.4"):
        _cover(manager, [other, baby], away, stand_in)
    involved = make.an_officer()
    make.a_role(involved, Role.TEAM_MANAGER, team=team, since=date(2017, 1, 1))
    with pytest.raises(Refused, match=r"DR-6\.7"):
        _cover(manager, [theirs, other], away, involved)
    with pytest.raises(Refused, match="not a reviewing officer"):
        _cover(manager, [other], away, manager)
    with pytest.raises(Refused, match="cannot cover for themselves"):
        _cover(manager, [other], away, away)
    found = coverable(make.viewing(manager), officer_id=away.pk, covered_by_id=involved.pk, on=make.TODAY)
    assert set(found.ids) == {other.pk, baby.pk}
    assert [name for name, reason in found.left_out if "DR-6.7" in reason] == [theirs.name]
    apart = coverable(make.viewing(manager), officer_id=away.pk, covered_by_id=stand_in.pk, on=make.TODAY)
    assert [name for name, reason in apart.left_out if "DR-6.4" in reason] == [baby.name]


def test_a_child_is_covered_by_one_officer_at_a_time(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    _cover(manager, children, away, stand_in)
    with pytest.raises(Refused, match="covered already from 14 April 2021"):
        _cover(manager, children[:1], away, make.an_officer(), starts_on=LAST, last_on=LAST)
    _cover(manager, children[:1], away, make.an_officer(), starts_on=LAST + timedelta(days=1), last_on=date(2021, 5, 1))


def test_only_the_officers_own_children_are_covered(manager: Person, away: Person, stand_in: Person) -> None:
    with pytest.raises(Refused, match="Somebody else is the reviewing officer"):
        _cover(manager, [make.a_child(officer=make.an_officer())], away, stand_in)
    with pytest.raises(PermissionDenied):
        _cover(stand_in, [], away, stand_in)


def test_cover_ended_early_takes_the_sight_with_it(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    made = _cover(manager, children, away, stand_in, starts_on=date(2021, 4, 10))
    assert _sees(stand_in, children[0], make.TODAY)
    end_cover(make.acting(manager), made)
    assert not _sees(stand_in, children[0], make.TODAY)
    assert covers(make.viewing(manager)) == []
    with pytest.raises(Refused, match="ended already"):
        end_cover(make.acting(manager), made)


def test_cover_that_has_not_begun_never_begins_when_it_is_ended(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    end_cover(make.acting(manager), _cover(manager, children, away, stand_in))
    assert not any(_sees(stand_in, children[0], FIRST + timedelta(days=days)) for days in range(12))


def test_a_child_given_to_an_officer_who_is_away_is_covered_too(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    _cover(manager, children, away, stand_in, starts_on=make.TODAY)
    newcomer = make.a_child(came_on=make.TODAY, officer=away)
    assert _sees(stand_in, newcomer, LAST)
    assert not _sees(stand_in, newcomer, LAST + timedelta(days=1))


def test_a_child_handed_over_is_covered_no_longer(
    manager: Person, away: Person, stand_in: Person, children: list[Child]
) -> None:
    _cover(manager, children, away, stand_in, starts_on=date(2021, 4, 10))
    make.a_handover(children[0], make.an_officer(), make.TODAY)
    assert not _sees(stand_in, children[0], make.TODAY)
    assert _sees(stand_in, children[1], make.TODAY)
    assert Grant.objects.filter(basis="cover", child_id=children[0].pk, ends_on__lte=make.TODAY).count() == 1


@pytest.fixture
def client(manager: Person, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())
    return signed_in(manager, settings)


def _asked(away: Person, by: Person, **changed: Any) -> dict[str, Any]:
    days = {**a_day("starts_on", 12, 4, 2021), **a_day("last_on", 23, 4, 2021)}
    return sent(**{"officer": str(away.pk), "covered_by": str(by.pk), "reason": "On leave", **days, **changed})


def test_cover_is_arranged_on_a_page_seen_by_both_and_ended(
    client: Client, away: Person, stand_in: Person, children: list[Child], settings: Any
) -> None:
    assert "Nobody is covered now" in words_of(client.get("/cover/"))
    done = words_of(client.post("/cover/new", _asked(away, stand_in), follow=True))
    assert "Pat Example covers for Olu Example from 12 April 2021 to 23 April 2021, with 3 children." in done
    assert "You cover for Olu Example" in words_of(signed_in(stand_in, settings).get("/monday/"))
    assert "Pat Example covers for you" in words_of(signed_in(away, settings).get("/monday/"))
    child_page = words_of(signed_in(away, settings).get(f"/children/{children[0].pk}/"))
    assert "Covered by Pat Example until 23 April 2021" in child_page
    at = f"/cover/{Cover.objects.order_by('pk').values_list('pk', flat=True)[0]}/end"
    assert "no longer covers for Olu Example" in words_of(client.post(at, sent(), follow=True))
    assert client.get(at).status_code == 404


def test_children_whom_somebody_may_not_cover_are_named_before_it_is_arranged(
    client: Client, away: Person, children: list[Child]
) -> None:
    team = make.a_team()
    theirs = make.a_child(officer=away, team=team, given_name="Apart")
    involved = make.an_officer()
    make.a_role(involved, Role.TEAM_MANAGER, team=team, since=date(2017, 1, 1))
    asked = client.post("/cover/new", _asked(away, involved))
    assert f"{theirs.name} needs another cover" in words_of(asked)
    assert not Cover.objects.exists()
    client.post("/cover/new", _asked(away, involved, confirmed="yes"))
    assert Cover.objects.count() == len(children)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"officer": ""}, "Select who is away"),
        (a_day("last_on", 11, 4, 2021), "on or after 12 April 2021"),
        ({**a_day("starts_on", 20, 4, 2021), **a_day("last_on", 14, 4, 2021)}, "on or after the first day"),
    ],
)
def test_what_is_wrong_is_said_on_the_page(
    client: Client, away: Person, stand_in: Person, changed: dict[str, Any], sentence: str
) -> None:
    answer = client.post("/cover/new", _asked(away, stand_in, **changed))
    assert answer.status_code == 422
    assert sentence in words_of(answer)


def test_an_officer_without_children_cannot_be_covered(client: Client, stand_in: Person) -> None:
    answer = client.post("/cover/new", _asked(make.an_officer(), stand_in))
    assert answer.status_code == 422
    assert "no child with whom they may cover" in words_of(answer)
