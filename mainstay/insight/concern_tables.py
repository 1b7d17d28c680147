"""The part of the analytic contract that the room of concerns fills: concerns, what they are about, their stages."""

from mainstay.insight.columns import TableDefinition, may, must

_CHILD = may("child_id", "text", "The child, the first where it is about several; empty for a pattern without one.")
_TEAM = may("team_id", "text", "The team it was put to; empty for an agency or the reviewing service.")

CONCERNS = TableDefinition(
    "concerns",
    "one concern, from its first talk on; those withdrawn are kept in. Figures of concerns count those raised_as "
    "officer or coordinator; those raised by social care about the chair are counted apart",
    (
        must("concern_id", "text", "The concern."),
        _CHILD,
        _TEAM,
        may("officer_id", "text", "Who raised it."),
        must("raised_as", "text", "officer, coordinator or social_care."),
        must("against", "text", "Whom it was put to: team, agency or service."),
        must("began_on", "date", "The day it was first recorded: the informal talk."),
        may("formal_on", "date", "The day it was raised formally; empty where it never was."),
        may("closed_on", "date", "The day it was closed or withdrawn; empty until then."),
        must("state", "text", "informal, open, answered, settled, closed or withdrawn."),
        may("outcome", "text", "resolved, partly or not_resolved; empty where not recorded."),
        may("highest_stage", "text", "The highest stage it reached: formal, stage_1 to stage_7; empty until formal."),
        may("stage_due_on", "date", "The last day on which the first answer to the formal concern was in time."),
        may("answered_on", "date", "The day of the first answer to the formal concern."),
        may(
            "answer_working_days",
            "bigint",
            "The working days that answer took, counted when it came; empty where it came only after the concern was "
            "escalated without one.",
        ),
        may(
            "next_review_on", "date", "The day of the child's next review held on or after formal_on; empty until then."
        ),
        may("cafcass_on", "date", "The day it was referred to Cafcass."),
    ),
)

CONCERN_THEMES = TableDefinition(
    "concern_themes",
    "one theme that a concern names; a concern names one or more, so these are mentions and not concerns",
    (
        must("concern_id", "text", "The concern."),
        _CHILD,
        _TEAM,
        must("theme", "text", "The theme, by its code on the service's list."),
        must("began_on", "date", "The day the concern was first recorded."),
        may("formal_on", "date", "The day the concern was raised formally; empty where it never was."),
    ),
)

CONCERN_STAGES = TableDefinition(
    "concern_stages",
    "one stage that a concern went through; a stage that was passed over is not one",
    (
        must("concern_id", "text", "The concern."),
        _CHILD,
        _TEAM,
        must("stage", "text", "formal, or stage_1 to stage_7: how high it stands, whatever the council calls it."),
        must("name", "text", "Its name on the ladder that held when the concern was raised."),
        must("began_on", "date", "The day it began."),
        may("due_on", "date", "The last day on which its answer was in time."),
        may("answered_on", "date", "The day it was answered; empty where it was not."),
        may("working_days", "bigint", "The working days its answer took, counted when it came."),
    ),
)

CHALLENGE: tuple[TableDefinition, ...] = (CONCERNS, CONCERN_THEMES, CONCERN_STAGES)
