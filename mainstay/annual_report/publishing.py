"""What publishing and revising share: the edition as the public will read it, and keeping it as it is read."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from mainstay import clock
from mainstay.achievements.shared import Place, show_in_report
from mainstay.annual_report.edition import Change, Edition
from mainstay.annual_report.editions import current_edition
from mainstay.annual_report.figures.frozen import to_data
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.models import Publication, Report, Snapshot
from mainstay.annual_report.structure import SECTIONS
from mainstay.authority.queries import local_policy
from mainstay.ledger.acting import Acting
from mainstay.statute.years import CollectionYear

REQUIRED = {section.key: section.title for section in SECTIONS if section.required}


def edition_to_publish(acting: Acting, year: CollectionYear, council: str) -> Edition:
    """The report as the public would read it today. Raises NoFigures."""
    return current_edition(acting.viewer, Asked(year, council, policy=local_policy(acting.today)))


def keep(acting: Acting, report: Report, edition: Edition, *, note: str, changes: list[Change]) -> Publication:
    """Keep an edition as the report's next publication, with every figure frozen as it is read."""
    report.revision += 1
    report.state = Report.State.PUBLISHED
    report.save()
    publication = Publication(
        report=report,
        number=report.revision,
        published_on=acting.today,
        published_at=clock.now(),
        published_by_id=acting.person_id,
        note=note,
        prose={key: text for key, text in edition.prose.items() if text},
        carried=edition.carried.to_data(),
        changes=[asdict(change) for change in changes],
    )
    publication.save()
    place = Place(f"Annual report {report.year}, {_which(publication)}", publication.pk)
    show_in_report(acting, [UUID(line.thing) for line in edition.carried.proud], place)
    Snapshot(
        publication=publication,
        audience=edition.figures.audience,
        figures=to_data(edition.figures),
        definitions=dict(edition.figures.definitions),
        comparators=[asdict(compared) for compared in edition.comparators],
    ).save()
    return publication


def _which(publication: Publication) -> str:
    """Which publication of a report: the first, or a revision."""
    return "first edition" if publication.number == 1 else f"revision {publication.number - 1}"
