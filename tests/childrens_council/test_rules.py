"""The states of a proposal and the rules of a project, as tables."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.childrens_council.rules import projects, proposals
from mainstay.childrens_council.rules.proposals import State, Step, after, problem, waits
from mainstay.statute.refusal import Refused

TODAY, BEFORE, LATER = date(2021, 4, 12), date(2021, 4, 1), date(2021, 5, 1)
LEADS = {
    ("heard", "agree"): "agreed",
    ("heard", "say_no"): "not_agreed",
    ("heard", "finish"): "done",
    ("agreed", "say_no"): "not_agreed",
    ("agreed", "finish"): "done",
    ("agreed", "look_again"): "heard",
    ("not_agreed", "look_again"): "heard",
    ("done", "look_again"): "heard",
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", Step)
def test_each_step_leads_where_it_says_from_each_state_or_is_refused_in_a_sentence(state: State, step: Step) -> None:
    leads = LEADS.get((state.value, step.value))
    if leads:
        assert (after(state, step), problem(state, step)) == (leads, None)
        return
    with pytest.raises(Refused, match=r"\.$"):
        after(state, step)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"said": "  "}, "Write down what"),
        ({"said": "x" * 1001}, "1000 or fewer"),
        ({"said_on": LATER}, "still to come"),
        ({"present": 0}, "how many children"),
        ({"present": 61}, "how many children"),
        ({"due_on": date(2021, 3, 31)}, "due before it was said"),
    ],
)
def test_what_was_said_is_whole_or_refused(changed: dict[str, object], says: str) -> None:
    facts: dict[str, object] = {"said": "Ask us", "said_on": BEFORE, "present": 8, "due_on": LATER, "today": TODAY}
    said = str(facts.pop("said"))
    assert proposals.must_be_heard(said, **facts) == "Ask us"  # type: ignore[arg-type]
    with pytest.raises(Refused, match=says):
        proposals.must_be_heard(str(changed.pop("said", said)), **{**facts, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "answer", "by", "says"),
    [
        (Step.AGREE, "We will", None, "by when"),
        (Step.AGREE, "We will", BEFORE, "by when"),
        (Step.AGREE, " ", LATER, "what will be done"),
        (Step.SAY_NO, "", None, "why it is not agreed"),
    ],
)
def test_an_answer_says_by_when_or_why_not(step: Step, answer: str, by: date | None, says: str) -> None:
    with pytest.raises(Refused, match=says):
        proposals.must_be_answered(step, answer, to_be_done_on=by, today=TODAY)


def test_an_answer_that_is_whole_is_kept_and_a_no_has_no_day() -> None:
    assert proposals.must_be_answered(Step.AGREE, " We will ", to_be_done_on=TODAY, today=TODAY) == ("We will", TODAY)
    assert proposals.must_be_answered(Step.SAY_NO, "It costs too much", to_be_done_on=LATER, today=TODAY)[1] is None


@pytest.mark.parametrize("on", [date(2021, 3, 31), date(2021, 4, 13)])
def test_what_changed_changed_between_the_saying_and_today(on: date) -> None:
    assert proposals.must_have_changed("Bags", changed_on=TODAY, said_on=BEFORE, today=TODAY) == "Bags"
    with pytest.raises(Refused, match="from when it was said until today"):
        proposals.must_have_changed("Bags", changed_on=on, said_on=BEFORE, today=TODAY)


@pytest.mark.parametrize(
    ("state", "due_on", "by", "says"),
    [
        ("heard", TODAY, None, "An answer"),
        ("heard", BEFORE, None, "Late: an answer"),
        ("agreed", BEFORE, TODAY, ""),
        ("agreed", BEFORE, BEFORE, "Late: what was agreed"),
        ("not_agreed", BEFORE, None, ""),
        ("done", BEFORE, BEFORE, ""),
    ],
)
def test_what_a_proposal_waits_for_follows_from_its_days(state: str, due_on: date, by: date | None, says: str) -> None:
    assert waits(state, due_on=due_on, to_be_done_on=by, today=TODAY) == says


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"state": "done"}, "has ended"),
        ({"reason": " "}, "why it is late"),
        ({"until_on": date(2021, 6, 30)}, "after the one planned now"),
        ({"planned_end_on": date(2021, 3, 1), "until_on": date(2021, 4, 1)}, "has passed"),
    ],
)
def test_a_delay_has_a_reason_and_puts_the_end_off(changed: dict[str, object], says: str) -> None:
    facts: dict[str, object] = {"state": "under_way", "reason": "No filming in lockdown",
                                "planned_end_on": date(2021, 6, 30), "until_on": date(2021, 9, 30),
                                "today": TODAY}  # fmt: skip

    def told(**values: object) -> str:
        state, reason = str(values.pop("state")), str(values.pop("reason"))
        return projects.must_be_a_delay(state, reason, **values)  # type: ignore[arg-type]

    assert told(**facts) == "No filming in lockdown"
    with pytest.raises(Refused, match=says):
        told(**{**facts, **changed})
