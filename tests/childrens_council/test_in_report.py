"""The annual report tells what the council of children said, what changed, and what put its projects off."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from html import unescape
from io import BytesIO
from typing import Any

import docx
import pytest

from mainstay.annual_report.carried import Carried
from mainstay.annual_report.edition import Edition
from mainstay.annual_report.editions import current_edition
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.writing import written
from mainstay.childrens_council.actions.answer_proposal import answer_proposal
from mainstay.childrens_council.actions.delay_project import delay_project
from mainstay.childrens_council.actions.finish_proposal import finish_proposal
from mainstay.childrens_council.actions.publish_film import publish_film
from mainstay.childrens_council.actions.withdraw_agreement import withdraw_agreement
from mainstay.childrens_council.models import Film, Project
from mainstay.childrens_council.rules.proposals import Step
from mainstay.insight.audience import Audience
from mainstay.statute.years import CollectionYear
from tests import builders as make
from tests.childrens_council.building import SAID, a_proposal
from tests.childrens_council.filming import a_film_shown
from tests.documents.reading import pdf_words
from tests.voice.building import Scene

YEAR, MADE_AT = CollectionYear.parse("2020-21"), datetime(2021, 4, 12, 9, tzinfo=UTC)
CHANGED = "Every child who moves chooses a bag."


@pytest.fixture
def told(scene: Scene) -> Scene:
    """A year in which three things were said and two answered, with a project that was put off and a public film."""
    acting = make.acting(scene.officer, today=date(2021, 3, 30))
    finish_proposal(acting, a_proposal(scene), changed=CHANGED, changed_on=date(2021, 3, 29))
    no = a_proposal(scene, "We want to stay up late.")
    answer_proposal(acting, no, step=Step.SAY_NO, answer="That is for you and your carers.")
    a_proposal(scene, "We want wifi.")
    publish_film(make.acting(scene.manager), a_film_shown(scene, "public"))
    delay_project(acting, Project.objects.get(), reason="Nobody could film.", until_on=date(2021, 9, 30))
    return scene


def _edition(scene: Scene) -> Edition:
    return current_edition(make.viewing(scene.manager), Asked(YEAR, "Thornshire"))


def _page(edition: Edition) -> str:
    """The page, with days that do not break over two lines as days like any other."""
    return unescape(written(edition, "html", created_at=MADE_AT).decode()).replace("\u00a0", " ")


def test_each_form_of_the_report_says_what_was_said_and_what_changed(told: Scene) -> None:
    edition = _edition(told)
    word = docx.Document(BytesIO(written(edition, "docx", created_at=MADE_AT)))
    cells = " ".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    page = _page(edition)
    paper = pdf_words(written(edition, "pdf", created_at=MADE_AT)).replace(" ", "").replace("\n", "")
    for words in (SAID, CHANGED, "That is for you and your carers.", "To 30 September 2021: Nobody could film."):
        assert (words in cells, words in page, words.replace(" ", "") in paper) == (True, True, True), words
    assert "2 of 3 proposals that the children’s council made in 2020-21 are answered." in page
    assert "“Our film”, 1 second" in page
    assert told.officer.name not in page


def test_the_figures_hold_the_share_answered_and_what_came_of_each(told: Scene) -> None:
    published, working = (_answered(told, audience) for audience in (Audience.PUBLISHED, Audience.WORKING))
    assert published["suppressed"]  # like every small number; the report counts the rows that stand in it
    assert (working["numerator"], working["denominator"]) == (2, 3)
    came = {key: row["numerator"] for key, row in working["splits"]["outcome"].items()}
    assert came == {"done": 1, "agreed": 0, "not_agreed": 1, "heard": 1}


def _answered(scene: Scene, audience: Audience) -> dict[str, Any]:
    edition = current_edition(make.viewing(scene.manager), Asked(YEAR, "Thornshire", audience))
    found: dict[str, Any] = json.loads(written(edition, "json", created_at=MADE_AT))["measures"]["proposals_answered"]
    return found


def test_what_is_kept_with_a_publication_is_read_again_as_it_was(told: Scene) -> None:
    carried = _edition(told).carried
    assert len(carried.you_said.said) == 3
    assert Carried.from_data(json.loads(json.dumps(carried.to_data()))) == carried
    assert Carried.from_data({}).you_said.said == ()


def test_a_film_that_was_taken_back_stands_in_no_report_made_after(told: Scene) -> None:
    assert _edition(told).carried.you_said.films
    withdraw_agreement(make.acting(told.officer), Film.objects.get())
    assert _edition(told).carried.you_said.films == ()


def test_a_year_in_which_nothing_was_said_has_no_table_of_it(scene: Scene) -> None:
    edition = _edition(scene)
    assert edition.carried.you_said.said == ()
    assert "proposals that the children’s council made" not in _page(edition)
