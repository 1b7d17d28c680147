"""What may be asked about what children are proud of: each answer for one viewer, as rows that cannot be changed."""

from mainstay.achievements.queries.checks import check_page, checks_of, checks_waiting, found_in_words
from mainstay.achievements.queries.pictures import own_picture, picture_for_service, picture_shown, sent_before
from mainstay.achievements.queries.rows import CheckRow, ShowingRow, ThingRow, YesRow
from mainstay.achievements.queries.shown import PublicRow, ShownRow, for_the_public, in_the_report, things_shown
from mainstay.achievements.queries.things import (
    Waiting,
    count_of_things,
    earlier_words,
    one_thing,
    things_of_child,
    uses,
    waiting,
    worry_about,
)

__all__ = [
    "CheckRow",
    "PublicRow",
    "ShowingRow",
    "ShownRow",
    "ThingRow",
    "Waiting",
    "YesRow",
    "check_page",
    "checks_of",
    "checks_waiting",
    "count_of_things",
    "earlier_words",
    "for_the_public",
    "found_in_words",
    "in_the_report",
    "one_thing",
    "own_picture",
    "picture_for_service",
    "picture_shown",
    "sent_before",
    "things_of_child",
    "things_shown",
    "uses",
    "waiting",
    "worry_about",
]
