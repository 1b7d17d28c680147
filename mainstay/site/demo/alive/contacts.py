"""Contacts with children over the last months, words, signs of harm and notices, in the demonstration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.caseload.models import Allocation
from mainstay.children.models import Child, SocialWork
from mainstay.contacts.actions.acknowledge_notice import acknowledge_notice
from mainstay.contacts.actions.add_to_words import add_to_words
from mainstay.contacts.actions.answer_sign_of_harm import answer_sign_of_harm
from mainstay.contacts.actions.record_contact import record_contact
from mainstay.contacts.actions.tell_officer import tell_officer
from mainstay.contacts.models import ChildsWords, Contact, SignOfHarm
from mainstay.ledger.acting import Acting, acting_as
from mainstay.ledger.action import set_person
from mainstay.reviews.models import Review
from mainstay.statute.ages import age_on

SINCE = date(2021, 1, 11)
A_CHILD, OF_THE_FULLEST = 6, 3
WAYS = ("visit", "visit", "visit", "video", "video", "call", "call", "call", "text", "message", "letter")
ABOUT = (
    "To hear how things are, and what to bring to the review",
    "How school is going, and who is to be at the review",
    "The new room, football, and seeing brothers",
    "How last month's promises are getting on",
)
WORDS = (
    "I want to see my nan on Sundays, not just in the holidays.",
    "Can someone tell me why I had to leave my old school? Nobody asked me.",
    "It's alright here. Dev lets me cook on Fridays and I did a curry.",
    "I don't like it when people talk about me and I'm sat there.",
    "Please can my review be short and not in maths.",
    "I told my old social worker about the bike and then she left.",
    "Ask them to stop moving my contact with Mum. Every time it changes I get a tummy ache.",
)
SHARINGS: tuple[tuple[str, ...], ...] = ((), (), ("social_worker",), ("review",), ("social_worker", "carers"))
NOTICES: tuple[tuple[str, date, str], ...] = (
    ("education", date(2021, 4, 9), "Excluded for two days after a fight. The school has asked for a meeting."),
    ("missing", date(2021, 4, 10), "Away from home from Saturday evening to Sunday noon. Found safe at a friend's."),
    (
        "move-proposed",
        date(2021, 4, 12),
        "The carers gave 28 days' notice. We look for a place near school.",
    ),
    ("court", date(2021, 5, 6), "Final hearing listed. The guardian would like to speak with you before it."),
    ("hospital", date(2021, 4, 6), "A broken wrist from football; home the same evening."),
    ("family", date(2021, 4, 8), "Mum had a baby girl on Thursday. They have been told."),
)


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Record contacts, words, signs of harm and notices as the service would have; returns how many of each."""
    random = Random(20210413)  # noqa: S311 - the same demonstration every time
    chosen = list(_chosen(today))
    made = [_contact(random, each, day) for each in chosen for day in _days(random, each, today)]
    heard = _add_to_the_first_words(today)
    signs = _signs_of_harm(staff, chosen, today)
    notices, early = _notices(staff, chosen, today)
    return {
        "contacts": len(made) + signs,
        "children's words": ChildsWords.objects.count() if heard else 0,
        "signs of harm": signs,
        "notices to officers": notices,
        "called early": early,
    }


def _chosen(today: date) -> Iterator[Allocation]:
    """Every child of the officers with the fullest week, and a few of every other officer's."""
    full = fullest(today)
    taken: Counter[object] = Counter()
    held = Allocation.objects.on(today).select_related("officer", "child").order_by("child__reference")
    for allocation in held:
        taken[allocation.officer_id] += 1
        if allocation.officer_id in full or taken[allocation.officer_id] <= A_CHILD:
            yield allocation


def fullest(today: date) -> list[UUID]:
    """The officers with most reviews to see to this week, the fullest week first."""
    week = Review.objects.filter(state__in=Review.OPEN, acts_on__lte=today + timedelta(days=6), officer__isnull=False)
    counted = Counter(week.order_by("pk").values_list("officer_id", flat=True))
    return sorted(counted, key=lambda key: (-counted[key], str(key)))[:OF_THE_FULLEST]


def _days(random: Random, allocation: Allocation, today: date) -> Iterator[date]:
    """When a child was reached, or tried: some never, some only before their last review, a few in the last days."""
    first = max(SINCE, allocation.starts_on)
    length = (today - first).days
    if length < 1 or random.random() < 0.22:
        return
    for _ in range(random.choice((1, 1, 2, 2, 3))):
        day = first + timedelta(days=random.randrange(length))
        yield day - timedelta(days=max(0, day.weekday() - 4))


