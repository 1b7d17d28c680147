"""Looking into the signals about where a child lives."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.patterns.events import PatternExamined
from mainstay.patterns.models import LookedInto
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_PATTERNS, on=Child)
def look_into_pattern(acting: Acting, child: Child, *, found: str, words: str) -> LookedInto:
    """Record what was found and done about the signals up to today; new ones bring the pattern back. Raises Refused."""
    if found not in LookedInto.Found.values:
        raise Refused("Choose what you found from the list.")
    if not words.strip():
        raise Refused("Say what you found and what was done.")
    if len(words.strip()) > 2000:
        raise Refused("What you wrote is too long. Use 2,000 characters or fewer.")
    row = LookedInto(
        child=child, looked_on=acting.today, looked_by_id=acting.person_id, found=found, words=words.strip()
    )
    row.save()
    acting.record(PatternExamined(subject=row.pk, child=child.pk, looked_on=acting.today, found=found))
    return row
