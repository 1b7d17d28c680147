"""What a child said, sent and asked for, what was urgent in it; their plan in their words; their officer."""

from mainstay.voice.models.alerts import AlertPerson, AlertTold, PassedOn, UrgentAlert
from mainstay.voice.models.plans import OfficerCard, OwnPlan
from mainstay.voice.models.said import Draft, Kept, View
from mainstay.voice.models.tray import Arrived
from mainstay.voice.models.wishes import Wish

__all__ = [
    "AlertPerson",
    "AlertTold",
    "Arrived",
    "Draft",
    "Kept",
    "OfficerCard",
    "OwnPlan",
    "PassedOn",
    "UrgentAlert",
    "View",
    "Wish",
]
