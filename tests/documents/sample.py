"""A document with everything in it: long prose, many tables, every chart, long names. All of it is invented."""

from mainstay.documents import blocks as b
from mainstay.documents.charts.model import BarChart, Comparator, GroupedBar, LineChart, Series, StackedBar
from mainstay.documents.figures import figure_of
from mainstay.documents.values import Gap, Unit

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

BY_MONTH = LineChart(
    title="Children looked after at the end of each month",
    categories=MONTHS,
    category_title="Month",
    value_title="Children",
    series=(
        Series("2019-20", (877, 877, 866, 875, 887, 899, 909, 932, 927, 910, 905, 923)),
        Series("2020-21", (929, 915, 925, 945, 955, 962, 990, 988, 997, 994, 1002, 996)),
    ),
    from_zero=False,
)
BY_AGE = BarChart(
    title="Periods of care started, by age at the end of the year",
    categories=("Under 1", "1 to 4", "5 to 9", "10 to 15", "16 to 17", "18"),
    category_title="Age",
    series=(Series("Periods of care", (73, 78, 47, 105, 87, Gap.SUPPRESSED)),),
    year="2020-21",
)
RATE = BarChart(
    title="Children looked after for every 10,000 children",
    categories=("31 March 2019", "31 March 2020", "31 March 2021"),
    category_title="Date",
    series=(Series("Thornshire", (55.4, 56.8, 61.2)),),
    unit=Unit.RATE,
    year="2020-21",
    comparators=(Comparator("England", 65.0, year="2018-19", other_year_stated=True),),
)
TAKING_PART = GroupedBar(
    title="How children took part in their reviews",
    categories=(
        "Attended and spoke for themselves",
        "Attended, and an advocate spoke for them",
        "Attended and gave their views without speaking",
        "Did not attend, and sent their views",
        "Did not attend, and an advocate gave their views",
    ),
    category_title="How the child took part",
    series=(
        Series("2018-19", (40.1, 1.0, 0.2, 44.1, 5.3)),
        Series("2019-20", (41.9, 0.2, 0.2, 44.3, 4.5)),
        Series("2020-21", (42.0, 0.5, Gap.SUPPRESSED, 45.2, 4.2)),
    ),
    unit=Unit.PERCENT,
)
IN_TIME = StackedBar(
    title="Reviews held, by whether they were in time",
    categories=("2018-19", "2019-20", "2020-21"),
    category_title="Year",
    series=(Series("In time", (1702, 2029, 2572)), Series("Late", (148, 130, 63))),
    value_title="Reviews",
)

_PARAGRAPHS = (
    "Reviewing officers hold the whole of a child's story. Social workers change, placements change, and schools "
    "change; the reviewing officer is often the person who has known the child the longest. This year the service "
    "kept that thread unbroken for most of the children it serves, through months in which meetings could not be "
    "held in person and visits were made on doorsteps, in gardens and on screens.",
    "The number of children looked after rose in every quarter. The service met the rise without losing its hold on "
    "time: more reviews were held than in any year before, and a larger share of them were held when the law asks. "
    "What it cost is plain in the caseload, which stood at the top of the range that the statutory guidance advises "
    "and for some officers above it. The service has asked for one further full-time officer.",
    "Children told us what made a review worth coming to: a say in where it is, who is there and what is talked "
    "about first. Where a child chaired all or part of the meeting, the decisions were fewer and more of them had "
    "been carried out by the next review.",
)
_TEAMS = (
    "Children in Care Team, Fellwick and the Northern Valleys, including St Bartholomew-under-Edge",
    "Through Care Team",
    "Unaccompanied Asylum-Seeking Children and Separated Young People Team",
    "Children with Disabilities Team (South)",
)
_OFFICERS = (
    "Oluwaseun Adébáyò-Featherstonehaugh",
    "Wilhelmina Konstantinopolskaya-Ravensworth",
    "Siân Llŷr ap Gwynfor",
    "Zażółć Gęślą-Jaźń",
    "Mo Li",
)


def sample() -> b.Document:
    """Make the sample document."""
    return b.Document(
        title="Annual report of the Independent Reviewing Officer service",
        subtitle="How the service watched over the care plans of children looked after",
        council="Thornshire County Council",
        label="2020 to 2021",
        author="Prepared by the Independent Chair Service",
        handling="Published. Numbers so small that a child could be recognised are not shown.",
        blocks=(b.Contents(), b.PageBreak(), *_summary(), *_children(), *_reviews(), *_concerns(), *_many_rows()),
    )


