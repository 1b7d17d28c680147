"""What a plan in the child's words may hold: headings a child asks about, in their order."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.statute.refusal import Refused

# Key, what the writer reads, and the symbol beside it.
HEADINGS: tuple[tuple[str, str, str], ...] = (
    ("live", "Where you live, and for how long", "home"),
    ("people", "Who you see, and how often", "who"),
    ("school", "School", "school"),
    ("health", "Keeping well", "good"),
    ("things", "What you like to do", "star"),
    ("who_i_am", "Who you are: family, faith, language", "together"),
    ("next", "What happens next", "plan"),
)
LONGEST, LONGEST_FEW = 1500, 160


def must_be_parts(given: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """The parts that hold words, trimmed. Raises Refused for a stranger, too many letters, or none at all."""
    known = {key for key, _title, _symbol in HEADINGS}
    if set(given) - known:
        raise Refused("There is no such heading in a plan.")
    kept = {
        key: {"words": part.get("words", "").strip(), "few": part.get("few", "").strip()} for key, part in given.items()
    }
    if any(len(part["words"]) > LONGEST or len(part["few"]) > LONGEST_FEW for part in kept.values()):
        raise Refused(f"Use {LONGEST} letters or fewer under each heading, and {LONGEST_FEW} for the short words.")
    kept = {key: part for key, part in kept.items() if part["words"] or part["few"]}
    if not kept:
        raise Refused("Write something under one heading at least.")
    return kept