def _contact(random: Random, allocation: Allocation, day: date) -> Contact:
    how = random.choice(WAYS)
    child: Child = allocation.child
    small = child.born_on is not None and age_on(child.born_on, day) < 4
    speaking, reached = how in ("visit", "video", "call"), random.random() < 0.93
    alone = "" if not (speaking and reached) else "no" if small or random.random() < 0.25 else "yes"
    said = reached and not small and random.random() < 0.3
    return record_contact(
        _on(allocation.officer, max(day, allocation.starts_on)), child, contacted_on=day, how=how, reached=reached,
        alone=alone or "does_not_apply", about=random.choice(ABOUT) if random.random() < 0.5 else "",
        not_alone_because=("Too young to be left with me" if small else "The carer stayed in the room") if alone == "no"
        else "",
        words=random.choice(WORDS) if said else "", shared_with=random.choice(SHARINGS) if said else (),
    )  # fmt: skip


def _on(person: Person, day: date) -> Acting:
    return acting_as(person, channel="page", today=day)


def _add_to_the_first_words(today: date) -> bool:
    """Something a child said afterwards, beside what they said before."""
    first = Contact.objects.filter(words__isnull=False).order_by("contacted_on", "pk").select_related("made_by").first()
    if first is None:
        return False
    set_person(_on(first.made_by, today).viewer)
    words = ChildsWords.objects.filter(contact=first).first()
    if words is None:
        return False
    add_to_words(
        _on(first.made_by, today), words, more="I want to say it again at my review, and I want somebody to answer.",
        said_on=today - timedelta(days=4), how="Text", written_down_by=first.made_by.name,
    )  # fmt: skip
    return True


def _signs_of_harm(staff: dict[Role, list[Person]], chosen: list[Allocation], today: date) -> int:
    """One that was referred, and one of today that waits for a duty manager."""
    found = [each for each in chosen if each.starts_on < SINCE][4:6]
    for allocation, day, what in zip(
        found, (today - timedelta(days=4), today),
        ("Said that an older boy at the home hits the little ones at night.",
         "A bruise on the arm, and would not say how. Asked me not to tell the carer that I saw it."),
        strict=False,
    ):  # fmt: skip
        record_contact(
            _on(allocation.officer, day), allocation.child, contacted_on=day, how="visit", alone="yes", harm=what,
            sign_of_harm=True, harm_about="carer" if day == today else "other",
        )  # fmt: skip
    first = SignOfHarm.objects.order_by("raised_on").first()
    if first is not None:
        manager = staff[Role.SERVICE_MANAGER][0]
        answer_sign_of_harm(_on(manager, first.raised_on), first, referred_to="The safeguarding hub, by telephone")
    return len(found)


def _notices(staff: dict[Role, list[Person]], chosen: list[Allocation], today: date) -> tuple[int, int]:
    """Notices from teams, some acknowledged, and one that led to an early review."""
    teller = {team: person for person in staff.get(Role.SOCIAL_WORKER, []) for team in _teams(person)}
    longer = [each for each in chosen if each.starts_on < SINCE]
    mine = [each for each in longer if each.officer_id == fullest(today)[0]]
    children = [*mine[:24:4], *(each for each in longer[::7] if each not in mine)]
    sent = []
    for (kind, on, words), allocation in zip(NOTICES * 3, children, strict=False):
        work = SocialWork.objects.on(today).filter(child=allocation.child).first()
        person = teller.get(work.team_id if work else None) or staff[Role.BUSINESS_SUPPORT][0]
        day = min(on, today)
        sent.append(
            (tell_officer(_on(person, day), allocation.child, kind=kind, happened_on=on, words=words), allocation)
        )
    early = 0
    for notice, allocation in sent[::2]:
        review = Review.objects.filter(child=allocation.child, state__in=("due", "scheduled")).first()
        by_on = today + timedelta(days=14)
        can_be_early = review is not None and review.due_on is not None and review.due_on > by_on
        yes = notice.kind == "move-proposed" and not early and can_be_early
        acknowledge_notice(
            _on(allocation.officer, today), notice,
            early_review=True if yes else False if notice.kind not in ("court", "hospital") else None,
            because="Nobody should move before the review has looked at it." if yes else "The review is near enough.",
            by_on=by_on if yes else None,
        )  # fmt: skip
        early += yes
    return len(sent), early


def _teams(person: Person) -> Iterator[object]:
    yield from person.memberships.filter(role=Role.SOCIAL_WORKER.value).values_list("team_id", flat=True)
