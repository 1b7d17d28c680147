"""What a promise is about, from the service's list: the same matter promised twice running is a promise repeated."""

from enum import StrEnum

from mainstay.statute.refusal import Refused

OTHER = "other"
# In the order of Schedule 7 (DR 3.4), each fine enough that the same matter twice is the same thing asked twice.
MATTERS: dict[str, str] = {
    "legal-status": "Legal status and court",
    "permanence": "A plan for permanence",
    "time-with-parents": "Time with parents",
    "time-with-brothers-and-sisters": "Time with brothers and sisters",
    "time-with-others": "Time with other family and friends",
    "placement": "Where the child lives",
    "belongings-and-room": "Belongings, room and pocket money",
    "school-place": "A place at school or college",
    "education-plan": "Personal education plan",
    "help-with-learning": "Help with learning",
    "leisure": "Leisure, clubs and friends",
    "health-assessment": "Health assessment",
    "dentist": "Dentist",
    "optician": "Optician",
    "medical": "Medical appointments and treatment",
    "feelings": "Feelings, therapy and emotional health",
    "identity": "Identity, religion, language and culture",
    "life-story": "Life-story work and photographs",
    "documents": "Passport, birth certificate, bank account",
    "advocate-and-visitor": "Advocate or independent visitor",
    "social-worker-visits": "Visits by the social worker",
    "safety": "Safety and missing",
    "leaving-care": "Leaving care and independence",
    OTHER: "Something else",
}


class RepeatChoice(StrEnum):
    """What the officer chose when a matter is promised a third time."""

    CONCERN = "concern"
    NO_CONCERN = "no_concern"


REPEAT_CHOICES: dict[str, str] = {
    RepeatChoice.CONCERN.value: "Raise a concern about it",
    RepeatChoice.NO_CONCERN.value: "No concern, for the reason given",
}


def must_be_listed(matter: str) -> str:
    """A matter of the list, or none. Raises Refused where it is not on it."""
    if matter and matter not in MATTERS:
        raise Refused(f"“{matter}” is not on the list of matters. Choose one from the list.")
    return matter


def in_plain_words(matter: str) -> str:
    """The matter as it is written on screen; empty where none was chosen."""
    return MATTERS.get(matter, matter)


def is_same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two promises, each given as matter and words, are of the same matter."""
    matter, words = one
    if matter and matter != OTHER and matter == other[0]:
        return True
    return " ".join(words.casefold().split()) == " ".join(other[1].casefold().split())


def must_be_explained(times: int, because: str, choice: str) -> None:
    """Insist on a reason and a choice where the same matter is promised a third time. Raises Refused."""
    if times < 3:
        return
    if not because.strip():
        raise Refused(
            f"The same matter was promised at {times - 1} reviews running and not done. "
            "Give the reason why it is promised again."
        )
    if choice not in REPEAT_CHOICES:
        raise Refused("Say whether you raise a concern about it, or why not: choose one of the two.")


def repeated_in_words(times: int) -> str:
    """How often the matter has been promised running; empty where once."""
    return f"Promised at {times} reviews running" if times > 1 else ""
