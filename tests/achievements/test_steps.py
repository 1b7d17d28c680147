"""From a poem on a child's own page to the annual report and back: each step, who may take it, and what it undoes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.roles import Role
from mainstay.achievements import queries
from mainstay.achievements.actions.change_achievement import change_achievement
from mainstay.achievements.actions.check_achievement import check_achievement
from mainstay.achievements.actions.decide_publication import decide_publication
from mainstay.achievements.actions.keep_achievement import keep_achievement
from mainstay.achievements.actions.keep_beside import keep_beside
from mainstay.achievements.actions.read_achievement import read_achievement
from mainstay.achievements.actions.record_no import record_no
from mainstay.achievements.actions.record_showing import record_showing
from mainstay.achievements.actions.record_yes import record_yes
from mainstay.achievements.actions.settle_worry import settle_worry
from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.achievements.actions.take_down import take_down
from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.rules import publishing
from mainstay.cards.shared import childs_viewer
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.say import say
from mainstay.voice.models import Kept, UrgentAlert, View
from mainstay.voice.shared.media import Made
from tests import builders as make
from tests.achievements.building import (
    NOTHING_LEADS,
    POEM,
    TITLE,
    YEAR,
    a_picture,
    allowed,
    checked,
    kept,
    public,
    read,
    yes,
)
from tests.voice.building import Scene


def _cannot(scene: Scene, row: Achievement, use: str = "annual_report") -> str:
    set_person(make.viewing(scene.officer))
    return queries.one_thing(make.viewing(scene.officer), row.pk).cannot[use]


def _in_report(scene: Scene) -> list[str]:
    set_person(make.viewing(scene.manager))
    return [each.title for each in queries.in_the_report(make.viewing(scene.manager), YEAR)]


def test_what_a_child_keeps_comes_to_the_officer_to_be_read_and_is_shown_to_nobody(scene: Scene) -> None:
    row = kept(scene)
    found = queries.waiting(make.viewing(scene.officer))
    assert [(each.title, each.words) for each in found.unread] == [(TITLE, POEM)]
    assert [each.words for each in Notice.objects.filter(person=scene.officer).order_by("queued_at")][-1].startswith(
        "A child of yours keeps"
    )
    assert set(queries.one_thing(make.viewing(scene.officer), row.pk).cannot.values()) == {
        "Nobody has read it yet. Read it first, and say whether there is a worry."
    }


@pytest.mark.parametrize(("title", "words"), [("", POEM), ("  ", POEM), (TITLE, ""), ("x" * 121, POEM)])
def test_it_has_a_name_and_something_under_it(scene: Scene, title: str, words: str) -> None:
    with pytest.raises(Refused):
        keep_achievement(scene.as_child(), scene.child, kind="poem", title=title, words=words)


def test_urgent_words_raise_an_alert_at_once_whatever_they_are_kept_as(scene: Scene) -> None:
    row = kept(scene, words="I am unsafe here")
    alert = UrgentAlert.objects.get(child=scene.child)
    assert (alert.view_id, alert.reasons) == (row.view_id, ["words"])


def test_a_worry_goes_the_way_of_an_alert_or_of_a_talk_and_nothing_is_shown_before_it_is_over(scene: Scene) -> None:
    first, second = kept(scene), kept(scene, title="Two")
    yes(scene, first, "letter")
    read_achievement(make.acting(scene.officer), first, way="alert", worry="It says where dad hides")
    assert UrgentAlert.objects.get(child=scene.child).reasons == ["read"]
    assert _cannot(scene, first, "letter").startswith("A worry is noted")
    read_achievement(make.acting(scene.officer), second, way="contact", worry="Sad. I ring today")
    assert UrgentAlert.objects.count() == 1
    with pytest.raises(Refused):
        read_achievement(make.acting(scene.officer), second)
    settle_worry(make.acting(scene.officer), first, came_of_it="It is a story from a book")
    assert _cannot(scene, first, "letter") == ""
    worry, view_id = queries.worry_about(make.viewing(scene.officer), first.pk)
    assert worry == "It says where dad hides\n\nIt is a story from a book"
    assert View.objects.filter(pk=view_id).exists()


def test_a_worry_without_words_is_refused(scene: Scene) -> None:
    with pytest.raises(Refused):
        read_achievement(make.acting(scene.officer), kept(scene), way="contact")


def test_the_three_come_in_order_and_each_is_refused_with_its_sentence_before(scene: Scene) -> None:
    row = kept(scene)
    with pytest.raises(Refused, match="Nobody has read it yet"):
        checked(scene, row)
    read(scene, row)
    with pytest.raises(Refused, match="has not said yes"):
        checked(scene, row)
    yes(scene, row)
    assert _cannot(scene, row) == publishing.NOT_CHECKED
    check = checked(scene, row)
    assert (_cannot(scene, row), _in_report(scene)) == (publishing.NO_MANAGER, [])
    allowed(scene, check)
    assert (_cannot(scene, row), _in_report(scene)) == ("", [TITLE])


def test_a_yes_to_one_use_is_a_yes_to_no_other(scene: Scene) -> None:
    row = read(scene, kept(scene))
    yes(scene, row, "public")
    assert [_cannot(scene, row, use) for use in ("letter", "service", "annual_report")] == [publishing.NO_YES] * 3
    with pytest.raises(Refused, match="has not said yes"):
        checked(scene, row, "annual_report")


def test_a_check_that_finds_a_way_to_the_child_stops_it(scene: Scene) -> None:
    row = read(scene, kept(scene))
    yes(scene, row)
    check = checked(scene, row, answers={**NOTHING_LEADS, "searching": "yes"})
    assert (check.passed, _cannot(scene, row)) == (False, publishing.LEADS)
    with pytest.raises(Refused, match="could lead"):
        allowed(scene, check)


def test_nobody_decides_what_they_checked_and_only_a_manager_decides(scene: Scene) -> None:
    row = read(scene, kept(scene))
    yes(scene, row)
    check = check_achievement(make.acting(scene.manager), row, use="annual_report", answers=NOTHING_LEADS)
    with pytest.raises(Refused, match="You checked this yourself"):
        allowed(scene, check)
    with pytest.raises(PermissionDenied):
        decide_publication(make.acting(scene.officer), check, yes=True, for_year=YEAR)
    other = make.a_manager("Mo Example")
    decide_publication(make.acting(other), check, yes=True, for_year=YEAR)
    assert _in_report(scene) == [TITLE]


def test_a_change_of_the_words_undoes_reading_check_and_decision_and_what_stood_there_is_kept(scene: Scene) -> None:
    row = public(scene)
    change_achievement(scene.as_child(), row, title=TITLE, words="Other words")
    assert _in_report(scene) == []
    read(scene, Achievement.objects.get(pk=row.pk))
    assert (_cannot(scene, row), _in_report(scene)) == (publishing.OVERTAKEN, [])
    set_person(make.viewing(scene.officer))
    assert queries.earlier_words(make.viewing(scene.officer), row.pk) == [(make.TODAY, f"{TITLE}\n{POEM}")]


def test_a_yes_said_anew_undoes_the_check(scene: Scene) -> None:
    row = public(scene)
    yes(scene, row, lasting="always")
    assert (_cannot(scene, row), _in_report(scene)) == (publishing.OVERTAKEN, [])
    assert Permission.objects.filter(achievement=row, taken_back_on__isnull=True).count() == 1


def test_an_older_check_cannot_be_allowed_after_a_newer_one_failed(scene: Scene) -> None:
    row = read(scene, kept(scene))
    yes(scene, row)
    first = checked(scene, row)
    checked(scene, row, answers={**NOTHING_LEADS, "place": "yes"})
    with pytest.raises(Refused):
        allowed(scene, first)


def test_taking_back_is_one_step_and_at_once_and_the_officer_is_told_where_it_stands(scene: Scene) -> None:
    row = read(scene, kept(scene))
    yes(scene, row, "public")
    decide_publication(make.acting(scene.manager), checked(scene, row, "public"), yes=True)
    record_showing(make.acting(scene.officer), row, use="public", place="The wall of the family centre")
    take_back_yes(scene.as_child(), row, use="public")
    set_person(make.viewing(scene.manager))
    assert queries.for_the_public(make.viewing(scene.manager)) == []
    for person in (scene.officer, scene.manager):
        told = Notice.objects.filter(person=person).values_list("words", flat=True)
        assert any("It still stands in print or in another place" in words for words in told)
    set_person(make.viewing(scene.officer))
    found = queries.waiting(make.viewing(scene.officer)).to_take_down
    assert [place.place for each in found for place in each.to_take_down] == ["The wall of the family centre"]
    take_down(make.acting(scene.officer), found[0].to_take_down[0].id, how="Taken off the wall")
    assert queries.waiting(make.viewing(scene.officer)).to_take_down == ()
    with pytest.raises(Refused):
        take_back_yes(scene.as_child(), row, use="public")


def test_staff_record_a_yes_and_a_no_on_the_childs_word_with_how_it_was_said(scene: Scene) -> None:
    row = read(scene, kept(scene))
    with pytest.raises(Refused, match="Say how"):
        record_yes(make.acting(scene.officer), row, use="letter", said_how=" ")
    record_yes(make.acting(scene.officer), row, use="letter", said_how="In the visit of today")
    assert _cannot(scene, row, "letter") == ""
    record_no(make.acting(scene.officer), row, use="letter", said_how="On the telephone")
    assert _cannot(scene, row, "letter") == publishing.NO_YES


def test_a_yes_is_over_after_its_last_day(scene: Scene) -> None:
    row = public(scene)
    later = make.viewing(scene.manager, today=date(2022, 4, 13))
    set_person(later)
    assert queries.in_the_report(later, YEAR) == []
    assert queries.one_thing(later, row.pk).cannot["annual_report"] == publishing.NO_YES


def test_the_service_sees_what_is_shown_to_it_without_a_name_and_only_while_the_yes_holds(scene: Scene) -> None:
    other = make.an_officer()
    row = read(scene, kept(scene))
    yes(scene, row, "service")
    set_person(make.viewing(other))
    assert [each.title for each in queries.things_shown(make.viewing(other))] == [TITLE]
    assert "Robin" not in str(queries.things_shown(make.viewing(other)))
    take_back_yes(scene.as_child(), row, use="service")
    set_person(make.viewing(other))
    assert queries.things_shown(make.viewing(other)) == []
    assert Achievement.objects.count() == 0


def test_a_picture_sent_before_is_kept_again_and_nobody_elses_is(scene: Scene) -> None:
    say(scene.as_child(), scene.child, about="news", words="Look", media=[Made("drawing", a_picture())])
    sent = Kept.objects.get(child=scene.child)
    row = keep_achievement(scene.as_child(), scene.child, kind="picture", title="Sea", from_kept=sent.pk)
    assert queries.own_picture(childs_viewer(scene.child.pk), row.pk).content == a_picture().content
    friend = make.a_child(officer=scene.officer)
    as_friend = Acting(viewer=childs_viewer(friend.pk, today=make.TODAY), channel="test")
    with pytest.raises(Refused):
        keep_achievement(as_friend, friend, kind="picture", title="Sea", from_kept=sent.pk)


def test_a_picture_is_described_for_who_cannot_see_it_before_it_passes(scene: Scene) -> None:
    row = read(scene, kept(scene, words="", title="Sea", picture=a_picture()))
    yes(scene, row)
    with pytest.raises(Refused, match="what the picture shows"):
        checked(scene, row, alt=" ")
    assert checked(scene, row, alt="A blue sea").passed


def test_a_worker_keeps_it_beside_the_child_and_reads_nothing_afterwards(scene: Scene) -> None:
    row = keep_beside(
        make.acting(scene.worker), scene.child, kind="poem", title=TITLE, words=POEM, who_was_there="Robin and Wes"
    )
    set_person(make.viewing(scene.worker))
    assert Achievement.objects.count() == 0
    set_person(make.viewing(scene.officer))
    found = queries.one_thing(make.viewing(scene.officer), row.pk)
    assert (found.written_by, found.who_was_there, found.words) == ("Wes Example", "Robin and Wes", POEM)


@pytest.mark.parametrize(
    ("act", "given"),
    [
        (read_achievement, {}), (record_yes, {"use": "letter", "said_how": "So"}),
        (record_no, {"use": "letter", "said_how": "So"}), (record_showing, {"use": "letter", "place": "Here"}),
        (check_achievement, {"use": "public", "answers": NOTHING_LEADS}),
    ],
)  # fmt: skip
def test_a_worker_may_take_no_step_of_the_service(scene: Scene, act: Any, given: dict[str, Any]) -> None:
    row = kept(scene)
    for person in (scene.worker, make.a_person(Role.DIRECTOR)):
        with pytest.raises(PermissionDenied):
            act(make.acting(person), row, **given)


def test_reading_a_version_that_changed_meanwhile_shows_both(scene: Scene) -> None:
    row = kept(scene)
    change_achievement(scene.as_child(), row, title=TITLE, words="Other")
    acting = make.acting(scene.officer)
    acting.seen_version = 1
    with pytest.raises(Conflict):
        read_achievement(acting, row)


def test_the_account_holds_no_word_and_no_title(scene: Scene) -> None:
    public(scene)
    set_person(make.viewing(scene.manager))
    lines = Entry.objects.filter(child_id=scene.child.pk)
    assert lines.filter(event="PublicationDecided").count() == 1
    assert [line for line in lines if "quokka" in f"{line.payload}{line.sentence}".lower()] == []
