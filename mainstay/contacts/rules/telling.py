"""What a reviewing officer must be told of (DR section 3.3), and which of it may ask for an early review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.reviews.rules.early import OFFICER_ASKS
from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

REGULATIONS = "Care Planning, Placement and Case Review (England) Regulations 2010"
HANDBOOK = Citation("DR-3.3", "IRO Handbook", "events that call for an early review", confirmed=False)


def _reg(letter: str) -> Citation:
    return Citation("section 2.2", REGULATIONS, f"reg 33(3)({letter})")


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """One thing an officer must be told of; `early_review` is what asks whether a review is to be held early."""

    code: str
    label: str
    early_review: Citation | None = None


PLAN = Citation("DR-2.18", REGULATIONS, "reg 32(2)")
KINDS: tuple[NoticeKind, ...] = (
    NoticeKind("plan-change", "Change to the care plan, made or proposed", PLAN),
    NoticeKind("decision-not-done", "A promise of a review is not being kept"),
    NoticeKind("move-proposed", "Move, or end of a placement, proposed", PLAN),
    NoticeKind("breakdown", "The placement broke down", HANDBOOK),
    NoticeKind("moved", "The child moved"),
    NoticeKind("missing", "The child was missing", HANDBOOK),
    NoticeKind("education", "Exclusion, or change of school or college", HANDBOOK),
    NoticeKind("safeguarding", "Safeguarding enquiry (section 47) or allegation", HANDBOOK),
    NoticeKind("incident", "Significant incident", HANDBOOK),
    NoticeKind("hospital", "Admission to hospital"),
    NoticeKind("social-worker", "Another social worker or team"),
    NoticeKind("legal-status", "Change of legal status"),
    NoticeKind("court", "Court hearing"),
    NoticeKind("custody", "Custody or detention", _reg("d")),
    NoticeKind("complaint", "Complaint by or about the child", HANDBOOK),
    NoticeKind("family-time", "Family time stopped or greatly changed", HANDBOOK),
    NoticeKind("family", "Change in the family", HANDBOOK),
    NoticeKind("panel", "A panel's decision is not accepted", HANDBOOK),
    NoticeKind("unsafe-visit", "A visit found the child's welfare not adequately safeguarded", _reg("b")),
    NoticeKind("accommodation-ends", "Accommodation after police protection or remand is to end", _reg("c")),
    NoticeKind("with-parents", "Placement with parents proposed", Citation("DR-2.17", REGULATIONS, "reg 17(d)")),
    NoticeKind("ceasing", "Proposal to stop looking after the child", _reg("e")),
    NoticeKind("ended", "No longer looked after"),
    NoticeKind("death", "The child died"),
)  # fmt: skip
BY_CODE = {kind.code: kind for kind in KINDS}
# These come by themselves from the child's record, so nobody is asked to choose them.
BY_THEMSELVES = frozenset({"moved", "legal-status", "social-worker", "ended"})
LONGEST = 1000


def kind_of(code: str) -> NoticeKind:
    """A kind of notice by its code. Raises Refused for one that is not on the list."""
    if code not in BY_CODE:
        raise Refused("Choose what happened from the list.")
    return BY_CODE[code]


def label_of(code: str) -> str:
    """A kind in words; a code that is no longer on the list stays as it was kept."""
    return BY_CODE[code].label if code in BY_CODE else code.replace("-", " ").capitalize()


def asks(code: str) -> Citation | None:
    """What makes a notice ask whether a review is to be held early; None where nothing does."""
    return BY_CODE[code].early_review if code in BY_CODE else None


def called_under(code: str) -> Citation:
    """What an early review is called under: what the notice cites, else that the officer asks for one."""
    return asks(code) or OFFICER_ASKS


def must_be_tellable(happened_on: date, words: str, today: date) -> str:
    """A notice says when it happened, and what in up to 1,000 characters. Raises Refused."""
    told = words.strip()
    if len(told) > LONGEST:
        raise Refused(f"That is {len(told)} characters long. Use {LONGEST} or fewer.")
    if not told:
        raise Refused("Say in a few words what happened.")
    if happened_on.year > today.year + 2:
        raise Refused(f"{in_words(happened_on)} is too far off. Check the date.")
    return told


def must_be_waiting(acknowledged_on: date | None) -> None:
    """A notice is acknowledged once. Raises Refused."""
    if acknowledged_on is not None:
        raise Refused(f"This notice was acknowledged on {in_words(acknowledged_on)} already.")


def must_be_decided(code: str, early_review: bool | None, because: str) -> str:
    """Where the law or the Handbook asks, the officer says whether a review is held early; a no, or a yes, has its why.

    Raises Refused.
    """
    why = " ".join(because.split())
    if early_review is None:
        if asks(code):
            raise Refused("Say whether a review is to be held early.")
        return ""
    if not why:
        raise Refused("Say in a few words why." if early_review else "Say in a few words why no review is held early.")
    if len(why) > 500:
        raise Refused("Say why in 500 characters or fewer.")
    return why
