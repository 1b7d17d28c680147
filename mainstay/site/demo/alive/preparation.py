"""Preparations of the next weeks' reviews in every state: on time, late, waived, not due, and only begun."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload.models import Allocation
from mainstay.children.models import SocialWork
from mainstay.contacts.actions.record_contact import record_contact
from mainstay.ledger.acting import Acting, acting_as
from mainstay.preparation.actions.add_invited import add_invited
from mainstay.preparation.actions.answer_invitation import answer_invitation
from mainstay.preparation.actions.ask_for_advocate import ask_for_advocate
from mainstay.preparation.actions.ask_for_interpreter import ask_for_interpreter
from mainstay.preparation.actions.begin_agenda import begin_agenda
from mainstay.preparation.actions.change_agenda import change_agenda
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.invite import invite
from mainstay.preparation.actions.leave_uninvited import leave_uninvited
from mainstay.preparation.actions.record_discussion import record_discussion
from mainstay.preparation.actions.record_private_talk import record_private_talk
from mainstay.preparation.actions.record_view import record_view
from mainstay.preparation.actions.save_report import save_report
from mainstay.preparation.actions.seek_view import seek_view
from mainstay.preparation.actions.set_room import set_room
from mainstay.preparation.actions.share_report import share_report
from mainstay.preparation.actions.submit_report import submit_report
from mainstay.preparation.actions.waive_task import waive_task
from mainstay.preparation.models import Agenda, Invited
from mainstay.preparation.queries import templates_for
from mainstay.preparation.rules.agendas import Heading, headings_of
from mainstay.preparation.rules.clocks import Clocks
from mainstay.preparation.rules.tasks import Key, due_days
from mainstay.reviews.models import Review

MOST = 48
# One review after another: 0 all of it, 4 nothing yet, the others nearly all.
STAGES = (0, 1, 2, 3, 5, 0, 4, 3)
AHEAD = timedelta(days=32)
# In working days about the day each thing is due; what is not listed is done the day before, or not at all.
LATE: dict[tuple[int, Key], int] = {
    (0, Key.REPORT): 1,
    (0, Key.REPORT_SHARED): 2,
    (1, Key.ADVOCATE): 2,
    (2, Key.AGENDA): 3,
    (2, Key.DISCUSSED): 2,
    (3, Key.INVITATIONS): 1,
    (5, Key.VIEWS_SENT): 4,
    (5, Key.PEOPLE): 3,
}
MOTHERS = ("Dawn", "Kelly", "Farah", "Louise", "Agnieszka", "Natalie")
FATHERS = ("Carl", "Darren", "Imran", "Scott", "Pawel", "Lee")
CARERS = ("Maureen Tolley", "Grace and Ted Hallam", "Yvonne Achebe", "Sue Wardle", "Anil and Priya Desai", "Jean Colby")
TEACHERS = ("Mr Hobbs", "Ms Ferreira", "Mrs Lowe", "Mr Iqbal", "Miss Tennant", "Mr Quigley")
WISHES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("who_comes", "I want Miss Tennant from school, she gets me.", "", ("review", "social_worker")),
    ("where", "At home in the kitchen, not at school.", "Everybody stares when I get taken out of class.", ()),
    ("when", "After tea. Not when I have football.", "", ("review", "social_worker", "carers")),
    ("how", "Some of it on the computer, so I can switch my camera off.", "", ("review", "social_worker")),
    ("who_chairs", "I want to do the beginning and then you do the rest.", "", ("review",)),
    ("not_aloud", "Do not talk about the hospital.", "It makes Mum cry.", ()),
    ("agenda", "Can I have a sleepover at Nan's. And the dog.", "", ("review", "carers")),
)  # fmt: skip
BEFORE = "What to bring to the review, and who is to be there"
MOTHER_SAYS = (
    "She is doing so well and I am proud of her. I know I have let her down before.\n\n"
    "I would like to see her on Sundays as well, and I want somebody to ring me back when I call the office."
)
CARER_SAYS = (
    "Sleeping better since Christmas. Still will not eat with us when visitors come.\n\n"
    "School rang twice in March. We need the respite weekend that was promised in October."
)
REPORT = {
    "since": "Two of the three promises of the last review were kept. The life story book has not been begun.",
    "well": "Settled with the carers. Attendance is up to 94%. Joined the swimming club.",
    "worried": "Nightmares after family time. The dentist's appointment was missed twice.",
    "family_time": "Every second Saturday at the family centre, supervised. It goes well for the first hour.",
    "learning": "The personal education plan was reviewed in February. Reading has caught up with age.",
    "health": "Health assessment in January. Referred for help with sleep; the first appointment is in May.",
    "next": "Begin the life story book. Ask the family centre for a shorter visit. Book the dentist.",
}


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Make the reviews of the next weeks ready, each as far as it would be by now."""
    support = staff[Role.BUSINESS_SUPPORT][0]
    found = (
        Review.objects.filter(
            state=Review.State.SCHEDULED, scheduled_on__range=(today, today + AHEAD), officer__isnull=False
        )
        .select_related("child", "officer", "team")
        .order_by("scheduled_on", "child__reference")
    )
    done: Counter[str] = Counter()
    for number, review in enumerate(found[:MOST]):
        _Preparing(review, number, support, done, today).run()
    return {f"{what} in preparations": count for what, count in sorted(done.items())}


