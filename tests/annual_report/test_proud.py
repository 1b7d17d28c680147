"""What children are proud of in the annual report: with all three, as long as the child says yes, and never after."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from mainstay.achievements import queries
from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.achievements.models import Achievement, Showing
from mainstay.annual_report.actions.publish_report import publish_report
from mainstay.annual_report.actions.revise_report import revise_report
from mainstay.annual_report.editions import current_edition, latest_publication, published_edition
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.models import Publication
from mainstay.annual_report.writing import written
from mainstay.clock import now
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import set_person
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.achievements.building import TITLE, a_picture, kept, public
from tests.annual_report.conftest import YEAR
from tests.annual_report.reports import a_written_report
from tests.voice.building import Scene, a_scene

COUNCIL = "Thornshire"


@pytest.fixture
def scene(larger_imported: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """A child with a card, beside the children of the return."""
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    return a_scene()


def _as_manager(scene: Scene) -> Acting:
    set_person(make.viewing(scene.manager))
    return make.acting(scene.manager)


def _published(scene: Scene) -> Publication:
    acting = _as_manager(scene)
    return publish_report(acting, a_written_report(acting), council=COUNCIL)


def _draft(scene: Scene, form: str = "html") -> bytes:
    acting = _as_manager(scene)
    return written(current_edition(acting.viewer, Asked(YEAR, COUNCIL)), form, created_at=now())


def test_the_draft_shows_what_has_all_three_and_no_heading_where_nothing_has(scene: Scene) -> None:
    kept(scene, title="Not read")
    assert "What children are proud of" not in _draft(scene).decode()
    public(scene)
    page = _draft(scene).decode()
    assert "What children are proud of" in page
    assert "sang to the moon" in page
    assert "Not read" not in page
    assert "Robin" not in page


def test_words_and_pictures_stand_in_every_form_with_words_for_who_cannot_see(scene: Scene) -> None:
    public(scene, words="", title="The sea", picture=a_picture())
    page = _draft(scene).decode()
    assert 'alt="Blue lines"' in page
    assert "data:image/png;base64," in page
    pdf = PdfReader(BytesIO(_draft(scene, "pdf")))
    with_picture = [sheet for sheet in pdf.pages if "The sea" in sheet.extract_text()]
    assert len(with_picture[-1].images) == 1
    assert b"word/media" in _draft(scene, "docx")


def test_publishing_keeps_what_was_shown_and_the_child_sees_where(scene: Scene) -> None:
    row = public(scene, picture=a_picture())
    publication = _published(scene)
    assert [line["title"] for line in publication.carried["proud"]] == [TITLE]
    set_person(make.viewing(scene.officer))
    showing = Showing.objects.get(achievement=row)
    assert (showing.place, showing.source_id) == ("Annual report 2020-21, first edition", publication.pk)
    child = scene.as_child().viewer
    set_person(child)
    seen = next(yes for yes in queries.one_thing(child, row.pk).yeses if yes.use == "annual_report")
    assert [place.place for place in seen.places] == ["Annual report 2020-21, first edition"]


def test_taken_back_it_stands_in_no_copy_made_after_and_the_officer_is_told_where_it_stands(scene: Scene) -> None:
    row = public(scene)
    publication = _published(scene)
    before = written(published_edition(publication), "html", created_at=now()).decode()
    take_back_yes(scene.as_child(), row, use="annual_report")
    _as_manager(scene)
    after = written(published_edition(publication), "html", created_at=now()).decode()
    assert ("sang to the moon" in before, "sang to the moon" in after) == (True, False)
    assert "sang to the moon" not in _draft(scene).decode()
    told = Notice.objects.filter(person=scene.officer).values_list("words", flat=True)
    assert any("It still stands in print" in words for words in told)
    set_person(make.viewing(scene.officer))
    places = [place.place for each in queries.waiting(make.viewing(scene.officer)).to_take_down
              for place in each.to_take_down]  # fmt: skip
    assert places == ["Annual report 2020-21, first edition"]


def test_a_revision_leaves_out_what_was_taken_back_and_without_any_change_there_is_none(scene: Scene) -> None:
    row = public(scene)
    publication = _published(scene)
    with pytest.raises(Refused, match="nothing to revise"):
        revise_report(_as_manager(scene), publication.report, note="Again", council=COUNCIL)
    take_back_yes(scene.as_child(), row, use="annual_report")
    revise_report(_as_manager(scene), publication.report, note="A child took something back", council=COUNCIL)
    latest = latest_publication(make.viewing(scene.manager), YEAR)
    assert latest is not None
    assert (latest.number, latest.carried["proud"]) == (2, [])
    set_person(make.viewing(scene.officer))
    assert Showing.objects.filter(achievement=row).count() == 1


def test_a_large_picture_is_shown_by_its_small_likeness(scene: Scene) -> None:
    from mainstay.media.anew import picture_made_anew

    held = BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(held, "JPEG", quality=95)
    large = picture_made_anew(held.getvalue())
    public(scene, words="", title="Noise", picture=large)
    shown = queries.in_the_report(_as_manager(scene).viewer, YEAR)[0]
    assert len(large.content) > 400_000 > len(shown.picture) > 0
    assert Achievement.objects.get().picture_type == large.type
