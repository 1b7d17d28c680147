"""What may be asked of quality assurance: each for one viewer, as frozen rows."""

from mainstay.quality.queries.learning import LearningRow, ThemeShare, learning, learning_row, themes_of_year
from mainstay.quality.queries.links import LinkRow, link_row, links, officers_linked, teams_linked
from mainstay.quality.queries.priorities import NoteRow, PriorityRow, priorities, priority, priority_years

__all__ = [
    "LearningRow",
    "LinkRow",
    "NoteRow",
    "PriorityRow",
    "ThemeShare",
    "learning",
    "learning_row",
    "link_row",
    "links",
    "officers_linked",
    "priorities",
    "priority",
    "priority_years",
    "teams_linked",
    "themes_of_year",
]
