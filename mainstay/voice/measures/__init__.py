"""What is counted of the child's voice: views, wishes and their answers, urgent alerts."""

from mainstay.insight.measure import adds_up
from mainstay.voice.measures.heard import MEDIA, urgent_alerts_taken_in_time, views_received
from mainstay.voice.measures.wishes import wishes_answered_in_time

__all__ = ["urgent_alerts_taken_in_time", "views_received", "wishes_answered_in_time"]

adds_up("views_received", *(f"views_received[medium/{each.key}]" for each in MEDIA), rest=False)
for _side in ("numerator", "denominator"):
    _parts = (f"wishes_answered_in_time[whose_answer/{each}].{_side}" for each in ("service", "council"))
    adds_up(f"wishes_answered_in_time.{_side}", *_parts, rest=False)
