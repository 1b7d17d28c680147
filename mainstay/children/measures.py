"""What is counted of children looked after: how many there are, who started, who ceased."""

from datetime import date
from typing import TYPE_CHECKING, Any

from mainstay.insight.measure import RateTerms, adds_up, measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Amount, Count, Rate, Subject
from mainstay.statute.ages import AGE_BANDS, OLDEST_BAND
from mainstay.statute.citation import Citation
from mainstay.statute.codes import ETHNIC_GROUP_LABELS, REASON_GROUP_LABELS, SEX_LABELS, code_set
from mainstay.statute.years import CollectionYear

if TYPE_CHECKING:
    import ibis.expr.types as ir

STATISTICS = "Department for Education statistics of children looked after"
SNAPSHOT = Citation("DR-12.1", STATISTICS, "the year and its snapshot at 31 March")
POPULATION_RATE = Citation("DR-12.3", STATISTICS, "rate per 10,000 children", confirmed=False)
STARTED_AND_CEASED = Citation("DR-12.6", STATISTICS, "children starting and ceasing to be looked after")
UNACCOMPANIED = Citation("section 1.8", STATISTICS, "unaccompanied asylum-seeking children")
SECURE = Citation("DR-2.12", "Children (Secure Accommodation) Regulations 1991", "regs 15 and 16")

HEADLINE = "Periods whose only legal statuses are V3 or V4, series of short breaks, are left out (DR-12.2)."


def _labelled(labels: dict[str, str]) -> tuple[Key, ...]:
    return tuple(Key(key, label) for key, label in labels.items())


def _codes(column: str, period: Period) -> tuple[Key, ...]:
    return tuple(Key(code.code, code.label) for code in code_set(column).entries(period.year.ending))


def _age_bands(_: Period) -> tuple[Key, ...]:
    return (*(Key(key, label) for key, _oldest, label in AGE_BANDS), Key(*OLDEST_BAND))


def _age_band_at_year_end(periods: "ir.Table", period: Period) -> "ir.StringValue":
    """The age band on the last day of the year, by the date after which someone of each band was born."""
    import ibis

    ending = period.year.ending
    bands = [(periods.born_on > CollectionYear(ending - oldest - 1).ends_on, key) for key, oldest, _label in AGE_BANDS]
    born = (periods.born_on <= period.year.ends_on).fill_null(False)
    return ibis.cases((~born, ibis.null("string")), *bands, else_=OLDEST_BAND[0])


def _month_keys(period: Period) -> tuple[Key, ...]:
    return tuple(Key(month.key, month.label) for month in period.months_ended())


def _month_ends(period: Period) -> dict[str, date]:
    return {month.key: month.ends_on for month in period.months_ended()}


MONTH_END = Split("month_end", "Last day of the month", keys=_month_keys, not_recorded=False, days=_month_ends)
SEX = Split("sex", "Sex", "sex", lambda _: _labelled(SEX_LABELS))
AGE_BAND = Split(
    "age_band",
    "Age at the end of the year",
    _age_band_at_year_end,
    _age_bands,
    note="Age on 31 March at the end of the year, not on the day the period began: someone aged 17 at the start of "
    "a period may be 18.",
)
ETHNIC_GROUP = Split(
    "ethnic_group",
    "Ethnic group",
    "ethnic_group",
    lambda _: _labelled(ETHNIC_GROUP_LABELS),
    note="Refused and not yet obtained are not recorded.",
)
LEGAL_STATUS = Split("legal_status", "Legal status at the start", "legal_status", lambda period: _codes("LS", period))
CATEGORY_OF_NEED = Split(
    "category_of_need",
    "Category of need at the start",
    "category_of_need",
    lambda period: _codes("CIN", period),
)
REASON_CEASED = Split(
    "reason_ceased",
    "Reason for ceasing",
    "reason_group",
    lambda _: _labelled(REASON_GROUP_LABELS),
)


def _looked_after(t: Tables, period: Period) -> "ir.Table":
    return t.periods.filter(~t.periods.short_breaks_only, holds_on(t.periods, period.as_at))


@measure(
    key="children_looked_after",
    title="Children looked after",
    unit=Count,
    subject=Subject.CHILDREN,
    source=SNAPSHOT,
    splits=[MONTH_END],
    shown_on=[Dashboard.SERVICE, AnnualReport.CHILDREN],
    notes=[HEADLINE],
    as_at=True,
)
def children_looked_after(t: Tables, period: Period) -> Count:
    """Children looked after on the day: a period of care has started and has not ended."""
    return Count(_looked_after(t, period), distinct="child_id")


