"""The report as a command takes it from the database: as the system itself, and on the record where it must be."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from mainstay.annual_report.actions.take_unsuppressed_figures import take_unsuppressed_figures
from mainstay.annual_report.edition import Edition
from mainstay.annual_report.editions import current_edition, latest_publication, published_edition
from mainstay.annual_report.figures.taken import Asked
from mainstay.authority.queries import local_policy
from mainstay.insight.audience import Audience
from mainstay.ledger.acting import system_acting
from mainstay.ledger.action import set_person


def edition_for_command(asked: Asked, *, form: str, current: bool) -> Edition:
    """The report of a year for an audience; the published one as it was published unless the current is asked for.

    Small numbers are given only with an entry in the account. Raises NoFigures.
    """
    acting = system_acting(channel="command")
    with transaction.atomic():
        set_person(acting.viewer)
        asked = replace(asked, policy=local_policy(acting.today))
        if asked.audience is Audience.WORKING:
            taken = take_unsuppressed_figures(
                acting, year=asked.year, council=asked.council, policy=asked.policy, form=form
            )
            return current_edition(acting.viewer, asked, figures=taken)
        publication = None if current else latest_publication(acting.viewer, asked.year)
        return published_edition(publication) if publication else current_edition(acting.viewer, asked)
