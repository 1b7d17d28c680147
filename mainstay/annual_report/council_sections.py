"""The section of the annual report on what the Children in Care Council said and what changed."""

from __future__ import annotations

from mainstay.annual_report.section import Part, Section

YOU_SAID = Section(
    "you_said",
    "You said, we did: the Children in Care Council",
    level=2,
    asks="Say how the children’s council met this year, what mattered to it most, and what its voice changed in the "
    "service. Name no child.",
    parts=(Part.YOU_SAID,),
)
