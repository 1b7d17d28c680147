"""The demonstration's council of children: three years of proposals, two films that were put off, one to watch."""

from __future__ import annotations

from datetime import date

from mainstay.access.roles import Role
from mainstay.childrens_council import queries
from mainstay.site.demo.alive import childrens_council
from mainstay.statute.years import CollectionYear
from tests import builders as make
from tests.reviews.pages import text
from tests.voice.building import Scene, come_in


def test_the_demonstration_tells_three_years_and_plays_one_film(scene: Scene) -> None:
    make.an_officer("Second Example")
    make.an_officer("A Newcomer", since=date(2021, 1, 4))
    made = childrens_council.live({Role.SERVICE_MANAGER: [scene.manager]}, today=make.TODAY)
    assert made["proposals of the children’s council"] == 10
    viewer = make.viewing(scene.manager)
    states = [row.state for row in queries.said_in(viewer, CollectionYear.parse("2020-21"))]
    assert (states.count("done"), states.count("heard"), len(states)) == (3, 2, 7)
    assert [row.is_late for row in queries.proposals(viewer)][:2] == [True, False]
    first, second = queries.projects(viewer)
    assert (first.state, len(first.delays), second.state, len(second.delays)) == ("under_way", 2, "done", 2)
    assert all("2020" in f"{row.delays[0].noted_on}" for row in (first, second))
    (film,) = queries.films_shown(scene.as_child().viewer)
    assert (film.type, film.audience, film.has_captions, film.length) == ("video/mp4", "public", True, "16 seconds")
    browser = come_in(scene)
    assert "Films to watch Words that stick" in text(browser.get("/my/council"))
    assert len(browser.get(f"/my/council/film/{film.id}/file").content) > 50_000
