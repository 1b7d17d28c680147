"""What each role allows and how far it sees; roles are code, so that they can be reviewed and tested."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mainstay.access.can import Can


class Scope(StrEnum):
    """How far a role sees, from no child's record to every child of the service; a child sees what is their own."""

    NONE = "none"
    SELF = "self"
    OWN = "own"
    TEAM = "team"
    SERVICE = "service"


class Role(StrEnum):
    """A part a person plays; held through a Membership, from a date and until one."""

    REVIEWING_OFFICER = "reviewing_officer"
    CHILD_PROTECTION_COORDINATOR = "child_protection_coordinator"
    SERVICE_MANAGER = "service_manager"
    BUSINESS_SUPPORT = "business_support"
    SOCIAL_WORKER = "social_worker"
    TEAM_MANAGER = "team_manager"
    SENIOR_MANAGER = "senior_manager"
    DATA_OFFICER = "data_officer"
    AUDITOR = "auditor"
    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"
    COMPLAINTS_TEAM = "complaints_team"
    EMERGENCY_DUTY = "emergency_duty"
    CHILD = "child"
    SYSTEM = "system"

    @property
    def words(self) -> str:
        """The role as it is written on screen, such as "Reviewing officer"."""
        return self.value.replace("_", " ").capitalize()


# Never given to a person: the system acts by itself, and a child comes in by their card.
NEVER_GIVEN = frozenset({Role.CHILD, Role.SYSTEM})


@dataclass(frozen=True)
class RoleRule:
    """What one role may do, and how far it sees."""

    may: frozenset[Can]
    sight: Scope


def _rule(sight: Scope, *may: Can) -> RoleRule:
    return RoleRule(frozenset(may), sight)


