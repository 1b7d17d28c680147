"""The tables an import fills: their columns, which of them are the return's own facts, and how a row starts."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Filled:
    """One table: `columns` are compared and written, `facts` tell whether a person changed a row since."""

    of: str
    table: str
    columns: tuple[str, ...]
    facts: tuple[str, ...]
    child: str = "child_id"
    first: dict[str, str] = field(default_factory=dict)

    @property
    def incoming(self) -> str:
        """The temporary table that holds what the rows should be."""
        return f"new_{self.of}"

    def imprint(self, alias: str) -> str:
        """The SQL of a row's facts, as they are kept in its imprint."""
        return f"jsonb_build_array({', '.join(f'{alias}.{name}' for name in self.facts)})"

    def listed(self, alias: str) -> str:
        """The SQL of the columns that are compared and written."""
        return ", ".join(f"{alias}.{name}" for name in self.columns)


_CHILD_FACTS = ("sex", "born_on", "ethnicity", "unaccompanied_until")
_PERIOD_FACTS = ("starts_on", "ends_on", "reason_ceased", "legal_status_at_start", "category_of_need")
_EPISODE_FACTS = (
    "starts_on",
    "ends_on",
    "reason_new",
    "legal_status",
    "category_of_need",
    "placement",
    "provider",
    "reason_ceased",
    "placement_change",
)
_NAMES = ("given_name", "family_name", "known_as", "search_key", "sort_key")
_REVIEW_WORDS = (
    "due_moved_because",
    "early_because",
    "early_under",
    "place",
    "mode",
    "adjourned_because",
    "chaired_by",
    "not_taking_part",
    "not_taking_part_words",
)

CHILD = Filled(
    "child",
    "children_child",
    ("reference", *_CHILD_FACTS),
    _CHILD_FACTS,
    child="id",
    first=dict.fromkeys(_NAMES, "''"),
)
PERIOD = Filled(
    "period",
    "children_periodofcare",
    ("child_id", *_PERIOD_FACTS, "short_breaks_only"),
    (*_PERIOD_FACTS, "short_breaks_only"),
)
EPISODE = Filled("episode", "children_episode", ("child_id", "period_id", *_EPISODE_FACTS), _EPISODE_FACTS)
REVIEW = Filled(
    "review",
    "reviews_review",
    (
        "child_id",
        "period_id",
        "state",
        "kind",
        "due_on",
        "due_rule",
        "due_event",
        "due_event_on",
        "due_explained",
        "held_on",
        "participation_code",
        "verdict",
        "verdict_because",
        "verdict_with_window",
        "in_window",
        "counted",
        "officer_id",
        "team_id",
    ),
    ("state", "held_on", "participation_code", "scheduled_on", "first_meeting_on"),
    first=dict.fromkeys(_REVIEW_WORDS, "''"),
)

# In the order in which rows can be added: what others point at comes first.
FILLED: tuple[Filled, ...] = (CHILD, PERIOD, EPISODE, REVIEW)
