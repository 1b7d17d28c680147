"""The closed list of what a person may be allowed to do."""

from __future__ import annotations

from enum import StrEnum


class Can(StrEnum):
    """One thing a role allows; the value is the service's own words for it."""

    SEE_CHILDREN = "see children's records"
    ENTER_CHILDREN = "enter and correct children's records"
    SEE_WORK = "see their own Monday page"
    SEE_SERVICE = "see the whole service's Monday page"
    SEE_CALENDAR = "see the calendar of reviews"
    ALLOCATE = "allocate reviewing officers"
    SCHEDULE_REVIEWS = "schedule reviews"
    ASK_TO_POSTPONE = "ask for a review to be postponed"
    APPROVE_POSTPONEMENTS = "approve that a review is postponed"
    CONDUCT_REVIEWS = "record reviews that were held or adjourned"
    SEE_FIGURES = "see the service's figures"
    SEE_UNSUPPRESSED = "see figures without small-number suppression"
    WRITE_ANNUAL_REPORT = "write the annual report"
    PUBLISH_ANNUAL_REPORT = "publish the annual report"
    IMPORT_RETURNS = "import returns and daily extracts"
    SET_POLICY = "set the council's local policy"
    MANAGE_PEOPLE = "manage people, teams and roles"
    SEE_AUDIT = "see who did and saw what"
    RECORD_CONTACTS = "record contacts with a child"
    SEE_CHILDS_WORDS = "read what a child said in private"
    TELL_OFFICER = "send a notice to a child's reviewing officer"
    ANSWER_SIGNS_OF_HARM = "answer an allegation or a sign of harm"
    PREPARE_REVIEWS = "make a review ready"
    WRITE_REPORTS = "write a social worker's report for a review"
    SEE_TEAM_WORK = "see what reviews ask of their team"
    ANSWER_PROMISES = "agree to or contest promises"
    REPORT_PROGRESS = "report how a promise is going"
    MAKE_RELEASES = "make documents for a recipient and send them"
    CONFIRM_RELEASES = "confirm a document that somebody else made"
    SET_TEMPLATES = "change the service's agendas and word lists"
    CHECK_NEW_PLANS = "check the plans of children new to care"