ROLES: dict[Role, RoleRule] = {
    Role.REVIEWING_OFFICER: _rule(
        Scope.OWN,
        Can.SEE_CHILDREN,
        Can.SEE_WORK,
        Can.SEE_CALENDAR,
        Can.SCHEDULE_REVIEWS,
        Can.ASK_TO_POSTPONE,
        Can.APPROVE_POSTPONEMENTS,
        Can.CONDUCT_REVIEWS,
        Can.ENTER_CHILDREN,
        Can.RECORD_CONTACTS,
        Can.SEE_CHILDS_WORDS,
        Can.TELL_OFFICER,
        Can.PREPARE_REVIEWS,
        Can.REPORT_PROGRESS,
        Can.MAKE_RELEASES,
        Can.CONFIRM_RELEASES,
        Can.SEE_CONCERNS,
        Can.RAISE_CONCERNS,
        Can.GIVE_PRAISE,
        Can.RECEIVE_PRAISE,
        Can.MAKE_TEAM_PACKS,
        Can.GIVE_CARDS,
        Can.WRITE_TOGETHER,
        Can.ANSWER_WISHES,
        Can.TAKE_ALERTS,
        Can.ARRANGE_ADVOCACY,
        Can.SEE_COMPLAINTS,
        Can.KEEP_ACHIEVEMENTS,
        Can.SEE_CHILDRENS_COUNCIL,
        Can.KEEP_CHILDRENS_COUNCIL,
        Can.MAKE_LIFE_BUNDLES,
    ),
    Role.CHILD_PROTECTION_COORDINATOR: _rule(
        Scope.OWN,
        Can.SEE_CHILDREN,
        Can.SEE_WORK,
        Can.SEE_CONCERNS,
        Can.RAISE_CONCERNS,
        Can.GIVE_PRAISE,
        Can.RECEIVE_PRAISE,
        Can.SEE_CHILDRENS_COUNCIL,
    ),
    Role.SERVICE_MANAGER: _rule(
        Scope.SERVICE,
        Can.SEE_CHILDREN,
        Can.SEE_SERVICE,
        Can.SEE_CALENDAR,
        Can.ALLOCATE,
        Can.SCHEDULE_REVIEWS,
        Can.ASK_TO_POSTPONE,
        Can.APPROVE_POSTPONEMENTS,
        Can.CONDUCT_REVIEWS,
        Can.ENTER_CHILDREN,
        Can.SEE_FIGURES,
        Can.SEE_UNSUPPRESSED,
        Can.WRITE_ANNUAL_REPORT,
        Can.PUBLISH_ANNUAL_REPORT,
        Can.SET_POLICY,
        Can.SEE_AUDIT,
        Can.MANAGE_PEOPLE,
        Can.RECORD_CONTACTS,
        Can.SEE_CHILDS_WORDS,
        Can.TELL_OFFICER,
        Can.ANSWER_SIGNS_OF_HARM,
        Can.PREPARE_REVIEWS,
        Can.REPORT_PROGRESS,
        Can.MAKE_RELEASES,
        Can.CONFIRM_RELEASES,
        Can.SET_TEMPLATES,
        Can.CHECK_NEW_PLANS,
        Can.SEE_CONCERNS,
        Can.ANSWER_CONCERNS,
        Can.ADVISE_ON_CONCERNS,
        Can.SEE_PATTERNS,
        Can.GIVE_PRAISE,
        Can.RECEIVE_PRAISE,
        Can.MAKE_TEAM_PACKS,
        Can.KEEP_PRIORITIES,
        Can.GIVE_CARDS,
        Can.WRITE_TOGETHER,
        Can.ANSWER_WISHES,
        Can.TAKE_ALERTS,
        Can.ARRANGE_ADVOCACY,
        Can.SEE_COMPLAINTS,
        Can.KEEP_ACHIEVEMENTS,
        Can.SEE_CHILDRENS_COUNCIL,
        Can.KEEP_CHILDRENS_COUNCIL,
        Can.MAKE_LIFE_BUNDLES,
        Can.MATCH_VIEWS,
        Can.SET_ALERTS,
        Can.ALLOW_PUBLICATION,
    ),
    Role.BUSINESS_SUPPORT: _rule(
        Scope.SERVICE,
        Can.SEE_CHILDREN,
        Can.SEE_SERVICE,
        Can.SEE_CALENDAR,
        Can.SCHEDULE_REVIEWS,
        Can.ASK_TO_POSTPONE,
        Can.ENTER_CHILDREN,
        Can.TELL_OFFICER,
        Can.PREPARE_REVIEWS,
        Can.MAKE_RELEASES,
        Can.CONFIRM_RELEASES,
        Can.GIVE_PRAISE,
        Can.SEE_CHILDRENS_COUNCIL,
    ),
    Role.SOCIAL_WORKER: _rule(
        Scope.TEAM,
        Can.SEE_CHILDREN,
        Can.SEE_CALENDAR,
        Can.ASK_TO_POSTPONE,
        Can.TELL_OFFICER,
        Can.WRITE_REPORTS,
        Can.SEE_TEAM_WORK,
        Can.REPORT_PROGRESS,
        Can.SEE_CONCERNS,
        Can.RAISE_ABOUT_CHAIR,
        Can.ANSWER_CONCERNS,
        Can.RECEIVE_PRAISE,
        Can.WRITE_TOGETHER,
    ),
    Role.TEAM_MANAGER: _rule(
        Scope.TEAM,
        Can.SEE_CHILDREN,
        Can.SEE_CALENDAR,
        Can.ASK_TO_POSTPONE,
        Can.TELL_OFFICER,
        Can.WRITE_REPORTS,
        Can.SEE_TEAM_WORK,
        Can.REPORT_PROGRESS,
        Can.ANSWER_PROMISES,
        Can.ANSWER_SIGNS_OF_HARM,
        Can.SEE_CONCERNS,
        Can.RAISE_ABOUT_CHAIR,
        Can.ANSWER_CONCERNS,
        Can.RECEIVE_PRAISE,
        Can.WRITE_TOGETHER,
        Can.GRANT_WISHES,
    ),
    Role.SENIOR_MANAGER: _rule(
        Scope.NONE, Can.SEE_CONCERNS, Can.RAISE_ABOUT_CHAIR, Can.ANSWER_CONCERNS, Can.RECEIVE_PRAISE
    ),
    Role.DATA_OFFICER: _rule(Scope.NONE, Can.IMPORT_RETURNS, Can.SEE_FIGURES, Can.SEE_UNSUPPRESSED),
    Role.AUDITOR: _rule(Scope.NONE, Can.SEE_AUDIT),
    Role.DIRECTOR: _rule(Scope.NONE, Can.SEE_FIGURES, Can.SEE_CONCERNS, Can.ANSWER_CONCERNS),
    Role.ADMINISTRATOR: _rule(Scope.NONE, Can.MANAGE_PEOPLE),
    Role.COMPLAINTS_TEAM: _rule(Scope.NONE, Can.HANDLE_COMPLAINTS),
    Role.EMERGENCY_DUTY: _rule(Scope.NONE, Can.TAKE_ALERTS),
    Role.CHILD: _rule(Scope.SELF, Can.USE_OWN_PAGES),
    Role.SYSTEM: _rule(Scope.SERVICE, *(can for can in Can if can is not Can.USE_OWN_PAGES)),
}


def allowed_by(roles: frozenset[Role], can: Can) -> bool:
    """Whether any of the roles allows it."""
    return any(can in ROLES[role].may for role in roles)


def widest_sight(roles: frozenset[Role]) -> Scope:
    """The farthest that any of the roles sees."""
    order = list(Scope)
    return max((ROLES[role].sight for role in roles), key=order.index, default=Scope.NONE)
