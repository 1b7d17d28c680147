"""What a child said, what they sent with it, what they asked for, and what was urgent in it."""

from mainstay.voice.models.alerts import AlertPerson, AlertTold, PassedOn, UrgentAlert
from mainstay.voice.models.said import Draft, Kept, View
from mainstay.voice.models.wishes import Wish

__all__ = ["AlertPerson", "AlertTold", "Draft", "Kept", "PassedOn", "UrgentAlert", "View", "Wish"]
