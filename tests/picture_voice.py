"""What the pages of the child's voice are opened with for their pictures: one in every state that looks different."""

from __future__ import annotations

from typing import Any

Case = tuple[str, str, dict[str, Any]]  # the case's name, what it is a row of, and which one
VIEW, WISH, KEPT, ALERT = "voice.View", "voice.Wish", "voice.Kept", "voice.UrgentAlert"
COMPLAINT, PROUD, ADVOCACY = "complaints.Complaint", "achievements.Achievement", "advocacy.Advocacy"
PROPOSAL, PROJECT, FILM = "childrens_council.Proposal", "childrens_council.Project", "childrens_council.Film"
CHECK, SOMEBODY = "achievements.Check", "advocacy.SomebodyElse"


def _in(model: str, *states: str, **more: Any) -> list[Case]:
    return [(state, model, {"state": state, **more}) for state in states]


def _at(stage: str, state: str) -> Case:
    return (f"{stage}_{state}", COMPLAINT, {"stage": stage, "state": state})


HELD: list[Case] = [("", "cards.Card", {"ended_on__isnull": True})]
WITH_ADVOCATE: list[Case] = [*_in(ADVOCACY, "wanted", "referred", "active"), ("", ADVOCACY, {})]
OPEN_COMPLAINT = _in(COMPLAINT, "open")
VOICE: dict[str, list[Case]] = {
    "card": [*HELD, ("none", "reviews.Review", {"state": "scheduled", "child__cards": None})],
    "card_secret": HELD,
    "card_print": HELD,
    "view": [
        *((state, VIEW, {"wishes__state": state}) for state in ("open", "put", "checking", "told")),
        ("kept", VIEW, {"kept__isnull": False}),
        ("alert", VIEW, {"alert__isnull": False}),
        ("loaded", VIEW, {"medium": "mind_of_my_own"}),
    ],
    "view_wish": [("", VIEW, {"wishes__state": "open"})],
    "view_pass_on": [("", VIEW, {"alert__isnull": False})],
    "view_letter": [("", VIEW, {"wishes__state": "told"})],
    "media": [("", KEPT, {})],
    "media_share": [("", KEPT, {})],
    "wish_council": _in(WISH, "put"),
    "alert": [("", ALERT, {}), ("open", ALERT, {"done_on__isnull": True})],
    "tray_match": _in("voice.Arrived", "waiting"),
    "tray_aside": _in("voice.Arrived", "waiting"),
    "advocacy": WITH_ADVOCATE,
    "advocacy_record": WITH_ADVOCATE[:1],
    "advocacy_refer": WITH_ADVOCATE[:1],
    "advocacy_begin": WITH_ADVOCATE[1:2],
    "advocacy_end": WITH_ADVOCATE[2:3],
    "complaint": [
        _at("stage_1", "received"), _at("stage_1", "open"), _at("stage_1", "answered"), _at("stage_2", "open"),
        _at("stage_3", "open"), *_in(COMPLAINT, "settled", "withdrawn", "ended"),
    ],
    "complaint_acknowledge": _in(COMPLAINT, "received"),
    "complaint_longer": OPEN_COMPLAINT,
    "complaint_panel": [_at("stage_3", "open")],
    "complaint_report": [_at("stage_3", "open")],
    "complaint_answer": OPEN_COMPLAINT,
    "complaint_further": _in(COMPLAINT, "answered"),
    "complaint_withdraw": OPEN_COMPLAINT,
    "complaint_end": _in(COMPLAINT, "answered"),
    "complaints_of_child": [("", COMPLAINT, {"about_officer": False})],
    "complaint_take": [("", COMPLAINT, {"about_officer": False})],
    "life_bundle": [("", VIEW, {})],
    "view_take": [("", VIEW, {})],
    "own_plan_write": [("", "voice.OwnPlan", {})],
    "somebody_else_answer": [("", SOMEBODY, {"answered_on__isnull": True})],
    "proud_one": [
        *_in(PROUD, "sent", "fine", "worry"),
        ("checked", PROUD, {"checks__isnull": False}),
        ("shown", PROUD, {"showings__isnull": False}),
    ],
    "proud_decide": [("", CHECK, {"decision": "waiting"}), ("yes", CHECK, {"decision": "yes"})],
    "proud_read": _in(PROUD, "sent"),
    "proud_settle": _in(PROUD, "worry"),
    "proud_said_yes": [("", PROUD, {"state": "fine"})],
    "proud_said_no": [("", PROUD, {"permissions__taken_back_on__isnull": True, "permissions__isnull": False})],
    "proud_check": [("", PROUD, {"permissions__use": "public"})],
    "proud_showing": [("", PROUD, {"permissions__use": "letter"})],
    "proud_taken_down": [("", "achievements.Showing", {"taken_down_on__isnull": True})],
    "proud_of_child": [("", PROUD, {})],
    "proud_beside": [("", PROUD, {})],
    "council_proposal": _in(PROPOSAL, "heard", "agreed", "not_agreed", "done"),
    "council_proposal_change": _in(PROPOSAL, "heard"),
    "council_proposal_answer": _in(PROPOSAL, "heard"),
    "council_proposal_finish": _in(PROPOSAL, "agreed"),
    "council_proposal_again": _in(PROPOSAL, "not_agreed"),
    "council_project": [*_in(PROJECT, "under_way", "done"), ("late", PROJECT, {"delays__isnull": False})],
    "council_project_change": _in(PROJECT, "under_way"),
    "council_step_add": _in(PROJECT, "under_way"),
    "council_project_delay": _in(PROJECT, "under_way"),
    "council_project_end": _in(PROJECT, "under_way"),
    "council_film_add": _in(PROJECT, "under_way"),
    "council_film": [("", FILM, {})],
    "council_film_captions": [("", FILM, {})],
    "council_film_agreement": [("", FILM, {})],
    "council_film_show": [("", FILM, {})],
    "council_film_publish": [("", FILM, {})],
    "council_film_hide": [("", FILM, {})],
    "council_film_withdraw": [("", FILM, {})],
}  # fmt: skip
VOICE_KEYS = {
    "card": "cards.Card", "kept": KEPT, "wish": WISH, "alert": ALERT, "arrived": "voice.Arrived",
    "complaint": COMPLAINT, "thing": PROUD, "view": VIEW, "proposal": PROPOSAL, "project": PROJECT, "film": FILM,
    "check": CHECK, "step": "childrens_council.ProjectStep", "showing": "achievements.Showing", "row": SOMEBODY,
}  # fmt: skip