def _summary() -> tuple[b.Block, ...]:
    return (
        b.Heading(1, "The year in short"),
        b.Paragraph("More children, more reviews, and more of them in time than in any year before.", lead=True),
        b.KeyFigures(
            (
                b.KeyFigure("Children looked after", "996", "on 31 March 2021", "923 a year before"),
                b.KeyFigure("Reviews in time", "97.6%", "2,572 of 2,635", "94.0% the year before"),
                b.KeyFigure("Children who took part", "97.9%", "2,119 of 2,161 reviews of children aged 4 or over"),
            )
        ),
        *(b.Paragraph(words) for words in _PARAGRAPHS),
        b.Heading(2, "What the service will do next"),
        b.NumberedList(
            (
                "Offer every child aged 10 or over the chair of their own review.",
                (b.Run("Halve the late reviews. ", strong=True), b.Run("Most were late for a reason in our hands.")),
                (b.Run("Read the "), b.Run("handbook", link="https://example.org/handbook"), b.Run(" together.")),
            )
        ),
        b.Quote("She asked me what I wanted to talk about first. Nobody had asked me that before.", "A child of 11"),
    )


def _children() -> tuple[b.Block, ...]:
    return (
        b.Heading(1, "The children"),
        b.Paragraph(_PARAGRAPHS[1]),
        b.Heading(2, "How many children"),
        figure_of(BY_MONTH),
        b.Paragraph(_PARAGRAPHS[0]),
        figure_of(RATE),
        b.Heading(2, "Who came into care"),
        figure_of(BY_AGE),
        b.Table(
            caption="Periods of care started, by ethnic group",
            columns=(b.Column("Ethnic group"), b.Column("Periods of care", True), b.Column("Per cent", True)),
            rows=(
                ("White", "326", "82.5%"),
                ("Mixed", "36", "9.1%"),
                ("Other", "18", "4.6%"),
                ("Asian", "6", "1.5%"),
                ("Black", "not shown", "not shown"),
                ("Not recorded", "7", "1.8%"),
            ),
            total=("All", "395", "100.0%"),
            note="Per cent of the 395 periods of care that started. The parts are rounded and may not add up to 100.",
        ),
    )


def _reviews() -> tuple[b.Block, ...]:
    return (
        b.Heading(1, "Reviews"),
        b.Heading(2, "Reviews held, and held in time"),
        figure_of(IN_TIME),
        b.Callout(
            "How this is counted",
            "A review is in time when it is held on or before the day it falls due. The first falls due 20 working "
            "days after a child becomes looked after, the second 3 months after the first, later ones every 6 months.",
        ),
        b.Heading(2, "How children took part"),
        figure_of(TAKING_PART),
        b.Paragraph(_PARAGRAPHS[2]),
        b.Heading(3, "What children asked for"),
        b.BulletList(
            (
                "A place they know, and food.",
                "Fewer people. “I counted eleven grown-ups and two of them I had never seen.”",
                (b.Run("To see "), b.Run("what came of it", emphasis=True), b.Run(" before the next one.")),
            )
        ),
        b.Table(
            caption="Reviews held, by team and kind",
            columns=(
                b.Column("Team"),
                b.Column("First", True),
                b.Column("Second", True),
                b.Column("Later", True),
                b.Column("In time", True),
            ),
            rows=tuple((team, "98", "87", "1,204", "97.1%") for team in _TEAMS),
        ),
    )


def _concerns() -> tuple[b.Block, ...]:
    return (
        b.Heading(1, "Concerns raised"),
        b.Paragraph(_PARAGRAPHS[2]),
        b.Table(
            caption="Concerns, what they were about and what came of them",
            columns=(b.Column("Theme"), b.Column("What came of it"), b.Column("Concerns", True)),
            rows=(
                ("Drift and delay", "A date was set for the permanence plan, and kept in all but four.", "29"),
                ("Practice", "Put right within ten working days, most by the social worker's own manager.", "15"),
                ("No clear plan", "A plan was written and shared with the child and everyone round them.", "13"),
            ),
        ),
    )


def _many_rows() -> tuple[b.Block, ...]:
    rows = tuple((name, f"{60 + place}", f"{(place * 7) % 19}") for place, name in enumerate(_OFFICERS * 9))
    columns = (b.Column("Reviewing officer"), b.Column("Children", True), b.Column("Overdue", True))
    return (
        b.Heading(1, "Appendix: a long table"),
        b.Table(caption="A table longer than a page", columns=columns, rows=rows, total=("All", "3,690", "400")),
    )