@measure(
    key="looked_after_rate",
    title="Children looked after per 10,000",
    unit=Rate,
    subject=Subject.CHILDREN,
    source=POPULATION_RATE,
    shown_on=[Dashboard.SERVICE, AnnualReport.CHILDREN],
    needs=["population"],
    terms=RateTerms(
        "children per 10,000 aged 0 to 17", 10_000, "No population aged 0 to 17 has been loaded for this year."
    ),
    notes=[HEADLINE],
    as_at=True,
)
def looked_after_rate(t: Tables, period: Period) -> Rate:
    """Children looked after on the day, for each 10,000 people aged 0 to 17.

    The population is the latest version of the estimate for the 31 March that ends the year; while the year is
    running, the latest estimate there is.
    """
    return Rate(Count(_looked_after(t, period), distinct="child_id"), Amount(_population(t, period), "children"))


def _population(t: Tables, period: Period) -> "ir.Table":
    import ibis

    people = t.population
    fits = people.as_at == period.as_at if period.complete else people.as_at <= period.as_at
    return people.filter(fits).order_by(ibis.desc("as_at"), ibis.desc("version")).limit(1)


@measure(
    key="periods_started",
    title="Periods of care started",
    unit=Count,
    subject=Subject.PERIODS,
    source=STARTED_AND_CEASED,
    splits=[SEX, AGE_BAND, ETHNIC_GROUP, LEGAL_STATUS, CATEGORY_OF_NEED],
    shown_on=[Dashboard.SERVICE, AnnualReport.STARTED],
    notes=["A child who started twice in the year counts twice.", HEADLINE],
)
def periods_started(t: Tables, period: Period) -> Count:
    """Periods of care that started in the year."""
    return Count(t.periods.filter(~t.periods.short_breaks_only, _within(t.periods.starts_on, period)))


@measure(
    key="periods_ceased",
    title="Periods of care ceased",
    unit=Count,
    subject=Subject.PERIODS,
    source=STARTED_AND_CEASED,
    splits=[REASON_CEASED],
    shown_on=[Dashboard.SERVICE, AnnualReport.CEASED],
    notes=["A child who ceased twice in the year counts twice.", HEADLINE],
)
def periods_ceased(t: Tables, period: Period) -> Count:
    """Periods of care that ceased in the year."""
    return Count(_ceased(t, period))


@measure(
    key="children_ceased",
    title="Children who ceased to be looked after",
    unit=Count,
    subject=Subject.CHILDREN,
    source=STARTED_AND_CEASED,
    splits=[REASON_CEASED],
    shown_on=[Dashboard.SERVICE, AnnualReport.CEASED],
    headline=True,
    notes=["A child who ceased twice counts once, by the reason of the last ceasing in the year.", HEADLINE],
)
def children_ceased(t: Tables, period: Period) -> Count:
    """Children for whom at least one period of care ceased in the year, each by their last ceasing in it."""
    import ibis

    ceased = _ceased(t, period)
    latest_first = [ibis.desc(ceased.ends_on), ibis.desc(ceased.starts_on), ibis.desc(ceased.period_id)]
    ranked = ceased.mutate(place=ibis.row_number().over(ibis.window(group_by=ceased.child_id, order_by=latest_first)))
    return Count(ranked.filter(ranked.place == 0))


@measure(
    key="unaccompanied_children",
    title="Unaccompanied asylum-seeking children",
    unit=Count,
    subject=Subject.CHILDREN,
    source=UNACCOMPANIED,
    shown_on=[Dashboard.SERVICE, AnnualReport.CHILDREN],
    notes=[HEADLINE],
    as_at=True,
)
def unaccompanied_children(t: Tables, period: Period) -> Count:
    """Children looked after on the day who then counted as unaccompanied asylum-seeking children."""
    looked_after = _looked_after(t, period)
    return Count(looked_after.filter(looked_after.unaccompanied_until > period.as_at), distinct="child_id")


@measure(
    key="children_in_secure",
    title="Children in secure accommodation",
    unit=Count,
    subject=Subject.CHILDREN,
    source=SECURE,
    shown_on=[Dashboard.SERVICE, AnnualReport.CHILDREN],
    notes=["Placements in a secure children's home (K1).", HEADLINE],
    as_at=True,
)
def children_in_secure(t: Tables, period: Period) -> Count:
    """Children whose placement on the day was a secure children's home."""
    secure = t.episodes.filter(holds_on(t.episodes, period.as_at), t.episodes.placement == "K1")
    looked_after = _looked_after(t, period)
    return Count(secure.semi_join(looked_after, "period_id"), distinct="child_id")


def _ceased(t: Tables, period: Period) -> "ir.Table":
    return t.periods.filter(~t.periods.short_breaks_only, _within(t.periods.ends_on, period))


def _within(day: Any, period: Period) -> "ir.BooleanValue":
    return day.between(period.starts_on, period.ends_on)


adds_up("children_looked_after", "looked_after_rate.numerator", rest=False)
adds_up("children_looked_after", "unaccompanied_children")
adds_up("children_looked_after", "children_in_secure")
adds_up("periods_ceased", "children_ceased", splits=["reason_ceased"])
adds_up(
    ("children_looked_after@previous", "periods_started"),
    "periods_ceased",
    "children_looked_after",
    rest=False,
)
