"""How often children said something, by which way it came, and how soon somebody took what was urgent."""

from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Count, Share, Subject
from mainstay.statute.citation import Citation

ROUTES = Citation("DR-8.3", "IRO Handbook (2010)", "consultation with the child, by the way they like", confirmed=False)
SAFE = Citation("DR-8.3", "Local policy", "minutes within which somebody takes an urgent alert", confirmed=False)
NO_VIEWS = "Nothing that children said was recorded here by then, so nobody can say."
NO_ALERTS = "No urgent alert was raised in the year."
MEDIA = (
    Key("own_pages", "The child's own pages"),
    Key("together", "Written together with a grown-up"),
    Key("in_person", "In person"),
    Key("phone", "Telephone call"),
    Key("message", "Text or WhatsApp message"),
    Key("letter", "Letter or card"),
    Key("picture", "Picture"),
    Key("mind_of_my_own", "Mind of My Own"),
)
MEDIUM = Split("medium", "How it came", "medium", lambda _: MEDIA, not_recorded=False)
HOURS = Split(
    "hours",
    "When it was raised",
    lambda rows, _: rows.out_of_hours.ifelse("nobody_reads", "somebody_reads"),
    lambda _: (
        Key("somebody_reads", "In the hours when somebody reads"),
        Key("nobody_reads", "Outside those hours"),
    ),
    not_recorded=False,
    within=True,
)


@measure(
    key="views_received",
    title="Times children said something",
    unit=Count,
    subject=Subject.VIEWS,
    source=ROUTES,
    splits=[MEDIUM],
    shown_on=[Dashboard.SERVICE, AnnualReport.VOICE],
    needs=["voice"],
    notes=["One time is one message, call, letter, picture or talk, however much was said in it."],
    without=NO_VIEWS,
)
def views_received(t: Tables, period: Period) -> Count:
    """How many times in the year a child said something to the reviewing service, by whatever way."""
    said = t.views.filter(t.views.said_on.between(period.starts_on, period.as_at))
    return Count(said, kept=t.views.filter(t.views.said_on <= period.as_at))


@measure(
    key="urgent_alerts_taken_in_time",
    title="Urgent alerts that somebody took in time",
    unit=Share,
    subject=Subject.ALERTS,
    source=SAFE,
    better=Better.HIGHER,
    splits=[HOURS],
    shown_on=[Dashboard.SERVICE, AnnualReport.VOICE],
    needs=["voice"],
    notes=["In time is within the minutes that the service had set when the alert was raised. One that nobody has "
           "taken yet is not."],
    without=NO_ALERTS,
)  # fmt: skip
def urgent_alerts_taken_in_time(t: Tables, period: Period) -> Share:
    """Of the urgent alerts raised in the year by what children said, those that somebody took in time."""
    raised = t.urgent_alerts.filter(t.urgent_alerts.raised_on.between(period.starts_on, period.as_at))
    return Share(raised, raised.taken_in_time, kept=raised)
