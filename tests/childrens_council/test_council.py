"""What is done with what the council of children said: permitted, refused, told to its owner, and kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.db.utils import ProgrammingError

from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.add_step import add_step
from mainstay.childrens_council.actions.answer_proposal import answer_proposal
from mainstay.childrens_council.actions.change_project import change_project
from mainstay.childrens_council.actions.change_proposal import change_proposal
from mainstay.childrens_council.actions.delay_project import delay_project
from mainstay.childrens_council.actions.end_project import end_project
from mainstay.childrens_council.actions.finish_proposal import finish_proposal
from mainstay.childrens_council.actions.finish_step import finish_step
from mainstay.childrens_council.actions.look_again import look_again
from mainstay.childrens_council.actions.write_joining import write_joining
from mainstay.childrens_council.models import Proposal
from mainstay.childrens_council.rules.proposals import Step
from mainstay.ledger.acting import Conflict
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from tests import builders as make
from tests.childrens_council.building import APRIL, JUNE, MARCH, MAY, SAID, a_project, a_proposal
from tests.voice.building import Scene


def test_what_was_said_goes_to_its_owner_in_words_that_quote_nothing(scene: Scene) -> None:
    proposal = a_proposal(scene)
    told = Notice.objects.get(person=scene.officer, words__contains="children’s council")
    assert (told.child_id, SAID in told.words) == (None, False)
    set_person(make.viewing(scene.manager))
    entry = Entry.objects.get(event="ProposalMade")
    assert SAID not in f"{entry.payload} {entry.sentence}"
    assert proposal.number == 1
    assert a_proposal(scene, "Ask us").number == 2


def test_only_those_who_keep_it_write_it_down_and_only_they_own_it(scene: Scene) -> None:
    with pytest.raises(PermissionDenied):
        change_proposal(make.acting(scene.support), a_proposal(scene), said="x", said_on=MARCH, present=1,
                        owner_id=scene.officer.pk, due_on=MAY)  # fmt: skip
    with pytest.raises(Refused, match="who sees to it"):
        a_proposal(scene, owner_id=scene.worker.pk)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Robin Example wants a lamp", True),
        ("robin and EXAMPLE", True),
        ("Robin wants a lamp", False),
        ("A lamp", False),
    ],
)
def test_the_full_name_of_a_child_on_record_is_refused(scene: Scene, words: str, named: bool) -> None:
    words = words.replace("Example", scene.child.family_name).replace("EXAMPLE", scene.child.family_name.upper())
    if named:
        with pytest.raises(Refused, match="full name of a child"):
            a_proposal(scene, words)
    else:
        assert a_proposal(scene, words).said == words


def test_a_proposal_is_agreed_then_done_and_says_when(scene: Scene) -> None:
    acting, proposal = make.acting(scene.officer), a_proposal(scene)
    answer_proposal(acting, proposal, step=Step.AGREE, answer="Every child gets a bag", to_be_done_on=MAY)
    later = make.acting(scene.officer, today=date(2021, 5, 20))
    assert queries.proposal(later.viewer, proposal.pk).waits == "Late: what was agreed"
    finish_proposal(later, proposal, changed="Bags are in every office", changed_on=MAY)
    row = queries.proposal(later.viewer, proposal.pk)
    assert (row.state, row.answered_on, row.changed_on, row.waits) == ("done", APRIL, MAY, "")
    with pytest.raises(Refused, match="Look at it again first"):
        answer_proposal(acting, proposal, step=Step.SAY_NO, answer="No")


def test_a_no_has_its_because_and_is_looked_at_again(scene: Scene) -> None:
    acting, proposal = make.acting(scene.officer), a_proposal(scene)
    answer_proposal(acting, proposal, step=Step.SAY_NO, answer="The law does not let us")
    assert queries.proposal(acting.viewer, proposal.pk).answer == "The law does not let us"
    look_again(acting, proposal, due_on=MAY)
    row = queries.proposal(acting.viewer, proposal.pk)
    assert (row.state, row.answer, row.due_on) == ("heard", "", MAY)
    told = Notice.objects.filter(person=scene.officer, words__contains="children’s council")
    assert told.count() == 1  # of what was said; that it is looked at again was the officer's own doing


def test_two_who_change_the_same_are_shown_both_versions(scene: Scene) -> None:
    proposal = a_proposal(scene)
    facts: dict[str, Any] = {"said_on": MARCH, "present": 9, "owner_id": scene.manager.pk, "due_on": MAY}
    change_proposal(make.acting(scene.officer, seen_version=proposal.version), proposal, said="Other words", **facts)
    assert Notice.objects.filter(person=scene.manager, words__contains="children’s council").exists()
    with pytest.raises(Conflict):
        change_proposal(make.acting(scene.officer, seen_version=proposal.version), proposal, said="Mine", **facts)


def test_the_oldest_without_an_answer_stand_first_and_a_monday_counts_them(scene: Scene) -> None:
    acting = make.acting(scene.officer)
    first, second, third = (a_proposal(scene, each, said_on=on, due_on=MAY) for each, on in
                            [("Done one", date(2021, 1, 5)), ("New", APRIL), ("Old", date(2021, 2, 1))])  # fmt: skip
    finish_proposal(acting, first, changed="Yes", changed_on=APRIL)
    assert [row.id for row in queries.proposals(acting.viewer)] == [third.pk, second.pk, first.pk]
    line = queries.council_line(acting.viewer)
    assert line is not None
    assert (line.answers, line.late, line.oldest_on) == (2, 0, date(2021, 2, 1))
    assert queries.council_line(make.viewing(scene.manager)).anything is False  # type: ignore[union-attr]
    assert queries.council_line(make.viewing(scene.worker)) is None
    said = queries.said_in(acting.viewer, CollectionYear.parse("2020-21"))
    assert [row.id for row in said] == [first.pk, third.pk]


def test_a_project_is_put_off_with_its_reason_and_ends(scene: Scene) -> None:
    acting, project = make.acting(scene.officer), a_project(scene)
    step = add_step(acting, project, words="Write the words", due_on=APRIL)
    delay_project(acting, project, reason="Nobody may film in lockdown", until_on=date(2021, 9, 30))
    finish_step(acting, step)
    with pytest.raises(Refused, match="done already"):
        finish_step(acting, step)
    row = queries.project(acting.viewer, project.pk)
    assert (row.first_planned_end_on, row.planned_end_on) == (JUNE, date(2021, 9, 30))
    assert [(each.was_on, each.reason) for each in row.delays] == [(JUNE, "Nobody may film in lockdown")]
    assert (row.steps[0].done_on, row.is_late) == (APRIL, False)
    end_project(acting, project, is_done=True, outcome="Shown to all", ended_on=APRIL)
    with pytest.raises(Refused, match="has ended"):
        add_step(acting, project, words="One more")
    change_project(acting, project, title="Our film", purpose="To show", owner_id=scene.manager.pk)
    assert queries.project(acting.viewer, project.pk).owner == scene.manager.name


def test_a_project_that_should_have_ended_waits_for_its_owner(scene: Scene) -> None:
    a_project(scene)
    line = queries.council_line(make.viewing(scene.officer, date(2021, 7, 1)))
    assert line is not None
    assert line.projects_late == 1


def test_how_to_join_is_what_was_written_last(scene: Scene) -> None:
    acting = make.acting(scene.officer)
    assert queries.how_to_join(acting.viewer) is None
    for words in ("Ask Jo", "Ask Sam"):
        write_joining(acting, words=words)
    assert queries.how_to_join(scene.as_child().viewer).words == "Ask Sam"  # type: ignore[union-attr]


def test_the_database_holds_no_half_an_answer_and_deletes_nothing(scene: Scene) -> None:
    proposal = a_proposal(scene)
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        Proposal.objects.filter(pk=proposal.pk).update(state="agreed")
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM childrens_council_proposal")
