"""What is counted of advocates: where children stand with one."""

from mainstay.insight.measure import measure
from mainstay.insight.once import each_once
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Count, Subject
from mainstay.statute.citation import Citation

ADVOCACY = Citation("DR-8.4", "Children Act 1989", "section 26A", confirmed=False)
NOT_ASKED = "Nobody had recorded by then that a child was asked about an advocate, so nobody can say."
STATES = (
    Key("offered", "Offered, no answer yet"),
    Key("wanted", "Wanted"),
    Key("declined", "Not wanted"),
    Key("referred", "Asked for"),
    Key("active", "Has one"),
    Key("ended", "Ended"),
)
STATE = Split("state", "Where the child stands", "state", lambda _: STATES, not_recorded=False)


@measure(
    key="advocacy",
    title="Children asked about an advocate",
    unit=Count,
    subject=Subject.CHILDREN,
    source=ADVOCACY,
    splits=[STATE],
    shown_on=[Dashboard.SERVICE, AnnualReport.VOICE],
    needs=["beside"],
    notes=["A child who has an advocate, or had one, counts, whatever they were asked. Independent visitors do not."],
    without=NOT_ASKED,
)
def advocacy(t: Tables, period: Period) -> Count:
    """How many children looked after on the last day stand somewhere with an advocate, from offered to ended."""
    on_the_day = t.periods.filter(~t.periods.short_breaks_only, holds_on(t.periods, period.as_at))
    there = each_once(on_the_day, "child_id").select(looked_after="child_id")
    advocates = t.advocacy.filter(t.advocacy.kind == "advocate")
    standing = advocates.filter(holds_on(advocates, period.as_at))
    counted = standing.inner_join(there, standing.child_id == there.looked_after).drop("looked_after")
    return Count(counted, kept=advocates.filter(advocates.starts_on <= period.as_at))
