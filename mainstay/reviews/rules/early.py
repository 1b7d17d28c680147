"""Under what an early review may be called: a reviewing officer may always ask for one."""

from mainstay.statute.citation import Citation

OFFICER_ASKS = Citation(
    "section 2.2", "Care Planning, Placement and Case Review (England) Regulations 2010", "reg 33(3)(a)"
)
