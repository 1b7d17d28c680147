"""A team of social work with an officer linked to it, and packs of its quarters, made by actions."""

from __future__ import annotations

from datetime import date

from mainstay.access.models import Person
from mainstay.quality.actions.link_team import link_team
from mainstay.quality.actions.make_pack import make_pack
from mainstay.quality.models import TeamPack
from tests import builders as make
from tests.contacts.building import Scene

WINTER, SPRING = date(2021, 1, 1), date(2021, 4, 1)


def linked(scene: Scene) -> Scene:
    """The scene with its officer linked to its team."""
    link_team(make.acting(scene.manager), officer=scene.officer, team=scene.team, starts_on=make.LONG_AGO)
    return scene


def a_pack(scene: Scene, starts_on: date = WINTER, *, by: Person | None = None) -> TeamPack:
    """The pack of a quarter, by the officer of the team."""
    return make_pack(make.acting(by or scene.officer), team=scene.team.pk, starts_on=starts_on)
