"""What may be asked about what children say: each answer for one viewer, as rows that cannot be changed."""

from mainstay.voice.queries.alerts import (
    AlertPage,
    AlertRow,
    ToldRow,
    alert_page,
    alerts_done,
    alerts_open,
    alerts_waiting_too_long,
)
from mainstay.voice.queries.monday import VoiceLine, voice_line
from mainstay.voice.queries.said import KeptRow, ViewRow, view_page, views_of, views_unread
from mainstay.voice.queries.tray import ArrivedRow, arrived_row, child_by_reference, tray_settled, tray_waiting
from mainstay.voice.queries.unopened import UnopenedRow, media_for_cover, media_unopened
from mainstay.voice.queries.unread import views_for_cover
from mainstay.voice.queries.wishes import WishRow, wish_row, wishes_of, wishes_put_to, wishes_waiting

__all__ = [
    "AlertPage",
    "AlertRow",
    "ArrivedRow",
    "KeptRow",
    "ToldRow",
    "UnopenedRow",
    "ViewRow",
    "VoiceLine",
    "WishRow",
    "alert_page",
    "alerts_done",
    "alerts_open",
    "alerts_waiting_too_long",
    "arrived_row",
    "child_by_reference",
    "media_for_cover",
    "media_unopened",
    "tray_settled",
    "tray_waiting",
    "view_page",
    "views_for_cover",
    "views_of",
    "views_unread",
    "voice_line",
    "wish_row",
    "wishes_of",
    "wishes_put_to",
    "wishes_waiting",
]
