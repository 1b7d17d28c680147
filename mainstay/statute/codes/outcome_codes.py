"""Codes of health, strengths and difficulties, care leavers, and social worker changes.

Source: Department for Education guide to the children looked after return; some words are general knowledge.
"""

from mainstay.statute.codes.child_codes import NO_YES
from mainstay.statute.codes.code_set import CodeSet, Pattern, codes

_HEALTH = {
    "CONVICTED": "Convicted or subject to a formal warning",
    "HEALTH_CHECK": "Development assessments up to date",
    "IMMUNISATIONS": "Immunisations up to date",
    "TEETH_CHECK": "Teeth checked by a dentist",
    "HEALTH_ASSESSMENT": "Annual health assessment",
    "SUBSTANCE_MISUSE": "Substance misuse problem",
    "INTERVENTION_RECEIVED": "Intervention received",
    "INTERVENTION_OFFERED": "Intervention offered",
}
HEALTH_SETS = tuple(CodeSet(name, title, codes(NO_YES)) for name, title in _HEALTH.items())

SDQ_SCORE = CodeSet(
    "SDQ_SCORE",
    "Strengths and difficulties score",
    (),
    (Pattern(r"[0-9]|[1-3][0-9]|40", "Score from 0 to 40"),),
)

SDQ_REASON = CodeSet(
    "SDQ_REASON",
    "Reason for no strengths and difficulties score",
    codes(
        [
            ("SDQ1", "Child's age at the date of the last assessment"),
            ("SDQ2", "Carer refused to complete it"),
            ("SDQ3", "Severity of the child's disability"),
            ("SDQ4", "Other"),
            ("SDQ5", "Child refused to complete it"),
        ]
    ),
)

IN_TOUCH = CodeSet(
    "IN_TOUCH",
    "Local authority in touch with the care leaver",
    codes(
        [
            ("YES", "In touch"),
            ("NO", "Not in touch"),
            ("DIED", "Died since leaving care"),
            ("REFU", "Refuses contact"),
            ("NREQ", "No longer requires services"),
            ("RHOM", "Returned home"),
        ]
    ),
)

ACTIV = CodeSet(
    "ACTIV",
    "Main activity of the care leaver",
    codes(
        [
            ("F1", "Full time in higher education"),
            ("P1", "Part time in higher education"),
            ("F2", "Full time in other education"),
            ("P2", "Part time in other education"),
        ]
    )
    + codes(
        [("F3", "Full time in training or employment"), ("P3", "Part time in training or employment")],
        until=2021,
    )
    + codes(
        [
            ("F4", "Full time in an apprenticeship"),
            ("P4", "Part time in an apprenticeship"),
            ("F5", "Full time in training or employment, not an apprenticeship"),
            ("P5", "Part time in training or employment, not an apprenticeship"),
        ],
        since=2022,
    )
    + codes(
        [
            ("G4", "Not in education, employment or training: illness or disability"),
            ("G5", "Not in education, employment or training: other circumstances"),
            ("G6", "Not in education, employment or training: pregnancy or parenting"),
            ("0", "Not known or not in touch"),
        ]
    ),
)

_SUITABLE_OR_NOT = (
    ("B", "With parents or relatives"),
    ("C", "Community home or other residential care"),
    ("D", "Semi-independent transitional accommodation"),
    ("E", "Supported lodgings"),
    ("G", "Gone abroad"),
    ("H", "Deported"),
    ("K", "Ordinary lodgings"),
    ("R", "Residence not known"),
    ("T", "Foyer or similar supported accommodation"),
    ("U", "Independent living"),
    ("V", "Emergency accommodation"),
    ("W", "Bed and breakfast"),
    ("Y", "Other accommodation"),
    ("Z", "With former foster carer"),
)

ACCOM = CodeSet(
    "ACCOM",
    "Accommodation of the care leaver",
    codes(
        (letter + digit, f"{label}, {suitable}")
        for letter, label in _SUITABLE_OR_NOT
        for digit, suitable in (("1", "suitable"), ("2", "not suitable"))
    )
    + codes(
        [
            ("S2", "No fixed abode or homeless, not suitable"),
            ("X2", "In custody, not suitable"),
            ("0", "Not known or not in touch"),
        ]
    ),
)

SW_REASON = CodeSet(
    "SW_REASON",
    "Reason for social worker change",
    codes(
        [
            ("MANAGE", "Change made by management"),
            ("FCONTA", "First contact"),
            ("LEFTRL", "Left the role"),
            ("ORGRST", "Organisational restructure"),
            ("TSPROC", "Transfer process"),
            ("ABSENC", "Absence"),
            ("CHCHAN", "Child asked for a change"),
            ("PCCHAN", "Parent or carer asked for a change"),
            ("SWDIED", "Social worker died"),
            ("OTHERS", "Other"),
        ],
        since=2024,
    ),
)

OUTCOME_SETS = (*HEALTH_SETS, SDQ_SCORE, SDQ_REASON, IN_TOUCH, ACTIV, ACCOM, SW_REASON)
