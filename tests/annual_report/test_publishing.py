"""Publishing freezes what readers read; a correction is a revision that says what it changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction

from mainstay.access.roles import Role
from mainstay.annual_report.actions.publish_report import publish_report
from mainstay.annual_report.actions.revise_report import revise_report
from mainstay.annual_report.actions.write_section import write_section
from mainstay.annual_report.changes import changes
from mainstay.annual_report.editions import current_edition, latest_publication, published_edition
from mainstay.annual_report.figures.from_returns import figures_from_returns
from mainstay.annual_report.figures.frozen import from_data, keeping_hidden, to_data
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.models import Publication, Report, Snapshot
from mainstay.annual_report.queries import publications
from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.ssda903.reading import read_return
from mainstay.insight.audience import Audience
from mainstay.ledger.acting import Acting, acting_as, system_acting
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import TODAY, YEAR
from tests.annual_report.reports import a_report, a_written_report
from tests.annual_report.returns import sixty_children
from tests.reviews.building import a_person

COUNCIL = "Thornshire"


@pytest.fixture
def published(larger_imported: Path, acting: Acting) -> Publication:
    return publish_report(acting, a_written_report(acting), council=COUNCIL)


def correct(folder: Path) -> None:
    """Bring in the same return with twelve more reviews held."""
    path = sixty_children(folder / "2020-21")
    with (path / "reviews.csv").open("a") as reviews:
        reviews.writelines(f"{child},02/05/2004,25/09/2020,PN1\n" for child in range(2006, 2018))
    import_return(system_acting(channel="test", today=TODAY), read_return(path, year=YEAR))


def test_publishing_keeps_words_figures_and_definitions_as_they_are_read(
    published: Publication, acting: Acting
) -> None:
    assert (published.number, published.published_on) == (1, TODAY)
    kept = Snapshot.objects.get(publication=published)
    assert (kept.audience, kept.definitions["reviews_in_time"]) == ("published", 1)
    edition = published_edition(published)
    assert edition.prose["concerns"] == "What the manager wrote of resolving concerns."
    now = current_edition(acting.viewer, Asked(YEAR, COUNCIL))
    assert edition.figures.readings == now.figures.readings
    entry = Entry.objects.get(event="ReportPublished")
    assert entry.payload["number"] == 1
    assert entry.payload["suppressed"] > 0


def test_what_is_published_cannot_be_changed_even_by_the_database_user(published: Publication) -> None:
    for statement in (
        "UPDATE annual_report_publication SET note = 'x'",
        "DELETE FROM annual_report_snapshot",
        "DELETE FROM annual_report_sectionproseevent",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_an_unfinished_report_is_refused_with_the_list_of_what_is_missing(imported: Path, acting: Acting) -> None:
    report = a_report(acting)
    write_section(acting, report, section="introduction", text="It was a year.")
    with pytest.raises(Refused) as refused:
        publish_report(acting, report, council=COUNCIL)
    assert "Resolving concerns" in str(refused.value)
    assert "Introduction" not in str(refused.value)
    assert Report.objects.get(pk=report.pk).state == Report.State.DRAFT


def test_a_year_that_is_not_over_is_not_published(imported: Path, acting: Acting) -> None:
    report = a_written_report(acting)
    early = replace(acting, viewer=replace(acting.viewer, today=TODAY.replace(month=3, day=31)))
    with pytest.raises(Refused, match="ends on 31 March 2021"):
        publish_report(early, report, council=COUNCIL)


def test_a_report_without_figures_is_not_published(acting: Acting) -> None:
    with pytest.raises(Refused, match="nothing of 2020-21 in the database"):
        publish_report(acting, a_written_report(acting), council=COUNCIL)


def test_only_whoever_publishes_may_publish_or_revise(imported: Path, acting: Acting) -> None:
    report = a_written_report(acting)
    officer = acting_as(a_person(Role.DATA_OFFICER, "Dee Example"), channel="test", today=TODAY)
    with pytest.raises(PermissionDenied):
        publish_report(officer, report, council=COUNCIL)
    with pytest.raises(PermissionDenied):
        revise_report(officer, report, note="Because.", council=COUNCIL)
    assert not Publication.objects.exists()


def test_a_published_report_is_revised_and_not_published_again(published: Publication, acting: Acting) -> None:
    with pytest.raises(Refused, match="Publish a revision of it instead"):
        publish_report(acting, published.report, council=COUNCIL)


def test_a_correction_shows_as_a_revision_figure_by_figure(
    published: Publication, acting: Acting, tmp_path: Path
) -> None:
    correct(tmp_path)
    revised = revise_report(acting, published.report, note=" Twelve reviews  were found. ", council=COUNCIL)
    assert (revised.number, revised.note) == (2, "Twelve reviews were found.")
    changed = {each["figure"]: (each["before"], each["after"]) for each in revised.changes}
    assert changed["Reviews held"] == ("60", "72")
    assert "Children looked after" not in changed
    assert published_edition(published).figures.reading("reviews_held").value == 60  # type: ignore[union-attr]
    assert published_edition(revised).figures.reading("reviews_held").value == 72  # type: ignore[union-attr]
    assert [row.number for row in publications(acting.viewer, published.report_id)] == [2, 1]
    assert latest_publication(acting.viewer, YEAR) == revised
    assert Entry.objects.get(event="RevisionPublished").payload["changed"] == len(revised.changes)


def test_a_revision_needs_a_reason_and_something_that_differs(published: Publication, acting: Acting) -> None:
    with pytest.raises(Refused, match="Say what is corrected and why"):
        revise_report(acting, published.report, note="  ", council=COUNCIL)
    with pytest.raises(Refused, match="nothing to revise"):
        revise_report(acting, published.report, note="Because.", council=COUNCIL)
    write_section(acting, published.report, section="concerns", text="Corrected words.")
    assert revise_report(acting, published.report, note="Words.", council=COUNCIL).changes == []


def test_a_report_that_was_never_published_is_not_revised(imported: Path, acting: Acting) -> None:
    with pytest.raises(Refused, match="not published yet"):
        revise_report(acting, a_written_report(acting), note="Because.", council=COUNCIL)


def test_what_a_publication_left_out_stays_out_of_the_next(
    published: Publication, acting: Acting, tmp_path: Path
) -> None:
    before = published_edition(published).figures
    correct(tmp_path)
    after = current_edition(acting.viewer, Asked(YEAR, COUNCIL)).figures
    for key, reading in before.of(YEAR).items():
        for split, rows in reading.splits.items():
            for name, row in rows.items():
                if row.suppressed:
                    assert after.of(YEAR)[key].splits[split][name].suppressed, f"{key} {split} {name}"


def test_figures_come_back_from_a_snapshot_exactly_as_they_were(larger: Path) -> None:
    for audience in Audience:
        taken = figures_from_returns(Asked(YEAR, COUNCIL, audience), [str(larger)])
        again = from_data(to_data(taken))
        assert again == taken
        assert changes(taken, again) == []


def test_a_figure_left_out_before_is_left_out_with_all_its_numbers(larger: Path) -> None:
    whole = figures_from_returns(Asked(YEAR, COUNCIL, Audience.WORKING), [str(larger)])
    hidden = figures_from_returns(Asked(YEAR, COUNCIL), [str(larger)])
    kept = keeping_hidden(whole, hidden)
    row = kept.of(YEAR)["periods_started"].splits["legal_status"]["J1"]
    assert (row.suppressed, row.value) == (True, None)
    assert kept.of(CollectionYear(2019)) == {}
