"""Codes of a placement, with those that came and went with the regulation of supported accommodation.

Source: Department for Education guide to the children looked after return, by way of domain reference 1.7. Where
sector sources disagree on the first year of K3 the earlier is taken, so that no true code is refused.
"""

from mainstay.statute.codes.code_set import CodeSet, codes

_LONG_TERM = "Fostered by {}: long term"
_FOR_ADOPTION = "Fostered by {}: fostering for adoption or concurrent planning"
_OTHER = "Fostered by {}: not long term, nor for adoption"
_KIN, _NOT_KIN = "a relative or friend", "another carer"

PLACE = CodeSet(
    "PLACE",
    "Placement type",
    codes(
        [
            ("U1", _LONG_TERM.format(_KIN)),
            ("U2", _FOR_ADOPTION.format(_KIN)),
            ("U3", _OTHER.format(_KIN)),
            ("U4", _LONG_TERM.format(_NOT_KIN)),
            ("U5", _FOR_ADOPTION.format(_NOT_KIN)),
            ("U6", _OTHER.format(_NOT_KIN)),
            ("A3", "Placed for adoption with consent, with current foster carer"),
            ("A4", "Placed for adoption with consent, not with current foster carer"),
            ("A5", "Placed for adoption with placement order, with current foster carer"),
            ("A6", "Placed for adoption with placement order, not with current foster carer"),
            ("K1", "Secure children's home"),
            ("K2", "Children's home"),
        ]
    )
    + codes([("K3", "Registered supported accommodation (16 and over)")], since=2024)
    + codes([("H5", "Semi-independent accommodation not under children's homes regulations")], until=2024)
    + codes([("P1", "Placed with own parents or other person with parental responsibility")])
    + codes([("P2", "Independent living")], until=2024)
    + codes(
        [
            ("P3", "Residential employment"),
            ("R1", "Residential care home"),
            ("R2", "NHS or health trust establishment"),
            ("R3", "Family centre, or mother and baby unit"),
            ("R5", "Young offender institution"),
            ("S1", "Residential school, not dual registered"),
            ("T0", "Temporary: all types of temporary move"),
            ("T1", "Temporary: in hospital"),
            ("T2", "Temporary: child on holiday"),
            ("T3", "Temporary: carer on holiday"),
            ("T4", "Temporary: other, seven days or less"),
        ]
    )
    + codes([("Z1", "Other placement")], until=2025)
    + codes(
        [(code, f"Other placement ({code}: national words not confirmed)") for code in ("Z11", "Z12", "Z13", "Z14")],
        since=2026,
    ),
)

PLACEMENT_SETS = (PLACE,)
