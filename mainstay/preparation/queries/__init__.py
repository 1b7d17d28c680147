"""What may be asked about how a review is made ready: each answer for one viewer, as rows that cannot be changed."""

from mainstay.preparation.queries.agendas import AgendaRow, TemplateRow, agenda_of, template, templates, templates_for
from mainstay.preparation.queries.choices import ChoiceRow, audiences, choices_of
from mainstay.preparation.queries.feeds import Arranged, FeedRow, feed_by_key, feed_of
from mainstay.preparation.queries.page import (
    May,
    PreparationPage,
    PrivateTalkRow,
    WaiverRow,
    preparation_page,
    private_talk_of,
)
from mainstay.preparation.queries.people import InvitedRow, Suggested, invited_to, suggested, suggestion
from mainstay.preparation.queries.reports import (
    ReportFile,
    ReportRow,
    WantedRow,
    report_file,
    report_of,
    report_state,
    reports_wanted,
)
from mainstay.preparation.queries.sight import reads_narrative
from mainstay.preparation.queries.views import ViewRow, ViewsCounted, counted, views_of

__all__ = [
    "AgendaRow",
    "Arranged",
    "ChoiceRow",
    "FeedRow",
    "InvitedRow",
    "May",
    "PreparationPage",
    "PrivateTalkRow",
    "ReportFile",
    "ReportRow",
    "Suggested",
    "TemplateRow",
    "ViewRow",
    "ViewsCounted",
    "WaiverRow",
    "WantedRow",
    "agenda_of",
    "audiences",
    "choices_of",
    "counted",
    "feed_by_key",
    "feed_of",
    "invited_to",
    "preparation_page",
    "private_talk_of",
    "reads_narrative",
    "report_file",
    "report_of",
    "report_state",
    "reports_wanted",
    "suggested",
    "suggestion",
    "template",
    "templates",
    "templates_for",
    "views_of",
]
