"""Whether somebody may still receive a document, asked each time, and who must confirm it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mainstay.statute.refusal import Refused

BECAUSE = "because"
FAMILY = frozenset({"parent", "relative", "former_partner"})
OF_THE_COUNCIL = frozenset({"social_work", "case_record"})
_OTHERS = frozenset({"carer", "partner", "advocate"})


@dataclass(frozen=True)
class Answer:
    """One answer a question may have: in words, whether it stops the document, whether it needs a reason."""

    key: str
    words: str
    stops: str = ""
    needs_reason: bool = False


@dataclass(frozen=True)
class Question:
    """Something to be answered each time before a document leaves for a kind of recipient."""

    key: str
    words: str
    kinds: frozenset[str]
    answers: tuple[Answer, ...]

    def answer(self, key: str) -> Answer | None:
        """The answer of this key, where the question has it."""
        return next((each for each in self.answers if each.key == key), None)


QUESTIONS = (
    Question(
        "parental_responsibility",
        "Does this person hold parental responsibility for the child?",
        FAMILY,
        (
            Answer("holds", "Yes"),
            Answer("does_not_hold", "No, and there is a reason to send it all the same", needs_reason=True),
        ),
    ),
    Question(
        "court_order",
        "Does a court order keep this person from having it?",
        FAMILY | _OTHERS,
        (
            Answer("none", "No, and I have looked today"),
            Answer("allows", "There is an order, and it allows this", needs_reason=True),
            Answer(
                "prevents",
                "Yes",
                stops="A court order keeps this person from having it, so this document cannot leave. Withdraw it.",
            ),
        ),
    ),
    Question(
        "objection",
        "Does the child object to this person having it?",
        FAMILY | _OTHERS,
        (
            Answer("none", "No, the child does not object"),
            Answer("not_asked", "The child was not asked", needs_reason=True),
            Answer("objects", "Yes, and there is a reason to send it all the same", needs_reason=True),
        ),
    ),
)


def questions_for(kind: str) -> tuple[Question, ...]:
    """The questions asked for a kind of recipient: none for the child and for the council's own."""
    return tuple(each for each in QUESTIONS if kind in each.kinds)


def answered(kind: str, given: Mapping[str, str]) -> bool:
    """Whether every question for this kind of recipient has an answer of its own list."""
    return all(each.answer(given.get(each.key, "")) is not None for each in questions_for(kind))


def must_make_sense(kind: str, given: Mapping[str, str]) -> dict[str, str]:
    """The answers as they are kept, the reason too.

    Raises Refused for an answer that is on no list, one that needs a reason without one, or a question never asked.
    """
    asked = {each.key: each for each in questions_for(kind)}
    kept = {key: value for key, value in given.items() if value}
    for key, value in kept.items():
        if key == BECAUSE:
            continue
        found = asked[key].answer(value) if key in asked else None
        if found is None:
            raise Refused(f"“{value}” is no answer to whether this person may receive it ({key.replace('_', ' ')}).")
        if found.needs_reason and not kept.get(BECAUSE, "").strip():
            raise Refused(f"Say why, in a few words, where the answer is “{found.words}”.")
    if len(kept.get(BECAUSE, "")) > 300:
        raise Refused("Say why in 300 characters or fewer.")
    return kept


def must_be_allowed_to_receive(kind: str, given: Mapping[str, str]) -> None:
    """Insist that every question is answered and none of the answers stops the document. Raises Refused."""
    for each in questions_for(kind):
        answer = each.answer(given.get(each.key, ""))
        if answer is None:
            raise Refused(f"Answer first whether this person may still receive it: {each.words}")
        if answer.stops:
            raise Refused(answer.stops)


def needs_second_person(kind: str, *, withheld: bool, sent_before: bool, answers: Mapping[str, str]) -> bool:
    """Whether somebody other than its maker must confirm a document before it leaves.

    Every document for a recipient marked (or never checked) does, every first one to family or a former partner,
    and every one that goes against the child's objection. Source: protection.md T01.
    """
    return withheld or (kind in FAMILY and not sent_before) or answers.get("objection") == "objects"


def must_be_another_person(made_by: object, confirming: object) -> None:
    """Insist that nobody confirms what they made themselves. Raises Refused."""
    if made_by == confirming:
        raise Refused("You made this document, so somebody else must confirm it. It stands on the service's list.")