class _Preparing:
    """One review being made ready by its officer, business support and the social worker."""

    def __init__(self, review: Review, number: int, support: Person, done: Counter[str], today: date) -> None:
        self.review, self.number, self.support, self.done, self.today = review, number, support, done, today
        self.stage = STAGES[number % len(STAGES)]
        self.family = review.child.family_name or "Fairley"
        on = review.scheduled_on or today
        self.due = due_days(Clocks(on, local_policy(on), working_days()))
        # Nobody acts before the child was theirs.
        held = Allocation.objects.on(today).filter(child=review.child).values_list("starts_on", flat=True)
        work = SocialWork.objects.on(today).filter(child=review.child).values_list("starts_on", flat=True)
        self.earliest = max([*held, *work, date(2021, 3, 1)])

    def run(self) -> None:
        """Do what this stage has done by now, and leave what is not due."""
        if self.stage == 4 or not self._is_time_for(Key.DISCUSSED):
            return
        self._discuss()
        people = self._people()
        if not self._is_time_for(Key.INVITATIONS):
            return
        self._child(people)
        self._agenda()
        if self.stage != 5:
            self._invite(people)
        self._views()
        self._report()

    def _day(self, key: Key, after: int = 0) -> date:
        """A working day on which this is done, as late as this stage is, and never after today."""
        latest: date = min(max(self._planned(key, after), self.earliest), self.today)
        return latest

    def _is_time_for(self, key: Key) -> bool:
        return self._planned(key) <= self.today

    def _planned(self, key: Key, after: int = 0) -> date:
        return working_days().add(self.due[key].on or self.today, LATE.get((self.stage, key), -1) + after)

    def _by_officer(self, key: Key, after: int = 0) -> Acting:
        officer = self.review.officer or self.support
        return acting_as(officer, channel="page", today=self._day(key, after))

    def _by_support(self, key: Key, after: int = 0) -> Acting:
        return acting_as(self.support, channel="page", today=self._day(key, after))

    def _discuss(self) -> None:
        if self.stage != 5:
            acting = self._by_officer(Key.DISCUSSED)
            record_discussion(acting, self.review, discussed_on=acting.today)

    def _people(self) -> dict[str, Invited]:
        at = self.number // 6 % 6
        listed = (
            ("mother", f"{MOTHERS[at]} {self.family}", "Mother", "video"),
            ("father", f"{FATHERS[at]} {self.family}", "Father", "phone"),
            ("carer", CARERS[at], "Foster carer", "in_person"),
            ("teacher", TEACHERS[at], "Designated teacher", "video"),
        )
        people = {
            key: add_invited(self._by_support(Key.PEOPLE), self.review, name=name, relation=relation, mode=mode)
            for key, name, relation, mode in listed
        }
        worker = self._worker()
        if worker is not None:
            acting = self._by_support(Key.PEOPLE)
            people["worker"] = add_invited(
                acting, self.review, name=worker.name, relation="Social worker", person=worker.pk, mode="in_person"
            )
        self.done["people"] += len(people)
        return people

    def _worker(self) -> Person | None:
        if self.review.team_id is None:
            return None
        held = Membership.objects.filter(team_id=self.review.team_id, role=Role.SOCIAL_WORKER, person__is_active=True)
        row = held.select_related("person").order_by("person__name").first()
        return row.person if row else None

    def _child(self, people: dict[str, Invited]) -> None:
        """The child's choices, the talk in private, and who helps."""
        by = self._by_officer(Key.CHOICES)
        for matter, words, because, shared in WISHES[self.number % 3 : self.number % 3 + 2 + self.stage % 3]:
            choose(by, self.review, matter=matter, words=words, because=because, shared_with=shared)
            self.done["choices"] += 1
        if self.stage == 3:
            left = choose(by, self.review, matter="who_does_not", words="Not Dad this time.", because="He gets loud.")
            leave_uninvited(self._by_support(Key.PEOPLE, 1), people["father"], choice=left.pk)
        self._talk()
        asked = {0: "not_wanted", 1: "asked_for", 2: "arranged", 3: "not_wanted"}
        if self.stage in asked:
            ask_for_advocate(self._by_support(Key.ADVOCATE), self.review, asked=asked[self.stage])
        if self.stage == 3:
            waive_task(
                self._by_officer(Key.INTERPRETER),
                self.review,
                task="interpreter",
                because="The family speaks English at home.",
            )
        elif self.stage in (0, 1, 2):
            ask_for_interpreter(self._by_support(Key.INTERPRETER), self.review, asked="not_wanted")

    def _talk(self) -> None:
        """The talk in private of the last working day, where the review is near enough for it."""
        day = working_days().add(self.today, -1)
        near = Clocks(self.review.scheduled_on, local_policy(day), working_days()).speaking_from()
        talks: dict[int, dict[str, Any]] = {
            0: {"outcome": "done", "talked_on": day},
            2: {"outcome": "tried", "how": "Rang twice; at football both times. A visit is arranged."},
            3: {"outcome": "refused"},
        }
        if self.stage not in talks or near is None or near > day or self.earliest > day:
            return
        acting = acting_as(self.review.officer or self.support, channel="page", today=day)
        if self.stage == 0:
            record_contact(acting, self.review.child, contacted_on=day, how="visit", alone="yes", about=BEFORE)
        record_private_talk(acting, self.review, **talks[self.stage])

    def _agenda(self) -> None:
        acting = self._by_officer(Key.AGENDA)
        offered = templates_for(acting.viewer, self.review.pk)
        agenda = begin_agenda(acting, self.review, template=offered[-1 if self.number % 12 == 7 else 0].id)
        if self.stage == 0:
            headings = [*headings_of(agenda.headings), Heading("", "The dog", notes="Whether he may sleep upstairs.")]
            change_agenda(self._by_officer(Key.AGENDA, 1), Agenda(pk=agenda.pk), headings=headings)
        self.done["agendas"] += 1

    def _invite(self, people: dict[str, Invited]) -> None:
        video = self.review.mode == "video"
        where = (
            {"link": f"https://meet.example.org/{self.number + 4100}"} if video else {"room": "Civic centre, room 2"}
        )
        set_room(self._by_support(Key.ROOM), self.review, **where)
        wanted = [each.pk for key, each in people.items() if not (self.stage == 3 and key == "father")]
        invite(self._by_support(Key.INVITATIONS), self.review, invited=wanted)
        answers = {"mother": "accepted", "carer": "accepted", "teacher": "apologies"}
        if self.stage == 0:
            answers |= {"father": "declined", "worker": "accepted"}
        for key, answer in answers.items():
            if key in people:
                answer_invitation(self._by_support(Key.INVITATIONS, 3), people[key], answer=answer)
        self.done["invitations"] += len(wanted)

    def _views(self) -> None:
        by, back, at = self._by_support(Key.VIEWS_SENT), self._by_support(Key.VIEWS_BACK), self.number // 6 % 6
        mother, carer = f"{MOTHERS[at]} {self.family}", CARERS[at]
        asked = seek_view(by, self.review, name=mother, relation="Mother", how="phone")
        seek_view(by, self.review, name=carer, relation="Foster carer", how="paper")
        if self.stage in (0, 5):
            record_view(back, asked, words=MOTHER_SAYS, written_down_by=self.support.name, how="phone")
        if self.stage == 0:
            carers = self.review.views_sought.get(name=carer)
            record_view(back, carers, words=CARER_SAYS, written_down_by=carer.split(" and ")[0], how="paper")
        if self.stage == 5:
            father = f"{FATHERS[at]} {self.family}"
            because = "A court order says that he is told nothing."
            seek_view(by, self.review, name=father, relation="Father", not_sought_because=because)
        self.done["views asked for"] += 2

    def _report(self) -> None:
        """Not begun at stage 1, begun at 5, handed in at the others: some of those are late by now."""
        worker = self._worker()
        if worker is None or self.stage == 1 or not self._is_time_for(Key.REPORT):
            return
        acting = acting_as(worker, channel="page", today=self._day(Key.REPORT))
        if self.stage == 5:
            save_report(acting, self.review, sections={"well": REPORT["well"]})
            return
        report = submit_report(acting, self.review, how="written", sections=REPORT)
        if self.stage == 0:
            day = self._day(Key.REPORT_SHARED)
            share_report(acting_as(worker, channel="page", today=day), report, shared_on=day)
        self.done["reports"] += 1
