"""What an agenda may hold, which template fits a child, and the matters that stand behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mainstay.statute.citation import Citation
from mainstay.statute.refusal import Refused

MOST_HEADINGS = 20
SCHEDULE_7 = Citation(
    "DR-3.4", "Care Planning, Placement and Case Review (England) Regulations 2010", "Schedule 7", confirmed=False
)
# The considerations to which a review must have regard, in short words and in their order.
MATTERS: tuple[tuple[str, str], ...] = (
    ("changes", "Changes since the last review: was what was decided done, and if not, why not"),
    ("legal_status", "Whether the council should seek a change of legal status"),
    ("permanence", "Whether there is a plan for permanence"),
    ("family_time", "Family time, and whether it needs to change"),
    ("placement", "Whether this home is still the right one, and changes that can be foreseen"),
    ("education", "Learning: needs, progress, the designated teacher's advice"),
    ("leisure", "Leisure and interests"),
    ("health", "The last health assessment, and what should change"),
    ("identity", "Identity: religion, origin and culture"),
    ("support", "Advice and support, and whether the child understands what there is"),
    ("leaving", "What is arranged for when the child is no longer looked after"),
    ("wishes", "The child's wishes and feelings, and the officer's view of them"),
    ("visits", "How often the social worker visits, where the child lives with parents"),
)


@dataclass(frozen=True)
class Heading:
    """One heading of an agenda: what is asked, in words that suit the child, and what is to be talked of under it."""

    key: str
    heading: str
    prompt: str = ""
    scale: bool = False
    picture: str = ""
    notes: str = ""

    def stored(self) -> dict[str, Any]:
        """The heading as it is kept."""
        return {
            "key": self.key, "heading": self.heading, "prompt": self.prompt, "scale": self.scale,
            "picture": self.picture, "notes": self.notes,
        }  # fmt: skip


@dataclass(frozen=True)
class Fit:
    """For whom a template is made."""

    age_from: int
    age_to: int
    pictures: bool


PICTURES: tuple[str, ...] = ("star", "smile", "cloud", "home", "school", "people", "heart", "hand", "talk", "path")


def headings_of(stored: Iterable[Mapping[str, Any]]) -> tuple[Heading, ...]:
    """The headings that are kept, in their order."""
    return tuple(
        Heading(
            key=str(each.get("key", "")),
            heading=str(each.get("heading", "")),
            prompt=str(each.get("prompt", "")),
            scale=bool(each.get("scale", False)),
            picture=str(each.get("picture", "")),
            notes=str(each.get("notes", "")),
        )
        for each in stored
    )


def must_be_headings(headings: Sequence[Heading]) -> list[dict[str, Any]]:
    """Headings as they are kept, those without words left out, each with a key of its own.

    Raises Refused for none, too many, or words that are too long.
    """
    kept = [each for each in headings if each.heading.strip()]
    if not kept:
        raise Refused("An agenda needs at least one heading. Write one.")
    if len(kept) > MOST_HEADINGS:
        raise Refused(f"An agenda may have {MOST_HEADINGS} headings at most. Leave some out.")
    return [_kept(number, each).stored() for number, each in enumerate(kept, start=1)]


def _kept(number: int, each: Heading) -> Heading:
    for words, longest in ((each.heading, 120), (each.prompt, 300), (each.notes, 2000)):
        if len(words.strip()) > longest:
            raise Refused(f"“{words.strip()[:40]}…” is too long. Use {longest} characters or fewer.")
    picture = each.picture if each.picture in PICTURES else ""
    return Heading(
        key=f"h{number}", heading=each.heading.strip(), prompt=each.prompt.strip(), scale=each.scale, picture=picture,
        notes=each.notes.strip(),
    )  # fmt: skip


def fits(template: Fit, age: int | None) -> bool:
    """Whether a template is made for a child of this age; where the age is not known, every template is."""
    return age is None or template.age_from <= age <= template.age_to


def must_be_ages(age_from: int, age_to: int) -> tuple[int, int]:
    """The first and last age a template is for. Raises Refused where they are not in order."""
    if not 0 <= age_from <= age_to <= 25:
        raise Refused("Give the ages in order, from 0 to 25.")
    return age_from, age_to
