"""Codes of adoption: carers, adopters, and why a decision to place ended.

Source: Department for Education guide to the children looked after return.
"""

from mainstay.statute.codes.child_codes import NO_YES
from mainstay.statute.codes.code_set import CodeSet, codes

FOSTER_CARE = CodeSet("FOSTER_CARE", "Adopted by former foster carer", codes(NO_YES))

NB_ADOPTR = CodeSet("NB_ADOPTR", "Number of adopters", codes([("1", "One adopter"), ("2", "Two adopters")]))

SEX_ADOPTR = CodeSet(
    "SEX_ADOPTR",
    "Sex of adopters",
    codes(
        [
            ("M1", "Single male"),
            ("F1", "Single female"),
            ("MM", "Two males"),
            ("FF", "Two females"),
            ("MF", "Male and female"),
        ]
    ),
)

LS_ADOPTR = CodeSet(
    "LS_ADOPTR",
    "Legal status of adopters",
    codes(
        [
            ("L0", "Single adopter"),
            ("L11", "Married couple of different genders"),
            ("L12", "Married couple of the same gender"),
            ("L2", "Civil partnership"),
            ("L3", "Unmarried couple of different genders"),
            ("L4", "Unmarried couple of the same gender"),
        ]
    ),
)

REASON_PLACED_CEASED = CodeSet(
    "REASON_PLACED_CEASED",
    "Reason the child should no longer be placed for adoption",
    codes(
        [
            ("RD1", "The child's needs changed"),
            ("RD2", "The court did not make a placement order"),
            ("RD3", "Prospective adopters could not be found"),
            ("RD4", "Any other reason"),
        ]
    ),
)

ADOPTION_SETS = (FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR, REASON_PLACED_CEASED)
