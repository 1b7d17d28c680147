"""Recipients and documents for tests, made by actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from mainstay.access.models import Person
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.models import Child, PersonAround
from mainstay.documents.blocks import Paragraph
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.answer_release import answer_release
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import Part
from tests import builders as make

ANSWERS = {"parental_responsibility": "holds", "court_order": "none", "objection": "none"}
NOT_FAMILY = {"court_order": "none", "objection": "none"}
PLAIN = "It was good to talk about school and the bike."


def a_recipient(
    by: Person, child: Child, kind: str = "parent", *, checked: bool | None = None, **more: Any
) -> Recipient:
    """A recipient; `checked` says whether somebody looked, and then whether they may know the address."""
    route = "case_record" if kind == "case_record" else more.pop("route", "by_hand")
    name = more.pop("name", f"Jordan {kind.title().replace('_', '')}")
    made = add_recipient(make.acting(by), child, kind=kind, name=name, route=route, **more)
    if checked is not None:
        check_recipient(make.acting(by), made, address_withheld=not checked)
    return made


def a_part(text: str = PLAIN, key: str = "words", title: str = "What we talked about") -> Part:
    """A part of one paragraph."""
    return Part(key, title, (Paragraph(text),))


def a_release(by: Person, to: Recipient, text: str = PLAIN, **changed: Any) -> Release:
    """A document for a recipient, with every question answered where any is asked."""
    facts: dict[str, Any] = {
        "document": "record",
        "title": "Your review",
        "parts": [a_part(text)],
        "may_receive": answers_for(to.kind),
    }
    return make_release(make.acting(by), to.child, recipient=to, **facts | changed)


def answers_for(kind: str) -> dict[str, str]:
    """Answers that let a document leave."""
    if kind in ("parent", "relative", "former_partner"):
        return ANSWERS
    return {} if kind in ("child", "social_work", "case_record") else NOT_FAMILY


def a_ready_release(by: Person, second: Person, to: Recipient, **changed: Any) -> Release:
    """A document that may be sent."""
    release = a_release(by, to, **changed)
    return confirm_release(make.acting(second), release) if release.state == "waiting" else release


def answered(by: Person, release: Release, **answers: str) -> Release:
    """A release with these answers in place of those it had."""
    return answer_release(make.acting(by), release, may_receive={**release.may_receive, **answers})


def a_person_around(child: Child, name: str, relation: str, phone: str = "") -> PersonAround:
    """Somebody round the child."""
    facts = {"name": name, "relation": relation, "phone": phone}
    return add_person_around(make.the_system(), child, starts_on=date(2021, 3, 1), **facts)
