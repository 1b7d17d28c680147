"""What is counted of complaints: how many children made, how far they went, and whether they were answered in time."""

from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Count, Subject
from mainstay.statute.complaints import LOCAL_RESOLUTION

NOT_KEPT = "No complaint was recorded here by then, so nobody can say."
STAGES = (
    Key("stage_1", "Stage 1: local resolution"),
    Key("stage_2", "Stage 2: investigation"),
    Key("stage_3", "Stage 3: review panel"),
    Key("ombudsman", "The Ombudsman"),
)
OUTCOMES = (
    Key("upheld", "Upheld"),
    Key("partly", "Partly upheld"),
    Key("not_upheld", "Not upheld"),
    Key("resolved", "Put right"),
)
STAGE = Split("stage", "How far it went", "stage", lambda _: STAGES, not_recorded=False)
OUTCOME = Split("outcome", "What came of it", "outcome", lambda _: OUTCOMES)


@measure(
    key="complaints",
    title="Complaints of children",
    unit=Count,
    subject=Subject.COMPLAINTS,
    source=LOCAL_RESOLUTION,
    splits=[STAGE, OUTCOME],
    shown_on=[Dashboard.SERVICE, AnnualReport.VOICE],
    needs=["beside"],
    notes=["More is not better or worse: it says that children know how to complain.",
           "Each counts in the year it came in, at the furthest stage it has reached since; what came of it is not "
           "recorded before it is answered.",
           "The children behind it are named to those alone who may know that they complained."],
    without=NOT_KEPT,
)  # fmt: skip
def complaints(t: Tables, period: Period) -> Count:
    """How many complaints children made in the year, those taken back too."""
    made = t.complaints.filter(t.complaints.received_on.between(period.starts_on, period.as_at))
    return Count(made, kept=t.complaints.filter(t.complaints.received_on <= period.as_at))
