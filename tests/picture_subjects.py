"""What the pages of the review cycle are opened with for their pictures: one row in every state that looks different.

A page that stands in SHOWN is taken once for each of its cases, by a person who meets it in their day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.picture_concerns import CONCERN_KEYS, CONCERNS
from tests.picture_voice import ADVOCACY, VOICE, VOICE_KEYS

TODAY = date(2021, 4, 12)
Case = tuple[str, str, dict[str, Any]]  # the case's name, what it is a row of, and which one


def _states(model: str, *states: str, **more: Any) -> list[Case]:
    return [(state, model, {"state": state, **more}) for state in states]


REVIEW, RECORD, RELEASE = "reviews.Review", "records.ReviewRecord", "releases.Release"
READY: list[Case] = [("", "preparation.Agenda", {"review__scheduled_on__gte": TODAY})]
STAGED: list[Case] = [
    ("all", "preparation.SocialWorkReport", {"shared_with_family_on__isnull": False}),
    ("waived", "preparation.Waiver", {"ended_on__isnull": True}),
    ("nothing", REVIEW, {"state": "scheduled", "scheduled_on__gte": TODAY, "agenda": None, "invited": None}),
    ("held", REVIEW, {"state": "held", "held_on__gte": date(2021, 4, 1)}),
]
CHOSEN: list[Case] = [
    ("", "preparation.Choice", {"withdrawn_on__isnull": True, "because__gt": "", "review__state": "scheduled"})
]
ASKED: list[Case] = [
    ("none", REVIEW, {"state": "scheduled", "social_work_report": None, "scheduled_on__gte": TODAY}),
    ("begun", "preparation.SocialWorkReport", {"submitted_on__isnull": True}),
    ("in", "preparation.SocialWorkReport", {"submitted_on__isnull": False}),
]
OPEN_RECORD, WRITTEN = _states(RECORD, "open"), _states(RECORD, "written")
PROMISED = [("", "promises.Promise", {"state": "agreed", "closed_on__isnull": True})]
TO_RECIPIENT: list[Case] = [("", "releases.Recipient", {"kind": "parent"})]
SHOWN: dict[str, list[Case]] = {
    "handover": [("", "caseload.Handover", {})],
    "cover_end": [("", "caseload.Cover", {})],
    "contacts": [("", "contacts.Contact", {"words__isnull": False})],
    "contact_record": [("", "contacts.Contact", {})],
    "contact_withdraw": [("", "contacts.Contact", {"withdrawn_on__isnull": True})],
    "words": [("", "contacts.ChildsWords", {"adds_to__isnull": False}), ("none", REVIEW, {"child__words": None})],
    "words_add": [("", "contacts.ChildsWords", {})],
    "words_more": [("", "contacts.ChildsWords", {"adds_to__isnull": True})],
    "words_share": [("", "contacts.ChildsWords", {"adds_to__isnull": True})],
    "words_stop": [("", "contacts.ChildsWords", {"sharings__ended_on__isnull": True, "sharings__isnull": False})],
    "harm_raise": [("", "contacts.Contact", {})],
    "harm_answer": _states("contacts.SignOfHarm", "raised", "referred"),
    "tell_officer": [("", "contacts.Contact", {})],
    "notice_acknowledge": [("", "contacts.OfficerNotice", {"acknowledged_on__isnull": True})],
    "notice_read": [("", "contacts.OfficerNotice", {"acknowledged_on__isnull": False})],
    "preparation": [*READY, *STAGED],
    "preparation_choices": [*CHOSEN, STAGED[2]],
    "preparation_choice_add": CHOSEN,
    "preparation_choice_share": CHOSEN,
    "preparation_choice_withdraw": CHOSEN,
    "preparation_people": [("", "preparation.Invited", {"state": "not_invited"}), STAGED[0], STAGED[2]],
    "preparation_person_add": READY,
    "preparation_person_answer": _states("preparation.Invited", "invited", "accepted"),
    "preparation_person_leave_out": _states("preparation.Invited", "to_invite"),
    "preparation_person_include": _states("preparation.Invited", "not_invited"),
    "preparation_views": [
        ("", "preparation.ViewSought", {"not_sought_because__gt": ""}),
        ("back", "preparation.ViewSought", {"answered_on__isnull": False}),
        STAGED[2],
    ],
    "preparation_view_seek": READY,
    "preparation_view": [
        ("", "preparation.ViewSought", {"answered_on__isnull": True, "sought_on__isnull": False}),
        ("back", "preparation.ViewSought", {"answered_on__isnull": False}),
    ],
    "preparation_agenda": [*READY, STAGED[2]],
    "preparation_agenda_begin": [STAGED[2]],
    "preparation_agenda_change": READY,
    "preparation_agenda_print": READY,
    "preparation_document": READY,
    "preparation_report": ASKED,
    "preparation_report_attach": ASKED[:1],
    "preparation_report_paste": ASKED[:1],
    "preparation_report_write": ASKED[:2],
    "preparation_report_share": ASKED[2:],
    "preparation_discussed": READY,
    "preparation_private_talk": [
        *READY,
        ("tried", "preparation.PrivateTalk", {"outcome": "tried", "review__state": "scheduled"}),
    ],
    "preparation_advocate": READY,
    "preparation_interpreter": READY,
    "preparation_room": READY,
    "preparation_waive": [STAGED[2]],
    "agenda_template": [("", "preparation.AgendaTemplate", {"ends_on__isnull": True})],
    "promises_of_child": [("", "promises.Promise", {"times__gte": 2}), ("none", REVIEW, {"child__promises": None})],
    "promise": [
        *_states("promises.Promise", "draft", "sent", "agreed", "contested", "resolved"),
        ("repeated", "promises.Promise", {"times__gte": 2}),
        ("answered", "promises.Promise", {"closed_on__isnull": False}),
    ],
    "promise_change": _states("promises.Promise", "draft"),
    "promise_withdraw": _states("promises.Promise", "sent"),
    "promise_resolve": _states("promises.Promise", "contested"),
    "promise_child_told": _states("promises.Promise", "contested"),
    "promise_contest": _states("promises.Promise", "sent"),
    "promise_progress": PROMISED,
    "promises_of_review": [*_states("promises.Promise", "draft"), *_states("promises.Promise", "agreed")],
    "promise_make": OPEN_RECORD,
    "promise_answer": [("", REVIEW, {"state": "scheduled", "record__isnull": False})],
    "midway": [("", REVIEW, {"state": "held", "midway_checks": None, "promises__state": "agreed"})],
    "child_recipients": [
        *TO_RECIPIENT,
        ("guarded", "releases.GuardedWords", {}),
        ("none", REVIEW, {"child__recipients": None}),
    ],
    "recipient_add": TO_RECIPIENT,
    "words_guard": TO_RECIPIENT,
    "guarding_stop": [("", "releases.GuardedWords", {})],
    "recipient_check": TO_RECIPIENT,
    "recipient_end": TO_RECIPIENT,
    "recipient_address": [("", "releases.Recipient", {"kind": "advocate"})],
    "address_confirm": [("", "releases.DeliveryAddress", {})],
    "child_releases": [("", RELEASE, {"document": "letter"}), ("none", REVIEW, {"child__releases": None})],
    "release": [
        *_states(RELEASE, "blocked", "waiting", "ready", "sent", "failed", "opened", "withdrawn"),
        ("letter", RELEASE, {"document": "letter"}),
        ("record", RELEASE, {"document": "record"}),
    ],
    "release_answer": _states(RELEASE, "blocked", "waiting"),
    "release_confirm": _states(RELEASE, "waiting"),
    "release_send": _states(RELEASE, "ready"),
    "release_failed": _states(RELEASE, "sent"),
    "release_opened": _states(RELEASE, "sent"),
    "release_withdraw": _states(RELEASE, "waiting", "ready"),
    "hand_over": [("", "caseload.Allocation", {"ends_on__isnull": True})],
    "review_record": [
        *_states(RECORD, "open", "closed", "written", "distributed"),
        ("coming", RECORD, {"review__state": "scheduled"}),
        ("none", REVIEW, {"state": "scheduled", "record": None}),
    ],
    "record_begin": [("", REVIEW, {"state": "scheduled", "record": None})],
    "record_words": OPEN_RECORD,
    "record_passage": OPEN_RECORD,
    "record_copy": [("", "records.Passage", {})],
    "record_matter": OPEN_RECORD,
    "record_promise_answer": OPEN_RECORD,
    "record_attendance": OPEN_RECORD,
    "record_plan": OPEN_RECORD,
    "record_close": OPEN_RECORD,
    "record_finish": _states(RECORD, "closed"),
    "record_reopen": WRITTEN,
    "record_distribute": WRITTEN,
    "record_documents": [*OPEN_RECORD, *WRITTEN],
    "record_copy_made": WRITTEN,
    "record_letter": [*OPEN_RECORD, *WRITTEN],
    "record_document": WRITTEN,
    "pack": _states("quality.TeamPack", "draft", "met"),
    "pack_write": _states("quality.TeamPack", "draft"),
    "pack_meet": _states("quality.TeamPack", "draft"),
    "pack_action_add": _states("quality.TeamPack", "draft"),
    "pack_action_settle": [("", "quality.PackAction", {"state": "open"})],
    "priority": _states("quality.Priority", "done", "under_way"),
    "priority_change": _states("quality.Priority", "planned"),
    "priority_move": _states("quality.Priority", "planned"),
    "priority_note": _states("quality.Priority", "planned"),
    "team_link_end": [("", "quality.TeamLink", {})],
    "learning_measure": [("", "quality.ThemeLearning", {})],
    "praise_give": [("", "contacts.Contact", {}), ],
    "praise_one": [
        *((state, "praise.Praise", {"permission": state}) for state in ("asked", "allowed")),
        ("outside", "praise.Praise", {"to_person": None}),
    ],
    "praise_withdraw": [("", "praise.Praise", {})],
    "praise_record_answer": [("", "praise.Praise", {"to_person": None})],
    **CONCERNS,
    **VOICE,
    "new_plan": [("", "children.PeriodOfCare", {"new_plan_check": None, "starts_on": date(2021, 4, 8)})],
}  # fmt: skip
FIXED = {"kind": "agenda", "use": "annual_report", "task": "interpreter", "key": "agenda-working-well", "number": 1}
KEYS = {
    "contact": "contacts.Contact", "words": "contacts.ChildsWords", "sign": "contacts.SignOfHarm",
    "notice": "contacts.OfficerNotice", "choice": "preparation.Choice", "invited": "preparation.Invited",
    "view": "preparation.ViewSought", "template": "preparation.AgendaTemplate", "promise": "promises.Promise",
    "recipient": "releases.Recipient", "guarded": "releases.GuardedWords", "address": "releases.DeliveryAddress",
    "release": "releases.Release", "handover": "caseload.Handover", "cover": "caseload.Cover",
    "period": "children.PeriodOfCare", "review": REVIEW, "source": "records.Passage",
    "feed": "preparation.CalendarFeed", "praise": "praise.Praise", **CONCERN_KEYS,
    "pack": "quality.TeamPack", "action": "quality.PackAction", "priority": "quality.Priority",
    "link": "quality.TeamLink", "learning": "quality.ThemeLearning",
}  # fmt: skip


@dataclass(frozen=True)
class Subject:
    """One case of a page: its name, whose page it is, and the keys of its address."""

    case: str
    person: object
    keys: dict[str, object] = field(default_factory=dict)


def subjects(name: str, may: object) -> Iterator[Subject]:
    """Each case of a page that has something in the demonstration to show."""
    from django.db import transaction

    from mainstay.access.models import Membership
    from mainstay.access.roles import Role
    from mainstay.ledger.acting import acting_as
    from mainstay.ledger.action import set_person

    manager = Membership.objects.filter(role=Role.SERVICE_MANAGER.value).order_by("starts_on", "pk").first()
    for case, model, wanted in SHOWN[name]:
        with transaction.atomic():
            if manager is not None:
                set_person(acting_as(manager.person, channel="page", today=TODAY).viewer)
            found = _first_row(name, model, wanted)
            if found is None:
                print(f"    nothing to show for {name} {case}")
                continue
            yield Subject(case, _who(found, may), {**FIXED, **_keys(found)})


def _first_row(name: str, model: str, wanted: dict[str, Any]) -> Any:
    from django.apps import apps

    rows = apps.get_model(model)._default_manager.filter(**wanted).order_by("pk").distinct()
    rows = rows.exclude(officer=None) if model == REVIEW else rows
    return rows.exclude(review=None).first() if "review" in name and model == "promises.Promise" else rows.first()


def _keys(found: Any) -> dict[str, object]:
    label = type(found)._meta.label
    review, child = _review(found), _child(found)
    # One word may name rows of two rooms ("view").
    keys = {word: found.pk for word, model in (*KEYS.items(), *VOICE_KEYS.items()) if model == label}
    keys |= {"kind": found.kind} if label == ADVOCACY else {}
    if review is not None:
        keys.setdefault("review", review.pk)
        promise = review.child.promises.filter(closed_on=None, review__held_on__lt=TODAY).exclude(review=review).first()
        keys.setdefault("promise", promise and promise.pk)
    concern = getattr(found, "concern", None)
    return {"child": child and child.pk, "child_id": child and child.pk, "concern": concern and concern.pk, **keys}


def _review(found: Any) -> Any:
    from mainstay.reviews.models import Review

    return found if isinstance(found, Review) else getattr(getattr(found, "record", found), "review", None)


def _child(found: Any) -> Any:
    for step in ("child", "release", "recipient", "review", "record", "concern"):
        one = getattr(found, step, None)
        if one is not None:
            return one if step == "child" else _child(one)
    return None


def _who(found: Any, may: object) -> object:
    """The child's officer where an officer may; else somebody of the child's team, else a service manager."""
    from mainstay.access.models import Membership
    from mainstay.access.roles import ROLES, Role
    from mainstay.caseload.models import Allocation
    from mainstay.children.models import SocialWork

    if hasattr(found, "officer_id") and not hasattr(found, "child_id"):
        return found.officer_id
    child = _child(found)
    held = Allocation.objects.on(TODAY).filter(child=child).first() if child else None
    if held is not None and may in ROLES[Role.REVIEWING_OFFICER].may:
        return held.officer_id
    work = SocialWork.objects.on(TODAY).filter(child=child).first() if child else None
    for role, team in (
        (Role.TEAM_MANAGER, work and work.team_id),
        (Role.SOCIAL_WORKER, work and work.team_id),
        (Role.SERVICE_MANAGER, None),
        *((role, None) for role in Role),
    ):
        rows = Membership.objects.on(TODAY).filter(role=role.value, **({"team_id": team} if team else {}))
        row = rows.order_by("starts_on", "pk").first()
        if row is not None and may in ROLES[role].may and (team or role not in {Role.TEAM_MANAGER, Role.SOCIAL_WORKER}):
            return row.person_id
    return None
