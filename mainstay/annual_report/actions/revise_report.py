"""Publishing a correction of a published report."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.annual_report import rules
from mainstay.annual_report.carried import Carried
from mainstay.annual_report.changes import changes
from mainstay.annual_report.editions import latest_publication, published_edition
from mainstay.annual_report.events import RevisionPublished
from mainstay.annual_report.models import Publication, Report
from mainstay.annual_report.publishing import REQUIRED, edition_to_publish, keep
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.years import CollectionYear


@action(may=Can.PUBLISH_ANNUAL_REPORT, on=Report)
def revise_report(acting: Acting, report: Report, *, note: str, council: str) -> Publication:
    """Publish the report again as it stands now, with a note and every figure that changed; the earlier one is kept.

    Raises Refused where it was never published, nothing differs, a required section is empty or no reason is given.
    """
    year = CollectionYear.parse(report.year)
    latest = latest_publication(acting.viewer, year)
    rules.must_be_published(latest is not None, year)
    why = rules.must_say_why(note)
    edition = edition_to_publish(acting, year, council)
    rules.must_be_whole(REQUIRED, edition.prose)
    assert latest is not None  # noqa: S101  (must_be_published has seen to it)
    before = published_edition(latest)
    changed = changes(before.figures, edition.figures)
    rules.must_differ(
        changed, before.prose, edition.prose, carried=Carried.from_data(latest.carried).proud != edition.carried.proud
    )
    publication = keep(acting, report, edition, note=why, changes=changed)
    acting.record(
        RevisionPublished(subject=report.pk, year=report.year, number=publication.number, changed=len(changed))
    )
    return publication
