"""The part of the analytic contract that the review cycle fills: contacts, reports, promises, checks and records."""

from mainstay.insight.columns import TableDefinition, may, must

_OFFICER = may("officer_id", "text", "The reviewing officer on that day.")
_TEAM = may("team_id", "text", "The social work team that held the child's case on that day.")

CONTACTS = TableDefinition(
    "contacts",
    "one contact of the reviewing service with a child, or an attempt at one; those taken back are left out",
    (
        must("contact_id", "text", "The contact."),
        must("child_id", "text", "The child."),
        _OFFICER,
        _TEAM,
        must("contacted_on", "date", "The day of the contact."),
        must("how", "text", "visit, video, call, text, message, letter or drawing."),
        must("reached", "boolean", "Whether the child was reached."),
        must("seen", "boolean", "Whether the child was seen: a visit that reached them."),
        must("spoken_to", "boolean", "Whether the child was spoken to: a visit, a call or video that reached them."),
        may("alone", "boolean", "Whether the child was alone; empty where that does not apply."),
        may("next_review_on", "date", "The day of the child's next review held then or later; empty until then."),
    ),
)

REPORTS = TableDefinition(
    "reports",
    "one social worker's report that a review held asked for",
    (
        must("review_id", "text", "The review."),
        must("child_id", "text", "The child."),
        _TEAM,
        must("held_on", "date", "The date of the review."),
        may("due_on", "date", "The last day on which the report was in time."),
        may("submitted_on", "date", "The day the report came; empty where none did."),
        may("shared_on", "date", "The day it was shared with the family."),
    ),
)

PROMISES = TableDefinition(
    "promises",
    "one promise of a review with an owner and a date; left out: withdrawn, and not sent while its review is not held",
    (
        must("promise_id", "text", "The promise."),
        must("child_id", "text", "The child."),
        may("review_id", "text", "The review it was made at."),
        _TEAM,
        must("made_on", "date", "The day it was made."),
        may("send_by_on", "date", "The last day on which it was sent in time; empty until its review was held."),
        may("sent_on", "date", "The day it was sent to the responsible manager."),
        may("contested_on", "date", "The day the manager contested it in writing; empty where they did not."),
        must("due_on", "date", "The day by which it is to be done."),
        may("done_on", "date", "The day it was done; empty until then."),
        may("closed_on", "date", "The day it was answered by anything but not yet due."),
        may("answer", "text", "done, done_late, not_yet_due, changed, no_longer_wanted or not_done."),
        must("times", "bigint", "How often the same matter has been promised at reviews running: 1 is once."),
    ),
)

CHECKS = TableDefinition(
    "checks",
    "one mid-way check between two reviews",
    (
        must("check_id", "text", "The check."),
        must("child_id", "text", "The child."),
        _OFFICER,
        must("due_on", "date", "The day half-way between the reviews."),
        must("checked_on", "date", "The day of the check."),
        must("rating", "text", "green, amber or red."),
    ),
)

RECORDS = TableDefinition(
    "records",
    "the record of one review that was held since records are kept here",
    (
        must("review_id", "text", "The review."),
        must("child_id", "text", "The child."),
        must("kind", "text", "The kind of the review."),
        _OFFICER,
        _TEAM,
        must("held_on", "date", "The date of the review."),
        may("send_promises_by_on", "date", "The last day on which its promises were sent in time."),
        may("promises_sent_on", "date", "The day its promises were sent."),
        may("write_by_on", "date", "The last day on which the record was written in time."),
        may("written_on", "date", "The day the record was written."),
        may("distribute_by_on", "date", "The last day on which it was distributed in time."),
        may("distributed_on", "date", "The day it was distributed."),
        may("private_talk", "text", "done, refused, not_appropriate or tried; empty where not recorded."),
        may("permanence_plan", "boolean", "Whether a plan for permanence was found at it; empty where not recorded."),
    ),
)

CYCLE: tuple[TableDefinition, ...] = (CONTACTS, REPORTS, PROMISES, CHECKS, RECORDS)
