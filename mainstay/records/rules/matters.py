"""What a record asks about, and when: the matters of Schedule 7 and the gates; only what applies is asked."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from mainstay.statute.citation import Citation

SCHEDULE_7 = Citation(
    "DR-3.4", "Care Planning, Placement and Case Review (England) Regulations 2010", "schedule 7", confirmed=False
)
ACCOMMODATED = "V2"
WITH_PARENTS = "P1"
FOSTER_CARE = "U"


class Kind(StrEnum):
    """How a matter is answered: in words, in one press with a few words, or by confirming what the child knows."""

    WORDS = "words"
    PRESS = "press"
    KNOWS = "knows"


@dataclass(frozen=True)
class Matter:
    """One thing a record asks about: its heading, what to think of, and its heading in the child's letter."""

    key: str
    heading: str
    hint: str
    to_child: str
    kind: Kind = Kind.WORDS
    number: int | None = None


@dataclass(frozen=True)
class Facts:
    """What is known of the child and the review on its day, from which follows what is asked."""

    kind: str
    age: int | None
    legal_status: str | None
    placement: str | None
    failure_recorded: bool = False
    reviewed_at_16: bool = False


_ALWAYS: tuple[Matter, ...] = (
    Matter("changes", "What has changed since last time", "What happened, and whether last time's decisions were "
           "carried out. If not, why.", "What has changed", number=1),
    Matter("education", "School and learning", "Needs, progress, changes, and the designated teacher's advice.",
           "School and learning", number=6),
    Matter("health", "Health", "The latest health assessment, and what should change.", "Your health", number=8),
    Matter("placement", "Where the child lives", "Whether it is still the most suitable place, and any change "
           "that can be foreseen.", "Where you live", number=5),
    Matter("family_time", "Family time", "Whether time with family suits the child, and what should change.",
           "Time with your family", number=4),
    Matter("leisure", "Friends, interests and fun", "What the child likes to do, and what would help.",
           "Things you like to do", number=7),
    Matter("identity", "Identity", "Religion, racial origin, culture, language, and who the child is.",
           "Who you are", number=9),
    Matter("advice", "Advice and support", "Whether the help given under regulation 31 still fits, and whether "
           "the child understands it.", "Help for you", number=10),
    Matter("after_care", "When care ends", "What is arranged for when the child is no longer looked after.",
           "What happens later", number=11),
    Matter("officers_view", "The reviewing officer's view", "Your own view of the plan and of any change to it.",
           "What I think", number=12),
    Matter("legal_status", "Legal status", "Whether the council should seek a change.",
           "Your legal status", Kind.PRESS, number=2),
)  # fmt: skip
_KNOWS: tuple[Matter, ...] = (
    Matter("knows_advocate", "Knows that an advocate can help, and how to ask for one",
           "An advocate may help the child with any review (DR-8.4).", "An advocate", Kind.KNOWS),
    Matter("knows_complaints", "Knows how to complain", "The complaints procedure (DR-3.4).",
           "How to complain", Kind.KNOWS),
    Matter("knows_court", "Knows how to go to court", "Leave to apply for an order or to end a care order, and "
           "where to get legal advice (DR-3.4).", "Going to court", Kind.KNOWS),
)  # fmt: skip
PERMANENCE = Matter(
    "permanence", "Plan for permanence", "By the second review there is a plan, or clear steps and dates (DR-4.1).",
    "Your plan for the future", number=3,
)  # fmt: skip
VISITS = Matter(
    "visits", "How often the social worker visits", "For a child placed with parents while they are assessed.",
    "Visits from your social worker", number=13,
)  # fmt: skip
SECTION_20 = Matter(
    "section_20", "Section 20 agreement", "Whether consent is still real and informed, and how long this has lasted "
    "(DR-4.4).", "The agreement about where you live", Kind.PRESS,
)  # fmt: skip
LEGAL_PLANNING = Matter(
    "legal_planning", "Legal planning meeting", "Considered as soon as the plan is no longer to return home (DR-4.3).",
    "Legal planning", Kind.PRESS,
)  # fmt: skip
CAFCASS = Matter(
    "cafcass", "Referral to Cafcass", "A promise was not carried out. Say whether you considered a referral (DR-3.5).",
    "Asking somebody outside the council", Kind.PRESS,
)  # fmt: skip
STAYING_PUT = Matter(
    "staying_put", "Staying put", "Considered at the first review after the sixteenth birthday in foster care "
    "(DR-2.16).", "Staying where you are after 18",
)  # fmt: skip
PATHWAY = Matter("pathway", "Pathway plan", "From 16 the pathway plan is reviewed here (DR-2.15).", "Your pathway plan")

EVERY: tuple[Matter, ...] = (
    *_ALWAYS, PERMANENCE, VISITS, SECTION_20, LEGAL_PLANNING, CAFCASS, STAYING_PUT, PATHWAY, *_KNOWS,
)  # fmt: skip
BY_KEY: dict[str, Matter] = {each.key: each for each in EVERY}
CLOSING = "legal_status"


def asked(facts: Facts) -> tuple[Matter, ...]:
    """The matters that one record asks about, in the order they are shown: only what applies to this child."""
    return tuple(each for each in EVERY if _applies(each, facts))


def to_answer(facts: Facts, answered: Collection[str], written: Collection[str]) -> tuple[Matter, ...]:
    """The matters still without an answer; words written under a matter answer it."""
    return tuple(each for each in asked(facts) if each.key not in answered and each.key not in written)


def _applies(matter: Matter, facts: Facts) -> bool:
    accommodated = facts.legal_status == ACCOMMODATED
    sixteen = facts.age is not None and facts.age >= 16
    conditions = {
        "permanence": facts.kind != "first",
        "visits": facts.placement == WITH_PARENTS,
        "section_20": accommodated,
        "legal_planning": accommodated,
        "cafcass": facts.failure_recorded,
        "staying_put": sixteen and not facts.reviewed_at_16 and (facts.placement or "").startswith(FOSTER_CARE),
        "pathway": sixteen,
    }
    return conditions.get(matter.key, True)
