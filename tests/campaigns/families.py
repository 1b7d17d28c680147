"""Invented children with a canary in every protected field: a value that stands nowhere else, so that it shows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction

from mainstay.access.models import Person
from mainstay.cards.shared import childs_viewer
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.models import Child, PersonAround
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.contacts.actions.add_words import add_words
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened
from mainstay.preparation.actions.add_invited import add_invited
from mainstay.preparation.actions.choose import choose
from mainstay.promises.actions.make_promise import make_promise
from mainstay.records.actions.open_record import open_record
from mainstay.records.actions.record_attendance import Came, record_attendance
from mainstay.records.actions.save_passage import save_passage
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.guard_words import guard_words
from mainstay.releases.actions.keep_delivery_address import keep_delivery_address
from mainstay.releases.models import Recipient
from mainstay.reviews.models import Review
from mainstay.voice.actions.say import say
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import Wish
from tests import builders as make

STREETS = ("Road", "Street", "Avenue", "Lane", "Close", "Crescent", "Drive", "Gardens")
# Read of the child by whoever may know where the child lives; every other kind of canary stays out for everybody.
KEPT_TO_THE_SERVICE = frozenset({"words", "choice", "reason", "wish"})
KNOWN_WITH_THE_CHILD = frozenset({"carer", "adopter", "school", "health", "place"})
MAY_KNOW = frozenset({"child", "social_work", "case_record", "advocate"})
_ONSETS = ("Br", "Cl", "D", "F", "Gr", "H", "K", "L", "M", "N", "P", "Qu", "R", "Sk", "T", "V", "W", "Z")
_ENDS = ("ackthwaite", "ombury", "eddlecott", "illingham", "ostleforth", "undersby", "arrowmere", "endlestone")


@dataclass(frozen=True)
class Canary:
    """A protected value: what sort it is, the value, and the shortest of it that gives it away."""

    kind: str
    value: str
    core: str


@dataclass
class Family:
    """A child, the review a document is made from, the recipients by kind, and every canary."""

    child: Child
    officer: Person
    review: Review
    said: UUID = field(init=False)
    recipients: dict[str, Recipient] = field(default_factory=dict)
    canaries: list[Canary] = field(default_factory=list)


def a_family(number: int, officer: Person) -> Family:
    """One child with brother, carers, parents, recipients of every kind, and a canary in every protected field."""
    made = _Maker(number, officer)
    made.addresses()
    made.people()
    made.guarded()
    made.recipients()
    made.kept_to_the_service()
    made.asked()
    made.record()
    return made.family


class _Maker:
    """Makes one family; the same number always makes the same one."""

    def __init__(self, number: int, officer: Person) -> None:
        self.dice, self.officer = random.Random(number), officer
        self.words: set[str] = set()
        self.child = make.a_child(officer=officer, given_name="Alex", family_name=f"Ordinary{number}")
        self.brother = make.a_child(given_name="Kit", family_name=f"Ordinary{number}")
        link_siblings(make.the_system(), [self.child, self.brother])
        review = Review.objects.get(child=self.child)
        self.family = Family(self.child, officer, review)

    def word(self) -> str:
        """A name that no English text holds, and that stands in no other name of this family.

        Of two canaries that share a name, one may be read by somebody who may not read the other.
        """
        while True:
            name = (
                self.dice.choice(_ONSETS)
                + self.dice.choice(_ENDS)
                + self.dice.choice("aeiou")
                + self.dice.choice("nrst")
            )
            low = name.lower()
            if not any(low in each or each in low for each in self.words):
                self.words.add(low)
                return name

    def keep(self, kind: str, value: str, core: str) -> str:
        """Remember a canary and give its value."""
        self.family.canaries.append(Canary(kind, value, core))
        return value

    def address(self, kind: str) -> str:
        """An address whose street and postcode are canaries of their own; ZZ is no postcode area."""
        number, street, way = self.dice.randint(2, 98), self.word(), self.dice.choice(STREETS)
        inward = f"{self.dice.randint(1, 9)}{self.dice.choice('ABDEF')}{self.dice.choice('GHJLN')}"
        code = f"ZZ{self.dice.randint(10, 99)} {inward}"
        self.keep(kind, f"{number} {street} {way}", street)
        self.keep(kind, code, code)
        return f"{number} {street} {way}, Anytown, {code}"

    def phone(self) -> str:
        """A telephone number of those kept for fiction."""
        number = f"0{self.dice.choice(('113', '114', '115', '116', '117'))} 496 0{self.dice.randint(100, 999)}"
        return self.keep("phone", number, number[1:])

    def person(self, child: Child, kind: str, relation: str) -> str:
        """Somebody round a child, with a telephone number."""
        last = self.word()
        name = self.keep(kind, f"Margaret {last}", last) if kind else f"Jordan {last}"
        add_person_around(
            make.the_system(), child, name=name, relation=relation, starts_on=date(2021, 3, 1), phone=self.phone()
        )
        return name

    def addresses(self) -> None:
        """Where the child lives and lived, and where the brother does."""
        # As the system, for row security guards these rows outside an action too.
        with transaction.atomic(), opened():
            set_person(make.the_system().viewer)
            keep_addresses([
                sealed(self.child.pk, "placement", self.address("placement")),
                sealed(self.child.pk, "home", self.address("home")),
                sealed(self.brother.pk, "placement", self.address("sibling")),
            ])  # fmt: skip

    def people(self) -> None:
        """Carers and adopters of both, and a parent, whose name is no secret and whose number is."""
        self.person(self.child, "carer", "foster carer")
        self.person(self.child, "adopter", "prospective adopter")
        self.person(self.brother, "sibling", "foster carer")
        self.person(self.child, "", "mother")

    def guarded(self) -> None:
        """Words of every kind, and the brother's school."""
        for kind, after in (("school", " Primary School"), ("health", " Surgery"), ("place", " Wharf")):
            name = self.word()
            guard_words(make.the_system(), self.child, kind=kind, words=self.keep(kind, f"{name}{after}", name))
        for kind in ("third_party", "sibling", "carer"):
            last = self.word()
            guard_words(make.the_system(), self.child, kind=kind, words=self.keep(kind, f"Festus {last}", last))
        guard_words(make.the_system(), self.child, kind="phone", words=self.phone())
        school = self.word()
        words = self.keep("sibling", f"{school} Academy", school)
        guard_words(make.the_system(), self.brother, kind="school", words=words)

    def recipients(self) -> None:
        """A recipient of every kind, whose own address is protected from the others."""
        for kind in Recipient.Kind.values:
            route = "case_record" if kind == "case_record" else "post"
            to = add_recipient(make.acting(self.officer), self.child, kind=kind, name=f"Reader {kind}", route=route)
            self.family.recipients[kind] = to
            if kind in ("parent", "relative", "former_partner"):
                keep_delivery_address(make.acting(self.officer), to, route="post", address=self.address("delivery"))
                mail = f"{self.word().lower()}@example.org"
                self.keep("email", mail, mail.split("@", maxsplit=1)[0])
                keep_delivery_address(make.acting(self.officer), to, route="secure_email", address=mail)

    def kept_to_the_service(self) -> None:
        """Words, a choice and its reason that the child shared with the reviewing service only."""
        acting = make.acting(self.officer)
        add_words(
            acting, self.child, kind="words", words=f"I told only you about {self.secret('words')}.",
            said_on=make.TODAY, how="On a visit", written_down_by="The officer", review_id=self.family.review.pk,
        )  # fmt: skip
        choose(
            acting, self.family.review, matter="who_does_not", words=f"Not {self.secret('choice')}.",
            because=f"Because of {self.secret('reason')}.", chosen_on=make.TODAY, written_down_by="The officer",
        )  # fmt: skip

    def asked(self) -> None:
        """What the child asked for on their own pages, and the answer to it."""
        words = f"Can I have {self.secret('wish')}?"
        view = say(
            Acting(viewer=childs_viewer(self.child.pk, today=make.TODAY)), self.child, about="change", words=words
        )
        with transaction.atomic():
            set_person(make.viewing(self.officer))
            wish = Wish.objects.get(view=view)
        tell_child(make.acting(self.officer), wish.pk, outcome="no", words=f"Nobody sells {self.secret('wish')}.")
        self.family.said = view.pk

    def secret(self, kind: str) -> str:
        """A word that the child did not agree to share."""
        word = self.word()
        return self.keep(kind, word, word)

    def record(self) -> None:
        """The review as it is written down, with a carer who is invited and comes, and a parent's view."""
        acting, review = make.acting(self.officer), self.family.review
        carer = PersonAround.objects.get(child=self.child, relation="foster carer")
        add_invited(acting, review, name=carer.name, relation=carer.relation)
        record = open_record(acting, review)
        for key in ("agenda-working-well", "agenda-worried", "agenda-needs-to-happen"):
            save_passage(acting, record, key=key, words="The bike is mended.", to_child="Your bike is mended.")
        people = [Came("yes", "in_person", name=carer.name, relation=carer.relation)]
        record_attendance(acting, record, people=[*people, Came("yes", "in_person", name="Sam", relation="teacher")])
        make_promise(
            acting, review, what="Mend the other bike", to_child="We will mend your other bike", owner="The team",
            due_on=date(2021, 5, 10), matters_because="It is how you get to your friends",
        )  # fmt: skip


def spellings(canary: Canary) -> Iterator[str]:
    """A canary as people write it: capitals, other spaces, over two lines, with abbreviations, letter by letter."""
    value = canary.value
    yield from (value, value.upper(), value.lower(), value.replace(" ", "\n"), value.replace(" ", "-"))
    yield from (value.replace(" ", "\u00a0"), f"({value})", " ".join(value))
    if canary.kind not in ("email", "school", "health", "place"):
        yield value.replace(" ", "")
    for long, short in (("Road", "Rd"), ("Street", "St."), ("Avenue", "Ave"), ("Gardens", "Gdns"), ("Drive", "Dr")):
        if value.endswith(long):
            yield value.replace(long, short)
    if value.startswith("ZZ"):
        yield f"{value[:2]} {value[2:]}"
    if canary.kind == "phone":
        yield f"+44 {value[1:]}"


def out_for(kind: str, canary: Canary) -> bool:
    """Whether a canary must stay out of what is built for a kind of recipient, before anybody's check is known."""
    if canary.kind in KEPT_TO_THE_SERVICE:
        return kind != "child"
    return not (canary.kind in KNOWN_WITH_THE_CHILD and kind in MAY_KNOW)
