"""Concerns of the weeks round the demonstration's day: talked over, formal, answered, taken further, closed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.access.viewer import on_day
from mainstay.caseload.models import Allocation
from mainstay.children.models import Child, SocialWork
from mainstay.children.shared.filters import looked_after
from mainstay.concerns.actions.advise import advise
from mainstay.concerns.actions.answer_concern import Proposal, answer_concern
from mainstay.concerns.actions.begin_concern import begin_concern
from mainstay.concerns.actions.begin_concern_about_chair import begin_concern_about_chair
from mainstay.concerns.actions.close_concern import CameOfIt, close_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.follow_referral import follow_referral
from mainstay.concerns.actions.judge_answer import judge_answer
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.record_legal_advice import record_legal_advice
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.actions.set_ladder import set_ladder
from mainstay.concerns.models import Concern
from mainstay.concerns.shared.beginning import Began
from mainstay.concerns.shared.writing import TalkFacts
from mainstay.ledger.acting import Acting, acting_as
from mainstay.promises.models import Promise
from mainstay.promises.shared import overdue
from mainstay.site.demo.alive import concerned
from mainstay.site.demo.alive.concerned import CONCERNS, TALKS, Raised
from mainstay.statute.escalation import DEFAULT, FORMAL, Ladder, Stage

# Until March 2021 the alert went to the worker and their manager and then to the service manager (section 5.2).
BEFORE = Ladder(
    (
        Stage(FORMAL, "Formal concern", "Social worker and team manager", 10),
        Stage("stage_1", "Stage 1", "Service manager", 10),
    )
)
SIX_STAGES_FROM = date(2021, 4, 1)
MOST = 40


def set_ladders(acting: Acting) -> None:
    """The ladder of the years before, and the six stages of the reviewed process from April 2021."""
    set_ladder(acting, ladder=BEFORE, starts_on=date(2016, 4, 1), reason="The alert process of January 2016.")
    set_ladder(acting, ladder=DEFAULT, starts_on=SIX_STAGES_FROM, reason="The reviewed process, in six stages.")


@dataclass(frozen=True)
class About:
    """A child of school age with their officer and the manager and worker of their team."""

    child: Child
    officer: Person
    work: SocialWork
    manager: Person
    worker: Person | None


@dataclass
class _Weeks:
    staff: dict[Role, list[Person]]
    done: Counter[str] = field(default_factory=Counter)

    def talked(self, about: About, said: Raised, talk: int, on: date, by_on: date | None, **more: object) -> Concern:
        """A conversation, and nothing formal."""
        we, they, agreed = TALKS[talk % len(TALKS)]
        facts = TalkFacts(on, f"{about.manager.name}, team manager", we, they, agreed if by_on else "", by_on)
        began = Began(title=said.title, themes=said.themes, team=about.work.team, what=said.what,
                      good_looks_like=said.good, children=[about.child.pk], **more)  # type: ignore[arg-type]  # fmt: skip
        self.done["talked over"] += 1
        return begin_concern(acting_as(about.officer, channel="page", today=on), began=began, talk=facts)

    def raised(self, about: About, said: Raised, talk: int, on: date, **more: object) -> Concern:
        """A conversation some days before, and then a formal concern."""
        concern = self.talked(about, said, talk, on, None, **more)
        self.done["formal"] += 1
        return raise_formally(acting_as(about.officer, channel="page", today=on), concern, what=said.what,
                              good_looks_like=said.good, points=said.points)  # fmt: skip

    def answered(self, about: About, concern: Concern, on: date) -> Concern:
        """Each point answered by the team's manager, with a promise proposed."""
        numbers = concern.points.order_by("number").values_list("number", flat=True)
        words = {number: concerned.ANSWERED[place % 3] for place, number in enumerate(numbers)}
        what, owner = concerned.PROPOSED
        proposal = Proposal(about.child.pk, what, f"{owner}, {about.manager.name}", date(2021, 5, 14))
        self.done["answered"] += 1
        return answer_concern(acting_as(about.manager, channel="page", today=on), concern, answer="", points=words,
                              proposals=[proposal])  # fmt: skip


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Raise, answer, take further and close concerns as the service would have; returns how many of each."""
    weeks, people = _Weeks(staff), _chosen(staff, today)
    if len(people) < 12:
        return {}
    _talked_over(weeks, people[:3])
    _waiting(weeks, people[3:6])
    _answered(weeks, people[6:8])
    _further(weeks, people[8:10])
    _to_cafcass(weeks, people[10])
    _closed(weeks, people[11])
    _others(weeks, people[12:])
    return {f"concerns {what}": number for what, number in weeks.done.items()}


def _chosen(staff: dict[Role, list[Person]], today: date) -> list[About]:
    """Children who have an officer and a team with a manager: those with a promise not kept first."""
    late = Promise.objects.filter(overdue(today)).values("child_id")
    children = Child.objects.filter(looked_after(today), born_on__range=(date(2005, 1, 1), date(2014, 1, 1)))
    rows = [*children.filter(pk__in=late).order_by("reference")[:MOST],
            *children.exclude(pk__in=late).order_by("reference")[:MOST]]  # fmt: skip
    keys = [child.pk for child in rows]
    allocated = Allocation.objects.filter(on_day(today), child__in=keys).select_related("officer")
    officers = {row.child_id: row.officer for row in allocated}
    work = {
        row.child_id: row for row in SocialWork.objects.filter(on_day(today), child__in=keys).select_related("team")
    }
    managers, workers = _by_team(staff[Role.TEAM_MANAGER]), _by_team(staff[Role.SOCIAL_WORKER])
    found = []
    for child in rows:
        held = work.get(child.pk)
        if held and child.pk in officers and held.team_id in managers:
            found.append(About(child, officers[child.pk], held, managers[held.team_id], workers.get(held.team_id)))
    return found


def _by_team(people: list[Person]) -> dict[UUID, Person]:
    return {row.team_id: person for person in people for row in person.memberships.all() if row.team_id}


def _talked_over(weeks: _Weeks, people: list[About]) -> None:
    """Three conversations: one whose day is to come, one whose day has passed, and one that settled the matter."""
    weeks.talked(people[0], CONCERNS[3], 0, date(2021, 4, 8), date(2021, 4, 16))
    weeks.talked(people[1], CONCERNS[5], 1, date(2021, 3, 26), date(2021, 4, 9))
    settled = weeks.talked(people[2], CONCERNS[3], 0, date(2021, 3, 10), date(2021, 3, 19))
    officer = acting_as(people[2].officer, channel="page", today=date(2021, 3, 24))
    close_concern(officer, settled, came=_came(date(2021, 3, 24)))


def _waiting(weeks: _Weeks, people: list[About]) -> None:
    """Three that wait for an answer: from a promise not kept, on hold, and with advice."""
    late = Promise.objects.filter(child=people[0].child, closed_on=None, due_on__lt=date(2021, 4, 1)).first()
    origin = {"origin": "promise", "origin_id": late.pk} if late else {}
    weeks.raised(people[0], CONCERNS[0], 0, date(2021, 4, 1), **origin)
    held = weeks.raised(people[1], CONCERNS[5], 1, date(2021, 4, 1))
    pause_concern(acting_as(people[1].officer, channel="page", today=date(2021, 4, 7)), held,
                  because="The family has asked for a week after a bereavement.")  # fmt: skip
    advised = weeks.raised(people[2], CONCERNS[2], 2, date(2021, 4, 6))
    manager = weeks.staff[Role.SERVICE_MANAGER][0]
    advise(acting_as(manager, channel="page", today=date(2021, 4, 8)), advised, said=concerned.ADVICE)


def _answered(weeks: _Weeks, people: list[About]) -> None:
    """One answered and to be judged, and one whose answer was accepted with its promise."""
    weeks.answered(people[0], weeks.raised(people[0], CONCERNS[4], 2, date(2021, 4, 1)), date(2021, 4, 9))
    taken = weeks.answered(people[1], weeks.raised(people[1], CONCERNS[0], 0, date(2021, 4, 1)), date(2021, 4, 7))
    keys = list(taken.proposed.values_list("pk", flat=True))
    judge_answer(acting_as(people[1].officer, channel="page", today=date(2021, 4, 9)), taken, judgement="accepted",
                 take=keys)  # fmt: skip


def _further(weeks: _Weeks, people: list[About]) -> None:
    """One at stage 1, and one that passed over stage 2."""
    senior, director = weeks.staff[Role.SENIOR_MANAGER], weeks.staff[Role.DIRECTOR][0]
    first = weeks.answered(people[0], weeks.raised(people[0], CONCERNS[1], 1, date(2021, 4, 1)), date(2021, 4, 7))
    officer = acting_as(people[0].officer, channel="page", today=date(2021, 4, 9))
    escalate_concern(officer, first, stage="stage_1", because=concerned.WHY_FURTHER, responder=senior[0])
    second = weeks.raised(people[1], CONCERNS[1], 2, date(2021, 4, 1))
    officer = acting_as(people[1].officer, channel="page", today=date(2021, 4, 6))
    escalate_concern(officer, second, stage="stage_1", because=concerned.WHY_FURTHER, responder=senior[0])
    officer = acting_as(people[1].officer, channel="page", today=date(2021, 4, 9))
    escalate_concern(officer, second, stage="stage_3", because=concerned.WHY_FURTHER, responder=director,
                     skipped_because=concerned.WHY_SKIPPED)  # fmt: skip
    weeks.done["taken further"] += 2


def _to_cafcass(weeks: _Weeks, about: About) -> None:
    concern = weeks.raised(about, CONCERNS[1], 1, date(2021, 4, 6))
    officer = acting_as(about.officer, channel="page", today=date(2021, 4, 8))
    record_legal_advice(officer, concern, from_whom="Hollins & Vane, solicitors", received_on=date(2021, 4, 8),
                        said="The grounds are made out. Refer, and send both records of review.")  # fmt: skip
    referral = refer_to_cafcass(officer, concern, ground="care_plan", power="not_put_right", because=concerned.CAFCASS,
                                managers_told_on=date(2021, 4, 8))  # fmt: skip
    follow_referral(acting_as(about.officer, channel="page", today=date(2021, 4, 9)), referral,
                    papers="The records of the last two reviews", papers_sent_on=date(2021, 4, 9))  # fmt: skip
    weeks.done["referred to Cafcass"] += 1


def _closed(weeks: _Weeks, about: About) -> None:
    concern = weeks.answered(about, weeks.raised(about, CONCERNS[3], 0, date(2021, 4, 1)), date(2021, 4, 7))
    officer = acting_as(about.officer, channel="page", today=date(2021, 4, 9))
    judged = judge_answer(officer, concern, judgement="accepted", take=[])
    close_concern(officer, judged, came=_came(date(2021, 4, 9)))
    weeks.done["closed"] += 1


def _came(told_on: date) -> CameOfIt:
    return CameOfIt(
        outcome="resolved", what_changed=concerned.CHANGED, childs_view=concerned.VIEW, told_on=told_on,
        told_how="On a video call", learning=concerned.LEARNT,
    )  # fmt: skip


def _others(weeks: _Weeks, people: list[About]) -> None:
    """One put to another agency, a pattern without a child, and one of social care about the chair."""
    for about, on in zip(people[:1], (date(2021, 4, 7),), strict=False):
        officer = acting_as(about.officer, channel="page", today=on)
        talk = TalkFacts(on, "The duty nurse", *TALKS[2][:2])
        made = begin_concern(officer, talk=talk, began=Began(
            title=concerned.AGENCY_TITLE, themes=("drift-and-delay",), against="agency", agency=concerned.AGENCY,
            children=[about.child.pk]))  # fmt: skip
        raise_formally(officer, made, what=concerned.AGENCY_TITLE, good_looks_like="A first appointment within a month",
                       points=["On which day is the first appointment?"])  # fmt: skip
        pattern = Began(title=concerned.PATTERN, themes=("poor-practice",), team=about.work.team)
        begin_concern(officer, began=pattern, talk=TalkFacts(on, f"{about.manager.name}, team manager", *TALKS[1]))
    for about in people[1:2]:
        worker = acting_as(about.worker or about.manager, channel="page", today=date(2021, 4, 8))
        chair = begin_concern_about_chair(worker, no_talk_because="The chair is on leave until the 19th.", began=Began(
            title="Reviews are too long for the child", themes=("participation",), team=about.work.team,
            children=[about.child.pk], about_person=about.officer))  # fmt: skip
        raise_formally(worker, chair, what=concerned.ABOUT_CHAIR, good_looks_like="Two shorter meetings",
                       points=["How will the next review be shorter?"])  # fmt: skip
        weeks.done["about the chair"] += 1
