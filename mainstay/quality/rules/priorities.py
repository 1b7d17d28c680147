"""The states of a priority of the service, the steps between them, and what each step must say."""

from __future__ import annotations

from enum import StrEnum

from mainstay.statute.refusal import Refused

LONGEST_TEXT, LONGEST_OWNER, LONGEST_NOTE = 500, 200, 1000


class State(StrEnum):
    """Where a priority stands."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    PARTLY_DONE = "partly_done"
    NOT_DONE = "not_done"


class Step(StrEnum):
    """What may be said of it."""

    BEGIN = "begin"
    FINISH = "finish"
    FINISH_PARTLY = "finish_partly"
    GIVE_UP = "give_up"
    REOPEN = "reopen"


_ENDS = {Step.FINISH: State.DONE, Step.FINISH_PARTLY: State.PARTLY_DONE, Step.GIVE_UP: State.NOT_DONE}
TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.PLANNED, Step.BEGIN): State.UNDER_WAY,
    **{(state, step): end for state in (State.PLANNED, State.UNDER_WAY) for step, end in _ENDS.items()},
    **{(state, Step.REOPEN): State.UNDER_WAY for state in _ENDS.values()},
}


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    if (State(state), step) in TRANSITIONS:
        return None
    if State(state) in _ENDS.values():
        return "It is said already what came of this priority. Take it up again first."
    if step is Step.BEGIN:
        return "This priority is under way already."
    return "This priority is open, so there is nothing to take up again."


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def must_be_shown(step: Step, *, evidence: str, because: str) -> tuple[str, str]:
    """What shows that it is done, and why what is not done is not. Raises Refused where either is missing."""
    shown, why = evidence.strip(), " ".join(because.split())
    if step in (Step.FINISH, Step.FINISH_PARTLY) and not shown:
        raise Refused("Say what shows that it is done.")
    if step in (Step.FINISH_PARTLY, Step.GIVE_UP) and not why:
        raise Refused("Say why it is not done, or not all of it.")
    if len(why) > LONGEST_TEXT:
        raise Refused(f"Say why in {LONGEST_TEXT} characters or fewer.")
    if step in (Step.BEGIN, Step.REOPEN):
        return "", ""
    return shown, (why if step is not Step.FINISH else "")


def must_be_whole(text: str, owner: str, seen_by: str) -> tuple[str, str, str]:
    """A priority says what, who leads it, and how it will be seen to be done. Raises Refused."""
    said = tuple(" ".join(each.split()) for each in (text, owner, seen_by))
    for words, missing, longest in zip(
        said,
        ("Say what the priority is.", "Say who leads it.", "Say how it will be seen to be done."),
        (LONGEST_TEXT, LONGEST_OWNER, LONGEST_TEXT),
        strict=True,
    ):
        if not words:
            raise Refused(missing)
        if len(words) > longest:
            raise Refused(f"That is {len(words)} characters long. Use {longest} or fewer.")
    return said[0], said[1], said[2]


def must_be_a_note(words: str) -> str:
    """A note of progress in a few words. Raises Refused."""
    said = words.strip()
    if not said:
        raise Refused("Say in a few words how it is getting on.")
    if len(said) > LONGEST_NOTE:
        raise Refused(f"That is {len(said)} characters long. Use {LONGEST_NOTE} or fewer.")
    return said
