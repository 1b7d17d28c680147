"""What is made ready for a review: the child's choices, people invited, views sought, the agenda and reports."""

from mainstay.preparation.models.agendas import Agenda, AgendaTemplate
from mainstay.preparation.models.feeds import CalendarFeed
from mainstay.preparation.models.papers import SocialWorkReport, ViewSought
from mainstay.preparation.models.people import Asked, Choice, Invited, Preparation, PrivateTalk, Waiver

__all__ = [
    "Agenda",
    "AgendaTemplate",
    "Asked",
    "CalendarFeed",
    "Choice",
    "Invited",
    "Preparation",
    "PrivateTalk",
    "SocialWorkReport",
    "ViewSought",
    "Waiver",
]
