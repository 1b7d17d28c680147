"""A theme that concerns name again and again: given an owner and a change, and measured again a year later."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.concerns.actions.begin_concern import Began, begin_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.quality import queries
from mainstay.quality.actions.begin_learning import begin_learning
from mainstay.quality.actions.measure_learning import measure_learning
from mainstay.quality.models import ThemeLearning
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from tests import builders as make
from tests.contacts.building import Scene
from tests.reviews.pages import signed_in, text

YEAR = CollectionYear(2021)
MARCH, JUNE = date(2021, 3, 15), date(2021, 6, 14)


def _a_formal_concern(scene: Scene, *themes: str, on: date = MARCH) -> None:
    by = make.acting(scene.officer, today=on)
    began = Began("No plan", themes, team=scene.team, children=(scene.child.pk,))
    concern = begin_concern(by, began=began, no_talk_because="It cannot wait.")
    raise_formally(by, concern, what="There is no plan.", good_looks_like="A plan.", points=["When is it made?"])


def _learn(scene: Scene, theme: str = "drift-and-delay") -> ThemeLearning:
    return begin_learning(
        make.acting(scene.manager), theme=theme, year=YEAR, owner="Service manager", change="Ask ten days before.",
        measure_again_on=date(2021, 10, 4),
    )  # fmt: skip


def test_a_theme_above_the_share_is_learnt_from_and_measured_again_in_a_later_year(scene: Scene) -> None:
    _a_formal_concern(scene, "drift-and-delay", "other")
    row = _learn(scene)
    assert (row.mentions_then, row.of_then) == (1, 2)
    shares = queries.themes_of_year(make.viewing(scene.manager), YEAR)
    assert {(each.theme, each.percent, each.is_above) for each in shares} == {
        ("drift-and-delay", "50.0%", True), ("other", "50.0%", True),
    }  # fmt: skip
    with pytest.raises(Refused, match="owner already"):
        _learn(scene)
    with pytest.raises(Refused, match="later year"):
        measure_learning(make.acting(scene.manager), row, year=YEAR, shows="It fell")
    _a_formal_concern(scene, "other", on=JUNE)
    later = measure_learning(make.acting(scene.manager, today=JUNE), row, year=YEAR.next(), shows="It fell")
    assert (later.mentions_later, later.of_later, later.measured_year) == (0, 1, "2021-22")


def test_a_theme_that_nobody_named_is_not_learnt_from_nor_by_who_may_not(scene: Scene) -> None:
    with pytest.raises(Refused, match="below the 25%"):
        _learn(scene)
    with pytest.raises(PermissionDenied):
        _learn(Scene(**{**vars(scene), "manager": scene.officer}))


def test_the_page_of_learning_offers_an_owner_for_what_is_above(
    scene: Scene, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())
    _a_formal_concern(scene, "drift-and-delay")
    client = signed_in(scene.manager)
    assert "Give it an owner" in text(client.get("/quality/learning/2020-21/"))
    assert "1 of 1 mentions of themes" in text(client.get("/quality/learning/2020-21/drift-and-delay"))
    row = _learn(scene)
    page = text(client.get("/quality/learning/2020-21/"))
    assert "to be measured again on 4 October 2021" in page
    assert "1 of 1 mentions" in text(client.get(f"/quality/learnt/{row.pk}/measure"))
