"""The section of the annual report on what children said and what came of it."""

from __future__ import annotations

from mainstay.annual_report.filling import Sentence
from mainstay.annual_report.section import Part, Section
from mainstay.insight.places import AnnualReport

VOICE = Section(
    "voice",
    "What children said, and what came of it",
    level=2,
    asks="Say what children asked for most, what the council did about it and where the answer was no, and what the "
    "service learnt from answers that came late.",
    required=True,
    place=AnnualReport.VOICE,
    sentences=(
        Sentence(
            "The reviewing service had {views_received.phrase} from children in {year}, for their reviews and between "
            "them.",
            hidden="How often children said something in {year} is not shown.",
        ),
        Sentence(
            "Of what they asked for, {wishes_answered_in_time.n_of_N} wishes were answered in time "
            "({wishes_answered_in_time.percent}): the child was told that it was done, that it was not done yet, or "
            "why not.",
            hidden="How many wishes were answered in time is not shown.",
        ),
        Sentence(
            "{urgent_alerts_taken_in_time.n_of_N} urgent alerts were taken by somebody in the minutes that the service "
            "sets ({urgent_alerts_taken_in_time.percent}).",
            hidden="How many urgent alerts were taken in time is not shown.",
        ),
        Sentence(
            "{advocacy.phrase} looked after on {on} had been asked about an advocate; {advocacy[state/active].number} "
            "had one then.",
            hidden="How many children had been asked about an advocate is not shown.",
        ),
        Sentence(
            "Children made {complaints.phrase} in {year}, which went straight to the complaints team; "
            "{complaints[stage/stage_1].number} went no further than its first stage.",
            hidden="How often children complained in {year} is not shown.",
        ),
    ),
)

PROUD = Section("proud", "What children are proud of", level=2, parts=(Part.PROUD,), left_out_empty=True)
