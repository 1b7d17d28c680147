"""What must be known before a document is sent: where to, how, with what receipt, and who reads it with a child."""

from datetime import date, timedelta

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

CONFIRMED_FOR_DAYS = 90
ADDRESSED = frozenset({"post", "secure_email"})
CASE_RECORD = "case_record"
_ROUTE_WORDS = {"post": "a letter by post", "secure_email": "a secure e-mail"}


def confirmed_until(confirmed_on: date) -> date:
    """The last day on which an address counts as confirmed. Source: protection.md T04."""
    return confirmed_on + timedelta(days=CONFIRMED_FOR_DAYS)


def needs_confirming(confirmed_on: date, today: date) -> bool:
    """Whether an address must be asked for again."""
    return today > confirmed_until(confirmed_on)


def must_have_an_address(route: str, confirmed_on: date | None, today: date) -> None:
    """Insist that an address for this route is kept and was confirmed within 90 days. Raises Refused."""
    if route not in ADDRESSED:
        return
    if confirmed_on is None:
        raise Refused(
            f"No address is kept for {_ROUTE_WORDS[route]} to this recipient. "
            "Keep it with the recipient first; it is never typed on an envelope."
        )
    if needs_confirming(confirmed_on, today):
        raise Refused(
            f"The address was last confirmed on {in_words(confirmed_on)}, more than {CONFIRMED_FOR_DAYS} days ago. "
            "Ask whether it is still right and confirm it first."
        )


def must_have_a_receipt(route: str, receipt: str) -> str:
    """The receipt without outer spaces; the case record always gives one. Raises Refused."""
    words = receipt.strip()
    if route == CASE_RECORD and not words:
        raise Refused("Give the receipt: the number under which the case record took the document.")
    if len(words) > 120:
        raise Refused("Write the receipt in 120 characters or fewer.")
    return words


def must_name_a_reader(document: str, kind: str, who: str, on: date | None, today: date) -> str:
    """Who goes through a letter with the child, without outer spaces. Raises Refused where it is not said, or when."""
    words = who.strip()
    if (document, kind) in {("letter", "child"), ("handover", "child")}:
        if not words:
            raise Refused("Say who will go through the letter with the child, in words the child knows.")
        if on is None:
            raise Refused("Say on which day the letter will be gone through with the child.")
        if on < today:
            raise Refused(f"{in_words(on)} has passed. Give the day on which the letter will be gone through.")
    if len(words) > 200:
        raise Refused("Name who goes through it in 200 characters or fewer.")
    return words


def must_say_why(because: str) -> str:
    """A reason without outer spaces. Raises Refused when there is none, or it is too long."""
    words = because.strip()
    if not words:
        raise Refused("Say why, in a few words. Never write an address here.")
    if len(words) > 300:
        raise Refused("Say why in 300 characters or fewer.")
    return words
