"""What a promise says: what, for whom, who will do it, by when and why it matters; and what is missing of it."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from mainstay.promises.rules.matters import must_be_listed
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

LONGEST = {"what": 500, "to_child": 500, "for_whom": 120, "matters_because": 500, "owner": 200}


@dataclass(frozen=True)
class Wording:
    """The words and the day of a promise."""

    what: str
    to_child: str
    for_whom: str
    matters_because: str
    matter: str
    owner: str
    due_on: date

    def fields(self) -> dict[str, Any]:
        """Each by its name."""
        return asdict(self)


def must_be_whole(said: Wording, since: date) -> Wording:
    """The words, trimmed; not due before the day it is promised. Raises Refused with what is missing or too long."""
    words = {name: " ".join(getattr(said, name).split()) for name in LONGEST}
    if not words["what"]:
        raise Refused("Say what is promised.")
    if not words["owner"]:
        raise Refused("Say who will do it.")
    for name, longest in LONGEST.items():
        if len(words[name]) > longest:
            raise Refused(f"“{words[name][:40]}…” is {len(words[name])} characters long. Use {longest} or fewer.")
    if said.due_on < since:
        raise Refused(f"A promise cannot be due before it is made. Choose {in_words(since)} or later.")
    return Wording(**words, matter=must_be_listed(said.matter), due_on=said.due_on)


# What the child reads before the words of a promise until the responsible manager has agreed.
ASKED_FOR = "We have asked for this"
