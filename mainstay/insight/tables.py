"""The analytic contract: every table that a figure may be counted from, column by column, with its meaning."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mainstay.insight.beside_tables import BESIDE
from mainstay.insight.columns import IBIS_TYPES, Column, TableDefinition, may, must
from mainstay.insight.concern_tables import CHALLENGE
from mainstay.insight.council_table import PROPOSALS
from mainstay.insight.cycle_tables import CYCLE
from mainstay.insight.praise_table import PRAISE
from mainstay.insight.voice_tables import VOICE
from mainstay.statute.policy import LocalPolicy

if TYPE_CHECKING:
    import ibis.expr.types as ir

_STARTS = must("starts_on", "date", "First day.")
_ENDS = may("ends_on", "date", "First day on which it no longer holds; empty while it lasts.")

PERIODS = TableDefinition(
    "periods",
    "one period of care: a child looked after without a break",
    (
        must("period_id", "text", "The period of care."),
        must("child_id", "text", "The child."),
        must("starts_on", "date", "The day the child became looked after."),
        may("ends_on", "date", "The day the child ceased to be looked after; empty while they are."),
        may("reason_ceased", "text", "Why the last episode ceased: the national code (REC)."),
        may(
            "reason_group",
            "text",
            "The group of that reason: returned_to_parents, independent_living, special_guardianship, "
            "custody or other.",
        ),
        may("legal_status", "text", "Legal status when the period began: the national code (LS)."),
        may("category_of_need", "text", "Category of need when the period began: the national code (CIN)."),
        may("sex", "text", "male or female, in every year of the return."),
        may("ethnic_group", "text", "white, mixed, asian, black or other; refused and not obtained are empty."),
        may("born_on", "date", "Date of birth."),
        must(
            "short_breaks_only",
            "boolean",
            "Whether the only legal statuses of the period are V3 or V4; such periods are out of the headline figures.",
        ),
        may(
            "unaccompanied_until",
            "date",
            "First day on which the child no longer counts as an unaccompanied asylum-seeking child; empty when "
            "they never did.",
        ),
    ),
)

EPISODES = TableDefinition(
    "episodes",
    "one episode: a stretch of a period of care with one legal status and one placement",
    (
        must("episode_id", "text", "The episode."),
        must("period_id", "text", "The period of care it is part of."),
        must("child_id", "text", "The child."),
        _STARTS,
        _ENDS,
        may("legal_status", "text", "Legal status: the national code (LS)."),
        may("category_of_need", "text", "Category of need: the national code (CIN)."),
        may("placement", "text", "Placement type: the national code (PLACE)."),
        may("provider", "text", "Placement provider: the national code (PLACE_PROVIDER)."),
        must("short_breaks", "boolean", "Whether the legal status is V3 or V4."),
    ),
)

REVIEWS = TableDefinition(
    "reviews",
    "one review of a child's case: held, or due and not yet held",
    (
        must("review_id", "text", "The review."),
        must("child_id", "text", "The child."),
        may("period_id", "text", "The period of care it belongs to; empty when it falls in none."),
        must("kind", "text", "first, second, later, adoption, short_break, secure or post_18."),
        may("held_on", "date", "The date of the review; empty until it is held."),
        may("due_on", "date", "The last day on which it was in time; empty when that cannot be known."),
        may("verdict", "text", "in_time, late or cannot_be_judged; empty until it is held."),
        may("verdict_with_window", "text", "The same with the 2020 regulations window applied."),
        must("in_window", "boolean", "Whether it fell due in the 2020 regulations window."),
        must("counted", "boolean", "Whether its kind is in the reviews in time figure, by local policy."),
        may("participation_code", "text", "How the child took part: PN0 to PN7."),
        may("aged_4_or_over", "boolean", "Whether the child was 4 or over; empty when that is not known."),
        may("late_reason", "text", "Why a late review was late, from the service's list."),
        may("officer_id", "text", "The reviewing officer on the date of the review."),
        may("team_id", "text", "The team that held the child's case on the date of the review."),
        may("month", "text", "The month of held_on, such as 2020-04."),
        may("chaired_by", "text", "Who chaired it: officer, child, together or other."),
        may(
            "not_taking_part",
            "text",
            "Why the child's views did not reach it: declined, not_offered, could_not, through_carer or other.",
        ),
    ),
)

ALLOCATIONS = TableDefinition(
    "allocations",
    "one span in which a child had a reviewing officer",
    (
        must("child_id", "text", "The child."),
        must("officer_id", "text", "The reviewing officer."),
        _STARTS,
        _ENDS,
    ),
)

ESTABLISHMENT = TableDefinition(
    "establishment",
    "one span in which a reviewing officer had a contracted share of full time",
    (
        must("officer_id", "text", "The reviewing officer."),
        must("share", "double", "Contracted fraction of full time: 1 is full time."),
        _STARTS,
        _ENDS,
    ),
)

POPULATION = TableDefinition(
    "population",
    "one estimate of the council's population aged 0 to 17",
    (
        must("as_at", "date", "The 31 March for which the estimate is used."),
        must("children", "bigint", "People aged 0 to 17."),
        must("version", "text", "The version of the estimate; of two, the one later in text order is used."),
    ),
)

MONTHS = TableDefinition(
    "months",
    "one calendar month",
    (
        must("month", "text", "The month, such as 2020-04."),
        must("starts_on", "date", "Its first day."),
        must("ends_on", "date", "Its last day, which belongs to it."),
    ),
)

CONTRACT: tuple[TableDefinition, ...] = (
    PERIODS,
    EPISODES,
    REVIEWS,
    ALLOCATIONS,
    ESTABLISHMENT,
    POPULATION,
    MONTHS,
    *CYCLE,
    *CHALLENGE,
    PRAISE,
    *VOICE,
    *BESIDE,
    PROPOSALS,
)


@dataclass(frozen=True)
class Tables:
    """What a measure may read: the tables of the contract, not yet bound to any engine, and the local policy."""

    periods: "ir.Table"
    episodes: "ir.Table"
    reviews: "ir.Table"
    allocations: "ir.Table"
    establishment: "ir.Table"
    population: "ir.Table"
    months: "ir.Table"
    contacts: "ir.Table"
    reports: "ir.Table"
    promises: "ir.Table"
    checks: "ir.Table"
    records: "ir.Table"
    concerns: "ir.Table"
    concern_themes: "ir.Table"
    concern_stages: "ir.Table"
    praise: "ir.Table"
    views: "ir.Table"
    wishes: "ir.Table"
    urgent_alerts: "ir.Table"
    advocacy: "ir.Table"
    complaints: "ir.Table"
    proposals: "ir.Table"
    policy: LocalPolicy = field(default_factory=LocalPolicy)


@lru_cache(maxsize=16)
def unbound(policy: LocalPolicy | None = None, schema: str | None = None) -> Tables:
    """The contract as Ibis tables; `schema` names the database schema that holds them, when it must be named."""
    import ibis

    def table(definition: TableDefinition) -> Any:
        kinds = {column.name: IBIS_TYPES[column.kind] for column in definition.columns}
        return ibis.table(kinds, name=definition.name, database=schema)

    named = {definition.name: table(definition) for definition in CONTRACT}
    return Tables(**named, policy=policy or LocalPolicy())


def create_statements(*, temporary: bool = False) -> Iterator[str]:
    """A CREATE TABLE statement for each table of the contract, in words that DuckDB and PostgreSQL both read."""
    for definition in CONTRACT:
        yield create_statement(definition, temporary=temporary)


def create_statement(definition: TableDefinition, *, temporary: bool = False) -> str:
    """The CREATE TABLE statement of one table of the contract."""
    columns = ", ".join(f'"{column.name}" {_sql_type(column)}' for column in definition.columns)
    return f'CREATE {"TEMP " if temporary else ""}TABLE "{definition.name}" ({columns})'


def _sql_type(column: Column) -> str:
    kind = "double precision" if column.kind == "double" else column.kind
    return kind if column.nullable else f"{kind} NOT NULL"


def dictionary() -> str:
    """The contract as a page to read: every table and column, in Markdown."""
    opening = (
        "# The tables that figures are counted from\n\n"
        "Printed from `mainstay/insight/tables.py`. In the live system each is a database view; over a folder of "
        "returns it is the same table in DuckDB. A code that is empty means *not recorded*, and is counted as that.\n"
    )
    return "\n".join([opening, *(_dictionary_of(definition) for definition in CONTRACT)])


def _dictionary_of(definition: TableDefinition) -> str:
    lines = [f"## {definition.name}", "", f"One row is {definition.row}.", ""]
    lines += ["| Column | Type | May be empty | Meaning |", "|---|---|---|---|"]
    lines += [
        f"| `{column.name}` | {column.kind} | {'yes' if column.nullable else 'no'} | {column.text} |"
        for column in definition.columns
    ]
    return "\n".join([*lines, ""])
