"""Who watches a film: what is asked for before it is shown, and what is hidden at once when somebody takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.http import Http404

from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.caption_film import caption_film
from mainstay.childrens_council.actions.hide_film import hide_film
from mainstay.childrens_council.actions.publish_film import publish_film
from mainstay.childrens_council.actions.record_agreement import record_agreement
from mainstay.childrens_council.actions.show_film import show_film
from mainstay.childrens_council.actions.withdraw_agreement import withdraw_agreement
from mainstay.childrens_council.models import Film, FilmPart
from mainstay.childrens_council.rules.films import Agreement, Audience, Stands, length_in_words, may_watch
from mainstay.childrens_council.shared import filming
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.childrens_council.building import APRIL, MAY
from tests.childrens_council.filming import CAPTIONS, SHOWN, UNTIL, a_film, a_film_shown, agreed, made, with_captions
from tests.voice.building import Scene

GIVEN = Agreement("children", APRIL, MAY, None)


@pytest.mark.parametrize(
    ("agreement", "on", "stands", "keeper", "others"),
    [
        (Agreement("service", None, None, None), APRIL, Stands.ASKED_FOR, True, False),
        (GIVEN, MAY, Stands.LIVE, True, True),
        (GIVEN, MAY + timedelta(days=1), Stands.ENDED, False, False),
        (replace(GIVEN, withdrawn_on=APRIL), APRIL, Stands.WITHDRAWN, False, False),
    ],
)
def test_who_watches_follows_from_what_was_agreed(
    agreement: Agreement, on: date, stands: Stands, keeper: bool, others: bool
) -> None:
    assert agreement.stands(on) is stands
    assert (may_watch(agreement, keeps=True, today=on), may_watch(agreement, keeps=False, today=on)) == (keeper, others)


def test_a_film_is_kept_in_parts_under_seal_and_read_back_from_any_byte(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filming, "PART", 1000)
    film, content = a_film(scene), made().content
    parts = list(FilmPart.objects.filter(film=film).order_by("number"))
    assert len(parts) == -(-len(content) // 1000)
    assert content[:100] not in bytes(parts[0].sealed)
    for first, last in ((0, len(content) - 1), (0, 0), (999, 1000), (1500, 2700), (len(content) - 5, len(content) - 1)):
        assert filming.part_of(film, first, last) == content[first : last + 1]


def test_without_captions_or_an_agreement_a_film_is_shown_to_no_child(scene: Scene) -> None:
    acting, film = make.acting(scene.officer), a_film(scene)
    with pytest.raises(Refused, match="no captions, so it cannot be shown to children"):
        show_film(acting, agreed(scene, film))
    with pytest.raises(Refused, match="no captions, so it cannot be shown to everybody"):
        publish_film(make.acting(scene.manager), film)
    another = with_captions(scene, a_film(scene))
    with pytest.raises(Refused, match="Write down first what those who are shown agreed to"):
        show_film(acting, another)
    show_film(acting, agreed(scene, another))
    with pytest.raises(Refused, match="that children see it, and not everybody"):
        publish_film(make.acting(scene.manager), another)
    with pytest.raises(PermissionDenied):
        publish_film(acting, another)


def test_captions_out_of_order_are_refused_and_nothing_is_kept(scene: Scene) -> None:
    film = a_film(scene)
    turned = b"WEBVTT\n\n00:00.500 --> 00:01.000\nTwo\n\n00:00.000 --> 00:00.500\nOne\n"
    with pytest.raises(Refused, match="Line 6"):
        caption_film(make.acting(scene.officer), film, captions=turned)
    assert queries.film(make.viewing(scene.officer), film.pk).captions == ""
    caption_film(make.acting(scene.officer), film, captions=CAPTIONS)
    assert queries.film(make.viewing(scene.officer), film.pk).transcript == "A ball rolls.\n- Look & see!"


@pytest.mark.parametrize(
    ("changed", "says"),
    [({"said": " "}, "Write down who agreed"), ({"audience": "service"}, "children see it, or everybody"),
     ({"given_on": MAY}, "still to come"), ({"until": date(2021, 4, 11)}, "has ended by then"),
     ({"until": date(2027, 1, 1)}, "Ask again after 5 years")],
)  # fmt: skip
def test_an_agreement_is_whole_or_refused(scene: Scene, changed: dict[str, object], says: str) -> None:
    given: dict[str, object] = {"said": "All six", "audience": "children", "given_on": APRIL, "until": UNTIL}
    with pytest.raises(Refused, match=says):
        record_agreement(make.acting(scene.officer), a_film(scene), **{**given, **changed})  # type: ignore[arg-type]


def _child_sees(scene: Scene, on: date = APRIL) -> tuple[int, int]:
    """How many films a child's page has, and how many parts the database gives the child."""
    child = scene.as_child(today=on)
    set_person(child.viewer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM childrens_council_filmpart")
        return len(queries.films_shown(child.viewer)), int(cursor.fetchone()[0])


def test_taken_back_in_one_step_it_is_hidden_at_once_from_everybody(scene: Scene) -> None:
    film = a_film_shown(scene)
    assert _child_sees(scene) == (1, 1)
    withdraw_agreement(make.acting(scene.officer), film)
    assert _child_sees(scene) == (0, 0)
    for viewer in (scene.as_child().viewer, make.viewing(scene.officer), make.viewing(scene.manager)):
        set_person(viewer)
        for ask in (queries.film_file, queries.film_still, queries.film_captions):
            with pytest.raises(Http404):
                ask(viewer, film.pk)
    with pytest.raises(Refused, match="taken back already"):
        withdraw_agreement(make.acting(scene.officer), film)
    with pytest.raises(Refused, match="agree to it no longer"):
        show_film(make.acting(scene.officer), film)
    set_person(make.viewing(scene.manager))
    assert Entry.objects.filter(event="FilmAgreementWithdrawn").count() == 1


def test_when_what_was_agreed_has_ended_a_child_sees_it_no_longer(scene: Scene) -> None:
    film = a_film_shown(scene, until=MAY)
    assert _child_sees(scene, MAY) == (1, 1)
    assert _child_sees(scene, MAY + timedelta(days=1)) == (0, 0)
    agreed(scene, film)
    assert _child_sees(scene, MAY + timedelta(days=1)) == (1, 1)


def test_a_film_that_everybody_watches_is_taken_off_or_shown_to_fewer(scene: Scene) -> None:
    film = publish_film(make.acting(scene.manager), a_film_shown(scene, "public"))
    assert film.audience == Audience.PUBLIC
    assert agreed(scene, film, "children").audience == Audience.CHILDREN
    assert hide_film(make.acting(scene.officer), film).audience == Audience.SERVICE
    assert _child_sees(scene) == (0, 0)
    with pytest.raises(Refused, match="alone watches this film already"):
        hide_film(make.acting(scene.officer), film)


def test_the_database_shows_no_child_a_film_without_captions(scene: Scene) -> None:
    film = a_film_shown(scene)
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        Film.objects.filter(pk=film.pk).update(captions="")
    assert queries.film(make.viewing(scene.support), film.pk).transcript == SHOWN


@pytest.mark.parametrize(("seconds", "said"), [(1, "1 second"), (60, "1 minute"), (125, "2 minutes 5 seconds")])
def test_the_length_of_a_film_is_said_in_words(seconds: int, said: str) -> None:
    assert length_in_words(seconds) == said
