"""What must be said before a meeting is closed or a record is finished."""

from collections.abc import Collection

from mainstay.statute.codes import code_set
from mainstay.statute.refusal import Refused

UNHEARD = "PN7"
NO_PLAN = (
    "This is a second review or a later one, so it must say what the plan for permanence is: choose its outcome, or "
    "say why there is none and the steps to one (DR-4.1)."
)
UNHEARD_TWICE = (
    "The child's views did not reach the review before this one either. The service manager is told, so that somebody "
    "can think with you about another way."
)
PERMANENCE_KINDS = frozenset({"second", "later"})


def unheard_twice(code: str | None, before: str | None) -> bool:
    """Whether a child's views reached neither this review nor the one before it."""
    return code == UNHEARD and before == UNHEARD


def needs_permanence_plan(kind: str, *, plan_before: bool) -> bool:
    """Whether a review must say what the plan for permanence is: the second always, a later one until there is one."""
    return kind == "second" or (kind in PERMANENCE_KINDS and not plan_before)


def must_be_a_plan(outcomes: Collection[str], none_because: str, steps: str) -> list[str]:
    """The outcome codes of a plan for permanence, in the order of the list, or why there is none with its steps.

    Raises Refused. Source: DR-4.2.
    """
    known = [each.code for each in code_set("PERMANENCE").codes]
    strange = [code for code in outcomes if code not in known]
    if strange:
        raise Refused(f"“{strange[0]}” is not an outcome of a plan for permanence. Choose from the list.")
    if outcomes and none_because.strip():
        raise Refused("Choose the outcomes of the plan, or say why there is none: not both.")
    if not outcomes and not (none_because.strip() and steps.strip()):
        raise Refused("Choose at least one outcome, or say why there is no plan and the steps to one.")
    return [code for code in known if code in outcomes]


def must_be_answered(unanswered: int) -> None:
    """Insist that each promise of last time is answered before the record is finished. Raises Refused."""
    if unanswered:
        are = "1 promise of last time is" if unanswered == 1 else f"{unanswered} promises of last time are"
        raise Refused(f"{are} still to be answered. Answer each before the record is finished.")


def must_be_covered(left: Collection[str]) -> None:
    """Insist that each matter that applies has an answer, or says why it was not covered. Raises Refused."""
    if left:
        raise Refused(
            f"{len(left)} of the matters have no answer: {', '.join(left)}. Write a few words, mark them unchanged, or "
            "say why they were not covered."
        )
